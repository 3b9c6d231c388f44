import type { Page } from 'playwright/test'
import { expect, test } from '../support/deck'
import { notedMovements, noteMovements } from '../support/movements'
import { seeSlides } from '../support/reading'
import { copyOf, isAt, numberOf, openStop, talk } from '../support/slides'

/** What has moved so far, and what moves now. */
async function movements(page: Page): Promise<string[]> {
  return [...await notedMovements(page), ...await page.evaluate(() => [
    ...document.getAnimations().map(animation => (animation.effect as KeyframeEffect).target!.outerHTML.slice(0, 100)),
    ...[document.documentElement, ...document.querySelectorAll('*')].filter(element => getComputedStyle(element).scrollBehavior === 'smooth').map(element => `${element.tagName} scrolls smoothly`),
  ])]
}

async function openReadingView(page: Page, deckUrl: string): Promise<void> {
  await noteMovements(page)
  await page.goto(`${deckUrl}#/read`)
  await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
}

test.describe('with reduced motion', () => {
  test('nothing in the reading view moves: not the bar, not a tick, not the way to another part or to the slides and back', { tag: '@full' }, async ({ page, deckUrl }) => {
    await openReadingView(page, deckUrl)
    const parts = page.getByRole('navigation', { name: 'Parts' }).getByRole('link')
    for (const index of [0, 2, 5]) {
      await page.locator('.reading-bar summary').click()
      await parts.nth(index).click()
      expect(await movements(page)).toEqual([])
    }
    const box = page.locator(`#slide-${numberOf('check-want')} [data-answer="want-calm-2"]`)
    await box.hover()
    await box.check()
    await page.locator(`#slide-${numberOf('check-want')}`).getByRole('button', { name: 'Show an example' }).click()
    expect(await movements(page)).toEqual([])
    await seeSlides(page)
    await isAt(page, { no: numberOf('check-want'), clicks: 0 })
    await page.getByRole('navigation', { name: 'Talk' }).getByRole('link', { name: 'Read as a page' }).click()
    await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
    expect(await movements(page)).toEqual([])
  })

  test('nothing in the deck moves: not the overview, not "Go to", not the bar', { tag: '@full' }, async ({ page }) => {
    await noteMovements(page)
    await openStop(page, { no: 3, clicks: 0 })
    await page.keyboard.press('o')
    await expect(copyOf(page, talk.length)).toBeAttached()
    await page.keyboard.press('End')
    await page.keyboard.press('Escape')
    await expect(copyOf(page, talk.length)).toHaveCount(0)
    expect(await movements(page)).toEqual([])
    await page.keyboard.press('g')
    await page.getByRole('combobox').fill('e')
    for (let presses = 0; presses < 12; presses++)
      await page.keyboard.press('ArrowDown')
    expect(await movements(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'More Options' }).hover()
    await page.getByRole('button', { name: 'More Options' }).click()
    await expect(page.getByRole('slider').first()).toBeVisible()
    expect(await movements(page)).toEqual([])
  })
})

test.describe('without that wish', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('the bar of the reading view moves on, once', { tag: '@full' }, async ({ page, deckUrl }) => {
    await openReadingView(page, deckUrl)
    await page.locator('.reading-bar summary').click()
    await page.getByRole('navigation', { name: 'Parts' }).getByRole('link').nth(4).click()
    await expect.poll(async () => (await movements(page)).join()).toContain('transitionrun')
  })
})
