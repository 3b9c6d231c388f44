import type { Browser } from 'playwright'
import { Buffer } from 'node:buffer'

/** One picture of a sheet and what stands under it. */
export interface Exhibit {
  png: Uint8Array
  caption: string
}

const columns = 4
const rows = 4
const cell = { width: 480, height: 270 }

/** How many pictures one sheet holds. */
export const sheetHolds = columns * rows

/** Width of a picture on a sheet, in pixels. */
export const cellWidth = cell.width

/**
 * Lays pictures out in a grid, with a caption under each.
 * @param exhibits at most `sheetHolds`
 * @param grey takes all colour away, as a printer without colour does
 * @returns a PNG file
 */
export async function layOut(browser: Browser, exhibits: readonly Exhibit[], grey = false): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: columns * (cell.width + 20) + 20, height: 100 } })
  const figures = exhibits.map(({ png, caption }) => `
    <figure><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}"><figcaption>${caption}</figcaption></figure>`)
  await page.setContent(`
    <style>
      body { display: grid; grid-template-columns: repeat(${columns}, ${cell.width}px); gap: 16px 20px; margin: 20px; background: #8a8a8a; font: 15px system-ui, sans-serif; ${grey ? 'filter: grayscale(1);' : ''} }
      figure { margin: 0 }
      img { display: block; width: ${cell.width}px; height: ${cell.height}px }
      figcaption { margin-top: 4px }
    </style>${figures.join('')}`)
  await page.evaluate(() => Promise.all(Array.from(document.images, image => image.decode())))
  const sheet = await page.screenshot({ fullPage: true })
  await page.close()
  return sheet
}
