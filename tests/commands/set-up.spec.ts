import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { findBrowser } from '../../scripts/findBrowser.mjs'
import { isInstalled, isNodeNewEnough } from '../../scripts/set-up.mjs'
import { projectRoot } from '../../scripts/shared/projectRoot'
import { runScript } from '../support/runScript'

let root: string

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'set-up-'))
  await mkdir(join(root, 'scripts'))
  for (const name of ['set-up.mjs', 'findBrowser.mjs'])
    await copyFile(join(projectRoot, 'scripts', name), join(root, 'scripts', name))
  await writeLock('1.0.0')
})

test.afterEach(() => rm(root, { recursive: true }))

async function writeLock(version: string) {
  await writeFile(join(root, 'package-lock.json'), lock(version))
}

function lock(version: string, others: Record<string, unknown> = {}) {
  return JSON.stringify({ packages: { '': { name: 'deck' }, 'node_modules/one': { version, integrity: `sha512-${version}` }, ...others } })
}

/** Runs the set-up with an npm that only notes how it was called. `result` is how that npm ends. */
async function setUp({ result = 0, args = [] as string[], env = {} } = {}) {
  await writeFile(join(root, 'npm-cli.js'), `
    const fs = require('node:fs')
    fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
    if (${result}) { console.error('npm has a reason'); process.exit(${result}) }
    fs.mkdirSync('node_modules', { recursive: true })
  `)
  const run = await runScript('set-up.mjs', args, { cwd: root, env: { npm_execpath: join(root, 'npm-cli.js'), ...env } })
  const calls = await readFile(join(root, 'calls'), 'utf8').catch(() => '')
  return { ...run, calls: calls.split('\n').filter(Boolean) }
}

test('on a fresh clone it installs once, from the lock file, and says one line meanwhile', async () => {
  const first = await setUp()
  expect(first).toMatchObject({ code: 0, out: '', err: 'Setting up, once. This takes about a minute.\n', calls: ['ci --no-audit --no-fund --loglevel=error'] })
  const second = await setUp()
  expect(second).toMatchObject({ code: 0, out: '', err: '' })
  expect(second.calls).toHaveLength(1)
})

test('after the lock file has changed it installs again', async () => {
  await setUp()
  await writeLock('1.0.1')
  expect((await setUp()).calls).toHaveLength(2)
  expect((await setUp()).calls).toHaveLength(2)
})

test('when installing fails it says what to do, and tries again the next time', async () => {
  const failed = await setUp({ result: 1 })
  expect(failed.code).toBe(1)
  expect(failed.err).toContain('npm has a reason\nSetting up did not work; npm says why above. Check the network, then run this again.\n')
  const again = await setUp()
  expect(again).toMatchObject({ code: 0 })
  expect(again.calls).toHaveLength(2)
})

test('what npm has installed by hand from the same lock file is taken as it is', async () => {
  await mkdir(join(root, 'node_modules'))
  await writeFile(join(root, 'node_modules/.package-lock.json'), lock('1.0.0'))
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0', { 'node_modules/for-another-system': { version: '1.0.0', optional: true } }))
  expect(isInstalled(root)).toBe(true)
})

test('what npm has installed from another lock file is not', async () => {
  await mkdir(join(root, 'node_modules'))
  await writeFile(join(root, 'node_modules/.package-lock.json'), lock('0.9.0'))
  expect(isInstalled(root)).toBe(false)
  await writeFile(join(root, 'node_modules/.package-lock.json'), lock('1.0.0'))
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0', { 'node_modules/new': { version: '1.0.0' } }))
  expect(isInstalled(root)).toBe(false)
})

test('Node 20.19 and everything newer is new enough', () => {
  expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].filter(version => !isNodeNewEnough(version))).toEqual([])
  expect(['18.20.0', '20.18.3', '12.22.0', '8.1.0'].filter(isNodeNewEnough)).toEqual([])
})

test('with a browser there, --browser adds nothing', async () => {
  await setUp()
  const browser = await findBrowser()
  expect(await setUp({ args: ['--browser'], env: { CHROME_PATH: browser } })).toMatchObject({ code: 0, out: '', err: '' })
})

test('a browser named wrongly is told in one line, and nothing is fetched', async () => {
  await setUp()
  const run = await setUp({ args: ['--browser'], env: { CHROME_PATH: join(root, 'nothing') } })
  expect(run.code).toBe(1)
  expect(run.err).toMatch(/^CHROME_PATH names .*nothing, and that is no browser that starts\. .*\n$/)
})
