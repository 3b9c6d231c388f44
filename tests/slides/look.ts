import type { Locator, Page } from 'playwright/test'

/** What an element looks like: the share of its pixels that stand out from its ground, in each field of a grid of 8 by 8. */
export type Look = number[]

/**
 * Takes a picture of an element and looks at it as an eye would that knows no colours: what is ground, what is not.
 * @param element in view, at rest
 */
export async function lookOf(page: Page, element: Locator): Promise<Look> {
  const picture = (await element.screenshot({ animations: 'disabled' })).toString('base64')
  return page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)

    const light = (at: number) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const share = data[at + index]! / 255
      return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
    }, 0)
    // What the upper left corner is painted with.
    const ground = light(0)
    const standsOut = (at: number) => {
      const [dark, bright] = [ground, light(at)].sort((one, other) => one - other) as [number, number]
      return (bright + 0.05) / (dark + 0.05) >= 3
    }
    const [all, out] = [new Uint32Array(64), new Uint32Array(64)]
    for (let y = 0; y < canvas.height; y++) {
      for (let x = 0; x < canvas.width; x++) {
        const field = Math.floor(y * 8 / canvas.height) * 8 + Math.floor(x * 8 / canvas.width)
        all[field]!++
        out[field]! += Number(standsOut((y * canvas.width + x) * 4))
      }
    }
    return Array.from(all, (count, field) => count ? out[field]! / count : 0)
  }, picture)
}

/** How far two looks are apart: the part of the picture, in hundredths, in which one stands out and the other does not. */
export function distance(one: Look, other: Look): number {
  return one.reduce((sum, share, index) => sum + Math.abs(share - other[index]!), 0) / one.length * 100
}

/** How much of a look stands out, in hundredths. */
export function ink(look: Look): number {
  return look.reduce((sum, share) => sum + share, 0) / look.length * 100
}
