import { Buffer } from 'node:buffer'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { parts } from '../../deck/parts'
import { settings } from '../../deck/settings'
import { emptySeal, seal } from '../../scripts/shared/seal'
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

test('--range prints these slides only, with a table of contents and links that fit', async () => {
  const contradictions = numberOf('disagree')
  const pdf = await exportPdf('range.pdf', '--range', `3-5,${contradictions},2`)
  const chosen = [2, 3, 4, 5, contradictions].map(no => talk[no - 1]!)
  expect(pdf.pages).toHaveLength(chosen.length)
  for (const [index, { title }] of chosen.entries())
    expect(pdf.pages[index]!.text).toContain(plain(title))

  const shownParts = parts.filter(part => chosen.some(slide => slide.frontmatter.part === part.id))
  expect(pdf.outline.map(entry => entry.title)).toEqual(shownParts.map(part => part.name))
  expect(pdf.outline.flatMap(entry => entry.children.map(child => [child.title, child.page])))
    .toEqual(chosen.map((slide, index) => [slide.title, index]))
  // The reasons that the contradictions name were left out: they are words here, and no dead links.
  expect(pdf.pages.at(-1)!.links).toEqual([])
  expect(pdf.pages.flatMap(page => page.links).filter(link => link.page === undefined && !link.url)).toEqual([])
})

test('--clicks prints a page for each click, and contents and links lead to the first page of a slide', async () => {
  // One that is shown step by step, and one on either side.
  const chosen = [-1, 0, 1].map(step => talk[numberOf('disagree') - 1 + step]!)
  const pdf = await exportPdf('clicks.pdf', '--clicks', '--range', `${chosen[0]!.no}-${chosen[2]!.no}`)
  const order = chosen.flatMap(slide => Array.from<number>({ length: clicksOf(slide.no) + 1 }).fill(slide.no))
  expect(order.length).toBeGreaterThan(chosen.length)
  expect(pdf.pages).toHaveLength(order.length)
  for (const [index, no] of order.entries())
    expect(pdf.pages[index]!.text).toContain(plain(talk[no - 1]!.title))
  expect(pdf.outline.flatMap(entry => entry.children.map(child => [child.title, child.page])))
    .toEqual(chosen.map(slide => [slide.title, order.indexOf(slide.no)]))
  for (const link of pdf.pages.flatMap(page => page.links).filter(link => !link.url))
    expect(order[link.page! - 1]).not.toBe(order[link.page!])
})

test('--dark prints on dark paper, into a folder made on the way, and without it the paper is light', async () => {
  const light = await readPdf(join(process.env.DECK_FOLDER!, settings.slidesFile))
  const dark = await exportPdf('one/two/dark.pdf', '--range', '1,2', '--dark')
  expect(dark.pages).toHaveLength(2)
  const tokens = await readFile(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8')
  const [, paper = '', darkPaper = ''] = /--paper:.*?(#[\da-f]{6}).*?(#[\da-f]{6})/i.exec(tokens)!
  for (const page of light.pages)
    expect([page.colours.includes(paper), page.colours.includes(darkPaper)]).toEqual([true, false])
  for (const page of dark.pages)
    expect([page.colours.includes(paper), page.colours.includes(darkPaper)]).toEqual([false, true])
})

test('--output adds the ending, and replaces an older file of its own', { tag: '@full' }, async () => {
  await writeFile(join(folder, 'handout.pdf'), seal(Buffer.from(`older ${emptySeal}`)))
  const run = await runScript('export.ts', ['--range', '1', '--output', join(folder, 'handout')])
  expect(run.out).toContain('handout.pdf: 1 page,')
  expect((await readPdf(join(folder, 'handout.pdf'))).pages).toHaveLength(1)
})
