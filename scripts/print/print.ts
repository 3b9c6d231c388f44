import type { Browser, Page } from 'playwright'
import type { Deck } from '../../src/deck/loadDeck'
import type { Printed } from './finishPdf'
import type { GuideContent } from './guide'
import type { PrintOptions } from './pages'
import { readFile } from 'node:fs/promises'
import { edition } from '../../src/deck/edition'
import { guideWords } from '../../src/guideWords'
import { describePdf, finishPdf } from './finishPdf'
import { guideContent } from './guide'
import { openPage, openPrintPage } from './pages'

export { openDeck } from './browser'
export { takePictures } from './pages'

/** Sizes of paper that the sheets are made for, as CSS names them. */
export type Paper = 'a4' | 'letter'

/**
 * Prints the slides, one to a page; all of them, where none are named.
 * @param url where the built deck is served
 * @throws {CliError} when the deck stops with an error, is never complete, or pages are missing
 */
export async function printSlides(browser: Browser, url: string, deck: Deck, { slides = deck.map(({ no }) => no), ...options }: Partial<PrintOptions> = {}): Promise<Printed> {
  const { page, order } = await openPrintPage(browser, url, { slides, ...options })
  const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true })
  await page.context().close()
  return finishPdf(pdf, describePdf(deck, order))
}

/** Sheets that are a page of the deck: worksheet and form (components/worksheet/), always blank, and the evidence (components/evidence/). */
const sheets = {
  worksheet: { name: 'Worksheet', ready: '.worksheet[data-ready]' },
  form: { name: 'Form', ready: '.form' },
  evidence: { name: 'Evidence', ready: '.evidence-sheet' },
}

/**
 * Prints a sheet, which is the same for everyone.
 * @param url where the built deck is served
 * @throws {CliError} when the page stops with an error or is never complete
 */
export async function printSheet(browser: Browser, url: string, deck: Deck, paper: Paper, sheet: keyof typeof sheets): Promise<Printed> {
  const { name, ready } = sheets[sheet]
  const page = await openPage(browser, `${url}#/${sheet}`, `The ${sheet}`, ready)
  return printDocument(page, deck, name, paper)
}

/**
 * Prints the facilitator's guide: each slide's picture with its notes, after ground rules, timings and worked examples.
 * The notes are read from the Markdown; the public build has none.
 * @param url where the built deck is served
 * @throws {CliError} when the deck stops with an error or is never complete
 */
export async function printGuide(browser: Browser, url: string, deck: Deck, paper: Paper): Promise<Printed> {
  const { page } = await openPrintPage(browser, url, { slides: deck.map(({ no }) => no) })
  await page.evaluate(arrange, guideContent(deck))
  await page.addStyleTag({ content: await readFile(new URL('guide.css', import.meta.url), 'utf8') })
  return printDocument(page, deck, guideWords.title, paper)
}

/** Prints a page that flows, with its headings as table of contents. */
async function printDocument(page: Page, deck: Deck, name: string, paper: Paper): Promise<Printed> {
  await page.addStyleTag({ content: pageBox(name, paper) })
  await page.evaluate(() => document.fonts.ready)
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
  await page.context().close()
  const { title, ...description } = describePdf(deck)
  return finishPdf(pdf, { ...description, title: `${name}: ${title}` })
}

/** Runs in the print page: makes its slides the pictures of a document. */
function arrange({ front, slides }: GuideContent): void {
  const main = document.createElement('main')
  main.innerHTML = front
  for (const { no, part, title, timing, notes, cards } of slides) {
    const section = document.createElement('section')
    section.className = 'entry'
    const heading = part ? `<h2>${part}</h2>` : ''
    section.innerHTML = `${heading}<h3>${no} · ${title}</h3><p class="timing">${timing}</p><div class="picture" role="img" aria-label="Slide ${no}: ${title}"></div><div class="notes">${notes}</div>${cards}`
    const slide = Array.from(document.querySelectorAll('.print-slide-container')).find(slide => Number.parseInt(slide.id) === no)!
    for (const link of slide.querySelectorAll('a'))
      link.removeAttribute('href')
    // A picture with a text alternative: what is on it is no text of the guide.
    slide.setAttribute('aria-hidden', 'true')
    section.querySelector('.picture')!.append(slide)
    main.append(section)
  }
  // The deck's style sheet stays, at the end of the body (firstScreen.ts).
  for (const rest of document.body.querySelectorAll(':scope > :not(link)'))
    rest.remove()
  document.body.className = 'guide'
  document.body.append(main)
}

/**
 * The style of a sheet's pages: size, margins, and a footer with name, edition and page.
 * @param name what the footer calls the sheet; no quotation marks
 */
function pageBox(name: string, paper: Paper): string {
  const type = 'font: 12pt "Atkinson Hyperlegible Next Variable", sans-serif; color: #000; vertical-align: top; padding-top: 4mm;'
  return `@page {
  size: ${paper} portrait;
  margin: 13mm 17mm 18mm;
  @bottom-left { content: "${name} · version ${edition.version} · reviewed ${edition.day}"; white-space: nowrap; ${type} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); white-space: nowrap; ${type} }
}`
}
