import type { Locator, Page } from 'playwright/test'
import { wayWords } from '../../src/messages'
import { expect, goInDeck } from './deck'
import { numberOf } from './slides'

/** A phone in the hand, for `test.use` or a new context. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** One slide's place in the reading view, by its number or id. */
export function readingSlide(page: Page, slide: number | string): Locator {
  return page.locator(`#slide-${typeof slide === 'number' ? slide : numberOf(slide)}`)
}

/** Waits until the reading view is complete: every slide in it, its fonts there. */
export async function readingShown(page: Page): Promise<void> {
  await page.locator('.reading-view[data-ready]').waitFor({ timeout: 60_000 })
  await page.evaluate(() => document.fonts.ready)
}

/** What of the reading view lies where reading begins, below the bar; and the address. */
export function place() {
  const bar = document.querySelector('.reading-bar')?.getBoundingClientRect().bottom ?? 0
  // The edge of a slide may lie on a part of a pixel.
  const slide = document.elementFromPoint(innerWidth / 2, bar + 3)?.closest<HTMLElement>('[data-reading-no]')
  return { address: location.hash, slide: Number(slide?.dataset.readingNo) }
}

/** Waits until the reading view is complete and shows a slide's place, and the address says so. */
export async function isReadingAt(page: Page, slide: number | string): Promise<void> {
  const no = typeof slide === 'number' ? slide : numberOf(slide)
  await readingShown(page)
  await expect.poll(() => page.evaluate(place), { intervals: [50] }).toEqual({ address: `#/read/${no}`, slide: no })
}

/** Opens the reading view at a slide, by its number or id. */
export async function openReading(page: Page, slide: number | string = 1): Promise<void> {
  await goInDeck(page, `#/read/${slide}`)
  await isReadingAt(page, slide)
}

/** Brings a slide's place to the top of the window as a hand that scrolls does, without a word to the deck. */
export async function scrollToSlide(page: Page, slide: number | string): Promise<void> {
  await readingSlide(page, slide).evaluate(section => section.scrollIntoView({ block: 'start', behavior: 'instant' }))
}

/** Leads from the reading view to the slides, by the last line of its list of parts. */
export async function seeSlides(page: Page): Promise<void> {
  await readingShown(page)
  await page.locator('.reading-bar summary').click()
  await page.getByRole('link', { name: wayWords.seeSlides }).click()
}
