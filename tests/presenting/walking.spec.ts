import type { Page } from 'playwright/test'
import type { Stop } from '../support/slides'
import { answerSlides } from '../answers/support'
import { expect, stageSlide, test } from '../support/deck'
import { startTouch } from '../support/finger'
import { expectOnTop } from '../support/leaving'
import { seeSlides } from '../support/reading'
import { clicksOf, isAt, numberOf, openStop, stops } from '../support/slides'

const first = stops[0]!
const last = stops.at(-1)!

/** Goes from the first stop to the last and back, one press at a time. */
async function walk(page: Page, forward: () => Promise<void>, back: () => Promise<void>, path: readonly Stop[] = stops) {
  for (const stop of path.slice(1)) {
    await forward()
    await isAt(page, stop)
  }
  for (const stop of path.slice(0, -1).reverse()) {
    await back()
    await isAt(page, stop)
  }
}

/** Presses a key as a person does; the others before a plus are held meanwhile. Down and up go out at once: a slow machine must not make a long press of it. */
async function press(page: Page, keys: string) {
  const [key, ...held] = keys.split('+').reverse() as [string, ...string[]]
  for (const other of held)
    await page.keyboard.down(other)
  await Promise.all([page.keyboard.down(key), page.keyboard.up(key)])
  for (const other of held)
    await page.keyboard.up(other)
}

/** The way over a slide with steps: from two slides before it to two slides after it. */
function around(id: string): Stop[] {
  const no = numberOf(id)
  return stops.filter(stop => Math.abs(stop.no - no) <= 2)
}

test('a presenter goes through the whole talk and back with the arrow keys', { tag: '@full' }, async ({ page }) => {
  await openStop(page, first)
  await walk(page, () => press(page, 'ArrowRight'), () => press(page, 'ArrowLeft'))
})

const keys = [
  { name: 'Space and Shift+Space', forward: 'Space', back: 'Shift+Space', isOnPath: () => true },
  { name: 'a clicker, which sends Page Down and Page Up', forward: 'PageDown', back: 'PageUp', isOnPath: () => true },
  { name: 'the down and up keys, which pass over the steps of a slide', forward: 'ArrowDown', back: 'ArrowUp', isOnPath: (stop: Stop) => stop.clicks === 0 },
]

const windows = [[1280, 720], [1920, 1080], [800, 600], [390, 844], [844, 390], [320, 256]] as const

test('a presenter goes over slides and steps, on and back, by each pair of keys and with the mouse, in a window of any size', async ({ page }) => {
  for (const [index, { name, forward, back, isOnPath }] of keys.entries()) {
    await test.step(name, async () => {
      const path = around(index % 2 ? 'disagree' : 'key-pointers').filter(isOnPath)
      await openStop(page, path[0]!)
      await walk(page, () => press(page, forward), () => press(page, back), path)
    })
  }
  await test.step('Next and Back', async () => {
    const path = around('disagree')
    await openStop(page, path[0]!)
    const [next, previous] = [await clicker(page, path[0]!.no, 'Next'), await clicker(page, path[0]!.no, 'Back')]
    await walk(page, next, previous, path)
  })
  await test.step('after a press on Next or Back with the keyboard, the new slide is read from its heading, and Space goes on', async () => {
    await openStop(page, { no: 9, clicks: 0 })
    for (const { name, from, to } of [{ name: 'Next', from: 9, to: 10 }, { name: 'Back', from: 11, to: 10 }]) {
      await stageSlide(page, from).getByRole('button', { name }).press('Enter')
      await isAt(page, { no: to, clicks: 0 })
      await expect(stageSlide(page, to).getByRole('heading', { level: 1 })).toBeFocused()
      await page.keyboard.press('Space')
      await isAt(page, { no: 11, clicks: 0 })
    }
  })
  await test.step('the keys that clickers have for it blank the screen, under the way out; whatever is pressed then brings the slide back, and does nothing else', async () => {
    const stop = { no: 9, clicks: 0 }
    await openStop(page, stop)
    const screen = page.locator('.blank-screen')
    for (const [on, colour, off] of [['b', 'rgb(0, 0, 0)', 'b'], ['.', 'rgb(0, 0, 0)', 'PageDown'], ['w', 'rgb(255, 255, 255)', 'Escape'], ['b', 'rgb(0, 0, 0)', 'ArrowLeft']] as const) {
      await page.keyboard.press(on)
      await expect(screen).toHaveCSS('background-color', colour)
      await expect(page.locator('.blank-said')).toHaveText(/Any key brings the slide back/)
      await expectOnTop(page, `over a screen blanked by ${on}`)
      await page.keyboard.press(off)
      await expect(screen).toHaveCount(0)
      await isAt(page, stop)
    }
    await page.keyboard.press('b')
    await page.keyboard.press('Tab')
    await expect(page.locator('[data-skip], [data-exit]').and(page.locator(':focus'))).toBeVisible()
    await screen.click({ position: { x: 640, y: 300 } })
    await expect(screen).toHaveCount(0)
    await page.keyboard.press('PageDown')
    await isAt(page, { no: 10, clicks: 0 })
  })
  await test.step('a key that stays down, as on a machine that is slow to hear it come up, turns one slide', async () => {
    await page.clock.install()
    for (const [key, no] of [['PageDown', 11], ['ArrowLeft', 10]] as const) {
      await page.keyboard.down(key)
      await isAt(page, { no, clicks: 0 })
      await page.clock.runFor(3000)
      await isAt(page, { no, clicks: 0 })
      await page.keyboard.up(key)
    }
    await page.clock.resume()
  })
  await test.step('a window of any size shows the slide whole and in the middle, and keeps slide and step', async () => {
    const stop = { no: numberOf('disagree'), clicks: 2 }
    await openStop(page, stop)
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height })
      const scale = Math.min(width / 1280, height / 720)
      // The canvas follows a window on the next frame or two.
      await expect.poll(async () => {
        const box = await page.locator('#slide-content').boundingBox()
        return box && [box.x, box.y, box.width, box.height].map(Math.round)
      }, `${width}x${height}`).toEqual([(width - 1280 * scale) / 2, (height - 720 * scale) / 2, 1280 * scale, 720 * scale].map(Math.round))
      await isAt(page, stop)
      const [slide, canvas] = [(await stageSlide(page, stop.no).boundingBox())!, (await page.locator('#slide-content').boundingBox())!]
      expect(Object.values(slide).map(Math.round)).toEqual(Object.values(canvas).map(Math.round))
      expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]), 'nothing to scroll').toEqual([width, height])
    }
  })
})

/** What lies on words or on another control of a small stage, or is not whole in the window. Runs in the page. */
function lyingOver(slide: Element): string[] {
  const visible = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const controls = [...document.querySelectorAll('.small-stage-bar, [data-exit], #page-root nav[aria-label=Controls]')].filter(visible).map(control => ({ name: control.textContent.trim().slice(0, 20), ...control.getBoundingClientRect().toJSON() as DOMRect }))
  const words: typeof controls = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!
    if (!walker.currentNode.nodeValue!.trim() || !visible(element) || element.closest('.sr-only'))
      continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    // A line's rectangle is as high as its font is deep; what is inked lies within the size of the letters.
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * slide.getBoundingClientRect().height / 720
    for (const { left, right, top, bottom } of range.getClientRects())
      words.push({ name: range.toString().trim(), left, right, top: (top + bottom - size) / 2, bottom: (top + bottom + size) / 2 } as typeof words[number])
  }
  const things = [...controls, ...words]
  const over = controls.flatMap((one, index) => things.slice(index + 1)
    .filter(other => Math.min(one.right, other.right) > Math.max(one.left, other.left) && Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top))
    .map(other => `${one.name} over ${other.name}`))
  const { bottom } = slide.getBoundingClientRect()
  const out = [
    ...controls.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight),
    ...words.filter(word => word.bottom > bottom),
  ]
  return [...over, ...out.map(({ name }) => `${name} is not whole`)]
}

test('on a small stage of any size the bar, the way out and Slidev\'s own bar lie on nothing, and every word is on its slide', async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}#/1`)
  const found: Record<string, string[]> = {}
  for (const [width, height] of [[320, 180], [320, 256], [480, 270], [568, 320], [844, 390], [800, 600], [853, 640], [390, 844], [320, 450], [500, 500]] as const) {
    await page.setViewportSize({ width, height })
    for (const id of ['stop-4', ...answerSlides, 'help']) {
      const no = numberOf(id)
      await openStop(page, { no, clicks: 0 })
      await expect(page.locator('.small-stage-bar')).toBeVisible()
      const lying = await stageSlide(page, no).evaluate(lyingOver)
      if (lying.length)
        found[`${id} at ${width}x${height}`] = lying
    }
  }
  expect(found).toEqual({})
})

/** The buttons stay where they are from slide to slide: a person leaves the mouse there and clicks. */
async function clicker(page: Page, no: number, name: string): Promise<() => Promise<void>> {
  const { x, y, width, height } = (await stageSlide(page, no).getByRole('button', { name }).boundingBox())!
  return () => page.mouse.click(x + width / 2, y + height / 2)
}

test('a presenter goes through the whole talk and back by clicking Next and Back', { tag: '@full' }, async ({ page }) => {
  await openStop(page, first)
  await walk(page, await clicker(page, first.no, 'Next'), await clicker(page, first.no, 'Back'))
})

test('after a press on Next with the mouse, the arrow keys and the clicker work at once', { tag: '@full' }, async ({ page }) => {
  await openStop(page, { no: 9, clicks: 0 })
  await stageSlide(page, 9).getByRole('button', { name: 'Next' }).click()
  await isAt(page, { no: 10, clicks: 0 })
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: 11, clicks: 0 })
  await stageSlide(page, 11).getByRole('button', { name: 'Back' }).click()
  await isAt(page, { no: 10, clicks: 0 })
  await page.keyboard.press('PageDown')
  await isAt(page, { no: 11, clicks: 0 })
})

test('a step that waits cannot be read or reached, and fades in when it is its turn', { tag: '@full' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const no = numberOf('disagree')
  await openStop(page, { no, clicks: 0 })
  const pairs = stageSlide(page, no).locator('.pair')
  await expect(pairs).toHaveCount(clicksOf(no))
  for (const turn of [0, 1, 2]) {
    await expect(pairs.nth(turn)).toHaveCSS('opacity', '0')
    await expect(pairs.nth(turn)).toHaveAttribute('inert')
    await page.keyboard.press('ArrowRight')
    await expect(pairs.nth(turn)).toHaveCSS('opacity', '1')
    await expect(pairs.nth(turn)).not.toHaveAttribute('inert')
  }
})

test('a slide is there at once, and the one before it gone at once, however quickly they are turned', { tag: '@full' }, async ({ page }) => {
  await openStop(page, { no: 9, clicks: 0 })
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'])
    await press(page, key)
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/10')
  // The words come in softly, but what leaves does not linger: nothing lies over what is read.
  expect(await page.locator('#slideshow > [data-slidev-no]').evaluateAll(slides => slides.filter(slide => slide.checkVisibility()).map(slide => (slide as HTMLElement).dataset.slidevNo))).toEqual(['10'])
  await isAt(page, { no: 10, clicks: 0 })
})

test('the first slide is one press away, with Home, and Help with End; a reader alone goes on from there to the sources', { tag: '@full' }, async ({ page }) => {
  await openStop(page, { no: 20, clicks: 0 })
  await page.keyboard.press('End')
  await isAt(page, { no: numberOf('help'), clicks: 0 })
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: numberOf('help') + 1, clicks: 0 })
  await openStop(page, last)
  await page.keyboard.press('ArrowRight')
  await isAt(page, last)
  await page.keyboard.press('Home')
  await isAt(page, first)
  await page.keyboard.press('ArrowLeft')
  await isAt(page, first)
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 960, height: 540 } })

  test('a reader goes over slides and steps, on and back, by swiping', { tag: '@full' }, async ({ page }) => {
    const path = around('key-pointers')
    await openStop(page, path[0]!)
    const finger = await startTouch(page)
    await walk(page, () => finger.swipe({ from: [600, 150], to: [330, 160] }), () => finger.swipe({ from: [330, 160], to: [600, 150] }), path)
  })

  test('a tap and a small slip of the finger leave the slide where it is', { tag: '@full' }, async ({ page }) => {
    await openStop(page, { no: 12, clicks: 0 })
    const finger = await startTouch(page)
    await finger.swipe({ from: [400, 120], to: [370, 125] })
    await page.touchscreen.tap(400, 120)
    await finger.swipe({ from: [600, 150], to: [330, 160] })
    await isAt(page, { no: 13, clicks: 0 })
  })

  test('a reader who holds the phone upright goes one slide a swipe, wherever the swipe begins', async ({ page, deckUrl }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${deckUrl}#/12`)
    await seeSlides(page)
    await isAt(page, { no: 12, clicks: 0 })
    const finger = await startTouch(page)
    // On the slide, above it, below it.
    for (const [index, y] of [420, 160, 640].entries()) {
      await finger.swipe({ from: [330, y], to: [60, y] })
      await isAt(page, { no: 13 + index, clicks: 0 })
    }
    for (const [index, y] of [420, 160, 640].entries()) {
      await finger.swipe({ from: [60, y], to: [330, y] })
      await isAt(page, { no: 14 - index, clicks: 0 })
    }
  })

  test('two fingers make a slide larger, and nothing turns it then; at its own size one finger does again', { tag: '@full' }, async ({ page }) => {
    await openStop(page, { no: 12, clicks: 0 })
    const finger = await startTouch(page)
    const scale = () => page.evaluate(() => visualViewport!.scale)
    await finger.pinch({ from: [380, 150], to: [180, 150] }, { from: [440, 150], to: [700, 150] })
    await expect.poll(scale).toBeGreaterThan(1.5)
    const left = () => page.evaluate(() => visualViewport!.offsetLeft)
    const before = await left()
    for (const to of [60, 700])
      await finger.swipe({ from: [400, 150], to: [to, 160] })
    // One finger moves the larger page about, sideways too.
    await finger.swipe({ from: [600, 150], to: [500, 150] })
    await expect.poll(left).not.toBe(before)
    await isAt(page, { no: 12, clicks: 0 })
    await finger.pinch({ from: [100, 150], to: [400, 150] }, { from: [800, 150], to: [420, 150] })
    await finger.pinch({ from: [100, 150], to: [400, 150] }, { from: [800, 150], to: [420, 150] })
    await expect.poll(scale).toBe(1)
    // Two fingers that go the same way, and two that close on a slide of its own size.
    await finger.pinch({ from: [600, 120], to: [330, 120] }, { from: [640, 250], to: [370, 250] })
    await isAt(page, { no: 12, clicks: 0 })
    await finger.swipe({ from: [600, 150], to: [330, 160] })
    await isAt(page, { no: 13, clicks: 0 })
  })

  test('a finger on a field, on words that are selected, or on what scrolls sideways turns no slide', { tag: '@full' }, async ({ page }) => {
    const no = numberOf('limits')
    // A tablet's: on a phone's slides there is nothing to write in.
    await page.setViewportSize({ width: 1280, height: 720 })
    await openStop(page, { no, clicks: 0 })
    const finger = await startTouch(page)
    const words = stageSlide(page, no).locator('.words')
    await words.evaluate(words => words.insertAdjacentHTML('beforeend', '<div class="own" style="position: absolute; z-index: 9; left: 200px; top: 60px; width: 800px; height: 90px; overflow-x: auto; background: white"><div style="width: 1600px">wide</div></div>'))
    const own = (await page.locator('.own').boundingBox())!
    await finger.swipe({ from: [own.x + 400, own.y + 20], to: [own.x + 100, own.y + 20] })
    await page.locator('.own').evaluate(own => own.remove())
    const field = (await stageSlide(page, no).locator('[data-field="feel"]').boundingBox())!
    await finger.swipe({ from: [field.x + field.width - 5, field.y + 5], to: [field.x + field.width - 205, field.y + 5] })
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#slideshow h1')!))
    await finger.swipe({ from: [600, 40], to: [330, 40] })
    await page.evaluate(() => getSelection()!.empty())
    await isAt(page, { no, clicks: 0 })
    await finger.swipe({ from: [600, 40], to: [330, 40] })
    await isAt(page, { no: no + 1, clicks: 0 })
  })
})
