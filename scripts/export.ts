import type { Browser } from 'playwright'
import type { Defer } from './shared/runCommand'
import { stat, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../src/deck/loadDeck'
import { settings } from '../src/settings'
import { readPaper } from './printing/pageBox'
import { parseRange } from './printing/parseRange'
import { readBuilt } from './printing/readBuilt'
import { prepareFile, withEnding } from './printing/writeSafely'
import { CliError, exitCodes } from './shared/cliError'
import { explainWriteError } from './shared/explainWriteError'
import { pluralize } from './shared/pluralize'
import { prepareFolder } from './shared/prepareFolder'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions, readPort } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

/** What can be exported: the file, or the folder, that it is written to in exports/, and the options that it takes beside the common ones. */
const kinds = {
  slides: { to: 'before-you-cut-him-off.pdf', takes: ['range', 'clicks', 'dark'] },
  worksheet: { to: 'worksheet.pdf', takes: ['paper'] },
  guide: { to: 'guide.pdf', takes: ['paper'] },
  png: { to: 'png', takes: ['range', 'dark', 'scale'] },
  pptx: { to: 'before-you-cut-him-off.pptx', takes: ['range', 'dark'] },
} as const
type Kind = keyof typeof kinds
const allKinds = Object.keys(kinds) as Kind[]

const rule = {
  name: 'export',
  description: 'Writes the deck as PDFs with tags, a table of contents and working links, as pictures, or for PowerPoint.',
  words: {
    slides: `PDF, one slide to a page (exports/${kinds.slides.to}); what you get without a word`,
    worksheet: `PDF, the sheet to fill in with a pen (exports/${kinds.worksheet.to})`,
    guide: `PDF, the facilitator's guide: slides, notes, timings (exports/${kinds.guide.to})`,
    png: `a numbered picture of each slide (exports/${kinds.png.to}); older pictures there are replaced`,
    pptx: `the slides as pictures for PowerPoint, with the notes (exports/${kinds.pptx.to})`,
    all: 'all of these',
  },
  options: {
    output: { value: 'PATH', description: 'what to write, instead of that in exports; the folder for png, and for more than one kind' },
    paper: { value: 'letter', description: 'a4 or letter, for worksheet and guide; a4 without it' },
    range: { value: '3-8,12', description: 'only these slides' },
    clicks: { description: 'a page for each click, instead of one for each slide' },
    dark: { description: 'slides with light words on a dark page' },
    scale: { value: '2', description: 'for png: pixels for each pixel of the 1280x720 slide, from 1 to 4' },
    port: { value: 'N', description: 'print anew, with the deck served on this port; any free one without it' },
  },
} as const

function readScale(text = '1'): number {
  const scale = Number(text)
  if (!(scale >= 1 && scale <= 4))
    throw new CliError(`--scale takes a number from 1 to 4, not "${text}".`, exitCodes.usage)
  return scale
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('pdf-lib')
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
}

/** What was made: a file with its pages, if it has any, or a folder's pictures by their names. */
type Made = { bytes: Uint8Array, pages?: number } | { pictures: { name: string, png: Uint8Array }[] }

/**
 * Finds out whether a place can be written, before anything is made.
 * @returns what writes it, and says in a few words what was written
 */
async function prepare(kind: Kind, path: string, defer: Defer): Promise<{ path: string, write: (made: Made) => Promise<string> }> {
  if (kind === 'png') {
    const { unfinished, finish } = await prepareFolder(path, '--output', defer)
    return { path, async write(made) {
      const { pictures } = made as Extract<Made, { pictures: unknown }>
      try {
        for (const { name, png } of pictures)
          await writeFile(join(unfinished, name), png)
        await finish()
      }
      catch (error) {
        throw explainWriteError(error, shortPath(path))
      }
      return pluralize(pictures.length, 'picture')
    } }
  }
  const file = await prepareFile(withEnding(path, extname(kinds[kind].to)), defer)
  return { path: file.path, async write(made) {
    const { bytes, pages } = made as Extract<Made, { bytes: unknown }>
    await file.finish(bytes)
    const size = `${Math.round((await stat(file.path)).size / 1024)} KB`
    return pages === undefined ? size : `${pluralize(pages, 'page')}, ${size}`
  } }
}

runCommand(async (defer) => {
  const { values, words, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const asked = words.includes('all') ? allKinds : words as Kind[]
  for (const name of ['paper', 'range', 'clicks', 'dark', 'scale'] as const) {
    const takers = allKinds.filter(kind => (kinds[kind].takes as readonly string[]).includes(name))
    if (values[name] !== undefined && !asked.some(kind => takers.includes(kind)))
      throw new CliError(`--${name} is for ${takers.join(', ')}, not for ${asked.join(', ')}. Leave it out.`, exitCodes.usage)
  }
  const port = readPort(values.port)
  const paper = readPaper(values.paper)
  const scale = readScale(values.scale)
  const deck = await loadDeck(projectRoot)
  const slides = parseRange(values.range, deck.length)
  const { dark, clicks } = values

  const folder = asked.length > 1 ? resolve(values.output ?? resolve(projectRoot, 'exports')) : undefined
  const prepared: (Awaited<ReturnType<typeof prepare>> & { kind: Kind })[] = []
  for (const kind of asked)
    prepared.push({ kind, ...await prepare(kind, folder ? join(folder, kinds[kind].to) : resolve(values.output ?? resolve(projectRoot, 'exports', kinds[kind].to)), defer) })

  const progress = createProgress()
  defer(progress.clear)
  let opened: Promise<{ browser: Browser, url: string }> | undefined
  // What prints is slow to load, and not needed for what the build holds already.
  const open = () => opened ??= import('./printing/openDeck').then(({ openDeck }) => openDeck(defer, progress, port))
  async function pictures(scale: number) {
    const { browser, url } = await open()
    progress.say(`Taking pictures of ${pluralize(slides.length, 'slide')}`)
    return (await import('./printing/takePictures')).takePictures(browser, url, { slides, dark, scale })
  }
  const make: Record<Kind, () => Promise<Made>> = {
    async slides() {
      const bytes = values.range === undefined && !clicks && !dark && !port ? await readBuilt(settings.slidesFile, defer, progress) : undefined
      if (bytes)
        return { bytes, pages: slides.length }
      const { browser, url } = await open()
      return (await import('./printing/printSlides')).printSlides(browser, url, deck, { slides, clicks, dark })
    },
    async worksheet() {
      const bytes = paper === 'a4' && !port ? await readBuilt(settings.worksheetFile, defer, progress) : undefined
      if (bytes)
        return { bytes, pages: await countPages(bytes) }
      const { browser, url } = await open()
      return (await import('./printing/printWorksheet')).printWorksheet(browser, url, deck, paper)
    },
    async guide() {
      const { browser, url } = await open()
      return (await import('./printing/printGuide')).printGuide(browser, url, deck, paper)
    },
    async png() {
      return { pictures: (await pictures(scale)).map(({ no, png }) => ({ name: `${String(no).padStart(2, '0')}-${deck[no - 1]!.frontmatter.id}.png`, png })) }
    },
    async pptx() {
      // Twice as fine as the slide: on a projector, letters that are pictures look coarse otherwise.
      const taken = await pictures(2)
      return { bytes: await (await import('./printing/writePptx')).writePptx(deck, taken) }
    },
  }
  for (const { kind, path, write } of prepared) {
    const started = performance.now()
    progress.say(kind === 'slides' ? `Printing ${pluralize(slides.length, 'slide')}` : `Making the ${kind}`)
    const written = await write(await make[kind]())
    progress.clear()
    console.log(`${shortPath(path)}: ${written}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}, 'Stopped. No file was left unfinished; an older one is as it was.')
