import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { readProblems } from '../../scripts/shared/buildDeck'
import * as evidence from '../../src/evidence'
import { readSlideText } from '../../src/validate/readSlideText'
import { copyProject } from '../support/copyProject'
import { test as deckTest } from '../support/deck'
import { writeAsOurs } from '../support/folders'
import { runScript, startScript } from '../support/runScript'
import { talk } from '../support/slides'

let root: string

test.describe('with a deck of its own', () => {
  test.beforeEach(async () => {
    root = await copyProject()
    await writeAsOurs(join(root, 'dist'), { 'index.html': 'the last good build' })
    await utimes(join(root, 'dist/index.html'), 0, 0)
  })

  test.afterEach(async () => {
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('the last good build')
    expect((await readdir(root)).filter(name => name.startsWith('dist'))).toEqual(['dist'])
    await rm(root, { recursive: true })
  })

  async function change(file: string, from: string | RegExp, to: string) {
    const text = await readFile(join(root, file), 'utf8')
    expect(text).toMatch(from)
    await writeFile(join(root, file), text.replace(from, to))
  }

  test('a slide that breaks its layout fails the build, which names it and keeps the last good one', async () => {
    await change('pages/4-when-not-to.md', /^step: .*$/m, 'step: This next step goes on and on until it has far more words than the fourteen that fit.')
    const { code, err } = await runScript('build.ts', [], { cwd: root })
    expect(code).toBe(1)
    const no = talk.find(slide => slide.frontmatter.layout === 'caveat')!.no
    expect(err.split('\n').filter(line => line && !line.endsWith(' …'))).toEqual([
      'The deck has 1 problem:',
      expect.stringMatching(new RegExp(`^- Slide ${no} \\(stop-1\\), layout caveat: step: has 18 words; this layout takes at most 14`)),
    ])
  })

  test('a claim whose source does not exist fails the build, which names the card', { tag: '@full' }, async () => {
    await change('src/evidence/claims.ts', /'lally-2010'/, '\'nobody-1999\'')
    const { code, err } = await runScript('build.ts', [], { cwd: root })
    expect(code).toBe(1)
    expect(err).toMatch(/^The deck has \d+ problems?:$/m)
    expect(err).toMatch(/^- .*reason-1.*nobody-1999/m)
    expect(err).not.toMatch(/^\s+at /m)
  })

  test('a comma that is missing in the data is told with its place: before the talk starts, in one line', async () => {
    await change('src/evidence/claims.ts', /^( {4}brief: .*),$/m, '$1')
    const { code, err } = await runScript('start.ts', ['--no-open'], { cwd: root })
    expect([code, err]).toEqual([1, expect.stringMatching(/^src\/evidence\/claims\.ts:\d+:\d+: Expected "\}" but found "finding"\. Correct it, then run this again\.\n$/)])
  })

  test('and by the build, which keeps the last good one', { tag: '@full' }, async () => {
    await change('src/evidence/claims.ts', /^( {4}brief: .*),$/m, '$1')
    const { code, err } = await runScript('build.ts', [], { cwd: root })
    expect(code).toBe(1)
    expect(err).toMatch(/^The deck could not be built\.\n.*\n.*src\/evidence\/claims\.ts:\d+:\d+/m)
  })

  test('an export from a deck that cannot be built says the same, and writes nothing', { tag: '@full' }, async () => {
    await change('pages/4-when-not-to.md', /^id: stop-2$/m, 'id: stop-1')
    const { code, out, err } = await runScript('export.ts', ['--output', join(root, 'deck.pdf')], { cwd: root })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^- .*the id "stop-1" is already used/m)
    expect((await readdir(root)).filter(name => name.startsWith('deck.pdf'))).toEqual([])
  })

  test('a build that is stopped half-way keeps the last good one', { tag: '@full' }, async () => {
    const build = startScript('build.ts', [], { cwd: root })
    await build.wrote(/Building the deck/)
    build.kill('SIGTERM')
    const { code, err } = await build.done
    expect(code).toBe(143)
    expect(err).toContain('Stopped. The last good build is as it was.')
  })
})

test.describe('options', () => {
  test.beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'build-options-'))
  })

  test.afterEach(() => rm(root, { recursive: true }))

  test('a base without its slashes, or of letters that no server takes as they are, is refused with one line', { tag: '@full' }, async () => {
    for (const base of ['talk', '/a talk/', '/über/', '//', '/../']) {
      const { code, err } = await runScript('build.ts', ['--base', base, '--out', join(root, 'dist')])
      expect([code, err]).toEqual([2, `--base takes a path of plain letters and digits that starts and ends with a slash, such as /talk/, not "${base}".\n`])
    }
  })

  test('--help lists the options', { tag: '@full' }, async () => {
    const { code, out } = await runScript('build.ts', ['--help'])
    expect(code).toBe(0)
    for (const option of ['--base', '--out'])
      expect(out).toContain(option)
  })
})

test('an error of the bundler is told without its stack', () => {
  const output = '\u001B[31mvite building\n✗ Build failed in 2s\n[UNLOADABLE] Could not load pages/x.vue\n    at load (file:///a/b.js:1:2)\n'
  expect(readProblems(output)).toBe('The deck could not be built.\n✗ Build failed in 2s\n[UNLOADABLE] Could not load pages/x.vue')
})

deckTest('the public build has no speaker notes, no presenter view, and fits any folder', async () => {
  const folder = process.env.DECK_FOLDER!
  const files = await readdir(folder, { recursive: true })
  const texts = await Promise.all(files.filter(name => /\.(?:html|js|css)$/.test(name)).map(name => readFile(join(folder, name), 'utf8')))
  // A speaker may read out what the deck shows anyway; only what stands in the notes alone must stay out.
  const shown = JSON.stringify([evidence, talk.map(slide => slide.content)])
  const onlySaid = talk.flatMap(({ note }) => readSlideText(note).body.split(/(?<=[.!?])\s/))
    .filter(sentence => sentence.length > 40 && !/["'’<>&]/.test(sentence) && !shown.includes(sentence))
  expect(onlySaid.length).toBeGreaterThan(talk.length)
  expect(onlySaid.filter(sentence => texts.some(text => text.includes(sentence)))).toEqual([])
  expect(files.filter(name => /presenter|_redirects|404\.html/i.test(name))).toEqual([])
  expect(await readFile(join(folder, 'index.html'), 'utf8')).not.toMatch(/(?:src|href)="\//)
})
