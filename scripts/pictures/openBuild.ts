import type { Browser } from 'playwright'
import type { Progress } from '../shared/progress'
import type { Defer } from '../shared/runCommand'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openDeck } from '../printing/openDeck'
import { requireBrowser, startBrowser } from '../printing/startBrowser'
import { CliError, exitCodes } from '../shared/cliError'
import { readBase } from '../shared/ensureBuild'
import { serveFolder } from '../shared/serveFolder'

/** The option of the commands below scripts/pictures/ that names an existing build. */
export const buildOption = { value: 'FOLDER', description: 'a built deck to take as it is, instead of a fresh one' } as const

/**
 * Serves a built deck and starts a browser to look at it.
 * @param folder an existing build; without it, the deck as it is now, built first when that is older than its sources
 * @throws {CliError} when the folder holds no build, or one of them cannot be had
 */
export async function openBuild(folder: string | undefined, defer: Defer, progress: Progress): Promise<{ browser: Browser, url: string }> {
  if (folder === undefined)
    return openDeck(defer, progress)
  const index = join(resolve(folder), 'index.html')
  if (!existsSync(index))
    throw new CliError(`${folder} holds no built deck.`, exitCodes.usage)
  const server = await serveFolder(resolve(folder), { base: readBase(await readFile(index, 'utf8')) })
  defer(server.close)
  return { browser: await startBrowser(await requireBrowser(), defer), url: server.url }
}
