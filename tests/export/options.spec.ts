import { Buffer } from 'node:buffer'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { emptySeal, seal } from '../../scripts/shared/seal'
import { parts } from '../../src/deck/slides'
import { settings } from '../../src/settings'
import { plain, readPdf } from '../support/readPdf'
import { runScript } from '../support/runScript'
import { clicksOf, numberOf, talk } from '../support/slides'

let folder: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-options-'))
})

test.afterAll(() => rm(folder, { recursive: true }))

async function exportPdf(name: string, ...args: string[]) {
  const path = join(folder, name)
  const run = await runScript('export.ts', ['--output', path, ...args])
  expect(run, run.err).toMatchObject({ code: 0 })
  return readPdf(path)
}

test('--range, --clicks and --dark: these slides, a page for each click, on dark paper, with contents and links that fit, into a folder made on the way', async () => {
  const contradictions = numberOf('disagree')
  const pdf = await exportPdf('one/two/some.pdf', '--range', `3-5,${contradictions},2`, '--clicks', '--dark')
  const chosen = [2, 3, 4, 5, contradictions].map(no => talk[no - 1]!)
  const order = chosen.flatMap(slide => Array.from<number>({ length: clicksOf(slide.no) + 1 }).fill(slide.no))
  expect(order.length).toBeGreaterThan(chosen.length)
  expect(pdf.pages).toHaveLength(order.length)
  for (const [index, no] of order.entries())
    expect(pdf.pages[index]!.text).toContain(plain(talk[no - 1]!.title))

  const shownParts = parts.filter(part => chosen.some(slide => slide.frontmatter.part === part.id))
  expect(pdf.outline.map(entry => entry.title)).toEqual(shownParts.map(part => part.name))
  expect(pdf.outline.flatMap(entry => entry.children.map(child => [child.title, child.page])))
    .toEqual(chosen.map(slide => [slide.title, order.indexOf(slide.no)]))
  // The reasons that the contradictions name were left out: they are words here, and no dead links.
  expect(pdf.pages.at(-1)!.links).toEqual([])
  const links = pdf.pages.flatMap(page => page.links).filter(link => !link.url)
  expect(links.filter(link => link.page === undefined || (link.page > 0 && order[link.page - 1] === order[link.page]))).toEqual([])

  const light = await readPdf(join(process.env.DECK_FOLDER!, settings.slidesFile))
  const tokens = await readFile(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8')
  const [, paper = '', darkPaper = ''] = /--paper:.*?(#[\da-f]{6}).*?(#[\da-f]{6})/i.exec(tokens)!
  for (const page of light.pages)
    expect([page.colours.includes(paper), page.colours.includes(darkPaper)]).toEqual([true, false])
  for (const page of pdf.pages)
    expect([page.colours.includes(paper), page.colours.includes(darkPaper)]).toEqual([false, true])
})

test('--route prints the slides of the short talk; --output adds the ending, and replaces an older file of its own', { tag: '@full' }, async () => {
  await writeFile(join(folder, 'handout.pdf'), seal(Buffer.from(`older ${emptySeal}`)))
  const run = await runScript('export.ts', ['--route', 'short', '--output', join(folder, 'handout')])
  const stops = talk.filter(({ frontmatter }) => frontmatter.short)
  expect(run.out).toContain(`handout.pdf: ${stops.length} pages,`)
  const { pages } = await readPdf(join(folder, 'handout.pdf'))
  expect(pages.map(({ text }, index) => text.includes(plain(stops[index]!.title)))).toEqual(stops.map(() => true))
})

test('--output with a slash at its end is a folder, and for more than one thing it is never called like a file', async () => {
  const into = join(folder, 'a new folder')
  expect(await runScript('export.ts', ['bibliography', '--output', `${into}/`])).toMatchObject({ code: 0 })
  expect(await readdir(into)).toEqual(['evidence.bib'])
  expect(await runScript('export.ts', ['worksheet', 'form', '--output', join(folder, 'one.pdf')]))
    .toMatchObject({ code: 2, err: `--output names the folder for worksheet, form, and "${join(folder, 'one.pdf')}" looks like a file. Name a folder.\n` })
})
