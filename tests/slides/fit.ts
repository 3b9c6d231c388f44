/** Canvas pixels: the least room at each edge, the foot's strip, and how far the rectangles of two texts may touch. */
export const fitLimits = { room: 24, foot: 62, touch: 2 }

/** Every dot between two things that begins a line, with what follows it. Runs in the page. */
export function dotsAtStart(root: Element): string[] {
  const boxOf = (node: Text, index: number) => {
    const range = document.createRange()
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    return range.getBoundingClientRect()
  }
  const found: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let before: [Text, number] | undefined
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.data.trim() || !node.parentElement!.checkVisibility() || node.parentElement!.closest('.sr-only'))
      continue
    for (const { index, 0: sign } of node.data.matchAll(/\S/g)) {
      if (sign === '·' && (!before || boxOf(node, index).top > boxOf(...before).bottom - 2))
        found.push(node.data.slice(index))
      before = [node, index]
    }
  }
  return found
}

/**
 * Measures one slide, element by element, and says in words what is wrong with it.
 * Runs in the page, in a window of 1280x720, where a canvas pixel is a pixel.
 */
export function misfits(slide: Element, { room, foot, touch }: typeof fitLimits): string[] {
  interface Box { left: number, top: number, right: number, bottom: number }
  const canvas = slide.getBoundingClientRect()
  const problems: string[] = []
  const name = (element: Element) => `<${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}>`
  const round = ({ left, top, right, bottom }: Box) => [left, top, right, bottom].map(Math.round).join(' ')
  const visible = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.sr-only')

  const texts: { element: Element, words: string, boxes: Box[], lines: Box[] }[] = []
  const nodes: Node[] = []
  // The way out lies over the slide, in the page itself.
  for (const root of [slide, ...document.querySelectorAll('[data-exit]')]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
      nodes.push(walker.currentNode)
  }
  for (const node of nodes) {
    const element = node.parentElement!
    const words = node.nodeValue!.trim().replace(/\s+/g, ' ')
    if (!words || !visible(element))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1)
    // A line's rectangle is as high as its font is deep; what is inked lies within the size of the letters.
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const lines = boxes.map(({ left, right, top, bottom }) => ({ left, right, top: (top + bottom - size) / 2, bottom: (top + bottom + size) / 2 }))
    texts.push({ element, words: words.slice(0, 50), boxes, lines })
  }

  // The wide scenes of the cover and the sections run off the slide's sides on purpose.
  const bleeds = (element: Element) => !!element.closest('.cover, .section') && !!element.closest('[data-scene]')
  const things = [...slide.querySelectorAll('svg, input, textarea, select, button, img, canvas')].filter(thing => visible(thing) && !bleeds(thing))
  const measured = [
    ...texts.flatMap(({ element, words, boxes }) => boxes.map(box => ({ element, what: `"${words}" in ${name(element)}`, box: box as Box }))),
    ...things.map(element => ({ element, what: name(element), box: element.getBoundingClientRect() as Box })),
  ]
  for (const { element, what, box } of measured) {
    if (box.left < canvas.left + room || box.top < canvas.top + room || box.right > canvas.right - room || box.bottom > canvas.bottom - room)
      problems.push(`${what} has less than ${room} px to the edge: ${round(box)}`)
    if (box.bottom > canvas.bottom - foot && !element.closest('.slide-foot, [data-exit]'))
      problems.push(`${what} stands in the foot's strip: ${round(box)}`)
  }

  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1).filter(other => other.element !== one.element)) {
      const over = one.lines.flatMap(a => other.lines.map(b => [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)]))
        .find(([width, height]) => width! > touch && height! > touch)
      if (over)
        problems.push(`"${one.words}" and "${other.words}" overlap by ${over.map(Math.round).join(' x ')} px`)
    }
  }

  for (const element of slide.querySelectorAll('*')) {
    const { overflowX, overflowY, touchAction } = getComputedStyle(element)
    if (!visible(element) || bleeds(element) || !element.clientWidth)
      continue
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      problems.push(`${name(element)} hides ${element.scrollWidth - element.clientWidth} px of its width`)
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      problems.push(`${name(element)} hides ${element.scrollHeight - element.clientHeight} px of its height`)
    // The browser would take a swipe that begins there for its own, at times, and the slide would not turn.
    if (/auto|scroll/.test(overflowX) && touchAction === 'auto')
      problems.push(`${name(element)} keeps swipes sideways from the deck`)
  }
  return problems
}
