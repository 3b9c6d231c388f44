import type { Page } from 'playwright/test'
import { expect, stageSlide, test } from '../support/deck'
import { clicksOf, copyOf, isAt, numberOf, openStop, talk } from '../support/slides'

const goTo = (page: Page) => page.getByPlaceholder('Goto...')

async function openOverview(page: Page, from: number): Promise<void> {
  await openStop(page, { no: from, clicks: 0 })
  await page.keyboard.press('o')
  // The last copy is there when all are.
  await expect(copyOf(page, talk.length)).toBeAttached()
}

/** Where a copy lies in the overview; its frame takes the click. */
async function placeOf(page: Page, no: number): Promise<{ x: number, y: number }> {
  await copyOf(page, no).scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await copyOf(page, no).boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

test.describe('the overview', () => {
  test('shows every slide, finished, and leads to a slide that is clicked or chosen with the arrow keys', { tag: '@full' }, async ({ page }) => {
    await openOverview(page, 1)
    await expect(page.locator('[data-slidev-no]:not(#slideshow > *)')).toHaveCount(talk.length)
    await expect(copyOf(page, numberOf('disagree')).locator('.pair')).toHaveCount(clicksOf(numberOf('disagree')))
    await expect(copyOf(page, numberOf('disagree')).locator('.waiting')).toHaveCount(0)
    await expect(copyOf(page, numberOf('key-pointers')).locator('.waiting')).toHaveCount(0)

    const rowOf = async (no: number) => (await copyOf(page, no).boundingBox())!.y
    const firstRow = await rowOf(1)
    let inRow = 1
    while (await rowOf(inRow + 1) === firstRow)
      inRow++
    expect(inRow, 'slides side by side').toBeGreaterThan(1)
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
      await page.keyboard.press(key)
    await isAt(page, { no: 1, clicks: 0 })
    await page.keyboard.press('Enter')
    await isAt(page, { no: 1 + inRow, clicks: 0 })
    await expect(copyOf(page, 1)).toHaveCount(0)

    await page.keyboard.press('o')
    await expect(copyOf(page, talk.length)).toBeAttached()
    const { x, y } = await placeOf(page, 40)
    await page.mouse.click(x, y)
    await isAt(page, { no: 40, clicks: 0 })
    await expect(copyOf(page, 40)).toHaveCount(0)

    await isAt(page, { no: 40, clicks: 0 })
  })

  test('leads to a slide whose number is typed', { tag: '@full' }, async ({ page }) => {
    await openOverview(page, 1)
    await page.keyboard.type('23')
    await isAt(page, { no: 23, clicks: 0 })
  })

  test('holds nothing that Tab could reach', { tag: '@full' }, async ({ page }) => {
    await openOverview(page, 20)
    const reachable = await page.evaluate(() => [...document.querySelectorAll('[data-slidev-no]:not(#slideshow > *)')]
      .flatMap(copy => [...copy.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')])
      .filter(control => !control.closest('[inert]'))
      .map(control => control.outerHTML.slice(0, 90)))
    expect(reachable).toEqual([])
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('[data-slidev-no]:not(#slideshow > *)')?.outerHTML.slice(0, 90))).toBeUndefined()
    }
  })
})

const asked = [
  { typed: '24', no: 24 },
  { typed: 'He cheated', no: numberOf('stop-2') },
  { typed: 'help near', no: numberOf('help') },
]

test('a slide is found by its number or title, letters that are typed turn none, and f fills the screen', async ({ page }) => {
  await test.step('"Go to" opens with g and leads to a number or a title', async () => {
    await openStop(page, { no: 1, clicks: 0 })
    for (const { typed, no } of asked) {
      await page.keyboard.press('g')
      await expect(goTo(page)).toBeFocused()
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
      await isAt(page, { no, clicks: 0 })
      // The field lets go of the keys.
      await page.keyboard.press('ArrowRight')
      await isAt(page, { no: no + 1, clicks: 0 })
    }
  })

  await test.step('it takes the letters typed into it, and stays where it is when no slide is called so', async () => {
    await openStop(page, { no: 9, clicks: 0 })
    await page.keyboard.press('g')
    await expect(goTo(page)).toBeFocused()
    await page.keyboard.type('do go off')
    await expect(goTo(page)).toHaveValue('do go off')
    await page.keyboard.press('Escape')
    await expect(goTo(page)).toBeDisabled()
    await isAt(page, { no: 9, clicks: 0 })
    await expect(copyOf(page, 9)).toHaveCount(0)
    await page.keyboard.press('g')
    await expect(goTo(page)).toBeFocused()
    await page.keyboard.type('zzzz')
    await page.keyboard.press('Enter')
    await expect(goTo(page)).toBeDisabled()
    await isAt(page, { no: 9, clicks: 0 })
  })

  await test.step('f fills the screen with the deck, and f again gives it back', async () => {
    await openStop(page, { no: 3, clicks: 0 })
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('BODY')
    await page.keyboard.press('ArrowRight')
    await isAt(page, { no: 4, clicks: 0 })
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBeUndefined()
  })
})

test('a link in a slide leads to the slide it names, and the keys go on from there', { tag: '@full' }, async ({ page }) => {
  const from = numberOf('ten-to-one')
  await openStop(page, { no: from, clicks: 0 })
  await stageSlide(page, from).getByRole('link', { name: 'your limits' }).click()
  await isAt(page, { no: numberOf('reason-6'), clicks: 0 })
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: numberOf('reason-7'), clicks: 0 })
})
