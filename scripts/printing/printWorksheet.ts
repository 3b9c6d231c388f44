import type { Browser } from 'playwright'
import type { Deck } from '../../src/deck/loadDeck'
import type { Printed } from './finishPdf'
import type { Paper } from './pageBox'
import { describePdf } from './describePdf'
import { finishPdf } from './finishPdf'
import { openPage } from './openPage'
import { pageBox } from './pageBox'

/**
 * Prints the worksheet (components/worksheet/), always blank and the same for everyone.
 * @param url where the built deck is served
 * @throws {CliError} when the page stops with an error or is never complete
 */
export async function printWorksheet(browser: Browser, url: string, deck: Deck, paper: Paper): Promise<Printed> {
  const page = await openPage(browser, `${url}#/worksheet`, '.worksheet[data-ready]', 'The worksheet')
  await page.addStyleTag({ content: pageBox('Worksheet', paper) })
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
  await page.context().close()
  const { title, ...description } = describePdf(deck, [])
  return finishPdf(pdf, { ...description, title: `Worksheet: ${title}`, outline: undefined, pages: undefined })
}
