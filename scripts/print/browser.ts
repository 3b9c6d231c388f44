import type { Browser } from 'playwright'
import { chromium } from 'playwright'
import { findBrowser, noBrowserMessage } from '../setup.mjs'
import { ensureBuild } from '../shared/buildDeck'
import { CliError, firstLine, stopped } from '../shared/command'
import { requirePort, serveFolder } from '../shared/serve'

/**
 * Full path of the browser to print with.
 * @throws {CliError} when there is none that starts
 */
export async function requireBrowser(): Promise<string> {
  const path = await findBrowser().catch((error) => {
    throw new CliError(firstLine(error))
  })
  if (!path)
    throw new CliError(noBrowserMessage)
  return path
}

/**
 * Starts a browser without a window; it is closed when the command is stopped, or by who has it.
 * @param executablePath the one that is found, if it is not named
 * @throws {CliError} when it does not start
 */
export async function startBrowser(executablePath?: string): Promise<Browser> {
  executablePath ??= await requireBrowser()
  // It is shown nothing but what this machine serves. Signals are the command's business: it cleans up, and its exit code says what happened.
  const browser = await chromium.launch({ executablePath, args: ['--no-proxy-server'], chromiumSandbox: false, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }).catch((error) => {
    throw new CliError(`The browser at ${executablePath} does not start: ${firstLine(error).replace(/^browserType\.launch: /, '')} Set CHROME_PATH to another one.`)
  })
  // What waits for the browser then ends with an error.
  stopped.addEventListener('abort', () => browser.close())
  if (stopped.aborted)
    await browser.close()
  return browser
}

export interface OpenDeck extends AsyncDisposable {
  browser: Browser
  /** Where the deck is served; ends in a slash. */
  url: string
}

/**
 * Brings up what every export needs: a fresh build, served to this machine only, and a browser.
 * @param port 0 takes any free one
 * @throws {CliError} when one of them cannot be had
 */
export async function openDeck(port = 0): Promise<OpenDeck> {
  if (port)
    await requirePort(port)
  const executablePath = await requireBrowser()
  const { folder, base } = await ensureBuild()
  const server = await serveFolder(folder, { port, base })
  const browser = await startBrowser(executablePath).catch(async (error) => {
    await server[Symbol.asyncDispose]()
    throw error
  })
  return { browser, url: server.url, async [Symbol.asyncDispose]() {
    await browser.close()
    await server[Symbol.asyncDispose]()
  } }
}
