import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { settings } from '../../src/settings'
import { expect, test } from '../support/deck'

const folder = () => process.env.DECK_FOLDER!

/** How each component of components/figures/ is told in what the build makes of it: by the class of its root, and by one that its style alone has. */
const figures = { 'thread-figure': 'thread-figure', 'ten-to-one': 'dot', 'evidence-map': 'supported' }

async function filesOf(ending: RegExp): Promise<string[]> {
  return (await readdir(folder(), { recursive: true })).filter(name => ending.test(name))
}

/** The rules of a figure in the deck's one stylesheet, told by the mark that Vue gives all rules of a component. */
function rulesOf(ownClass: string, css: string): string {
  const mark = new RegExp(`\\.${ownClass}\\b[^{,]*\\[(data-v-\\w+)\\]`).exec(css)?.[1]
  return mark ? css.split('}').filter(rule => rule.includes(mark)).join('}') : ''
}

test('all figures together add at most 40 KB to what a reader loads', async () => {
  const scripts = await Promise.all((await filesOf(/\.js$/)).map(name => readFile(join(folder(), name), 'utf8')))
  const css = (await Promise.all((await filesOf(/\.css$/)).map(name => readFile(join(folder(), name), 'utf8')))).join('')
  const loaded = Object.entries(figures).flatMap(([figure, ownClass]) => {
    const isScript = new RegExp(`class:\\s*["'\`]${figure}["'\`[ ]|["'\`]${figure}["'\`],\\s*[\\w$.]+\\.shape`)
    // A script that holds more than the figure counts in full.
    return [scripts.filter(script => isScript.test(script)).join(''), rulesOf(ownClass, css)]
  })
  expect(loaded.map(part => part.length > 100), 'script and rules of each figure').toEqual(Object.keys(figures).flatMap(() => [true, true]))
  expect(loaded.reduce((sum, part) => sum + gzipSync(part).length, 0)).toBeLessThanOrEqual(40 * 1024)
})

test('the only picture made of pixels is the one for link previews', async () => {
  expect(await filesOf(/\.(?:png|jpe?g|gif|webp|avif|bmp|ico|tiff?)$/i)).toEqual(['og-image.png'])
  for (const name of await filesOf(/\.(?:js|css|html|svg)$/))
    expect(await readFile(join(folder(), name), 'utf8'), name).not.toMatch(/data:image\/(?!svg)/)
})

test('a link preview has the cover in the size that previews take, by a path that fits any folder', async () => {
  const html = await readFile(join(folder(), 'index.html'), 'utf8')
  expect(html).toContain('<meta property="og:image" content="og-image.png">')
  expect(html).toMatch(/<meta property="og:title" content="[^"]+">/)
  expect(html).toMatch(/<meta property="og:description" content="[^"]+">/)
  const png = await readFile(join(folder(), 'og-image.png'))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)], 'width and height').toEqual([1200, 630])
  expect(png.length).toBeLessThanOrEqual(120 * 1024)
})

test('the sign in the browser\'s tab is the deck\'s own, within the page, and a picture that browsers show', { tag: '@full' }, async ({ page, deckUrl }) => {
  for (const file of ['', settings.staticPage]) {
    await page.goto(`${deckUrl}${file}`)
    const href = (await page.locator('link[rel="icon"]').getAttribute('href'))!
    expect(href).toMatch(/^data:image\/svg\+xml,/)
    expect(await page.evaluate(async (src) => {
      const picture = new Image()
      picture.src = src
      await picture.decode()
      return picture.naturalWidth
    }, href)).toBeGreaterThan(0)
  }
})
