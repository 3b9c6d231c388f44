import type { Browser } from 'playwright'
import type { Defer } from '../shared/runCommand'
import { chromium } from 'playwright'
import { findBrowser, noBrowserMessage } from '../findBrowser.mjs'
import { CliError, firstLine } from '../shared/cliError'

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
 * Starts a browser without a window; it is closed when the command ends, however it ends.
 * @throws {CliError} when it does not start
 */
export async function startBrowser(executablePath: string, defer: Defer): Promise<Browser> {
  // It is shown nothing but what this machine serves. Signals are the command's business: it cleans up, and its exit code says what happened.
  const launched = chromium.launch({ executablePath, args: ['--no-proxy-server'], chromiumSandbox: false, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
  defer(async () => (await launched).close())
  return launched.catch((error) => {
    throw new CliError(`The browser at ${executablePath} does not start: ${firstLine(error).replace(/^browserType\.launch: /, '')} Set CHROME_PATH to another one.`)
  })
}
