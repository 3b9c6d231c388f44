import type { Reader } from './engine'
import { claimCardWords } from '../../src/messages'
import { fitLimits, misfits } from '../slides/fit'
import { numberOf, stops, talk } from '../support/slides'
import { expect, test } from './engine'

test('every slide and step comes alone by the right arrow, whole, in its own fonts, with nothing on top of each other', async ({ reader }) => {
  await reader.openDeck('#/1')
  const found: Record<string, string[]> = {}
  for (const [index, { no, clicks }] of stops.entries()) {
    if (index)
      await reader.press('ArrowRight')
    await reader.sees(no, clicks)
    if (stops[index + 1]?.no === no)
      continue
    await reader.run(() => document.fonts.ready.then(() => {}), undefined)
    const wrong = await reader.of(`#slideshow > [data-slidev-no="${no}"]`, misfits, fitLimits)
    if (wrong.length)
      found[talk[no - 1]!.frontmatter.id as string] = wrong
  }
  expect(found).toEqual({})
  expect(await reader.run(() => ['600 40px "Fraunces Variable"', '500 20px "Atkinson Hyperlegible Next Variable"'].map(font => document.fonts.check(font)), undefined)).toEqual([true, true])
})

test('a presenter goes on and back by arrows, Space and a clicker, over slides and steps, and to both ends', async ({ reader }) => {
  const no = numberOf('disagree')
  await reader.openDeck(`#/${no - 1}`)
  await reader.sees(no - 1)
  for (const [on, back] of [['ArrowRight', 'ArrowLeft'], ['PageDown', 'PageUp'], ['Space', 'ArrowLeft']] as const) {
    await reader.press(on)
    await reader.sees(no)
    await reader.press(on)
    await reader.sees(no, 1)
    await reader.press(back)
    await reader.sees(no)
    await reader.press(back)
    await reader.sees(no - 1)
  }
  await reader.press('ArrowDown')
  await reader.press('ArrowDown')
  await reader.sees(no + 1)
  await reader.press('End')
  await reader.sees('help')
  await reader.press('Home')
  await reader.sees(1)
  await reader.clickOn('#slideshow button[aria-label="Next"]')
  await reader.sees(2)
  await reader.press('PageDown')
  await reader.sees(3)
})

test('single letters open the overview, "Go to" and a claim\'s card, Escape closes each, and d turns dark', async ({ reader }) => {
  await reader.openDeck('#/1')
  await reader.sees(1)
  await reader.press('o')
  await reader.until(() => !!document.querySelector('[role=listbox][aria-label="All slides"]'), undefined)
  await reader.press('Escape')
  await reader.until(() => !document.querySelector('[role=listbox][aria-label="All slides"]'), undefined)
  const no = numberOf('reason-9')
  await reader.press('g')
  await reader.until(() => document.activeElement?.closest('#slidev-goto-dialog') !== null, undefined)
  await reader.type(String(no))
  await reader.press('Enter')
  await reader.sees('reason-9')
  await reader.press('e')
  await reader.until(() => !!document.querySelector('dialog[open]'), undefined)
  expect(await reader.words('dialog[open]')).toContain(claimCardWords.article)
  await reader.press('Escape')
  await reader.until(() => !document.querySelector('dialog[open]'), undefined)
  await reader.press('d')
  await reader.until(() => document.documentElement.classList.contains('dark'), undefined)
  await reader.press('ArrowRight')
  await reader.sees(no + 1)
})

test('a window of any size, or turned round, shows the slide whole and in the middle, and keeps slide and step', async ({ reader }) => {
  const no = numberOf('disagree')
  await reader.openDeck(`#/${no}?clicks=2`)
  await reader.sees(no, 2)
  for (const [width, height] of [[1024, 768], [844, 480], [480, 844], [1280, 720]] as const) {
    await reader.resize(width, height)
    await expect.poll(() => reader.run(() => {
      const { left, top, width, height } = document.querySelector('#slide-content')!.getBoundingClientRect()
      const scale = Math.min(innerWidth / 1280, innerHeight / 720)
      return [left - (innerWidth - 1280 * scale) / 2, top - (innerHeight - 720 * scale) / 2, width - 1280 * scale, height - 720 * scale, document.documentElement.scrollWidth - innerWidth].map(off => Math.round(off / 2) + 0)
    }, undefined), { message: `${width}x${height}` }).toEqual([0, 0, 0, 0, 0])
    await reader.sees(no, 2)
  }
})

test('where the reader\'s system is dark, all is dark, on slides and on the page, and can be read', { tag: '@dark' }, async ({ openWindow }) => {
  const reader = await openWindow({ dark: true })
  const light = () => reader.run(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
    const title = [...document.querySelectorAll('h1')].find(one => one.checkVisibility())!
    return [document.body, title].map((element, index) => channels(getComputedStyle(element)[index ? 'color' : 'backgroundColor']).reduce((sum, channel) => sum + channel, 0) / 3)
  }, undefined)
  for (const [hash, arrived] of [['#/2', () => reader.sees(2)], ['#/read/1', () => reader.until(() => !!document.querySelector('.reading-view[data-ready]'), undefined)]] as const) {
    await reader.openDeck(hash)
    await arrived()
    const [ground, ink] = await light()
    expect(ground, `the ground of ${hash}`).toBeLessThan(60)
    expect(ink, `the title of ${hash}`).toBeGreaterThan(180)
  }
})

test('where the reader asks for no movement, nothing moves', { tag: '@still' }, async ({ openWindow }) => {
  const reader = await openWindow({ still: true })
  await reader.openDeck('#/1')
  await reader.sees(1)
  const moving = () => reader.run(() => document.getAnimations().filter(one => one.playState === 'running' && Number(one.effect?.getComputedTiming().endTime ?? 0) > 20).map(one => (one.effect as KeyframeEffect).target?.className ?? ''), undefined)
  for (let no = 1; no <= 12; no++) {
    expect(await moving(), `slide ${no}`).toEqual([])
    await reader.press('ArrowDown')
    await reader.sees(no + 1)
  }
})

/** Draws two fingers together until the slide has its own size. */
async function shrink(reader: Reader): Promise<void> {
  for (let times = 0; times < 2; times++)
    await reader.draw({ from: [100, 360], to: [600, 360] }, { from: [1180, 360], to: [680, 360] })
  await reader.until(() => visualViewport!.scale === 1, undefined)
}

test('a finger swipes from slide to slide; a pinch, a long press and a finger in a field turn none', { tag: '@touch' }, async ({ openWindow }) => {
  const reader = await openWindow()
  const no = numberOf('reason-9')
  await reader.openDeck(`#/${no}`)
  await reader.sees(no)
  await reader.draw({ from: [900, 360], to: [300, 360] })
  await reader.sees(no + 1)
  await reader.draw({ from: [300, 360], to: [900, 360] })
  await reader.sees(no)
  await reader.draw({ from: [500, 360], to: [200, 360] }, { from: [700, 360], to: [1000, 360] })
  // Small again, where the browser has made it larger.
  await shrink(reader)
  await reader.draw({ from: [640, 600], to: [640, 600] })
  await reader.go('limits')
  const { left, top, height } = await reader.run(() => document.querySelector('#slideshow [data-field="when"]')!.getBoundingClientRect().toJSON() as DOMRect, undefined)
  await reader.draw({ from: [left + 150, top + height / 2], to: [left + 20, top + height / 2] })
  await reader.sees('limits')
  await reader.go('reason-9')
  await reader.draw({ from: [900, 360], to: [300, 360] })
  await reader.sees(no + 1)
})

test('in the reader\'s own few colours a ticked box is not a blank one, and the way out is seen', { tag: '@forcedColours' }, async ({ openWindow }) => {
  const reader = await openWindow({ forcedColours: true })
  await reader.arrive('check-safety')
  expect(await reader.run(() => matchMedia('(forced-colors: active)').matches, undefined)).toBe(true)
  await reader.tick('a2')
  expect(await reader.run(() => {
    const box = document.querySelector('#slideshow [data-answer="a2"]')!
    const link = getComputedStyle(document.querySelector('[data-exit]')!)
    return { box: getComputedStyle(box).appearance, own: getComputedStyle(box, '::before').content, isSeen: link.color !== link.backgroundColor }
  }, undefined)).toEqual({ box: 'auto', own: 'none', isSeen: true })
})

test('on a slide made larger by two fingers, one finger moves it about and turns none; made small again, it turns', { tag: '@pinch' }, async ({ openWindow }) => {
  const reader = await openWindow()
  const no = numberOf('reason-9')
  await reader.openDeck(`#/${no}`)
  await reader.sees(no)
  const view = () => reader.run(() => ({ scale: visualViewport!.scale, left: visualViewport!.offsetLeft }), undefined)
  await reader.draw({ from: [560, 360], to: [260, 360] }, { from: [720, 360], to: [1020, 360] })
  await expect.poll(async () => (await view()).scale).toBeGreaterThan(1.5)
  for (let times = 0; times < 2; times++) {
    const { left } = await view()
    await reader.draw({ from: [700, 360], to: [540, 360] })
    await expect.poll(async () => (await view()).left).toBeGreaterThan(left)
  }
  await shrink(reader)
  await reader.draw({ from: [900, 360], to: [300, 360] })
  await reader.sees(no + 1)
})

test('while the page says that it is made larger, a finger is the browser\'s, to move it about, and turns no slide', { tag: '@touch' }, async ({ openWindow }) => {
  const reader = await openWindow()
  const no = numberOf('reason-9')
  await reader.openDeck(`#/${no}`)
  await reader.sees(no)
  // In the browser's place: not every driver can make a page larger.
  const enlarge = (scale: number) => reader.run((scale) => {
    Object.defineProperty(visualViewport, 'scale', { value: scale, configurable: true })
    visualViewport!.dispatchEvent(new Event('resize'))
    return getComputedStyle(document.querySelector('#page-root')!).touchAction
  }, scale)
  const small = await enlarge(1)
  expect(await enlarge(2)).not.toBe(small)
  for (let times = 0; times < 2; times++)
    await reader.draw({ from: [900, 360], to: [300, 360] })
  expect(await enlarge(1)).toBe(small)
  await reader.draw({ from: [900, 360], to: [300, 360] })
  await reader.sees(no + 1)
})
