// @ts-check
// Plain JavaScript: the set-up uses this before anything is installed.
import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

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
export function startsUp(path) {
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
    if (isFile(path) && await startsUp(path))
      return path
    throw new Error(`${name} names ${path}, and that is no browser that starts. Correct it, or unset it to use an installed browser.`)
  }
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean).flatMap(folder => NAMES.flatMap(name => endings.map(ending => join(folder, name + ending))))
  for (const path of new Set([...onPath, ...places])) {
    if (isFile(path) && await startsUp(path))
      return path
  }
  const own = await playwrightsOwn()
  return own && isFile(own) ? own : undefined
}

/** @returns {Promise<string | undefined>} where Playwright keeps its own Chromium, when Playwright is installed */
async function playwrightsBrowser() {
  try {
    const { chromium } = await import('playwright')
    return chromium.executablePath()
  }
  catch {
    return undefined
  }
}
