// @ts-check
// Runs before every command, also on a fresh clone: plain JavaScript, and nothing that has to be installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const OLDEST_NODE = { major: 20, minor: 19 }
const BROWSER_DOWNLOAD_LIMIT = 5 * 60_000
const BROWSER_PACKAGE_LIMIT = 10 * 60_000
const STAMP = 'node_modules/.installed-from'

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean} true when this Node can run the deck
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)
}

/**
 * Whether node_modules holds what package-lock.json asks for: by our stamp, else by npm's own record.
 * @param {string} root the project's folder
 * @returns {boolean} false when an install is needed
 */
export function isInstalled(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = join(root, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash(lock))
    return true
  if (!existsSync(join(root, 'node_modules/.package-lock.json')))
    return false
  const wanted = JSON.parse(lock).packages
  const present = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
  const same = Object.keys(wanted).every(path =>
    path === '' || (present[path] ? present[path].integrity === wanted[path].integrity : wanted[path].optional === true))
  if (same)
    writeFileSync(stamp, hash(lock))
  return same
}

/**
 * @param {string} text
 * @returns {string} its SHA-256
 */
function hash(text) {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * How to call npm on this machine.
 * @returns {{ command: string, before: string[], shell: boolean }} what to start, and what comes before npm's own words
 */
export function howToCallNpm() {
  // npm tells its scripts where it is itself; that needs no shell, on Windows either.
  const npm = process.env.npm_execpath
  return npm && /npm-cli\.[cm]?js$/.test(npm)
    ? { command: process.execPath, before: [npm], shell: false }
    : { command: 'npm', before: [], shell: process.platform === 'win32' }
}

/**
 * Installs from package-lock.json.
 * @param {string} root the project's folder
 * @returns {boolean} true when it worked; npm has said why when it did not
 */
function install(root) {
  const { command, before, shell } = howToCallNpm()
  const result = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell })
  if (result.status !== 0)
    return false
  writeFileSync(join(root, STAMP), hash(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  return true
}

/**
 * Makes sure that there is a browser for tests and exports.
 * @param {string} root the project's folder
 * @returns {Promise<string | undefined>} a line that says what is wrong; undefined when there is a browser
 */
async function provideBrowser(root) {
  const { findBrowser, noBrowserMessage } = await import('./findBrowser.mjs')
  try {
    if (await findBrowser())
      return
    say('Getting a browser, once. This can take some minutes.')
    spawnSync(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'], { cwd: root, stdio: 'ignore', timeout: BROWSER_DOWNLOAD_LIMIT })
    if (await findBrowser())
      return
    if (existsSync('/etc/debian_version') && process.getuid && process.getuid() === 0) {
      const options = { stdio: /** @type {const} */ ('ignore'), timeout: BROWSER_PACKAGE_LIMIT, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
      spawnSync('apt-get', ['update'], options)
      // Without a window of its own it is smaller, and takes a quarter less time for the tests; not every release of Debian has it.
      for (const name of ['chromium-headless-shell', 'chromium']) {
        spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options)
        if (await findBrowser())
          return
      }
    }
    return noBrowserMessage
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * @param {string} root the project's folder
 * @param {string[]} args `--browser` also provides a browser
 * @returns {Promise<number>} the exit code
 */
async function main(root, args) {
  if (!isNodeNewEnough(process.versions.node)) {
    say(`This needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org.`)
    return 1
  }
  if (!isInstalled(root)) {
    say('Setting up, once. This takes about a minute.')
    if (!install(root)) {
      say('Setting up did not work; npm says why above. Check the network, then run this again.')
      return 1
    }
  }
  if (args.includes('--browser')) {
    const problem = await provideBrowser(root)
    if (problem) {
      say(problem)
      return 1
    }
  }
  return 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href)
  main(dirname(dirname(fileURLToPath(import.meta.url))), process.argv.slice(2)).then((code) => { process.exitCode = code })
