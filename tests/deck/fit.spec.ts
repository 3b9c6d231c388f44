import type { Page } from 'playwright/test'
import { expect, test } from '../support/deck'
import { clicksOf, openStop, talk } from '../support/slides'

/** Canvas pixels: the least room at each edge, the foot's strip, and how far the rectangles of two texts may touch. */
const limits = { room: 12, foot: 62, touch: 2 }

/**
 * Measures one slide, element by element, and says in words what is wrong with it.
 * Runs in the page, in a window of 1280x720, where a canvas pixel is a pixel.
 */
function measure(slide: Element, { room, foot, touch }: typeof limits): string[] {
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
    const { overflowX, overflowY } = getComputedStyle(element)
    if (!visible(element) || bleeds(element) || !element.clientWidth)
      continue
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      problems.push(`${name(element)} hides ${element.scrollWidth - element.clientWidth} px of its width`)
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      problems.push(`${name(element)} hides ${element.scrollHeight - element.clientHeight} px of its height`)
  }
  return problems
}

async function measureAll(page: Page): Promise<void> {
  for (const { no, frontmatter } of talk) {
    await openStop(page, { no, clicks: clicksOf(no) })
    await page.evaluate(() => document.fonts.ready)
    const problems = await page.locator(`#slideshow > [data-slidev-no="${no}"]`).evaluate(measure, limits)
    expect.soft(problems, `slide ${no} (${frontmatter.id})`).toEqual([])
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    // At rest at once, so that what is measured is where it stays.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('every slide shows all its words and pictures, with room at the edges and nothing on top of each other', async ({ page }) => {
      await openStop(page, { no: 1, clicks: 0 })
      await expect(page.locator('html')).toHaveClass(colorScheme)
      await measureAll(page)
    })
  })
}

test('a slide that does not fit is found', async ({ page }) => {
  await openStop(page, { no: 10, clicks: 0 })
  const slide = page.locator('#slideshow > [data-slidev-no="10"]')
  await slide.evaluate((slide) => {
    for (const [text, style] of [
      ['at the left edge', 'left: 4px; top: 20px'],
      ['over the right edge', 'left: 1200px; top: 20px'],
      ['in the strip', 'left: 500px; top: 680px'],
      ['below', 'left: 700px; top: 20px'],
      ['above', 'left: 700px; top: 30px'],
      ['too narrow a box', 'left: 900px; top: 20px; width: 30px; overflow: hidden'],
    ] as const) {
      const element = document.createElement('p')
      element.style.cssText = `position: absolute; white-space: nowrap; font-size: 20px; line-height: 24px; ${style}`
      element.textContent = text
      slide.querySelector('.deck')!.append(element)
    }
  })
  expect(await slide.evaluate(measure, limits)).toEqual([
    expect.stringMatching(/^"at the left edge" .* has less than 12 px to the edge/),
    expect.stringMatching(/^"over the right edge" .* has less than 12 px to the edge/),
    expect.stringMatching(/^"in the strip" .* stands in the foot's strip/),
    expect.stringMatching(/^"below" and "above" overlap by \d+ x 10 px$/),
    expect.stringMatching(/^<p> hides \d+ px of its width$/),
  ])
})
