import { box, openAt, readerWith } from '../answers/support'
import { expect, test } from '../support/deck'

for (const scheme of ['light', 'dark'] as const) {
  for (const answers of [['a1', 'a2'], ['t-yes', 't-no']] as const) {
    test(`where the browser darkens all pages and the reader prefers ${scheme}, ${answers[0]} looks ticked and ${answers[1]} does not`, (scheme === 'light') === (answers[0] === 'a1') ? {} : { tag: '@full' }, async ({ context, page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await (await context.newCDPSession(page)).send('Emulation.setAutoDarkModeOverride', { enabled: true })
      await openAt(page, answers[0] === 'a1' ? 'check-safety' : 'check-mark')
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toContain(scheme)
      const ticked = box(page, answers[0])
      const marks = async () => (await page.screenshot({ clip: (await ticked.boundingBox())!, animations: 'disabled' })).toString('base64')
      /** How much of the box's inside is light, from 0 to 1, in steps of its own pixels. */
      const light = async () => page.evaluate(async (picture) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const canvas = document.createElement('canvas')
        const size = canvas.width = canvas.height = image.width
        const context = canvas.getContext('2d')!
        context.drawImage(image, 0, 0)
        const { data } = context.getImageData(size * 0.25, size * 0.25, size * 0.5, size * 0.5)
        const values = Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4]! + data[at * 4 + 1]! + data[at * 4 + 2]!) / 765)
        return { least: Math.min(...values), most: Math.max(...values) }
      }, await marks())
      const blank = await light()
      expect(blank.most - blank.least, 'nothing in an empty box').toBeLessThan(0.1)
      await readerWith('mouse', page).tick(answers[0])
      await page.mouse.move(0, 0)
      const full = await light()
      expect(full.most - full.least, 'a mark that stands out').toBeGreaterThan(0.6)
    })
  }
}
