import type { Locator, Page } from 'playwright/test'
import { slideShown } from './deck'
import { clicksOf, isAt, openStop } from './slides'

/** Waits until a slide is alone on stage with its words, which are loaded after its frame. */
export async function isWhole(page: Page, no: number, clicks = 0): Promise<Locator> {
  await isAt(page, { no, clicks })
  return slideShown(page, no)
}

/** Opens a slide with all its steps shown, and waits until the one before it is wholly gone. */
export async function openWhole(page: Page, no: number): Promise<Locator> {
  await openStop(page, { no, clicks: clicksOf(no) })
  return slideShown(page, no)
}
