import type { Browser } from 'playwright'
import { Buffer } from 'node:buffer'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Argument } from 'commander'
import { x } from 'tinyexec'
import { loadDeck } from '../src/deck/loadDeck'
import { openDeck } from './print/browser'
import { openPrintPage, slideSize, takePictures } from './print/pages'
import { CliError, createCommand, errorCode, progress, projectRoot, readText, runCommand, shortPath, stopped } from './shared/command'
import { sealPng } from './shared/seal'
import { prepareFile } from './shared/writeFile'
import { prepareFolder } from './shared/writeFolder'

const kinds = {
  'sheets': 'exports/sheets',
  'og-image': 'public/og-image.png',
  'readme': 'docs/pictures/three-slides.png',
} as const

const command = createCommand('pictures', 'Draws the pictures that come with the project, and contact sheets to look at the whole deck.')
  .addArgument(new Argument('<what>', 'which of these:').choices(Object.keys(kinds)))
  .option('--output <path>', 'what to write, instead of that below', readText)
  .addHelpText('after', `
What can be named:
  sheets    all slides in light, dark and grey, and all pages of the PDF, on sheets (${kinds.sheets})
  og-image  the picture that goes with a link to the deck, from its cover (${kinds['og-image']})
  readme    three slides side by side (${kinds.readme})`)

/** What link previews of all large sites take. */
const ogSize = { width: 1200, height: 630, bytes: 120 * 1024 }
const readmeSlides = ['title', 'reason-9', 'evidence-map']
const sheet = { columns: 4, rows: 4, width: 480, height: 270 }

runCommand(command, async () => {
  const what = command.processedArgs[0] as keyof typeof kinds
  const path = resolve(command.opts<{ output?: string }>().output ?? join(projectRoot, kinds[what]))
  const deck = await loadDeck(projectRoot)
  if (what === 'sheets')
    return drawSheets(path, deck.map(slide => String(slide.frontmatter.id)))
  const file = await prepareFile(path)
  await using opened = await openDeck()
  const { browser, url } = opened
  progress.say('Taking the picture')
  if (what === 'readme') {
    const slides = readmeSlides.map(id => deck.find(slide => slide.frontmatter.id === id)!.no)
    const pictures = await takePictures(browser, url, { slides })
    await file.finish(sealPng(await layOut(browser, pictures.map(({ png }) => ({ png, caption: '' })), `
      body { display: inline-flex; gap: 20px; margin: 0; background: transparent }
      img { width: 640px; border-radius: 10px }
      figcaption { display: none }`)))
  }
  else {
    // The window has the slide's own width; below the picture's edge is the foot, whose controls are no part of a picture.
    const { page } = await openPrintPage(browser, url, { slides: [1], scale: ogSize.width / slideSize.width })
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: slideSize.width, height: ogSize.height * slideSize.width / ogSize.width }, style: '.slide-foot { visibility: hidden }' })
    if (png.length > ogSize.bytes)
      throw new CliError(`The picture has ${png.length} bytes; previews want at most ${ogSize.bytes}. Nothing was written.`)
    await file.finish(sealPng(png))
  }
  progress.clear()
  console.log(`${shortPath(path)} is written.`)
}, 'Stopped. No picture was written; an older one is as it was.')

/**
 * Writes contact sheets.
 * @param path full path of their folder
 * @param ids of all slides, in running order
 */
async function drawSheets(path: string, ids: string[]): Promise<void> {
  await using folder = await prepareFolder(path, '--output')
  await using opened = await openDeck()
  const { browser, url } = opened
  const slides = ids.map((_, index) => index + 1)
  const scale = sheet.width / slideSize.width
  progress.say(`Looking at ${slides.length} slides in light, in dark and on paper`)
  const light = await takePictures(browser, url, { slides, scale })
  const dark = await takePictures(browser, url, { slides, scale, dark: true })
  const { page } = await openPrintPage(browser, url, { slides })
  const pages = await renderPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }), sheet.width)

  async function writeSheets(name: string, pictures: readonly Uint8Array[], captionOf: (index: number) => string, filter = 'none') {
    const holds = sheet.columns * sheet.rows
    const figures = pictures.map((png, index) => ({ png, caption: captionOf(index) }))
    for (let first = 0; first < figures.length; first += holds) {
      await folder.write(`${name}-${first / holds + 1}.png`, await layOut(browser, figures.slice(first, first + holds), `
        body { display: inline-grid; grid-template-columns: repeat(${sheet.columns}, ${sheet.width}px); gap: 16px 20px; margin: 0; padding: 20px; background: #8a8a8a; font: 15px system-ui, sans-serif; filter: ${filter} }
        img { width: ${sheet.width}px; height: ${sheet.height}px }
        figcaption { margin-top: 4px }`))
    }
  }
  progress.say('Laying out the sheets')
  const slideName = (index: number) => `${index + 1} · ${ids[index]}`
  await writeSheets('light', light.map(({ png }) => png), slideName)
  await writeSheets('dark', dark.map(({ png }) => png), slideName)
  await writeSheets('grey', light.map(({ png }) => png), slideName, 'grayscale(1)')
  await writeSheets('pdf', pages, index => `page ${index + 1}`)
  await folder.finish()
  progress.clear()
  if (!pages.length)
    console.log('There is no pdftoppm here (part of poppler), so the PDF\'s pages are left out.')
  console.log(`${shortPath(path)}: ${slides.length} slides, ${pages.length} PDF pages`)
}

/** Lays pictures out with their captions, and takes a picture of all: a PNG file. */
async function layOut(browser: Browser, figures: readonly { png: Uint8Array, caption: string }[], style: string): Promise<Uint8Array> {
  await using page = await browser.newPage({ viewport: { width: 2400, height: 100 } })
  await page.setContent(`<style>figure { margin: 0 } img { display: block } ${style}</style>${figures.map(({ png, caption }) => `
    <figure><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}"><figcaption>${caption}</figcaption></figure>`).join('')}`)
  await page.evaluate(() => Promise.all(Array.from(document.images, image => image.decode())))
  return await page.locator('body').screenshot({ omitBackground: true })
}

/**
 * Draws the pages of a PDF with poppler's `pdftoppm`, so that they are seen through other eyes than the browser's.
 * @param width of a picture, in pixels
 * @returns a PNG file for each page; none when there is no pdftoppm here
 * @throws {CliError} when pdftoppm cannot read the document
 */
async function renderPdf(pdf: Uint8Array, width: number): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-pages-'))
  try {
    await writeFile(join(folder, 'slides.pdf'), pdf)
    const { exitCode, stderr } = await x('pdftoppm', ['-png', '-scale-to-x', String(width), '-scale-to-y', '-1', 'slides.pdf', 'page'], { signal: stopped, nodeOptions: { cwd: folder } })
    if (exitCode !== 0)
      throw new CliError(`pdftoppm could not draw the PDF: ${stderr.trim().split('\n')[0]}`)
    const names = (await readdir(folder)).filter(name => name.endsWith('.png')).sort()
    return await Promise.all(names.map(name => readFile(join(folder, name))))
  }
  catch (error) {
    if (errorCode(error) === 'ENOENT')
      return []
    throw error
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
