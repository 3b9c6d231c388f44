import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { projectRoot } from '../../scripts/shared/command'
import { serveFolder } from '../../scripts/shared/serve'
import { settings } from '../../src/settings'

/**
 * Serves the built deck, in a subfolder, with a neutral page of our own on another host: no engine has to be kept from the
 * real one, and no check needs a network. `DECK_DIST` names another build than `dist`.
 */
export default async function serveDeck(): Promise<() => Promise<void>> {
  const work = await mkdtemp(join(tmpdir(), 'engines-'))
  const folder = join(work, 'deck')
  await cp(process.env.DECK_DIST ? resolve(process.env.DECK_DIST) : join(projectRoot, 'dist'), folder, { recursive: true })
  const page = (name: string) => `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>${name}</title><h1>${name}</h1>`
  await mkdir(join(work, 'other'))
  for (const name of ['Weather', 'Before'])
    await writeFile(join(work, 'other', `${name.toLowerCase()}.html`), page(name))
  const other = await serveFolder(join(work, 'other'))
  const away = `${other.url}weather.html`
  for (const name of ['index.html', settings.staticPage]) {
    const html = await readFile(join(folder, name), 'utf8')
    if (!html.includes(settings.leaveTo))
      throw new Error(`${name} has no link to ${settings.leaveTo}. Run "npm run build" again.`)
    await writeFile(join(folder, name), html.replaceAll(settings.leaveTo, away))
  }
  const server = await serveFolder(folder, { base: '/some/folder/' })
  Object.assign(process.env, { DECK_FOLDER: folder, DECK_URL: server.url, DECK_AWAY: away, DECK_BEFORE: `${other.url}before.html` })
  return async () => {
    await server[Symbol.asyncDispose]()
    await other[Symbol.asyncDispose]()
    await rm(work, { recursive: true })
  }
}
