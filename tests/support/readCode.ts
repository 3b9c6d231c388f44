import type { Locator } from 'playwright/test'
import jsQR from 'jsqr'

/**
 * Reads a QR code off the screen, as a phone's camera does.
 * @param code what shows it; its surroundings are seen, too
 * @returns the address in it; undefined when none can be read
 */
export async function readCode(code: Locator): Promise<string | undefined> {
  const page = code.page()
  const box = (await code.boundingBox())!
  const around = 10
  const png = await page.screenshot({ clip: { x: box.x - around, y: box.y - around, width: box.width + 2 * around, height: box.height + 2 * around } })
  const { data, width, height } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes]))
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height }).getContext('2d')!
    canvas.drawImage(picture, 0, 0)
    return { data: [...canvas.getImageData(0, 0, picture.width, picture.height).data], width: picture.width, height: picture.height }
  }, png.toString('base64'))
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}
