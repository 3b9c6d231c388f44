import type { Exhibit } from './pictures/layOut'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../src/deck/loadDeck'
import { cellWidth, layOut, sheetHolds } from './pictures/layOut'
import { buildOption, openBuild } from './pictures/openBuild'
import { renderPdf } from './pictures/renderPdf'
import { takeStagePictures } from './pictures/stagePictures'
import { openPrintPage, slideSize } from './printing/openPrintPage'
import { explainWriteError } from './shared/explainWriteError'
import { prepareFolder } from './shared/prepareFolder'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

const DEFAULT_OUTPUT = 'exports/sheets'

const rule = {
  name: 'sheets',
  description: 'Writes contact sheets: all slides in light, dark and grey, and all pages of the PDF.',
  options: {
    output: { value: 'FOLDER', description: `folder to write, instead of ${DEFAULT_OUTPUT}; older sheets in it are replaced` },
    build: buildOption,
  },
} as const

runCommand(async (defer) => {
  const started = performance.now()
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const folder = resolve(values.output ?? resolve(projectRoot, DEFAULT_OUTPUT))
  try {
    const deck = await loadDeck(projectRoot)
    const { unfinished, finish } = await prepareFolder(folder, '--output', defer)

    const progress = createProgress()
    defer(progress.clear)
    const { browser, url } = await openBuild(values.build, defer, progress)
    const stops = deck.map(({ no, frontmatter }) => ({ no, clicks: Number(frontmatter.clicks ?? 0) }))
    const scale = cellWidth / slideSize.width
    progress.say(`Looking at ${stops.length} slides in light, in dark and on paper`)

    async function drawPages() {
      const { page } = await openPrintPage(browser, url, { slides: stops.map(stop => stop.no) })
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      await page.close()
      return renderPdf(pdf, cellWidth, defer)
    }

    const [light, dark, pages] = await Promise.all([
      takeStagePictures(browser, url, stops, { scale }),
      takeStagePictures(browser, url, stops, { scale, dark: true }),
      drawPages(),
    ])

    async function writeSheets(name: string, pictures: readonly Uint8Array[], captionOf: (index: number) => string, grey = false) {
      const exhibits = pictures.map((png, index): Exhibit => ({ png, caption: captionOf(index) }))
      for (let first = 0; first < exhibits.length; first += sheetHolds)
        await writeFile(join(unfinished, `${name}-${first / sheetHolds + 1}.png`), await layOut(browser, exhibits.slice(first, first + sheetHolds), grey))
    }

    progress.say('Laying out the sheets')
    const slideName = (index: number) => `${index + 1} · ${deck[index]!.frontmatter.id}`
    await writeSheets('light', light, slideName)
    await writeSheets('dark', dark, slideName)
    await writeSheets('grey', light, slideName, true)
    if (pages)
      await writeSheets('pdf', pages, index => `page ${index + 1}`)
    await finish()
    progress.clear()
    if (!pages)
      console.log('There is no pdftoppm here (part of poppler), so the PDF\'s pages are left out.')
    console.log(`${shortPath(folder)}: ${stops.length} slides${pages ? `, ${pages.length} PDF pages` : ''}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  catch (error) {
    throw explainWriteError(error, shortPath(folder))
  }
}, 'Stopped. No sheets were written; older ones are as they were.')
