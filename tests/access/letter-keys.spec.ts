import type { Page } from 'playwright/test'
import { settings } from '../../src/settings'
import { expect, stageSlide, test } from '../support/deck'
import { holdNeutralPage } from '../support/leaving'
import { copyOf, isAt, keyState, numberOf, openStop } from '../support/slides'

test.use({ expected: [new RegExp(`^request: ${settings.leaveTo}$`)] })

const letters = ['d', 'o', 'g', 'f', '`', 'b', 'w', '.']

const letterSwitch = (page: Page) => page.getByRole('button', { name: 'Letter keys off' })

/** Moves the pointer to Slidev's bar, which comes up there, and presses the switch. */
async function pressSwitch(page: Page): Promise<void> {
  await letterSwitch(page).hover()
  await letterSwitch(page).click()
}

test('with "Letter keys off" pressed no letter does anything, but letters can be written into a field; the arrows, Space and Shift three times do what they did', async ({ page }) => {
  await holdNeutralPage(page)
  await openStop(page, { no: 2, clicks: 0 })
  await pressSwitch(page)
  await expect(letterSwitch(page)).toHaveAttribute('aria-pressed', 'true')
  const before = await keyState(page)
  for (const [index, letter] of letters.entries()) {
    await page.keyboard.press(letter)
    await page.keyboard.press(`Shift+${letter}`)
    // Whatever the letter did would be there before the next slide is.
    const forth = index % 2 ? 'ArrowRight' : 'Space'
    const back = index % 2 ? 'Shift+Space' : 'ArrowLeft'
    await page.keyboard.press(forth)
    await isAt(page, { no: 3, clicks: 0 })
    await page.keyboard.press(back)
    await isAt(page, { no: 2, clicks: 0 })
    expect(await keyState(page), letter).toEqual(before)
  }
  const limits = numberOf('limits')
  await openStop(page, { no: limits, clicks: 0 })
  const field = stageSlide(page, limits).locator('[data-field="feel"]')
  await field.click()
  await page.keyboard.type('fog, dog: 42')
  await expect(field).toHaveValue('fog, dog: 42')
  await isAt(page, { no: limits, clicks: 0 })

  await openStop(page, { no: 6, clicks: 0 })
  const box = stageSlide(page, 6).getByRole('checkbox').first()
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()

  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await isAt(page, { no: numberOf('help'), clicks: 0 })
  for (let press = 0; press < 3; press++)
    await page.keyboard.press('Shift')
  await page.waitForURL(settings.leaveTo)
})

test('pressed again, each letter works as before', { tag: '@full' }, async ({ page }) => {
  await openStop(page, { no: 2, clicks: 0 })
  await pressSwitch(page)
  await pressSwitch(page)
  await expect(letterSwitch(page)).toHaveAttribute('aria-pressed', 'false')
  const before = await keyState(page)
  await page.keyboard.press('d')
  await expect.poll(() => keyState(page)).toEqual({ ...before, isDark: !before.isDark })
  await page.keyboard.press('d')
  await page.keyboard.press('o')
  await expect.poll(() => keyState(page)).toEqual({ ...before, hasOverview: true })
  await page.keyboard.press('o')
  await expect(copyOf(page, 2)).toHaveCount(0)
  await page.keyboard.press('g')
  await expect.poll(() => keyState(page)).toEqual({ ...before, hasGoTo: true })
  await expect(page.getByRole('combobox', { name: 'Go to slide' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await expect.poll(() => keyState(page)).toEqual({ ...before, isFullscreen: true })
})

test('by the keyboard: Enter on the switch presses it, and Escape gives the arrows back', { tag: '@full' }, async ({ page }) => {
  await openStop(page, { no: 6, clicks: 0 })
  await letterSwitch(page).focus()
  await page.keyboard.press('Enter')
  await expect(letterSwitch(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(letterSwitch(page)).toBeFocused()
  await page.keyboard.press('Escape')
  const before = await keyState(page)
  await page.keyboard.press('d')
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: 7, clicks: 0 })
  expect(await keyState(page)).toEqual({ ...before, address: '#/7' })
})

test('the switch keeps its place in the whole window; a reload starts with the letter keys on, and nothing was stored', { tag: '@full' }, async ({ page, context }) => {
  const stored = () => page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    address: location.href,
  }))
  await openStop(page, { no: 2, clicks: 0 })
  const before = await stored()
  await pressSwitch(page)
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: 3, clicks: 0 })
  await expect(letterSwitch(page)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowLeft')
  await isAt(page, { no: 2, clicks: 0 })
  expect(await stored()).toEqual(before)
  expect(await context.cookies()).toEqual([])

  await page.reload()
  await isAt(page, { no: 2, clicks: 0 })
  await expect(letterSwitch(page)).toHaveAttribute('aria-pressed', 'false')
  const { isDark } = await keyState(page)
  await page.keyboard.press('d')
  await expect.poll(async () => (await keyState(page)).isDark).toBe(!isDark)
})
