import type { Bench, Measurement } from './measurement'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import getPort from 'get-port'
import { PDFDocument } from 'pdf-lib'
import { x } from 'tinyexec'
import { ensureBuild, slidev } from '../scripts/shared/buildDeck'
import { CliError, projectRoot, stopped } from '../scripts/shared/command'
import { removeOwn } from '../scripts/shared/manifest'
import { makeFolder } from '../scripts/shared/writeFile'
import { compare, interleave, seconds } from './measurement'
import { peers } from './peers'

/** One export: how long it took, and what came of it. */
interface Exported { seconds: number, pages: number, bytes: number }

/**
 * Times an export, and looks at what it wrote.
 * @param write writes a PDF to this path
 * @throws {CliError} when there are fewer pages than slides
 */
async function timeExport({ folder, deck }: Bench, name: string, write: (path: string) => Promise<void>): Promise<Exported> {
  const path = join(folder, 'exports', `${name}.pdf`)
  await makeFolder(join(folder, 'exports'))
  await rm(path, { force: true })
  const started = performance.now()
  await write(path)
  const seconds = (performance.now() - started) / 1000
  const bytes = await readFile(path)
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  if (pages < deck.length)
    throw new CliError(`it wrote ${pages} pages of ${deck.length} slides`)
  return { seconds, pages, bytes: bytes.length }
}

/**
 * What `npm run export` runs.
 * @param options further words of the command
 */
async function exportThisDeck(path: string, options: string[] = []): Promise<void> {
  for (const args of [['scripts/setup.mjs', '--browser'], ['--import', './scripts/shared/tsx.mjs', 'scripts/export.ts', '--output', path, ...options]]) {
    const { exitCode, stderr } = await x(process.execPath, args, { signal: stopped, nodeOptions: { cwd: projectRoot } })
    if (exitCode !== 0)
      throw new CliError(stderr.trim().split('\n').at(-1) || 'the export failed')
  }
}

/** Slidev's own export of the same slides. */
async function exportWithSlidev(path: string, browserPath: string): Promise<void> {
  const { exitCode, stdout, stderr } = await slidev(['export', '--output', path, '--executable-path', browserPath, '--timeout', '120000'], { preload: 'bench/slidevPlaywright.mjs' })
  if (exitCode !== 0)
    throw new CliError(`it failed (${(stderr || stdout).trim().split('\n').at(-1)})`)
}

/** Export to PDF when nothing has changed since the last build. */
export const warmExport: Measurement = {
  title: 'Export, from an up-to-date build',
  method: 'Wall-clock time of each tool\'s own program, from its start to its end: `npm run export` without npm\'s own start (but with its check of the set-up), `slidev export`, `marp --pdf` and `reveal-md --print`. Each has run once before, so that all caches are warm. The build has printed the slides already, and `npm run export` takes that print when all slides are asked for as they are; “printed anew” is the same export when it has to print (`--port`), which gives the same bytes. Marp CLI and reveal-md get the same titles and words as plain Markdown, as many slides, without the pictures, questions and sources that this deck draws from data: they have less to do. A PDF with fewer pages than slides does not count.',
  whenMissed: 'Printed anew, about 0.3 s go to Node and the check of the set-up, 0.6 s to loading the program, 0.1 s to the browser, 0.7 s to the print page with all its slides, 0.85 s to the browser\'s print (0.75 s without the tags that let a PDF be read aloud) and 0.25 s to contents and metadata. What lies with the browser alone is already as long as all of Marp\'s export of bare titles and words.',
  async measure(bench) {
    await ensureBuild()
    const tools = await peers(bench)
    const contestants = {
      deck: () => timeExport(bench, 'deck', path => exportThisDeck(path)),
      anew: () => timeExport(bench, 'deck-anew', async path => exportThisDeck(path, ['--port', String(await getPort())])),
      slidev: () => timeExport(bench, 'slidev', path => exportWithSlidev(path, bench.browserPath)),
      marp: () => timeExport(bench, 'marp', tools.marp.pdf),
      reveal: () => timeExport(bench, 'reveal', tools.reveal.pdf),
    }
    await interleave(contestants, { runs: 1, say: text => bench.say(`To warm up: ${text.replace(/^.*: /, '')}`) })
    const results = await interleave(contestants, bench)
    const common = {
      others: { slidev: '`slidev export`', marp: tools.marp.name, reveal: tools.reveal.name },
      value: (exported: Exported) => exported.seconds,
      show: seconds,
    }
    return {
      rows: [
        ...compare(results, { ...common, what: 'All slides as a PDF', own: 'deck', atMost: { slidev: 0.25, marp: 0.5 } }),
        ...compare(results, { ...common, what: 'The same, printed anew', own: 'anew', atMost: { marp: 1.2 } }),
      ],
      raw: results,
    }
  },
}

const removeCache = () => rm(join(projectRoot, 'node_modules/.vite'), { recursive: true, force: true })

/** @throws {CliError} when something in it was not built here */
async function removeBuild(): Promise<void> {
  if (!await removeOwn(join(projectRoot, 'dist')))
    throw new CliError('dist holds files that no build of this deck wrote; it was not removed')
}

/** Export to PDF when nothing is built yet. */
export const coldExport: Measurement = {
  title: 'Export, with nothing built',
  method: 'As above, but before each run the build (`dist`) and Vite\'s cache (`node_modules/.vite`) are removed, so that this deck is built first, with its reading page, its one file and three PDFs. `slidev export` is measured twice: without Vite\'s cache, and with the cache that the run before left.',
  whenMissed: 'More than half of it is Slidev\'s own build of the deck (5.1 to 5.9 s, most of that Vite\'s bundling with UnoCSS). What the build puts beside it, the page for reading, the one file and three PDFs, takes some 3.7 s, side by side. Slidev\'s own export builds nothing.',
  async measure(bench) {
    // In this order: each run of `slidev export` without a cache leaves the cache for the one after it.
    const results = await interleave({
      deck: async () => {
        await removeBuild()
        await removeCache()
        return timeExport(bench, 'deck-cold', path => exportThisDeck(path))
      },
      slidevCold: async () => {
        await removeCache()
        return timeExport(bench, 'slidev-cold', path => exportWithSlidev(path, bench.browserPath))
      },
      slidevWarm: () => timeExport(bench, 'slidev-warm', path => exportWithSlidev(path, bench.browserPath)),
    }, bench)
    return {
      rows: compare(results, {
        what: 'Build, then all slides as a PDF',
        own: 'deck',
        others: { slidevCold: '`slidev export`, no cache', slidevWarm: '`slidev export`, with cache' },
        value: exported => exported.seconds,
        show: seconds,
        atMost: { slidevCold: 0.6, slidevWarm: 0.6 },
      }),
      raw: results,
    }
  },
}
