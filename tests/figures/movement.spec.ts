import type { Locator, Page } from 'playwright/test'
import process from 'node:process'
import { expect, test } from '../support/deck'
import { forgetMovements, notedMovements, noteMovements } from '../support/movements'
import { isWhole, openWhole } from '../support/openWhole'
import { copyOf, numberOf, talk } from '../support/slides'
import { slidesWithScene } from '../support/slidesWithScene'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** What a picture looks like now: its marks, and how each is moved or faded by what it stands in. */
function look(scene: Locator): Promise<string[]> {
  return scene.evaluate((svg: SVGSVGElement) => Array.from(svg.querySelectorAll('path, circle'), (mark) => {
    const { opacity, transform, strokeDasharray } = getComputedStyle(mark.parentElement!)
    return [mark.outerHTML, opacity, transform, strokeDasharray].join(' ')
  }))
}

/** All movements on the page, at this moment. */
function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => document.getAnimations().map((animation) => {
    const target = (animation.effect as KeyframeEffect).target
    return `${animation.constructor.name} of ${target?.outerHTML.slice(0, 100)}`
  }))
}

for (const [which, shown, tags] of [
  ['the cover\'s picture, a section\'s and a claim\'s each move', ['cover', 'section-stop', 'reason-9'], []],
  ['each picture moves', slidesWithScene.map(({ scene }) => scene), ['@full']],
] as const) {
  test(`${which} once when its slide comes, and then rests`, { tag: [...tags] }, async ({ page }) => {
    await noteMovements(page)
    for (const { no, scene: id } of slidesWithScene.filter(({ scene }) => (shown as readonly string[]).includes(scene))) {
      // From a slide without a picture, whose movement would be taken for this one's.
      await openWhole(page, numberOf('about'))
      await forgetMovements(page)
      await page.goto(`${process.env.DECK_URL}#/${no}`)
      const scene = (await isWhole(page, no)).locator('[data-scene]')
      const moves = await scene.evaluate((svg: SVGSVGElement) => Array.from(svg.querySelectorAll('g'), (part) => {
        part.getAnimations().forEach(animation => animation.finish())
        return getComputedStyle(part)
      }).filter(style => style.animationName !== 'none').map(style => ({
        times: style.animationIterationCount,
        seconds: Number.parseFloat(style.animationDelay) + Number.parseFloat(style.animationDuration),
      })))
      expect(moves.length, `${id} moves`).toBeGreaterThan(0)
      for (const { times, seconds } of moves) {
        expect(times, id).toBe('1')
        expect(seconds, id).toBeLessThanOrEqual(1.6)
      }
      await expect.poll(async () => (await notedMovements(page)).filter(line => /^animationstart on <g\b/.test(line)).length, `starts of ${id}`).toBe(moves.length)
      for (const mark of await look(scene))
        expect(mark, `${id} at rest`).toMatch(/ 1 none none$/)
      expect(await scene.evaluate((svg: SVGSVGElement) => svg.getAnimations({ subtree: true }).length), `${id} rests`).toBe(0)
    }
  })
}

test('on paper and in the overview nothing moves, and each picture is as it is at rest on stage', { tag: '@full' }, async ({ page, newContext }) => {
  const atRest: Record<string, string[]> = {}
  const calm = await (await newContext({ reducedMotion: 'reduce' })).newPage()
  for (const { no } of slidesWithScene) {
    atRest[no] = await look((await openWhole(calm, no)).locator('[data-scene]'))
  }

  await noteMovements(page)
  await page.goto(`${process.env.DECK_URL}?print=true#/print`)
  await expect(page.locator('.print-slide-container')).toHaveCount(talk.length)
  await expect(page.locator('.print-slide-container [data-scene]')).toHaveCount(slidesWithScene.length)
  expect(await movements(page)).toEqual([])
  expect(await notedMovements(page), 'on paper').toEqual([])
  for (const [index, { no, scene: id }] of slidesWithScene.entries())
    expect(await look(page.locator('.print-slide-container [data-scene]').nth(index)), `${id} on paper`).toEqual(atRest[no])
  await expect(page.locator('.waiting'), 'steps that wait, on paper').toHaveCount(0)

  // A slide without a picture, so that what moves on stage is not taken for a move in the overview.
  await page.goto('about:blank')
  await openWhole(page, numberOf('about'))
  await page.keyboard.press('o')
  await expect(copyOf(page, talk.length)).toBeAttached()
  for (const { no, scene: id } of slidesWithScene) {
    const copy = copyOf(page, no).locator('[data-scene]')
    await expect(copy, id).toBeAttached()
    expect(await copy.evaluate((svg: SVGSVGElement) => svg.getAnimations({ subtree: true }).length), id).toBe(0)
    expect(await look(copy), `${id} in the overview`).toEqual(atRest[no])
  }
})
