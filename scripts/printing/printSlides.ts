import type { Browser } from 'playwright'
import type { Deck } from '../../src/deck/loadDeck'
import type { Printed } from './finishPdf'
import { describePdf } from './describePdf'
import { finishPdf } from './finishPdf'
import { openPrintPage } from './openPrintPage'

export interface SlidesOptions {
  /** Slide numbers, in running order; all of them without it. */
  slides?: number[]
  /** A page for each click instead of one for each slide. */
  clicks?: boolean
  dark?: boolean
}

/**
 * Prints the slides, one to a page.
 * @param url where the built deck is served
 * @throws {CliError} when the deck stops with an error, is never complete, or pages are missing
 */
export async function printSlides(browser: Browser, url: string, deck: Deck, { slides = deck.map(({ no }) => no), clicks, dark }: SlidesOptions = {}): Promise<Printed> {
  const { page, order } = await openPrintPage(browser, url, { slides, clicks, dark })
  const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true })
  await page.context().close()
  return finishPdf(pdf, describePdf(deck, order))
}
