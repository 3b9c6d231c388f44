import type { Browser } from 'playwright'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PurgeCSS } from 'purgecss'
import { leaveWords } from '../../src/messages'
import { settings } from '../../src/settings'
import { openPage } from './pages'

/** It runs nothing, sends nothing and loads only its own fonts. */
const policy = 'default-src \'none\'; style-src \'unsafe-inline\'; font-src \'self\'; img-src \'self\' data:; base-uri \'none\'; form-action \'none\''

/**
 * Writes the reading view, boxes blank, as one complete page beside the built deck.
 * @param folder the build; gets `read.html`, to which the deck's `noscript` leads (index.html)
 * @param url where that build is served
 * @throws {CliError} when the reading view stops with an error or is not complete after half a minute
 */
export async function writeReadingPage(folder: string, browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, `${url}#/read?paper`, 'The reading page', '.reading-view[data-ready]')
  const found = await page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    icon: document.querySelector('link[rel=icon]')!.outerHTML,
    leave: document.querySelector('[data-exit]')!.outerHTML,
    view: document.querySelector('.reading-view')!.outerHTML,
    styles: Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'), link => link.getAttribute('href')!),
  }))
  await page.context().close()

  const body = `<a class="skip-link on-screen-only" href="#slide-1">${leaveWords.skipOnPage}</a>\n${found.leave}\n${found.view.replaceAll(/<!--.*?-->/gs, '')}`
  const css = await Promise.all(found.styles.map(href => readFile(join(folder, 'assets', href.split('/assets/').pop()!), 'utf8')))
  const [styles, fonts] = splitFonts(await stylesFor(`<html class="reading"><body>${body}</body></html>`, css))
  await writeFile(join(folder, settings.staticPage), `<!DOCTYPE html>
<html lang="${found.language}" class="reading">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${found.title}</title>
${found.icon}
<style>${styles}</style>
</head>
<body>
${body}
<style>${fonts}</style>
</body>
</html>
`)
}

/**
 * Takes the fonts out of the styles, to stand at the end of the page: they weigh three times as much as it, and would hold
 * up its words. (A file of its own would cost a further request, and Chromium reads no page to its end without it.)
 */
function splitFonts(css: string): [styles: string, fonts: string] {
  const font = /@font-face\s*\{[^}]*\}/g
  return [css.replace(font, ''), (css.match(font) ?? []).join('\n')]
}

/** The rules that a page without a program needs: those that match it, with the reader's own choice of scheme on screen. */
async function stylesFor(html: string, css: string[]): Promise<string> {
  return (await neededStyles(html, css.join('\n'), 'assets/'))
    .replaceAll(/(?<=[}\s])html\.dark\s*\{([^{}]*)\}/g, '@media screen and (prefers-color-scheme:dark){:root{$1}}')
}

/**
 * The rules of a style sheet that have to do with a page.
 * @param folder where the files lie that the sheet names as beside itself
 */
export async function neededStyles(html: string, css: string, folder: string): Promise<string> {
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: html, extension: 'html' }],
    css: [{ raw: css }],
    // Utility classes hold dots, commas, brackets and at-signs, addresses colons.
    defaultExtractor: content => content.match(/[\w.,:@[\]()-]+/g) ?? [],
    variables: true,
    keyframes: true,
    safelist: {
      // Which scheme is on is the program's business in the deck. Of a selector that begins with one of the others it would look no further.
      standard: ['dark', ':where', ':is', ':not'],
      variables: Array.from(html.matchAll(/var\((--[\w-]+)/g), ([, name]) => name!),
    },
  })
  return purged!.css
    .replaceAll(/(?<=^|[{}])[^{}]+\{\}/g, '')
    .replaceAll(/url\((["']?)(?:\.\/)?(?!data:|\/|#)/g, `url($1${folder}`)
}
