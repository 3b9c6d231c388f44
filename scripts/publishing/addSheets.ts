import type { Progress } from '../shared/progress'
import type { Defer } from '../shared/runCommand'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadDeck } from '../../src/deck/loadDeck'
import { settings } from '../../src/settings'
import { printSlides } from '../printing/printSlides'
import { printWorksheet } from '../printing/printWorksheet'
import { requireBrowser, startBrowser } from '../printing/startBrowser'
import { projectRoot } from '../shared/projectRoot'
import { serveFolder } from '../shared/serveFolder'
import { writeReadingPage } from './writeReadingPage'

/**
 * Puts beside a built deck what a visitor can have without JavaScript or tools: the page for reading, the slides and
 * the worksheet as PDFs.
 * @param folder the build
 * @param base path below which it expects to be served; `./` for any
 * @throws {CliError} when there is no browser, or a page is never complete
 */
export async function addSheets(folder: string, base: string, defer: Defer, progress: Progress, root = projectRoot): Promise<void> {
  const browser = await startBrowser(await requireBrowser(), defer)
  const server = await serveFolder(folder, { base: base === './' ? '/' : base })
  defer(server.close)
  const deck = await loadDeck(root)
  progress.say('Writing the page for reading')
  await writeReadingPage(folder, browser, server.url)
  progress.say('Printing the slides')
  await writeFile(join(folder, settings.slidesFile), (await printSlides(browser, server.url, deck)).bytes)
  progress.say('Printing the worksheet')
  await writeFile(join(folder, settings.worksheetFile), (await printWorksheet(browser, server.url, deck, 'a4')).bytes)
  await browser.close()
  server.close()
}
