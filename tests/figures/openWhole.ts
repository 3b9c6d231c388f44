import type { Locator, Page } from 'playwright/test'
import { expect, stageSlide } from '../support/deck'
import { clicksOf, isAt, openStop } from '../support/slides'

/** Waits until a slide is on stage with its words, which are loaded after its frame. */
export async function isWhole(page: Page, no: number, clicks = 0): Promise<Locator> {
  await isAt(page, { no, clicks })
  const slide = stageSlide(page, no)
  await expect(slide.locator('h1')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  return slide
}

/** Opens a slide with all its steps shown. */
export async function openWhole(page: Page, no: number): Promise<Locator> {
  await openStop(page, { no, clicks: clicksOf(no) })
  return isWhole(page, no, clicksOf(no))
}
