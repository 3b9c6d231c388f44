/** The seven parts of the talk, in running order. `slides.md` gives each imported page file one of these ids. */
export const parts = [
  { id: 'advice', name: 'The advice' },
  { id: 'checks', name: 'Three checks first' },
  { id: 'reasons', name: 'Eleven reasons' },
  { id: 'stop', name: 'When not to try it' },
  { id: 'wont', name: 'When it does not work' },
  { id: 'yours', name: 'Your own answers' },
  { id: 'away', name: 'To take away' },
] as const

export type PartId = typeof parts[number]['id']

/**
 * The three ways through the page for reading. Which slides are on one stands in their frontmatter: `quick: true` on just the
 * questions, `short` on the short way as in the talk of fifteen minutes.
 */
export const ways = [
  { id: 'questions', name: 'Just the questions', minutes: 5 },
  { id: 'short', name: 'The short way', minutes: 15 },
  { id: 'all', name: 'Read it all', minutes: undefined },
] as const

export type WayId = typeof ways[number]['id']

/**
 * Whether a slide is on a way; the first slide, where the way is chosen, is on each.
 * @param frontmatter the slide's own
 * @param frontmatter.layout its kind
 * @param frontmatter.quick on just the questions, and so on every way
 * @param frontmatter.short minutes on the short way; none when it is not on it
 */
export function isOnWay(way: WayId, { layout, quick, short }: { layout?: string, quick?: boolean, short?: number }): boolean {
  return way === 'all' || layout === 'cover' || Boolean(quick) || (way === 'short' && short !== undefined)
}

/** The two lengths of the talk, in minutes. Which slides are stops, and for how long, stands in their frontmatter: `minutes`, `short`. */
export const routes = [
  { id: 'whole', name: 'Whole talk', minutes: 45 },
  { id: 'short', name: '15-minute route', minutes: 15 },
] as const

export type RouteId = typeof routes[number]['id']

/**
 * How long the talk stays on a slide.
 * @param frontmatter the slide's own
 * @returns minutes, more than 0; undefined where the route does not stop
 */
export function minutesOn(route: RouteId, frontmatter: { minutes?: number, short?: number }): number | undefined {
  return frontmatter[route === 'short' ? 'short' : 'minutes']
}

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
