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
