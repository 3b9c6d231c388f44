import type { Browser } from 'playwright'
import type { PrintOptions } from './openPrintPage'
import { openPrintPage } from './openPrintPage'

/**
 * Takes a picture of each slide, as it is printed.
 * @param url where the built deck is served
 * @returns a PNG of each slide, in order; its size is that of a slide, times `scale`
 * @throws {CliError} when the deck stops with an error, a slide is lost, or not all is there after half a minute
 */
export async function takePictures(browser: Browser, url: string, options: PrintOptions): Promise<{ no: number, png: Uint8Array }[]> {
  const { page, order } = await openPrintPage(browser, url, options)
  const pictures = []
  for (const [index, no] of order.entries())
    pictures.push({ no, png: await page.locator('.print-slide-container').nth(index).screenshot() })
  await page.context().close()
  return pictures
}
