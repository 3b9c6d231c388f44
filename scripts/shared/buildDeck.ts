import type { Result } from 'tinyexec'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { x } from 'tinyexec'
import { loadDeck } from '../../src/deck/loadDeck'
import { settings } from '../../src/settings'
import { CliError, exitCodes, progress, projectRoot, shortPath, stopped } from './command'
import { serveFolder } from './serve'
import { explainWriteError } from './writeFile'
import { prepareFolder } from './writeFolder'

/** What a build is made from. A folder stands for everything in it. */
const sources = [
  'slides.md',
  'index.html',
  'pages',
  'layouts',
  'components',
  'src',
  'setup',
  'styles',
  'public',
  'patches',
  'scripts/print',
  'snippets',
  'vite.config.ts',
  'uno.config.ts',
  'package.json',
  'package-lock.json',
]

/**
 * Starts Slidev's own command, which ends with this one at the latest.
 * @param options `root` is where it runs; `preload` is a module of the project that is loaded before it; `env` is added to
 * this process's own environment
 */
export function slidev(args: string[], { root = projectRoot, preload = '', env = {} as Record<string, string> } = {}): Result {
  const imports = preload ? ['--import', pathToFileURL(join(projectRoot, preload)).href] : []
  // A proxy that the environment names is not for this computer.
  const noProxy = [process.env.no_proxy || process.env.NO_PROXY, 'localhost', '127.0.0.1', '::1'].filter(Boolean).join(',')
  return x(process.execPath, [...imports, join(projectRoot, 'node_modules/@slidev/cli/bin/slidev.mjs'), ...args], {
    signal: stopped,
    nodeOptions: {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Vite would list every import of its configuration at each start, for a version that is not out yet.
      env: { no_proxy: noProxy, NO_PROXY: noProxy, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
    },
  })
}

export interface BuildOptions {
  /** Path below which the deck is served; `./` fits any folder of any host. */
  base?: string
  /** Folder to write, relative to the project. */
  out?: string
  /** The project's folder. */
  root?: string
}

/**
 * Builds the public deck, without speaker notes and presenter view, and beside it what needs no network or tools: the page for
 * reading, the deck as one file, PDFs and the sources. The folder is replaced only when all went well:
 * a build that fails or is killed leaves the last good one as it was.
 * @returns the full path of the folder
 * @throws {CliError} with every problem of the deck on a line of its own, or the build's own error
 */
export async function buildDeck({ base = './', out = 'dist', root = projectRoot }: BuildOptions = {}): Promise<string> {
  if (base !== './' && !/^\/(?:(?!\.+\/)[\w.~-]+\/)*$/.test(base))
    throw new CliError(`--base takes a path of plain letters and digits that starts and ends with a slash, such as /talk/, not "${base}".`, exitCodes.usage)
  const target = resolve(root, out)
  const source = sources.find(name => isWithin(join(root, name), target))
  if (source)
    throw new CliError(`${shortPath(target)} is among what the deck is made from (${source}). Name a folder outside it with --out.`, exitCodes.usage)
  await using folder = await prepareFolder(target, '--out')
  const { unfinished, finish } = folder
  progress.say('Building the deck')
  const began = new Date()
  // Loaded while Slidev, a process of its own, is at work.
  const printing = loadPrinting()
  printing.catch(() => {})
  await runBuild(unfinished, target, root, ['--without-notes', '--base', base])
  await addSheets(unfinished, base, root, await printing).catch((error) => {
    throw explainWriteError(error, target)
  })

  // Both are for hosts that route in the path; this deck routes behind the "#", and they would lead nowhere.
  for (const file of ['404.html', '_redirects'])
    await rm(join(unfinished, file), { force: true })
  // What is changed while the build runs has to count as newer than the build; see isBuildFresh.
  await utimes(join(unfinished, 'index.html'), began, began)
  await finish()
  return target
}

/**
 * Makes the presenter's edition of the deck, notes and presenter view included, as one file.
 * @returns its content; one commit gives the same bytes
 * @throws {CliError} as `buildDeck` does
 */
export async function buildPresenterFile(root = projectRoot): Promise<Uint8Array> {
  const { makeOneFile } = await import('../print/oneFile')
  const folder = await mkdtemp(join(tmpdir(), 'deck-'))
  try {
    await runBuild(folder, folder, root, ['--base', './'], { DECK_EDITION: 'presenter' })
    return await makeOneFile(folder, 'presenter')
  }
  catch (error) {
    throw explainWriteError(error, folder)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs Slidev's build; `target` is where its result will be, as a failure calls it. */
async function runBuild(folder: string, target: string, root: string, options: string[], env: Record<string, string> = {}): Promise<void> {
  const { exitCode, stdout, stderr } = await slidev(['build', '--router-mode', 'hash', '--out', folder, ...options], { root, env: { NODE_ENV: 'production', ...env } })
  stopped.throwIfAborted()
  if (exitCode !== 0)
    throw explainWriteError(findWriteError(stdout + stderr), target) ?? new CliError(readProblems(`${stdout}\n${stderr}`))
}

/** What makes the pages and sheets beside a deck: slow to load, and of no use to a command that finds a build. */
function loadPrinting() {
  return Promise.all([import('../print/bibliography'), import('../print/browser'), import('../print/firstScreen'), import('../print/oneFile'), import('../print/print'), import('../print/readingPage')])
}

/** Puts beside a built deck what a visitor can have without JavaScript, network or tools: the page for reading; the deck as one file; slides, worksheet and evidence as PDFs; the sources for a reference manager. */
async function addSheets(folder: string, base: string, root: string, [{ makeBibliography }, { startBrowser }, { writeFirstScreen }, { makeOneFile }, { printSheet, printSlides }, { writeReadingPage }]: Awaited<ReturnType<typeof loadPrinting>>): Promise<void> {
  await using browser = await startBrowser()
  await using server = await serveFolder(folder, { base: base === './' ? '/' : base })
  const deck = await loadDeck(root)
  progress.say('Writing the page for reading and printing slides, worksheet and evidence')
  async function writePages() {
    await writeReadingPage(folder, browser, server.url)
    await writeFirstScreen(folder, browser, server.url)
    await writeFile(join(folder, settings.deckFile), await makeOneFile(folder, 'public'))
  }
  async function writeSheets() {
    for (const [sheet, file] of [['worksheet', settings.worksheetFile], ['evidence', settings.evidenceFile]] as const)
      await writeFile(join(folder, file), (await printSheet(browser, server.url, deck, 'a4', sheet)).bytes)
  }
  // Side by side: each is a page of its own, and while the browser prints one nothing is done here.
  await Promise.all([
    writeFile(join(folder, settings.bibliographyFile), makeBibliography()),
    printSlides(browser, server.url, deck).then(({ bytes }) => writeFile(join(folder, settings.slidesFile), bytes)),
    writePages(),
    writeSheets(),
  ])
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

/** The system's reason why a build could not write, as Node's errors have it; undefined when that was not why it failed. */
function findWriteError(output: string): { code: string } | undefined {
  const code = /\b(?:ENOSPC|EDQUOT|EROFS)\b/.exec(output)?.[0] ?? (/no space left/i.test(output) ? 'ENOSPC' : undefined)
  return code ? { code } : undefined
}

/** What a failed build has to say: the deck's own check, else the bundler's error, without stack and colours. */
export function readProblems(output: string): string {
  const lines = stripVTControlCharacters(output).split('\n').map(line => line.trimEnd())
  const check = lines.findIndex(line => /The deck has \d+ problems?:/.test(line))
  if (check >= 0) {
    const problems = lines.slice(check + 1)
    const end = problems.findIndex(line => !line.startsWith('- '))
    const heading = lines[check]!.replace(/^.*?(The deck has)/, '$1')
    return [heading, ...problems.slice(0, end < 0 ? undefined : end)].join('\n')
  }
  const error = lines.findIndex(line => /error|failed|cannot|could not/i.test(line))
  const told = lines.slice(Math.max(error, 0)).filter(line => line && !/^\s+at /.test(line)).slice(0, 12)
  return ['The deck could not be built.', ...told].join('\n')
}

/**
 * Whether a build holds the deck as it is now: nothing that it was made from has changed since it began.
 * @param root the project's folder
 * @param dist the build; `buildDeck` gives its index.html the time at which the build began
 */
export async function isBuildFresh(root: string, dist: string): Promise<boolean> {
  const index = join(dist, 'index.html')
  if (!existsSync(index))
    return false
  const built = (await stat(index)).mtimeMs
  const topLevel = (await readdir(root)).filter(name => name.endsWith('.vue'))
  for (const source of [...sources, ...topLevel].map(name => join(root, name))) {
    // A folder's own time changes when a file in it is removed or renamed.
    const inside = existsSync(source) && (await stat(source)).isDirectory() ? await readdir(source, { recursive: true }) : []
    for (const path of [source, ...inside.map(name => join(source, name))]) {
      if (existsSync(path) && (await stat(path)).mtimeMs >= built)
        return false
    }
  }
  return true
}

/**
 * Gives the public build as it should be now: builds first when it is missing or older than its sources.
 * @returns the folder, and the path below which its pages expect to be served
 * @throws {CliError} when it cannot be built
 */
export async function ensureBuild(): Promise<{ folder: string, base: string }> {
  const folder = join(projectRoot, 'dist')
  if (!await isBuildFresh(projectRoot, folder))
    await buildDeck()
  return { folder, base: readBase(await readFile(join(folder, 'index.html'), 'utf8')) }
}

/** The path below which a build expects to be served, by its own index.html: `/` when it fits anywhere. */
export function readBase(html: string): string {
  const path = /src="([^"]*)assets\//.exec(html)?.[1] ?? './'
  return path.startsWith('/') ? path : '/'
}
