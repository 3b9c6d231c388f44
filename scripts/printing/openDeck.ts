import type { Browser } from 'playwright'
import type { Progress } from '../shared/progress'
import type { Defer } from '../shared/runCommand'
import { ensureBuild } from '../shared/ensureBuild'
import { requirePort } from '../shared/ports'
import { serveFolder } from '../shared/serveFolder'
import { requireBrowser, startBrowser } from './startBrowser'

/**
 * Brings up what every export needs: a fresh build, served to this machine only, and a browser.
 * @param port 0 takes any free one
 * @throws {CliError} when one of them cannot be had
 */
export async function openDeck(defer: Defer, progress: Progress, port = 0): Promise<{ browser: Browser, url: string }> {
  if (port)
    await requirePort(port)
  const executablePath = await requireBrowser()
  const { folder, base } = await ensureBuild(defer, progress)
  const server = await serveFolder(folder, { port, base })
  defer(server.close)
  return { browser: await startBrowser(executablePath, defer), url: server.url }
}
