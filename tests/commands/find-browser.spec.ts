import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { findBrowser, noBrowserMessage, usualPlaces } from '../../scripts/setup.mjs'

let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-browser-'))
})

test.afterEach(() => rm(folder, { recursive: true }))

/** A program that answers `--version` as asked. */
async function program(path: string, script: string) {
  const full = join(folder, path)
  await mkdir(join(full, '..'), { recursive: true })
  await writeFile(full, `#!/bin/sh\n${script}\n`)
  await chmod(full, 0o755)
  return full
}

const works = 'echo Chromium 140.0.1'
const snapStub = 'echo "requires the chromium snap to be installed" >&2; exit 1'
const none = async () => undefined

test('a browser named in the environment comes first', async () => {
  const named = await program('named', works)
  await program('path/chromium', works)
  for (const name of ['CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'])
    expect(await findBrowser({ env: { [name]: named, PATH: join(folder, 'path') }, places: [], playwrightsOwn: none })).toBe(named)
})

for (const [what, script] of [['does not start', 'exit 1'], ['is no browser', 'echo hello'], ['is not there', undefined]] as const) {
  test(`one named in the environment that ${what} is told, not passed over`, async () => {
    const named = script ? await program('named', script) : join(folder, 'named')
    await program('path/chromium', works)
    await expect(findBrowser({ env: { CHROME_PATH: named, PATH: join(folder, 'path') }, places: [], playwrightsOwn: none }))
      .rejects
      .toThrow(`CHROME_PATH names ${named}, and that is no browser that starts. Correct it, or unset it to use an installed browser.`)
  })
}

test('a stub that does not start is passed over for the next browser', async () => {
  await program('first/chromium-browser', snapStub)
  const good = await program('second/chromium', works)
  const PATH = [join(folder, 'first'), join(folder, 'second')].join(':')
  expect(await findBrowser({ env: { PATH }, places: [], playwrightsOwn: none })).toBe(good)
})

test('the usual places are looked at after PATH, and Playwright\'s own browser last', async () => {
  const usual = await program('usual/chrome', works)
  const own = await program('own/chrome', works)
  expect(await findBrowser({ env: {}, places: [join(folder, 'nothing'), usual], playwrightsOwn: async () => own })).toBe(usual)
  expect(await findBrowser({ env: {}, places: [], playwrightsOwn: async () => own })).toBe(own)
})

test('where there is none, there is none, and a line says what to install', async () => {
  await program('path/chromium', snapStub)
  const own = async () => join(folder, 'not-downloaded')
  expect(await findBrowser({ env: { PATH: join(folder, 'path') }, places: [], playwrightsOwn: own })).toBeUndefined()
  expect(noBrowserMessage).toBe('No browser was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to the full path of one, then run this again.')
})

test('Chrome, Chromium and Edge are looked for on every system', () => {
  const env = { 'HOME': 'home', 'PROGRAMFILES': 'programs', 'PROGRAMFILES(X86)': 'older programs', 'LOCALAPPDATA': 'own programs' }
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const places = usualPlaces(platform, env).join('\n')
    for (const browser of [/chrome/i, /chromium/i, /edge/i])
      expect(places, platform).toMatch(browser)
  }
})
