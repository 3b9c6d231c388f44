import type { RouteId } from '../src/deck/slides'
import type { OpenDeck } from './print/browser'
import type { Paper } from './print/print'
import type { PreparedFile } from './shared/writeFile'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { Argument, InvalidArgumentError, Option } from 'commander'
import { loadDeck } from '../src/deck/loadDeck'
import { minutesOn, routes } from '../src/deck/slides'
import { settings } from '../src/settings'
import { parseRange } from './print/pages'
import { buildPresenterFile, ensureBuild } from './shared/buildDeck'
import { CliError, createCommand, exitCodes, pluralize, progress, projectRoot, readPort, readText, runCommand, shortPath } from './shared/command'
import { prepareFile, withEnding } from './shared/writeFile'
import { prepareFolder } from './shared/writeFolder'

/** What can be exported: what it is, the file or folder that it is written to in exports/, and the options that it takes beside the common ones. */
const kinds = {
  slides: { to: 'before-you-cut-him-off.pdf', description: 'PDF, one slide to a page; what you get when you name nothing', takes: ['range', 'route', 'clicks', 'dark'] },
  worksheet: { to: 'worksheet.pdf', description: 'PDF, the sheet to fill in with a pen', takes: ['paper'] },
  form: { to: 'form.pdf', description: 'PDF, one sheet for every chair: the questions that decide, the rule and help', takes: ['paper'] },
  evidence: { to: 'evidence.pdf', description: 'PDF, every claim with what research found, and all sources', takes: ['paper'] },
  bibliography: { to: 'evidence.bib', description: 'BibTeX, every source for a reference manager', takes: [] },
  file: { to: 'before-you-cut-him-off.html', description: 'for who presents: the deck with notes and presenter view, in one file that opens with a double click', takes: [] },
  guide: { to: 'guide.pdf', description: 'PDF, the facilitator\'s guide: slides, notes, timings', takes: ['paper'] },
  png: { to: 'png', description: 'a numbered picture of each slide; older pictures there are replaced', takes: ['range', 'route', 'dark', 'scale'] },
  pptx: { to: 'before-you-cut-him-off.pptx', description: 'the slides as pictures for PowerPoint, with the notes', takes: ['range', 'route', 'dark'] },
} as const
type Kind = keyof typeof kinds
const allKinds = Object.keys(kinds) as Kind[]

interface ExportOptions { output?: string, paper: Paper, range?: string, route?: RouteId, clicks?: boolean, dark?: boolean, scale: number, port?: number }

const command = createCommand('export', 'Writes the deck as PDFs with tags, a table of contents and working links, as one file that opens without Node, its sources, pictures, or a PowerPoint file.')
  .addArgument(new Argument('[what...]', 'one or several of these:').choices([...allKinds, 'all']).default(['slides']))
  .option('--output <path>', 'what to write, instead of that in exports; the folder for png, for more than one kind, and with a slash at its end', readText)
  .addOption(new Option('--paper <size>', 'for worksheet, form, evidence and guide').choices(['a4', 'letter']).default('a4'))
  .option('--range <slides>', 'only these slides, such as 3-8,12', readText)
  .addOption(new Option('--route <length>', 'only the slides of a talk of this length').choices(routes.map(({ id }) => id)).conflicts('range'))
  .option('--clicks', 'a page for each click, instead of one for each slide')
  .option('--dark', 'slides with light words on a dark page')
  .option('--scale <N>', 'for png: pixels for each pixel of the 1280x720 slide, from 1 to 4', readScale, 1)
  .option('--port <N>', 'print anew, with the deck served on this port; any free one without it', readPort)
  .addHelpText('after', `\nWhat can be named:\n${[...allKinds.map(kind => `  ${kind.padEnd(12)}  ${kinds[kind].description} (exports/${kinds[kind].to})`), '  all           all of these'].join('\n')}`)

function readScale(text: string): number {
  const scale = Number(text)
  if (!(scale >= 1 && scale <= 4))
    throw new InvalidArgumentError('It takes a number from 1 to 4.')
  return scale
}

/** What was made of a file, with its pages, if it has any. */
interface Made { bytes: Uint8Array, pages?: number }

runCommand(command, async () => {
  const named = new Set(command.processedArgs[0] as (Kind | 'all')[])
  const asked = named.has('all') ? allKinds : [...named] as Kind[]
  const { output, range, route, paper, clicks, dark, scale, port } = command.opts<ExportOptions>()
  for (const name of ['paper', 'range', 'route', 'clicks', 'dark', 'scale'] as const) {
    const takers = allKinds.filter(kind => (kinds[kind].takes as readonly string[]).includes(name))
    if (command.getOptionValueSource(name) === 'cli' && !asked.some(kind => takers.includes(kind)))
      throw new CliError(`--${name} is for ${takers.join(', ')}, not for ${asked.join(', ')}. Leave it out.`, exitCodes.usage)
  }
  const deck = await loadDeck(projectRoot)
  const slides = parseRange(range, deck.length).filter(no => !route || minutesOn(route, deck[no - 1]!.frontmatter))
  const folder = resolve(projectRoot, 'exports')
  const isMany = asked.length > 1
  if (isMany && allKinds.some(kind => extname(kinds[kind].to) && extname(kinds[kind].to) === extname(output ?? '')))
    throw new CliError(`--output names the folder for ${asked.join(', ')}, and "${output}" looks like a file. Name a folder.`, exitCodes.usage)
  const isFolder = isMany || (asked[0] !== 'png' && /[/\\]$/.test(output ?? ''))
  const pathOf = (kind: Kind) => isFolder ? join(output ? resolve(output) : folder, kinds[kind].to) : resolve(output ?? join(folder, kinds[kind].to))

  // Whether each can be written is found out before anything is made.
  await using pictures = asked.includes('png') ? await prepareFolder(pathOf('png'), '--output') : undefined
  const files = new Map<Kind, PreparedFile>()
  for (const kind of asked.filter(kind => kind !== 'png'))
    files.set(kind, await prepareFile(withEnding(pathOf(kind), extname(kinds[kind].to))))

  // The build has printed these already, by the same functions: the very bytes that a new print would give.
  const inBuild: Record<Kind, boolean> = { slides: slides.length === deck.length && !clicks && !dark && !port, worksheet: paper === 'a4' && !port, form: false, evidence: paper === 'a4' && !port, bibliography: true, file: false, guide: false, png: false, pptx: false }
  const build = asked.some(kind => inBuild[kind]) ? await ensureBuild() : undefined
  const readBuilt = (file: string) => readFile(join(build!.folder, file))
  // What prints is slow to load.
  const print = asked.every(kind => inBuild[kind] || kind === 'file') ? undefined : await import('./print/print')
  await using opened = await print?.openDeck(port)
  const { browser, url } = opened ?? {} as OpenDeck

  async function takePictures(scale: number) {
    progress.say(`Taking pictures of ${pluralize(slides.length, 'slide')}`)
    return print!.takePictures(browser, url, { slides, dark, scale })
  }
  async function makeSheet(sheet: 'worksheet' | 'evidence', file: string): Promise<Made> {
    if (!inBuild[sheet])
      return print!.printSheet(browser, url, deck, paper, sheet)
    const bytes = await readBuilt(file)
    const { PDFDocument } = await import('pdf-lib')
    return { bytes, pages: (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount() }
  }
  const make: Record<Exclude<Kind, 'png'>, () => Promise<Made>> = {
    slides: async () => inBuild.slides
      ? { bytes: await readBuilt(settings.slidesFile), pages: deck.length }
      : print!.printSlides(browser, url, deck, { slides, clicks, dark }),
    worksheet: () => makeSheet('worksheet', settings.worksheetFile),
    form: () => print!.printSheet(browser, url, deck, paper, 'form'),
    evidence: () => makeSheet('evidence', settings.evidenceFile),
    bibliography: async () => ({ bytes: await readBuilt(settings.bibliographyFile) }),
    file: async () => ({ bytes: await buildPresenterFile() }),
    guide: () => print!.printGuide(browser, url, deck, paper),
    // Twice as fine as the slide: on a projector, letters that are pictures look coarse otherwise.
    async pptx() {
      return { bytes: await (await import('./print/pptx')).writePptx(deck, await takePictures(2)) }
    },
  }

  /** Makes it, puts it in place, and says in a few words what was written. */
  async function write(kind: Kind): Promise<string> {
    if (kind === 'png') {
      const taken = await takePictures(scale)
      await Promise.all(taken.map(({ no, png }) => pictures!.write(`${String(no).padStart(2, '0')}-${deck[no - 1]!.frontmatter.id}.png`, png)))
      await pictures!.finish()
      return pluralize(taken.length, 'picture')
    }
    const { bytes, pages } = await make[kind]()
    await files.get(kind)!.finish(bytes)
    return `${pages ? `${pluralize(pages, 'page')}, ` : ''}${Math.round(bytes.length / 1024)} KB`
  }

  for (const kind of asked) {
    const started = performance.now()
    progress.say(kind === 'slides' ? `Printing ${pluralize(slides.length, 'slide')}` : `Making the ${kind}`)
    const written = await write(kind)
    progress.clear()
    console.log(`${shortPath(files.get(kind)?.path ?? pathOf(kind))}: ${written}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}, 'Stopped. No file was left unfinished; an older one is as it was.')
