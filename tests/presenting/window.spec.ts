import { expect, stageSlide, test } from '../support/deck'
import { isAt, numberOf, openStop } from '../support/slides'

const windows = [[1280, 720], [1920, 1080], [800, 600], [390, 844], [844, 390], [320, 256]] as const

test('a window of any size shows the slide whole and in the middle, and keeps slide and step', async ({ page }) => {
  const stop = { no: numberOf('disagree'), clicks: 2 }
  await openStop(page, stop)
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height })
    const scale = Math.min(width / 1280, height / 720)
    // The canvas follows a window on the next frame or two.
    await expect.poll(async () => {
      const box = await page.locator('#slide-content').boundingBox()
      return box && [box.x, box.y, box.width, box.height].map(Math.round)
    }, `${width}x${height}`).toEqual([(width - 1280 * scale) / 2, (height - 720 * scale) / 2, 1280 * scale, 720 * scale].map(Math.round))
    await isAt(page, stop)
    const [slide, canvas] = [(await stageSlide(page, stop.no).boundingBox())!, (await page.locator('#slide-content').boundingBox())!]
    expect(Object.values(slide).map(Math.round)).toEqual(Object.values(canvas).map(Math.round))
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]), 'nothing to scroll').toEqual([width, height])
  }
})
