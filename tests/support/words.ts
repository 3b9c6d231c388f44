/**
 * What a reader meets in an element, in its order: words, the names of pictures and groups, the hints in fields. Runs in the page.
 * @param element what is read
 * @param without selectors of what is passed over
 */
export function readWords(element: Element, without: string[]): string {
  const met: string[] = []
  const walk = (node: Node): void => {
    if (node instanceof Text)
      met.push(node.data)
    if (!(node instanceof Element) || without.some(selector => node.matches(selector)) || !node.checkVisibility({ visibilityProperty: true }))
      return
    if (node.ariaLabel && node.role !== 'navigation')
      met.push(`[${node.ariaLabel}]`)
    if (node instanceof HTMLInputElement && node.placeholder)
      met.push(`[${node.placeholder}]`)
    node.childNodes.forEach(walk)
  }
  walk(element)
  // A full stop after an element is a text of its own in the deck, and a part of one in a saved page.
  return met.join(' ').replace(/\s+(?=[.,\s])/g, '').trim()
}

/** What a slide has on stage and on paper beside its own words, to find one's way by. */
export const chrome = ['.part-progress', '.to-help', '.read', '.turn', '.text']

/** What the first slide offers a reader alone, on stage and on the page; and the cards, in place on the page alone. */
export const offers = ['.ways-in', '.in-line', '.way-on', '.evidence-badge details']
