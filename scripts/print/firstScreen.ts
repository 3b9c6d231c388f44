import type { Browser } from 'playwright'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settings } from '../../src/settings'
import { openPage } from './pages'
import { neededStyles } from './readingPage'

/** How many slides of the page for reading are in its first screen, on the tallest display that gets it. */
const slidesOnPage = 2

/**
 * Writes what a visitor sees first into the built page: the first slide, and the first screen of the page for reading, with the
 * styles they need. The script in index.html shows the one that is asked for; src/composables/firstScreen.ts puts the program's own
 * in its place. The deck's other styles then come behind it, and hold nothing up.
 * @param folder the build; its `index.html` is changed
 * @param url where that build is served
 * @throws {CliError} when the deck stops with an error, or one of the two is not complete after half a minute
 */
export async function writeFirstScreen(folder: string, browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, url, 'The first screen', '#slideshow > [data-slidev-no="1"] .slide-title')
  const stage = await page.evaluate(() => document.querySelector('#slideshow > [data-slidev-no="1"]')!.outerHTML)
  await page.evaluate(() => void (location.hash = '#/read'))
  await page.locator(`#slide-${slidesOnPage} .slide-title`).waitFor()
  const screen = await page.evaluate(collect, { stage, slidesOnPage })
  await page.context().close()

  const html = screen.replaceAll(/<!--.*?-->/gs, '').replaceAll(/( data-v-\w+| disabled)=""/g, '$1').replaceAll(/\n\s*/g, '')
  const path = join(folder, 'index.html')
  const index = await readFile(path, 'utf8')
  const [stylesheet, address] = /[ \t]*<link rel="stylesheet"[^>]* href="([^"]*)">\n?/.exec(index)!
  // The fonts come with the styles: the program first.
  const css = (await readFile(join(folder, 'assets', address!.split('/').pop()!), 'utf8')).replaceAll(/@font-face\{[^}]*url\([^}]*\}/g, '')
  const styles = await neededStyles(`<html class="reading leaving">${index}${html}`, css, address!.replace(/[^/]*$/, ''))
  // In one step, since the other pages of the build are made of this one meanwhile.
  await writeFile(`${path}.new`, index
    .replace('<html ', `<html data-first-screen="${settings.readingScreens}" `)
    .replace(stylesheet!, '')
    .replace('</head>', () => `<style class="first-styles">${styles}</style>\n</head>`)
    .replace(/(?=<script src="[^"]*exit-page\.js")/, () => `${html}\n  `)
    .replace('</body>', () => `${stylesheet}</body>`))
  await rename(`${path}.new`, path)
}

/** Runs in the reading view: gives both screens as they stand before the program does, to look at and press, and not to be read out. */
function collect({ stage, slidesOnPage }: { stage: string, slidesOnPage: number }): string {
  const screens = document.createElement('div')
  screens.className = 'first-screen'
  screens.ariaHidden = 'true'
  screens.innerHTML = `<div class="first-stage"><div>${stage}</div></div><div class="first-page">${document.querySelector('.reading-view')!.outerHTML}</div>`
  Array.from(screens.querySelectorAll('.turn-button')).at(-1)!.setAttribute('data-next', '')
  for (const section of screens.querySelectorAll<HTMLElement>('[data-reading-no]')) {
    if (Number(section.dataset.readingNo) > slidesOnPage)
      section.remove()
  }
  for (const name of ['id', 'data-ready', 'data-reading-no']) {
    for (const element of screens.querySelectorAll(`[${name}]`))
      element.removeAttribute(name)
  }
  for (const control of screens.querySelectorAll<HTMLElement>('a, button, summary'))
    control.tabIndex = -1
  return screens.outerHTML
}
