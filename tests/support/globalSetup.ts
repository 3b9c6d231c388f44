import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { readBase } from '../../scripts/shared/buildDeck'
import { projectRoot } from '../../scripts/shared/command'
import { serveFolder } from '../../scripts/shared/serve'
import { otherBrowsers } from './otherBrowsers'

/**
 * Serves the built deck to all tests of a run, on a free port. `DECK_DIST` names another build than `dist`.
 * The subfolder is a part of every test: the deck has to work in any folder of a host.
 */
export default async function serveDeck(): Promise<() => Promise<void>> {
  if (otherBrowsers.missing.length)
    process.stdout.write(`Not installed here, so nothing was tried in: ${otherBrowsers.missing.join(', ')}\n`)
  const folder = process.env.DECK_DIST ? resolve(process.env.DECK_DIST) : join(projectRoot, 'dist')
  const index = join(folder, 'index.html')
  // A build for one path only is served at that path.
  const base = existsSync(index) ? readBase(readFileSync(index, 'utf8')) : '/'
  const server = await serveFolder(folder, { base: base === '/' ? '/some/folder/' : base })
  process.env.DECK_FOLDER = folder
  process.env.DECK_URL = server.url
  return async () => server[Symbol.asyncDispose]()
}
