// @ts-check
// Runs before every command, also on a fresh clone: plain JavaScript, and nothing that has to be installed.
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
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

/** Signs in a path that mean something else to the tools: in addresses, in patterns of file names, in the page's own code. */
const WRONG_SIGN = /[#?%*"'`<>|[\]{}$^\\\n]/

/**
 * @param {string} root the project's folder
 * @param {string} [separator] of folders, on this system
 * @returns {string | undefined} a sign in its path with which the tools cannot work; undefined when there is none
 */
export function findWrongSign(root, separator = sep) {
  return root.split(separator).map(name => WRONG_SIGN.exec(name)?.[0]).find(sign => sign !== undefined)
}

/** What npm is told to install, whatever NODE_ENV or its own settings leave out. */
const INSTALL = ['ci', '--include=dev', '--include=optional', '--include=peer', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * @typedef {{ integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package one of those that package-lock.json lists
 */

/**
 * Whether node_modules holds all that package-lock.json asks for, by npm's own record and by what is there.
 * @param {string} root the project's folder
 * @returns {boolean} false when an install is needed
 */
export function isInstalled(root) {
  const stamp = join(root, STAMP)
  const stamped = existsSync(stamp) && readFileSync(stamp, 'utf8') === stampFor(root)
  // What may be missing and yet is, after an install of ours, cannot be had on this machine.
  return findMissing(root, !stamped) === undefined
}

/**
 * @param {string} root the project's folder
 * @param {boolean} withOptional whether those count, too, that an install can do without
 * @returns {string | undefined} the path of a package that is not there, or in another version; undefined when none is
 */
function findMissing(root, withOptional) {
  const record = join(root, 'node_modules/.package-lock.json')
  /** @type {Record<string, Package>} */
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  /** @type {Record<string, Package>} */
  const present = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : {}
  return Object.keys(wanted).find((path) => {
    if (path === '')
      return false
    const one = /** @type {Package} */ (wanted[path])
    const there = present[path]?.integrity === one.integrity && existsSync(join(root, path))
    return !there && (!one.optional || (withOptional && isForHere(one)))
  })
}

/**
 * @param {Package} one
 * @returns {boolean} whether it was made for this kind of machine; what fits all may be needed by others' alone
 */
function isForHere({ os, cpu, libc }) {
  /** @type {(list: string[] | undefined, own: string) => boolean} */
  const fits = (list, own) => !list || list.includes(own) || (list.every(one => one.startsWith('!')) && !list.includes(`!${own}`))
  return (os ?? cpu) !== undefined && fits(os, process.platform) && fits(cpu, process.arch) && (!libc || libc.includes(usesGlibc() ? 'glibc' : 'musl'))
}

/** @returns {boolean} whether this Node was made for the usual C library of Linux */
function usesGlibc() {
  return 'glibcVersionRuntime' in /** @type {{ header: object }} */ (process.report.getReport()).header
}

/**
 * @param {string} root the project's folder
 * @returns {string} what is noted after an install of what package-lock.json now lists
 */
function stampFor(root) {
  return hash(`${INSTALL.join(' ')}\n${readFileSync(join(root, 'package-lock.json'), 'utf8')}`)
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
function howToCallNpm() {
  // npm tells its scripts where it is itself; that needs no shell, on Windows either.
  const npm = process.env.npm_execpath
  return npm && /npm-cli\.[cm]?js$/.test(npm)
    ? { command: process.execPath, before: [npm], shell: false }
    : { command: 'npm', before: [], shell: process.platform === 'win32' }
}

/**
 * Whether patches/ has been applied to node_modules, by patch-package's own record. It keeps none for a package with a single patch.
 * @param {string} root the project's folder
 * @returns {boolean} false when a patch is missing or has changed since
 */
export function isPatched(root) {
  const folder = join(root, 'patches')
  const patches = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.patch')) : []
  const packageOf = (/** @type {string} */ name) => name.split('+').slice(0, 2).join('/')
  return patches.every((name) => {
    if (patches.filter(other => packageOf(other) === packageOf(name)).length === 1)
      return true
    const record = join(root, 'node_modules', packageOf(name), '.patch-package.json')
    /** @type {{ patchFilename: string, patchContentHash: string, didApply: boolean }[]} */
    const applied = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).patches : []
    return applied.some(({ patchFilename, patchContentHash, didApply }) => didApply && patchFilename === name && patchContentHash === hash(readFileSync(join(folder, name), 'utf8')))
  })
}

/**
 * Installs from package-lock.json.
 * @param {string} root the project's folder
 * @returns {string | undefined} a line that says what is wrong, after what npm has said; undefined when all is there
 */
export function install(root) {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    return 'node_modules is a link, and installing would empty the folder it leads to. Remove the link, then run this again.'
  const { command, before, shell } = howToCallNpm()
  const result = spawnSync(command, [...before, ...INSTALL], { cwd: root, stdio: ['ignore', 2, 2], shell })
  if (result.status !== 0 && (findMissing(root, false) || isPatched(root)))
    return 'Setting up did not work; npm says why above. Check the network, then run this again.'
  const missing = findMissing(root, false)
  if (missing)
    return `Setting up did not work: npm left out ${missing}. Look for what makes it do so with "npm config list", then run this again.`
  // Once more where npm runs no scripts (its `ignore-scripts`), and so no "postinstall".
  if (!isPatched(root))
    spawnSync(process.execPath, [join(root, 'node_modules/patch-package/index.js'), '--error-on-fail'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (!isPatched(root))
    return 'Setting up did not work: a patch does not fit the installed Slidev; its name stands above. See patches/README.md for what it does, then make it anew or remove it.'
  writeFileSync(join(root, STAMP), stampFor(root))
}

/**
 * @typedef {object} Machine what is looked at; every field has this machine's own value
 * @property {Record<string, string | undefined>} [env] environment, `PATH` included
 * @property {string[]} [places] full paths where browsers usually lie
 * @property {() => Promise<string | undefined>} [playwrightsOwn] path of the browser Playwright would use
 */

/** Variables that name a browser outright; the first one that is set decides. */
export const browserVariables = ['CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']

export const noBrowserMessage
  = `No browser was found. Install Chrome, Chromium or Edge, or set ${browserVariables[0]} to the full path of one, then run this again.`

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'chrome', 'chromium-headless-shell']
const START_LIMIT = 10_000

/**
 * Full paths where Chrome, Chromium and Edge are usually installed.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]} most likely first
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap(name =>
      ['', env.HOME ?? ''].map(home => `${home}/Applications/${name}.app/Contents/MacOS/${name}`))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    return ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
      .flatMap(path => roots.map(root => `${root}\\${path}`))
  }
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'].flatMap(folder => NAMES.map(name => `${folder}/${name}`))
}

/**
 * Whether a program starts and calls itself a browser. Ubuntu's `chromium-browser` without its snap does not.
 * @param {string} path
 * @returns {Promise<boolean>} true when it starts
 */
function canStart(path) {
  // Chrome on Windows opens a window instead of answering `--version`: there, the file has to be enough.
  if (process.platform === 'win32')
    return Promise.resolve(existsSync(path))
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: START_LIMIT, killSignal: 'SIGKILL' }, (error, stdout) => {
      resolve(!error && /chrom|edge/i.test(stdout))
    })
  })
}

/**
 * @param {string} path
 * @returns {boolean} true for an existing file
 */
function isFile(path) {
  return existsSync(path) && statSync(path).isFile()
}

/**
 * Finds a browser that starts: one named outright, else an installed one, else Playwright's own.
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>} its full path; undefined when there is none
 * @throws {Error} when a variable names a browser that does not start, with a line to show as it is
 */
export async function findBrowser({ env = process.env, places = usualPlaces(process.platform, env), playwrightsOwn = playwrightsBrowser } = {}) {
  for (const name of browserVariables) {
    const path = env[name]
    if (!path)
      continue
    if (isFile(path) && await canStart(path))
      return path
    throw new Error(`${name} names ${path}, and that is no browser that starts. Correct it, or unset it to use an installed browser.`)
  }
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean).flatMap(folder => NAMES.flatMap(name => endings.map(ending => join(folder, name + ending))))
  for (const path of new Set([...onPath, ...places])) {
    if (isFile(path) && await canStart(path))
      return path
  }
  const own = await playwrightsOwn()
  return own && isFile(own) ? own : undefined
}

/** @returns {Promise<string | undefined>} where Playwright keeps its own Chromium, when Playwright is installed */
async function playwrightsBrowser() {
  return import('playwright').then(({ chromium }) => chromium.executablePath()).catch(() => undefined)
}

/**
 * Makes sure that there is a browser for tests and exports.
 * @param {string} root the project's folder
 * @returns {Promise<string | undefined>} a line that says what is wrong; undefined when there is a browser
 * @throws {Error} as `findBrowser` does
 */
async function provideBrowser(root) {
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

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * @param {string} root the project's folder
 * @param {string[]} args `--browser` also provides a browser
 * @returns {Promise<string | undefined>} a line that says what is wrong; undefined when all is there
 */
async function setUp(root, args) {
  if (!isNodeNewEnough(process.versions.node))
    return `This needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org.`
  const sign = findWrongSign(root)
  if (sign)
    return `There is a ${sign === '\n' ? 'line break' : sign} in the path of this project, ${JSON.stringify(root)}, with which its tools cannot work. Rename that folder, or move the project, then run this again.`
  if (!isInstalled(root) || !isPatched(root)) {
    say('Setting up, once. This takes about a minute.')
    const problem = install(root)
    if (problem)
      return problem
  }
  if (args.includes('--browser'))
    return provideBrowser(root).catch(error => error.message)
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  setUp(dirname(dirname(fileURLToPath(import.meta.url))), process.argv.slice(2)).then((problem) => {
    if (problem) {
      say(problem)
      process.exitCode = 1
    }
  })
}
