import type { Browser } from 'playwright'
import type { Printed } from './printing/finishPdf'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../src/deck/loadDeck'
import { settings } from '../src/settings'
import { readPaper } from './printing/pageBox'
import { parseRange } from './printing/parseRange'
import { readBuilt } from './printing/readBuilt'
import { prepareFile, withEnding } from './printing/writeSafely'
import { countOf } from './shared/countOf'
import { exitCodes, Failure } from './shared/failure'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions, readPort } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

const files = { slides: 'before-you-cut-him-off.pdf', worksheet: 'worksheet.pdf', guide: 'guide.pdf' }
type Kind = keyof typeof files

const rule = {
  name: 'export',
  says: 'Writes PDFs with tags, a table of contents and working links.',
  words: {
    slides: `one slide to a page (exports/${files.slides}); what you get without a word`,
    worksheet: `the sheet to fill in with a pen (exports/${files.worksheet})`,
    guide: `the facilitator's guide: slides, notes, timings (exports/${files.guide})`,
    all: 'these three',
  },
  options: {
    output: { value: 'FILE', says: 'file to write, or with "all" the folder, instead of those in exports' },
    paper: { value: 'letter', says: 'a4 or letter, for worksheet and guide; a4 without it' },
    range: { value: '3-8,12', says: 'only these slides' },
    clicks: { says: 'a page for each click, instead of one for each slide' },
    dark: { says: 'slides with light words on a dark page' },
    port: { value: 'N', says: 'print anew, with the deck served on this port; any free one without it' },
  },
} as const

async function countPages(bytes: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('pdf-lib')
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
}

runCommand(async (defer) => {
  const { values, word, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const kinds = word === 'all' ? Object.keys(files) as Kind[] : [word]
  for (const name of kinds.includes('slides') ? [] : ['range', 'clicks', 'dark'] as const) {
    if (values[name] !== undefined)
      throw new Failure(`--${name} is for slides, not for the ${word}. Leave it out.`, exitCodes.usage)
  }
  if (values.paper !== undefined && word === 'slides')
    throw new Failure('--paper is for worksheet and guide: a slide is its own page. Leave it out.', exitCodes.usage)
  const port = readPort(values.port)
  const paper = readPaper(values.paper)
  const deck = await loadDeck(projectRoot)
  const slides = parseRange(values.range, deck.length)

  const asked = kinds.map((kind) => {
    const path = word === 'all' ? join(resolve(values.output ?? resolve(projectRoot, 'exports')), files[kind]) : resolve(values.output ?? resolve(projectRoot, 'exports', files[kind]))
    return { kind, path: withEnding(path, '.pdf') }
  })
  const prepared = []
  for (const { kind, path } of asked)
    prepared.push({ kind, file: await prepareFile(path, defer) })

  const progress = createProgress()
  defer(progress.clear)
  let opened: Promise<{ browser: Browser, url: string }> | undefined
  // What prints is slow to load, and not needed for what the build holds already.
  const open = () => opened ??= import('./printing/openDeck').then(({ openDeck }) => openDeck(defer, progress, port))
  const print: Record<Kind, () => Promise<Printed>> = {
    async slides() {
      const isWhole = values.range === undefined && !values.clicks && !values.dark
      const bytes = isWhole && !port ? await readBuilt(settings.slidesFile, defer, progress) : undefined
      if (bytes)
        return { bytes, pages: slides.length }
      const { browser, url } = await open()
      const { printSlides } = await import('./printing/printSlides')
      return printSlides(browser, url, deck, { slides, clicks: values.clicks, dark: values.dark })
    },
    async worksheet() {
      const bytes = paper === 'a4' && !port ? await readBuilt(settings.worksheetFile, defer, progress) : undefined
      if (bytes)
        return { bytes, pages: await countPages(bytes) }
      const { browser, url } = await open()
      const { printWorksheet } = await import('./printing/printWorksheet')
      return printWorksheet(browser, url, deck, paper)
    },
    async guide() {
      const { browser, url } = await open()
      const { printGuide } = await import('./printing/printGuide')
      return printGuide(browser, url, deck, paper)
    },
  }
  for (const { kind, file } of prepared) {
    const started = performance.now()
    progress.say(kind === 'slides' ? `Printing ${countOf(slides.length, 'slide')}` : `Printing the ${kind}`)
    const { bytes, pages } = await print[kind]()
    await file.finish(bytes)
    progress.clear()
    const size = Math.round((await stat(file.path)).size / 1024)
    console.log(`${shortPath(file.path)}: ${countOf(pages, 'page')}, ${size} KB, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}, 'Stopped. No file was left unfinished; an older one is as it was.')
