import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
// @ts-expect-error -- It comes without types.
import doiuse from 'doiuse'
import { PDFDocument } from 'pdf-lib'
import postcss from 'postcss'
import { x } from 'tinyexec'
import packageJson from '../../package.json' with { type: 'json' }
import { projectRoot } from '../../scripts/shared/command'
import { thirdPartyFile } from '../../setup/vite/listShipped'
import { settings } from '../../src/settings'
import { expect, slideShown, test } from '../support/deck'
import { talk } from '../support/slides'

/** Kilobytes as they go over the wire. Raise one only with a reason in the commit. */
const budgets = {
  /** Everything a first visit asks for until the first slide stands, by kind. The document brings the first screen along, with its styles. */
  firstLoad: { script: 135, stylesheet: 28, font: 65, document: 10 } as Record<string, number>,
  requests: 20,
  /** Slidev's own client with the words around the talk, in one file. */
  largestScript: 38,
  /** With the card of every claim: readers without JavaScript cannot load one when they ask for it. */
  staticPage: 60,
  /** Not compressed: PDFs travel as they are. */
  slidesPdfPerPage: 40,
  /** The fonts are shared among few pages; an installed Chromium writes 4 % more than its headless shell. */
  worksheetPdfPerPage: 44,
}

const folder = () => process.env.DECK_FOLDER!
const zipped = (path: string) => gzipSync(readFileSync(path)).length / 1024
const built = () => readdirSync(folder(), { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name))

test('a first visit stays within its budget of bytes, by kind, and of requests', async ({ newContext, deckUrl }) => {
  const page = await (await newContext()).newPage()
  const asked: { kind: string, path: string }[] = []
  page.on('request', request => asked.push({ kind: request.resourceType(), path: decodeURI(request.url().split(/[?#]/)[0]!.slice(deckUrl.length)) || 'index.html' }))
  await page.goto(deckUrl)
  await slideShown(page, 1)
  const files = [...new Map(asked.map(one => [one.path, one])).values()]
  expect(files.length).toBeLessThanOrEqual(budgets.requests)
  const sums: Record<string, number> = {}
  for (const { kind, path } of files)
    sums[kind] = (sums[kind] ?? 0) + (kind === 'font' ? statSync(join(folder(), path)).size / 1024 : zipped(join(folder(), path)))
  for (const [kind, size] of Object.entries(sums))
    expect(Math.round(size), `${kind}: KB of the first load`).toBeLessThanOrEqual(budgets.firstLoad[kind] ?? 0)
  expect(Object.keys(sums)).toEqual(expect.arrayContaining(['script', 'stylesheet', 'font', 'document']))
})

test('no script is larger than it has to be, and only two fonts are shipped', () => {
  const scripts = built().filter(name => name.endsWith('.js')).map(name => ({ name, size: Math.round(zipped(join(folder(), name))) }))
  expect(scripts.filter(({ size }) => size > budgets.largestScript)).toEqual([])
  expect(built().filter(name => /\.(?:woff2?|ttf|otf)$/.test(name))).toHaveLength(2)
})

test('no editor, diagram, formula, recorder or drawing program is in what a visitor downloads', () => {
  // By the build's own list of packages: names of functions are not left after it is made small.
  const packages = readFileSync(join(folder(), thirdPartyFile), 'utf8').split('\n').map(line => line.split(' | ')[0]!.replace('| ', ''))
  expect(packages).toEqual(expect.arrayContaining(['@vue/runtime-core', '@slidev/client']))
  expect(packages.filter(name => /monaco|mermaid|katex|twoslash|recordrtc|drauu|rough|shiki|magic-move|compiler|motion|floating|typescript|yaml|zod|html2canvas|pptx/i.test(name))).toEqual([])
})

test('the page without JavaScript and the two PDFs stay light', async () => {
  expect(zipped(join(folder(), settings.staticPage))).toBeLessThanOrEqual(budgets.staticPage)
  for (const [file, budget] of [[settings.slidesFile, budgets.slidesPdfPerPage], [settings.worksheetFile, budgets.worksheetPdfPerPage]] as const) {
    const bytes = readFileSync(join(folder(), file))
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
    expect(bytes.length / 1024 / pages, `${file}: KB a page`).toBeLessThanOrEqual(budget)
    expect(pages).toBe(file === settings.slidesFile ? talk.length : pages)
  }
})

/** What the styles use and one of the oldest browsers lacks, each with what happens there. */
const missingInStyles = {
  'css-content-visibility': 'off-screen parts are laid out sooner than need be',
  'css-paged-media': 'Safari prints with the margins of its own dialog',
  'css-resize': 'a field keeps its size on a phone',
  'css-scrollbar': 'scrollbars have the usual width',
  'css-selection': 'selected words have the usual colour on a phone',
  'css-touch-action': 'Safari on a Mac, which has no touch screen',
  'css-zoom': 'Slidev sets it for the width of notes; slides scale by transform',
  'css3-cursors': 'a phone has no pointer to hide',
  'extended-system-fonts': 'the next font of the list is taken',
}

test('the oldest browsers that the deck names know all that its styles ask for, but for what they can do without', async () => {
  const missing = new Set<string>()
  const noted = doiuse({
    browsers: packageJson.browserslist,
    onFeatureUsage: ({ feature, featureData }: { feature: string, featureData: { missing?: string } }) => featureData.missing && missing.add(feature),
  })
  for (const name of built().filter(name => name.endsWith('.css')))
    await postcss([noted]).process(readFileSync(join(folder(), name), 'utf8'), { from: name })
  expect([...missing].sort()).toEqual(Object.keys(missingInStyles))
})

test('the oldest browsers that the deck names understand each of its scripts, and have all that these ask of the language', async () => {
  const { exitCode, stdout, stderr } = await x(process.execPath, [join(projectRoot, 'node_modules/es-check/lib/cli/index.js'), 'checkBrowser', '--module', '--checkFeatures', `--browserslistQuery=${packageJson.browserslist.join(', ')}`, ...built().filter(name => name.endsWith('.js'))], { nodeOptions: { cwd: folder() } })
  expect(exitCode, stdout + stderr).toBe(0)
})
