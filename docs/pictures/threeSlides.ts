import { join } from 'node:path'
import process from 'node:process'
import { openDeck } from '../../scripts/printing/openDeck'
import { slideSize } from '../../scripts/printing/openPrintPage'
import { prepareFile } from '../../scripts/printing/writeSafely'
import { createProgress } from '../../scripts/shared/progress'
import { projectRoot } from '../../scripts/shared/projectRoot'
import { runCommand } from '../../scripts/shared/runCommand'
import { sealPng } from '../../scripts/shared/seal'

// Draws the picture on top of the README: `npx tsx docs/pictures/threeSlides.ts`.
const slides = ['title', 'reason-9', 'evidence-map']
const file = 'docs/pictures/three-slides.png'
const slideWidth = 640

runCommand(async (defer) => {
  const picture = await prepareFile(join(projectRoot, file), defer)
  const progress = createProgress(process.stderr)
  defer(progress.clear)
  const { browser, url } = await openDeck(defer, progress)
  const pictures: string[] = []
  for (const id of slides) {
    progress.say(`Taking a picture of ${id}`)
    const page = await browser.newPage({ viewport: slideSize, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en' })
    await page.goto(`${url}#/${id}`)
    await page.locator('#slideshow .slidev-layout:visible').waitFor()
    await page.evaluate(() => document.fonts.ready)
    pictures.push((await page.screenshot()).toString('base64'))
    await page.close()
  }

  const page = await browser.newPage({ viewport: { width: slideWidth * slides.length + 40, height: 400 } })
  await page.setContent(`
    <style>
      body { margin: 0; display: inline-flex; gap: 20px; background: transparent }
      img { width: ${slideWidth}px; border-radius: 10px }
    </style>
    ${pictures.map(picture => `<img src="data:image/png;base64,${picture}">`).join('')}`)
  await page.evaluate(() => Promise.all(Array.from(document.images, image => image.decode())))
  await picture.finish(sealPng(await page.locator('body').screenshot({ omitBackground: true })))
  progress.clear()
  process.stdout.write(`${file}: ${slides.join(', ')}\n`)
})
