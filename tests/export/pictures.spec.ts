import { Buffer } from 'node:buffer'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { emptySeal, seal } from '../../scripts/shared/seal'
import { questions } from '../../src/decision'
import { helplines } from '../../src/evidence'
import { describeTiming } from '../../src/format'
import { packageFaults } from '../support/packageFaults'
import { runScript } from '../support/runScript'
import { talk } from '../support/slides'

let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
})

test.afterEach(() => rm(folder, { recursive: true }))

/** What a person sees in a folder: its list of contents is hidden. */
async function pictures(target: string) {
  return (await readdir(target)).filter(name => !name.startsWith('.')).sort()
}

/** Width and height of a PNG, from its first chunk. */
async function sizeOf(path: string) {
  const bytes = await readFile(path)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

test('export png writes a picture of each slide, numbered and named; the next ones replace them, in the asked range, scheme and size', async () => {
  const target = join(folder, 'png')
  const slides = talk.slice(0, 2)
  const run = await runScript('export.ts', ['png', '--output', target, '--range', '1-2'])
  expect(run, run.err).toMatchObject({ code: 0 })
  const names = slides.map(({ no, frontmatter }) => `${String(no).padStart(2, '0')}-${frontmatter.id}.png`)
  expect(await pictures(target)).toEqual(names)
  for (const name of names)
    expect(await sizeOf(join(target, name)), name).toEqual([1280, 720])
  expect(new Set(await Promise.all(names.map(name => readFile(join(target, name), 'base64')))).size).toBe(slides.length)

  if (!process.env.TEST_FULL)
    return
  const light = await readFile(join(target, '02-before.png'), 'base64')
  const next = await runScript('export.ts', ['png', '--output', target, '--range', '2', '--dark', '--scale', '2'])
  expect(next.out).toContain('png: 1 picture,')
  expect(await pictures(target)).toEqual(['02-before.png'])
  expect(await sizeOf(join(target, '02-before.png'))).toEqual([2560, 1440])
  expect(await readFile(join(target, '02-before.png'), 'base64')).not.toBe(light)
})

test('export pptx writes a PowerPoint file of the asked slides, with all words of each for a screen reader, and its notes', { tag: '@full' }, async () => {
  const path = join(folder, 'deck.pptx')
  const asked = talk.filter(({ no, frontmatter }) => no < 3 || ['check-safety', 'stop-4', 'help'].includes(String(frontmatter.id)))
  const run = await runScript('export.ts', ['pptx', '--output', path, '--range', asked.map(({ no }) => no).join()])
  expect(run, run.err).toMatchObject({ code: 0 })
  const bytes = await readFile(path)
  // A zip's directory names its files in plain text.
  const slides = new Set(bytes.toString('latin1').match(/ppt\/slides\/slide\d+\.xml/g))
  expect([...slides].sort()).toEqual(asked.map((_, index) => `ppt/slides/slide${index + 1}.xml`))
  // What is in it is not compressed.
  const text = bytes.toString('utf8')
  for (const { title, frontmatter } of asked) {
    expect(text).toContain(`descr="${title}${title.endsWith('?') ? '' : '.'} `)
    expect(text).toContain(Object.values(describeTiming(frontmatter)).join(' ').replaceAll('**', ''))
  }
  const aloud = Array.from(text.matchAll(/descr="([^"]*)"/g), ([, words]) => words!)
  for (const words of [questions.safety.options[0]!.label, '999 UK, Ireland', helplines[0]!.contacts[0]!.label, 'Plan how and when with someone trained first.'])
    expect(aloud.filter(text => text.includes(words)), words).not.toEqual([])
  expect(await packageFaults(bytes)).toEqual([])
  expect(text.match(/\nDo not ask\. /g), 'notes, without Markdown\'s marks').toHaveLength(asked.length)
  expect(await readdir(folder)).toEqual(['deck.pptx'])
})

test('export pptx keeps the older file when it cannot work', { tag: '@full' }, async () => {
  const path = join(folder, 'deck.pptx')
  const lastGood = Buffer.from(seal(Buffer.from(`last good ${emptySeal}`))).toString()
  await writeFile(path, lastGood)
  const { code, err } = await runScript('export.ts', ['pptx', '--output', path, '--range', '1'], { env: { CHROME_PATH: path } })
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(await readFile(path, 'utf8')).toBe(lastGood)
})
