/** The least that a reader may ask for between lines, letters, words and paragraphs without losing anything. Source: WCAG 2.2, 1.4.12 "Text spacing". */
export const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`

/**
 * Runs in the page: what of a part of it cannot be read, or only by scrolling sideways.
 * @param part selector of the part to look at
 * @returns one line for each element that reaches out of the window, is cut off, or lies over other words
 */
export function lostText(part: string): string[] {
  const root = document.querySelector(part)!
  const lost: string[] = []
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}${Array.from(element.classList, name => `.${name}`).join('')} “${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 50)}”`

  if (document.documentElement.scrollWidth > innerWidth)
    lost.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${innerWidth}`)

  const elements = [root, ...root.querySelectorAll<HTMLElement>('*')]
    .filter(element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.sr-only, .skip-link'))
  for (const element of elements) {
    const { left, right, width, height } = element.getBoundingClientRect()
    if (width > 0 && height > 0 && (left < -1 || right > innerWidth + 1))
      lost.push(`${nameOf(element)} reaches from ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`)
    // What someone writes scrolls within its line, in every field of every page.
    if (element instanceof SVGElement || (element instanceof HTMLInputElement && element.value))
      continue
    const { overflowX, overflowY } = getComputedStyle(element)
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      lost.push(`${nameOf(element)} holds ${element.scrollWidth} in ${element.clientWidth} across`)
    if (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0)
      lost.push(`${nameOf(element)} holds ${element.scrollHeight} in ${element.clientHeight} down`)
  }

  // Words over words: the middle of a line of one piece of text in the middle of a line of another.
  const lines: { node: Node, left: number, right: number, top: number, bottom: number }[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const shown = new Set<Element>(elements)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // "Leave this page" and the bar stay where they are; what passes under them is scrolled out from there.
    if (!node.textContent!.trim() || !shown.has(node.parentElement!) || node.parentElement!.closest('.leave-link, .reading-bar'))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const rest = (bottom - top) * 0.25
      lines.push({ node, left: left + 1, right: right - 1, top: top + rest, bottom: bottom - rest })
    }
  }
  lines.sort((one, other) => one.top - other.top)
  lines.forEach((one, index) => {
    for (let at = index + 1; at < lines.length && lines[at]!.top < one.bottom; at++) {
      const other = lines[at]!
      if (other.node !== one.node && other.left < one.right && one.left < other.right)
        lost.push(`“${one.node.textContent!.trim().slice(0, 40)}” and “${other.node.textContent!.trim().slice(0, 40)}” lie over each other`)
    }
  })
  return [...new Set(lost)]
}
