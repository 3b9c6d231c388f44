import type { ScriptRun } from '../support/runScript'
import { Buffer } from 'node:buffer'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { projectRoot } from '../../scripts/shared/command'
import { emptySeal, seal } from '../../scripts/shared/seal'
import { listen } from '../../scripts/shared/serve'
import { settings } from '../../src/settings'
import { runScript, startScript } from '../support/runScript'

const lastGood = Buffer.from(seal(Buffer.from(`%PDF the last good one\n%${emptySeal}`))).toString()
let folder: string
let path: string
/** Slides that the build has not printed already. */
const printed = () => ['--output', path, '--dark']

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-fails-'))
  path = join(folder, 'deck.pdf')
  await writeFile(path, lastGood)
})

test.afterEach(async () => {
  expect(await readFile(path, 'utf8'), 'the last good PDF').toBe(lastGood)
  await rm(folder, { recursive: true })
})

/** One line on the error stream, beside the progress of a run that had begun, and nothing that looks like a result. */
function expectOneLine(run: ScriptRun, code: number, line: RegExp) {
  const lines = run.err.split('\n').filter(line => line && !line.endsWith(' …'))
  expect(lines).toEqual([expect.stringMatching(line)])
  expect(run.code).toBe(code)
  expect(run.out).toBe('')
}

test('a word or an option that it does not know is refused with one line', { tag: '@full' }, async () => {
  expectOneLine(await runScript('export.ts', ['--output', path, '--colour']), 2, /^Unknown option '--colour'\..*--help/)
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

test('a range and a route are not both taken', async () => {
  expectOneLine(await runScript('export.ts', ['--output', path, '--range', '1-3', '--route', 'short']), 2, /^Option '--route <length>' cannot be used with option '--range <slides>'/)
})

test('without a browser, one line says what to install', async () => {
  const run = await runScript('export.ts', printed(), { env: { CHROME_PATH: join(folder, 'no-browser-here') } })
  expectOneLine(run, 1, /^CHROME_PATH names .*no-browser-here, and that is no browser that starts\. Correct it, or unset it/)
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

test('what the build holds already needs no browser', async () => {
  const copy = join(folder, 'copy.pdf')
  expect(await runScript('export.ts', ['--output', copy], { env: { CHROME_PATH: join(folder, 'no-browser-here') } })).toMatchObject({ code: 0 })
  expect(Buffer.compare(await readFile(copy), await readFile(join(projectRoot, 'dist', settings.slidesFile)))).toBe(0)
})

test('a browser that dies at once is named in one line', { tag: '@full' }, async () => {
  const stub = join(folder, 'chromium')
  await writeFile(stub, '#!/bin/sh\n[ "$1" = --version ] && echo Chromium 1 && exit\nexit 1\n')
  await chmod(stub, 0o755)
  const run = await runScript('export.ts', printed(), { env: { CHROME_PATH: stub } })
  expectOneLine(run, 1, /^The browser at .*chromium does not start: .*Set CHROME_PATH to another one\.$/)
  expect((await readdir(folder)).sort()).toEqual(['chromium', 'deck.pdf'])
})

test('a file in the place of the folder is named in one line', { tag: '@full' }, async () => {
  expectOneLine(await runScript('export.ts', ['--output', join(path, 'deck.pdf')]), 1, /^Cannot write .*part of that path is a file/)
})

test('a folder in the place of the file is named in one line', { tag: '@full' }, async () => {
  expectOneLine(await runScript('export.ts', ['--output', folder]), 1, /^Cannot write .*that is a folder\./)
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

test('a port in use is named in one line', { tag: '@full' }, async () => {
  const taken = createServer()
  const port = await listen(taken, 0)
  const run = await runScript('export.ts', ['--output', path, '--port', String(port)])
  taken.close()
  expectOneLine(run, 1, new RegExp(`^Port ${port} is in use, or not allowed here\\. Leave --port out, or name another one\\.$`))
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  test(`stopped half-way by ${signal}, it leaves nothing behind and says so`, signal === 'SIGTERM' ? {} : { tag: '@full' }, async () => {
    const run = startScript('export.ts', printed())
    await run.wrote(/Printing/)
    run.kill(signal)
    expectOneLine(await run.done, code, /^Stopped\. No file was left unfinished; an older one is as it was\.$/)
    expect(await readdir(folder)).toEqual(['deck.pdf'])
  })
}

test('killed outright half-way, the next run clears away what was left', { tag: '@full' }, async () => {
  const run = startScript('export.ts', printed())
  await run.wrote(/Printing/)
  run.kill('SIGKILL')
  expect(await run.done).toMatchObject({ signal: 'SIGKILL' })
  expect(await readFile(path, 'utf8')).toBe(lastGood)

  await runScript('export.ts', printed(), { env: { CHROME_PATH: join(folder, 'no-browser-here') } })
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})
