import type { Browser } from 'playwright'
import type { Deck } from '../src/deck/loadDeck'
import type { Measurement } from './measurement'
import { openDeck } from '../scripts/print/browser'
import { describePdf, finishPdf } from '../scripts/print/finishPdf'
import { openPrintPage } from '../scripts/print/pages'
import { interleave, kilobytes, medianOf, seconds } from './measurement'

interface Print {
  /** All of it, of which the browser's print. */
  seconds: number
  inBrowser: number
  bytes: number
}

/** How much dearer a further slide may be in the largest deck than in the smaller one: what comes of measuring, not of growing. */
const TOLERANCE = 1.25

async function print(browser: Browser, url: string, deck: Deck, times: number): Promise<Print> {
  const { page: opened, order } = await openPrintPage(browser, url, { slides: deck.map(({ no }) => no) })
  await using page = opened
  await page.evaluate((times) => {
    const slides = Array.from(document.querySelectorAll('.print-slide-container'))
    for (let copy = 1; copy < times; copy++)
      slides[0]!.parentElement!.append(...slides.map(slide => slide.cloneNode(true)))
  }, times)
  const started = performance.now()
  const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true })
  const inBrowser = (performance.now() - started) / 1000
  const { bytes } = await finishPdf(pdf, describePdf(deck, Array.from<number[]>({ length: times }).fill(order).flat()))
  return { seconds: (performance.now() - started) / 1000, inBrowser, bytes: bytes.length }
}

/** Whether printing stays in step with the number of slides. */
export const growth: Measurement = {
  title: 'Growth with the number of slides',
  method: `The deck's print page, with its slides copied in the page to 4 and 16 times as many. Timed is what \`npm run export\` does from there: the browser's print, and the table of contents, tags and metadata. How long the page takes to come up is not in it. Linear means that a further slide costs the same at any size: from 4 to 16 times as many at most ${TOLERANCE} times what it costs from 1 to 4. (Each copy is printed anew, but fonts and what is alike may be shared in the file.)`,
  whenMissed: 'Nine tenths of the time at 16x are the browser\'s own print (`inBrowser` in the raw numbers), which is not quite linear with tags on; without tags a PDF cannot be read aloud, so they stay. What this project adds, outline and tags and metadata, is linear.',
  async measure(bench) {
    await using opened = await openDeck()
    const { browser, url } = opened
    const results = await interleave({
      '1x': () => print(browser, url, bench.deck, 1),
      '4x': () => print(browser, url, bench.deck, 4),
      '16x': () => print(browser, url, bench.deck, 16),
    }, bench)
    const row = (what: string, value: (print: Print) => number, show: (value: number) => string) => {
      const [one, four, sixteen] = (['1x', '4x', '16x'] as const).map(times => medianOf(results[times], value)) as [number, number, number]
      const ratio = (sixteen - four) / 12 / ((four - one) / 3)
      return {
        what: `${what} at 1x, 4x, 16x (${[1, 4, 16].map(times => times * bench.deck.length).join(', ')} slides)`,
        ours: [one, four, sixteen].map(show).join(', '),
        against: `a further slide: ${show((four - one) / 3 / bench.deck.length)} up to 4x, ${show((sixteen - four) / 12 / bench.deck.length)} up to 16x`,
        ratio,
        target: 'linear',
        met: ratio <= TOLERANCE,
      }
    }
    return { rows: [row('Print', print => print.seconds, seconds), row('Size of the PDF', print => print.bytes, kilobytes)], raw: results }
  },
}
