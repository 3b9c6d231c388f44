import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { rolldown } from 'rolldown'
import { guideWords } from '../../src/guideWords'
import { settings } from '../../src/settings'
import { emptySeal, seal } from '../shared/seal'

/** How Vite lists the files that an import needs besides; in one file it needs none. */
const neededFiles = /\bconst __vite__mapDeps=.*?=>i\.map\(i=>d\[i\]\);?/
/** A style that Slidev puts into the page while dark and light change. */
const stillStyle = /\*,\*::before,\*::after\{-webkit-transition:none[^}]*\}/
const style = /<style[^>]*>(.*?)<\/style>/gs

/**
 * The page for reading lies in the public file's `noscript`. It comes up by itself where no program may run, as where an
 * attachment is only looked at; and by the link of `until-deck`, which calls this, in a browser too old for the program.
 */
const showPage = `(function(){var d=document,r=d.documentElement;r.className='';addEventListener('click',function(e){if(e.target.closest('.until-deck a')){e.preventDefault();r.className='reading';d.querySelector('#app').outerHTML=d.querySelector('noscript').textContent}})})()`

/** What is found, and the text of the pattern's group in it, to what stands in its place. */
type Swap = [pattern: RegExp, by: (found: string, group: string) => string]

/**
 * Makes one file of a built deck, which opens from any disk and asks for nothing: program, styles, fonts and exit page.
 * @param folder the build; the edition is that of the build
 * @param edition `public` also holds the page for reading, from the build's read.html
 * @returns an HTML file, sealed; the same build gives the same bytes
 * @throws {Error} when a part of the build is not as this knows it
 */
export async function makeOneFile(folder: string, edition: 'public' | 'presenter'): Promise<Uint8Array> {
  const read = (path: string) => readFile(join(folder, path), 'utf8')
  const page = await read('index.html')
  const start = find(page, /<script>(.*?)<\/script>/s)
  const program = forScript(await bundle(join(folder, find(page, /<script type="module"[^>]* src="[^"]*(assets\/[^"]+)"/))))
  const exitPage = forScript(await read('exit-page.js'))
  const styles = await inlineFonts(await read(find(page, /<link rel="stylesheet"[^>]* href="[^"]*(assets\/[^"]+)"/)), folder)
  const reading = edition === 'public' ? forNoscript(await read(settings.staticPage)) : ''

  const ownStyles = [...[...page.matchAll(style), ...reading.matchAll(style), ...`${page}${reading}`.matchAll(/\bstyle="([^"]*)"/g)].map(([, css]) => css!), styles, find(program, stillStyle), '']
  const policy = `default-src 'none'; script-src ${hashes(edition === 'public' ? [showPage, start, exitPage, program] : [exitPage, program])}; style-src 'unsafe-hashes' ${hashes(ownStyles)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
  const byEdition: Swap[] = edition === 'public'
    ? [
        [/<html /, () => '<html class="reading" '],
        [/<script>/, script => `<script>${showPage}</script>\n${script}`],
        [/<noscript>.*?<\/noscript>/s, () => `<noscript>${reading}</noscript>`],
        [/(class="until-deck"><a href=")[^"]*/, (_, before) => `${before}#`],
      ]
    : [
        [/<script>.*?<\/script>/s, () => ''],
        [/<noscript>.*?<\/noscript>\s*/s, () => ''],
        [/(class="until-deck">)<a.*?<\/a>/, (_, before) => `${before}${guideWords.needsBrowser}`],
      ]
  const swaps: Swap[] = [
    [/<!--.*?-->\s*/gs, () => ''],
    [/<meta property="(?:og|twitter):[^>]*>\s*/g, () => ''],
    [/<link rel="modulepreload"[^>]*>\s*/g, () => ''],
    [/<script type="module"[^>]*><\/script>\s*/, () => ''],
    ...byEdition,
    [/<html /, () => '<html data-one-file '],
    [/(http-equiv="content-security-policy" content=")[^"]*/, (_, before) => `${before}${policy}`],
    [/<script src="[^"]*exit-page\.js"[^>]*>/, () => `<script>${exitPage}`],
    [/<link rel="stylesheet"[^>]*>/, () => ''],
    // They are there anyway: what stands in the page may then say otherwise.
    [/<\/head>/, () => `<style>${styles}</style>\n</head>`],
    // Last, so that the way out is there before all of it is read.
    [/<\/body>/, () => `<script type="module">${program}</script>\n</body>`],
    [/$/, () => `<!-- ${emptySeal} -->\n`],
  ]
  return seal(Buffer.from(swaps.reduce(swap, page)))
}

/** All of the program as one script, from the very files that a host serves. */
async function bundle(input: string): Promise<string> {
  await using build = await rolldown({
    input,
    plugins: [{ name: 'needs-no-files', transform: code => neededFiles.test(code) ? { code: code.replace(neededFiles, 'const __vite__mapDeps=()=>[];'), map: null } : undefined }],
  })
  const { output: [{ code }] } = await build.generate({ codeSplitting: false, minify: true, comments: false })
  return code.trim()
}

/** A script as it may stand in a page (HTML, 4.12.1.3 "Restrictions for contents of script elements"). */
function forScript(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3C')
}

async function inlineFonts(css: string, folder: string): Promise<string> {
  let styles = css
  for (const [url, file] of css.matchAll(/url\(([^)"']*\.woff2)\)/g))
    styles = styles.replace(url, `url(data:font/woff2;base64,${(await readFile(join(folder, 'assets', basename(file!)))).toString('base64')})`)
  return styles
}

/** What is in the page for reading, to stand in the file, whose styles it shares; what it links to beside it is left out. */
function forNoscript(reading: string): string {
  const dark = Array.from(reading.matchAll(/@media screen and \(prefers-color-scheme:dark\)\{:root\{[^{}]*\}\}/g), ([rule]) => rule).join('')
  const view = find(reading, /(<div [^>]*class="[^"]*reading-view.*<\/div>)\s*<style>/s)
    .replace(/<(p|span) [^>]*class="(?:on-paper|beside)".*?<\/\1>/gs, '')
    .replaceAll(/( data-v-\w+)=""/g, '$1')
  return `<style>#app,.until-deck,.first-screen{display:none!important}${dark}</style>${view}`
}

/** As a policy names them (CSP 3, 2.3.1 "Source lists"). */
function hashes(parts: string[]): string {
  return Array.from(new Set(parts), part => `'sha256-${hash('sha256', part, 'base64')}'`).join(' ')
}

/** What a pattern finds: its group, or all of it. */
function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)
  if (!found)
    throw new Error(`The deck could not be made one file: nothing in the build is like ${pattern}, for which scripts/print/oneFile.ts looks.`)
  return found[1] ?? found[0]
}

function swap(text: string, [pattern, by]: Swap): string {
  find(text, new RegExp(pattern.source, pattern.flags.replace('g', '')))
  return text.replace(pattern, by)
}
