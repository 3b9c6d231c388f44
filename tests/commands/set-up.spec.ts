import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { findBrowser, findWrongSign, isInstalled, isNodeNewEnough, isPatched } from '../../scripts/setup.mjs'
import { projectRoot } from '../../scripts/shared/command'
import { runScript } from '../support/runScript'

const wrongNames = ['talk #2', 'really?', '100%', 'it\'s', '"deck"', '[x]', '*']

let root: string

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'set-up-'))
  await mkdir(join(root, 'scripts'))
  await copyFile(join(projectRoot, 'scripts/setup.mjs'), join(root, 'scripts/setup.mjs'))
  await writeLock('1.0.0')
})

test.afterEach(() => rm(root, { recursive: true }))

async function writeLock(version: string) {
  await writeFile(join(root, 'package-lock.json'), lock(version))
}

function lock(version: string, others: Record<string, unknown> = {}) {
  return JSON.stringify({ packages: { '': { name: 'deck' }, 'node_modules/one': { version, integrity: `sha512-${version}` }, ...others } })
}

const tool = { 'node_modules/tool': { version: '1.0.0', integrity: 'sha512-tool', dev: true } }
/** Made for this machine, and for another one. */
const native = {
  'node_modules/native-here': { version: '1.0.0', integrity: 'sha512-here', optional: true, os: [process.platform], cpu: [process.arch] },
  'node_modules/native-elsewhere': { version: '1.0.0', integrity: 'sha512-elsewhere', optional: true, os: ['aix'], cpu: [process.arch] },
}

/** What npm leaves of an install, of these packages. */
async function writeInstalled(record: string) {
  for (const path of Object.keys((JSON.parse(record) as { packages: object }).packages))
    await mkdir(join(root, path || 'node_modules'), { recursive: true })
  await writeFile(join(root, 'node_modules/.package-lock.json'), record)
}

/**
 * Runs the set-up with an npm that notes how it was called, and installs nothing but empty folders; what is left out it
 * decides as npm does. `result` is how that npm ends.
 */
async function setUp({ result = 0, args = [] as string[], env = {} } = {}) {
  await writeFile(join(root, 'npm-cli.js'), `
    const fs = require('node:fs')
    fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
    if (${result}) { console.error('npm has a reason'); process.exit(${result}) }
    if (process.env.npm_config_dry_run === 'true') process.exit()
    fs.rmSync('node_modules', { recursive: true, force: true })
    const kinds = ['dev', 'optional', 'peer']
    const omitted = [process.env.NODE_ENV === 'production' ? 'dev' : '', process.env.npm_config_omit].filter(kind => !process.argv.includes('--include=' + kind))
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
    for (const [path, one] of Object.entries(packages)) {
      if (path && !kinds.some(kind => one[kind] && omitted.includes(kind)) && !one.os?.includes('aix') && !one.broken) fs.mkdirSync(path, { recursive: true })
      else delete packages[path]
    }
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
  `)
  const run = await runScript('setup.mjs', args, { cwd: root, env: { npm_execpath: join(root, 'npm-cli.js'), ...env } })
  const calls = await readFile(join(root, 'calls'), 'utf8').catch(() => '')
  return { ...run, calls: calls.split('\n').filter(Boolean) }
}

test('on a fresh clone it installs once, from the lock file, and says one line meanwhile', async () => {
  const first = await setUp()
  expect(first).toMatchObject({ code: 0, out: '', err: 'Setting up, once. This takes about a minute.\n', calls: [expect.stringMatching(/^ci .*--no-audit --no-fund --loglevel=error$/)] })
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

/** Two patches of a made-up package's file, as patch-package writes them. */
async function writePatches() {
  await mkdir(join(root, 'patches'), { recursive: true })
  for (const [no, [was, becomes]] of [['hello', 'good day'], ['good day', 'good evening']].entries())
    await writeFile(join(root, `patches/@scope+one+1.0.0+00${no + 1}+greeting.patch`), ['diff --git a/node_modules/@scope/one/index.js b/node_modules/@scope/one/index.js', '--- a/node_modules/@scope/one/index.js', '+++ b/node_modules/@scope/one/index.js', '@@ -1,1 +1,1 @@', `-${was}`, `+${becomes}`, ''].join('\n'))
}

test('patches that were not applied, or have changed since, are noticed, and one that does not fit is named', async () => {
  await writePatches()
  await writeFile(join(root, 'package.json'), JSON.stringify({ name: 'deck', dependencies: { '@scope/one': '1.0.0' } }))
  const one = join(root, 'node_modules/@scope/one')
  await mkdir(one, { recursive: true })
  await writeFile(join(one, 'package.json'), JSON.stringify({ name: '@scope/one', version: '1.0.0' }))
  await writeFile(join(one, 'index.js'), 'hello\n')
  const patch = () => spawnSync(process.execPath, [join(projectRoot, 'node_modules/patch-package/index.js'), '--error-on-fail'], { cwd: root, encoding: 'utf8' })
  expect(isPatched(root)).toBe(false)
  expect(patch().status).toBe(0)
  expect(await readFile(join(one, 'index.js'), 'utf8')).toBe('good evening\n')
  expect(isPatched(root)).toBe(true)

  const second = join(root, 'patches/@scope+one+1.0.0+002+greeting.patch')
  await writeFile(second, (await readFile(second, 'utf8')).replace('good evening', 'good night'))
  expect(isPatched(root)).toBe(false)
  await rm(join(one, '.patch-package.json'))
  await writeFile(join(one, 'index.js'), 'another version\n')
  const { status, stdout, stderr } = patch()
  expect(status).toBe(1)
  expect(stdout + stderr).toContain('@scope+one+1.0.0+001+greeting.patch')
  expect(isPatched(root)).toBe(false)
})

test('when a patch cannot be applied, the set-up says where to look, and tries again the next time', async () => {
  await writePatches()
  const { code, err } = await setUp()
  expect(code).toBe(1)
  expect(err.trim().split('\n').at(-1)).toBe('Setting up did not work: a patch does not fit the installed Slidev; its name stands above. See patches/README.md for what it does, then make it anew or remove it.')
  expect((await setUp()).calls).toHaveLength(2)
})

test('what npm has installed by hand from the same lock file is taken as it is', async () => {
  await writeInstalled(lock('1.0.0'))
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0', { 'node_modules/native-elsewhere': native['node_modules/native-elsewhere'] }))
  expect(isInstalled(root)).toBe(true)
})

test('what npm has installed from another lock file is not', async () => {
  await writeInstalled(lock('0.9.0'))
  expect(isInstalled(root)).toBe(false)
  await writeFile(join(root, 'node_modules/.package-lock.json'), lock('1.0.0'))
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0', { 'node_modules/new': { version: '1.0.0' } }))
  expect(isInstalled(root)).toBe(false)
})

for (const [what, env] of Object.entries({
  'NODE_ENV=production': { NODE_ENV: 'production' },
  'npm’s omit=dev': { npm_config_omit: 'dev' },
  'npm’s omit=optional': { npm_config_omit: 'optional' },
})) {
  test(`everything is installed under ${what}, and what an earlier install left out is added`, what.startsWith('NODE_ENV') ? {} : { tag: '@full' }, async () => {
    await writeFile(join(root, 'package-lock.json'), lock('1.0.0', { ...tool, ...native }))
    expect(await setUp({ env })).toMatchObject({ code: 0 })
    const all = ['.installed-from', '.package-lock.json', 'native-here', 'one', 'tool']
    expect((await readdir(join(root, 'node_modules'))).sort()).toEqual(all)
    expect((await setUp({ env })).calls).toHaveLength(1)

    // As the set-up left it before it looked at what was missing: marked as complete, without the tools.
    await rm(join(root, 'node_modules'), { recursive: true })
    await writeInstalled(lock('1.0.0', env.npm_config_omit === 'optional' ? tool : native))
    await writeFile(join(root, 'node_modules/.installed-from'), createHash('sha256').update(lock('1.0.0', { ...tool, ...native })).digest('hex'))
    expect((await setUp({ env })).calls).toHaveLength(2)
    expect((await readdir(join(root, 'node_modules'))).sort()).toEqual(all)
  })
}

test('a tool that is removed later is added again', { tag: '@full' }, async () => {
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0', tool))
  await setUp()
  await rm(join(root, 'node_modules/tool'), { recursive: true })
  expect((await setUp()).calls).toHaveLength(2)
  // As "npm prune --omit=dev" leaves it.
  await writeInstalled(lock('1.0.0'))
  expect((await setUp()).calls).toHaveLength(3)
  expect((await setUp()).calls).toHaveLength(3)
})

test('an install that leaves something out is not taken for a whole one, and one line names what', async () => {
  const run = await setUp({ env: { npm_config_dry_run: 'true' } })
  expect(run).toMatchObject({ code: 1, out: '' })
  expect(run.err.trim().split('\n').at(-1)).toMatch(/^Setting up did not work: npm left out node_modules\/one\. .*"npm config list", then run this again\.$/)
  expect((await setUp()).calls).toHaveLength(2)
})

test('what cannot be had on this machine, and need not be, is not asked for each time', async () => {
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0', { 'node_modules/native-here': { ...native['node_modules/native-here'], broken: true } }))
  expect(await setUp()).toMatchObject({ code: 0 })
  expect((await setUp()).calls).toHaveLength(1)
})

test('a folder of packages that is only a link is not emptied', async () => {
  await mkdir(join(root, 'elsewhere/one'), { recursive: true })
  await symlink(join(root, 'elsewhere'), join(root, 'node_modules'), 'junction')
  const run = await setUp()
  expect(run).toMatchObject({ code: 1, calls: [] })
  expect(run.err).toMatch(/\nnode_modules is a link, .*Remove the link, then run this again\.\n$/)
  expect(await readdir(join(root, 'elsewhere'))).toEqual(['one'])
})

test('each sign that its tools cannot work with is found in a path', () => {
  for (const name of wrongNames)
    expect(findWrongSign(join('/anywhere', name, 'deck'), '/'), name).toBe(/[^\w ]/.exec(name)![0])
})

for (const name of wrongNames) {
  test(`a folder called ${name} is told in one line that names the sign, and nothing is installed`, name === 'talk #2' ? {} : { tag: '@full' }, async () => {
    const own = root
    root = join(own, name)
    await mkdir(join(root, 'scripts'), { recursive: true })
    await copyFile(join(own, 'scripts/setup.mjs'), join(root, 'scripts/setup.mjs'))
    await writeLock('1.0.0')
    const run = await setUp()
    root = own
    expect(run).toMatchObject({ code: 1, out: '', calls: [] })
    expect(run.err).toBe(`There is a ${/[^\w ]/.exec(name)![0]} in the path of this project, ${JSON.stringify(join(own, name))}, with which its tools cannot work. Rename that folder, or move the project, then run this again.\n`)
  })
}

test('a path of everyday signs is taken', () => {
  expect(['/ä ü/deck (1)', '/R&D, 2026/a+b/x@y!~', '/été/колода/甲板'].filter(path => findWrongSign(path, '/'))).toEqual([])
  expect(findWrongSign('C:\\ä ü\\deck (1)', '\\')).toBeUndefined()
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
