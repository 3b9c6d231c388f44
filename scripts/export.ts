import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../deck/loadDeck'
import { describePdf } from './printing/describePdf'
import { finishPdf } from './printing/finishPdf'
import { openDeck } from './printing/openDeck'
import { openPrintPage } from './printing/openPrintPage'
import { parseRange } from './printing/parseRange'
import { prepareFile, withEnding } from './printing/writeSafely'
import { countOf } from './shared/countOf'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions, readPort } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

const DEFAULT_OUTPUT = 'exports/before-you-cut-him-off.pdf'

const rule = {
  name: 'export',
  says: 'Writes the slides as a PDF with tags, a table of contents and working links.',
  options: {
    output: { value: 'FILE', says: `file to write, instead of ${DEFAULT_OUTPUT}` },
    range: { value: '3-8,12', says: 'only these slides' },
    clicks: { says: 'a page for each click, instead of one for each slide' },
    dark: { says: 'light words on a dark page' },
    port: { value: 'N', says: 'port to serve the deck on while it is printed; any free one without it' },
  },
} as const

runCommand(async (defer) => {
  const started = performance.now()
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const port = readPort(values.port)
  const deck = await loadDeck(projectRoot)
  const slides = parseRange(values.range, deck.length)
  const path = resolve(values.output ?? resolve(projectRoot, DEFAULT_OUTPUT))
  const file = await prepareFile(withEnding(path, '.pdf'), defer)

  const progress = createProgress()
  defer(progress.clear)
  const { browser, url } = await openDeck(defer, progress, port)
  progress.say(`Printing ${countOf(slides.length, 'slide')}`)
  const { page, order } = await openPrintPage(browser, url, { slides, clicks: values.clicks, dark: values.dark })
  const printed = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true })
  progress.say('Adding the table of contents')
  await file.finish(await finishPdf(printed, describePdf(deck, order)))
  progress.clear()
  const size = Math.round((await stat(file.path)).size / 1024)
  console.log(`${shortPath(file.path)}: ${countOf(order.length, 'page')}, ${size} KB, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}, 'Stopped. No file was written; an older one is as it was.')
