import type { Browser } from 'playwright'
import type { Deck } from '../../src/deck/loadDeck'
import type { Printed } from './finishPdf'
import type { GuideContent } from './guideContent'
import type { Paper } from './pageBox'
import { readFile } from 'node:fs/promises'
import { describePdf } from './describePdf'
import { finishPdf } from './finishPdf'
import { guideContent } from './guideContent'
import { guideWords } from './guideWords'
import { openPrintPage } from './openPrintPage'
import { pageBox } from './pageBox'

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
  await page.addStyleTag({ content: pageBox(guideWords.title, paper) })
  await page.evaluate(() => document.fonts.ready)
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
  await page.context().close()
  const { title, ...description } = describePdf(deck, [])
  return finishPdf(pdf, { ...description, title: `${guideWords.title}: ${title}`, outline: undefined, pages: undefined })
}

/** Runs in the print page: makes its slides the pictures of a document. */
function arrange({ front, slides }: GuideContent): void {
  const main = document.createElement('main')
  main.innerHTML = front
  for (const { no, part, title, timing, notes } of slides) {
    const section = document.createElement('section')
    section.className = 'slide'
    const heading = part ? `<h2>${part}</h2>` : ''
    section.innerHTML = `${heading}<h3>${no} · ${title}</h3><p class="timing">${timing}</p><div class="picture" role="img" aria-label="Slide ${no}: ${title}"></div><div class="notes">${notes}</div>`
    const slide = Array.from(document.querySelectorAll('.print-slide-container')).find(slide => Number.parseInt(slide.id) === no)!
    for (const link of slide.querySelectorAll('a'))
      link.removeAttribute('href')
    // A picture with a text alternative: what is on it is no text of the guide.
    slide.setAttribute('aria-hidden', 'true')
    section.querySelector('.picture')!.append(slide)
    main.append(section)
  }
  for (const rest of Array.from(document.body.children))
    rest.remove()
  document.body.className = 'guide'
  document.body.append(main)
}
