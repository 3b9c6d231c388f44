import type { HtmlTagDescriptor, Plugin } from 'vite'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadDeck } from '../../src/deck/loadDeck'
import { shell } from '../../src/leaving/shell'
import { wayWords } from '../../src/messages'
import { settings } from '../../src/settings'
import { closeEndpoints } from './closedEndpoints'

/**
 * Where a host serves a folder without the slash at its end, the browser looks for the deck's files beside that folder and
 * finds none. The link to the page for reading then leads into it. The one script in the page, since no other comes there.
 */
export const slashScript = `addEventListener('error',function(e){var l=document.querySelector('.until-deck a'),h=location.href.replace(/[?#].*/,'');if(l&&e.target.tagName==='SCRIPT'&&!/(\\/|\\.html?)$/.test(h))l.href=h+'/${settings.staticPage}'},true)`

/** What a host may send as a header instead; `frame-ancestors` works only there (see docs/hosting.md). */
export const contentSecurityPolicy = [
  'default-src \'self\'',
  `script-src 'self' 'sha256-${createHash('sha256').update(slashScript).digest('base64')}'`,
  // Slidev and Vue write style elements and attributes of their own.
  'style-src \'self\' \'unsafe-inline\'',
  'img-src \'self\' data:',
  'font-src \'self\'',
  'connect-src \'none\'',
  'object-src \'none\'',
  'base-uri \'none\'',
  'form-action \'none\'',
].join('; ')

const iconFile = new URL('../../public/favicon.svg', import.meta.url)

/** The deck's icon within the page itself: Chromium fetches one that lies beside it anew with every slide. */
function withIconInside(html: string): string {
  return html.replace(/(<link rel="icon" href=")favicon\.svg(?=")/, (_, start) => `${start}data:image/svg+xml,${encodeURIComponent(readFileSync(iconFile, 'utf8').trim())}`)
}

const leavingScript = fileURLToPath(new URL('../../src/leaving/start.ts', import.meta.url))
/** Not below assets/: hosts let browsers keep what lies there, and this one's name stays when the file changes. */
const leavingFile = 'leaving.js'
/** Marks a module as a copy for the way out, beside the one that the deck's program uses. */
const alone = '?alone'

/** Where JavaScript is off, the page that needs none comes up by itself. */
const withoutScript: HtmlTagDescriptor = { tag: 'noscript', children: [{ tag: 'meta', attrs: { 'http-equiv': 'refresh', 'content': `0; url=${settings.staticPage}` } }], injectTo: 'head' }

/**
 * Until the deck stands, a link to that page holds its place, after a second in which it mostly comes: opened from disk, on
 * a browser too old for it, or on a host that sends its files wrongly, it never does. Styled here, as its styles may not
 * come either.
 */
const untilDeck: HtmlTagDescriptor[] = [
  { tag: 'script', children: slashScript, injectTo: 'head-prepend' },
  {
    tag: 'style',
    children: [
      '.until-deck{position:absolute;top:40%;left:0;right:0;margin:0;text-align:center;font:1.25rem/1.4 sans-serif;animation:until-deck 0s 1s backwards!important}',
      '.until-deck a{display:inline-block;padding:.6em;color:inherit}',
      '@keyframes until-deck{from{visibility:hidden}}',
      '#app:not(:empty)~.until-deck{display:none}',
    ].join('\n'),
    injectTo: 'head',
  },
  { tag: 'p', attrs: { class: 'until-deck' }, children: [{ tag: 'a', attrs: { href: settings.staticPage }, children: wayWords.readWithoutScript }], injectTo: 'body' },
]

/**
 * In a window that gets the page for reading, its first words stand in the page itself: on a slow network its program comes
 * some seconds later.
 */
async function firstWords(root: string): Promise<HtmlTagDescriptor[]> {
  const { title, content } = (await loadDeck(root))[0]!
  const words = content.replace(/^#.*$/m, '').replace(/<!--.*?-->/gs, '').trim()
  return [
    {
      tag: 'style',
      children: [
        '.first-words{display:none}',
        `@media ${settings.readingScreens}{.first-words{display:block;position:absolute;top:4.5rem;left:0;right:0;max-width:34rem;margin:0 auto;padding:0 1.25rem;font:1.25rem/1.5 sans-serif}}`,
        '.first-words b{display:block;margin-bottom:.6rem;font:600 2.4rem/1.05 serif}',
        // Where the browser knows :has(), until the first slide is there; else until the program is.
        '#app:not(:empty)~.first-words{display:none}',
        `@supports selector(:has(*)){@media ${settings.readingScreens}{#app:has(.reading-view):not(:has(.slide-title))~.first-words{display:block}}}`,
        // The link that may follow stands below them.
        `@media ${settings.readingScreens}{.until-deck{top:auto;bottom:0}}`,
      ].join('\n'),
      injectTo: 'head',
    },
    { tag: 'div', attrs: { class: 'first-words' }, children: [{ tag: 'b', children: title }, { tag: 'span', children: words }], injectTo: 'body' },
  ]
}

/**
 * What stands in the page itself, outside the deck's program: the way out first, then the skip link's target, and in the
 * build the policy that keeps the page from loading or sending anything elsewhere.
 */
export function pageShell(): Plugin {
  let building = false
  let base = '/'
  let root = '.'
  return {
    name: 'page-shell',
    configResolved(config) {
      building = config.command === 'build'
      base = config.base
      root = config.root
    },
    buildStart() {
      // A file of its own, which needs no other: whatever becomes of the deck's program, this one still runs.
      if (building)
        this.emitFile({ type: 'chunk', id: `${leavingScript}${alone}`, fileName: leavingFile })
    },
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (!importer?.endsWith(alone))
          return
        const found = await this.resolve(source, importer.slice(0, -alone.length), { skipSelf: true })
        return found && `${found.id}${alone}`
      },
    },
    configureServer: {
      order: 'pre',
      handler: server => void server.middlewares.use(closeEndpoints),
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const head: HtmlTagDescriptor[] = [
          { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
        ]
        if (building)
          head.unshift({ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', 'content': contentSecurityPolicy }, injectTo: 'head-prepend' })
        return {
          // Slidev writes the author and the keywords with quotation marks of its own around them.
          html: withIconInside(html.replaceAll(/(content=")&quot;(.*?)&quot;(")/g, '$1$2$3')),
          tags: [
            ...head,
            ...building ? [withoutScript, ...untilDeck, ...await firstWords(root)] : [],
            ...shell.map((element): HtmlTagDescriptor => ({ ...element, injectTo: 'body-prepend' })),
            { tag: 'script', attrs: { type: 'module', src: building ? `${base}${leavingFile}` : '/src/leaving/start.ts' }, injectTo: 'head-prepend' },
          ],
        }
      },
    },
  }
}
