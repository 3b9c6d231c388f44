/** The claim ids a slide presents: its own id, or those its frontmatter lists. */
export function claimsOn(frontmatter: Record<string, unknown>): string[] {
  const { layout, id, claims, faqs } = frontmatter
  if (layout === 'reason' || layout === 'caveat')
    return [String(id)]
  if (Array.isArray(claims))
    return claims.map(String)
  if (Array.isArray(faqs))
    return faqs.map(faq => String(faq.claim))
  return []
}
