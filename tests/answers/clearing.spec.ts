import type { Page } from 'playwright/test'
import type { Hand } from './support'
import { clearWords, exampleMark, examples, exampleWords, resultWords } from '../../src/decision'
import { expect, test } from '../support/deck'
import { numberOf } from '../support/slides'
import { answerSlides, arrived, box, field, filled, focused, goTo, openAt, readerWith, resultShown, slide, tabTo, visitAll } from './support'

function button(page: Page, id: string, name: string) {
  return slide(page, id).getByRole('button', { name })
}

test.beforeEach(({ page }) => {
  // A question of the browser's own would block the page, and is no part of the deck.
  page.on('dialog', (dialog) => {
    throw new Error(`The browser asks: ${dialog.message()}`)
  })
})

for (const hand of ['keyboard', 'mouse'] satisfies Hand[]) {
  test(`from any check, answers are kept or cleared after a plain question in the page, with the ${hand}`, hand === 'keyboard' ? {} : { tag: '@full' }, async ({ page }) => {
    const reader = readerWith('mouse', page)
    const { press } = readerWith(hand, page)
    await openAt(page, 'check-safety')
    await expect(button(page, 'check-safety', clearWords.button)).toHaveCount(0)
    // The mouse on every slide; the keyboard, which takes longer, on one of each kind.
    for (const id of hand === 'mouse' ? answerSlides : ['check-safety', 'limits', 'result'] as const) {
      await reader.tick('s2')
      await reader.write('limits', 'need', 'an hour to think')
      await goTo(page, id)

      await press(button(page, id, clearWords.button))
      await expect(slide(page, id).getByRole('group', { name: clearWords.question })).toBeVisible()
      if (hand === 'keyboard')
        await expect(button(page, id, clearWords.yes)).toBeFocused()
      await press(button(page, id, clearWords.no))
      await expect(button(page, id, clearWords.yes)).toHaveCount(0)
      expect(new Set(await filled(page)), id).toEqual(new Set(['s2', 'need']))
      if (hand === 'keyboard')
        await expect(button(page, id, clearWords.button)).toBeFocused()

      await press(button(page, id, clearWords.button))
      await press(button(page, id, clearWords.yes))
      expect(await filled(page), id).toEqual([])
      await expect(slide(page, id).getByRole('status').filter({ hasText: clearWords.done })).toBeVisible()
      await expect(button(page, id, clearWords.button)).toHaveCount(0)
      if (hand === 'keyboard') {
        await expect(button(page, id, exampleWords.menu)).toBeFocused()
        await page.keyboard.press('Escape')
      }
      await page.keyboard.press('ArrowRight')
      await arrived(page, numberOf(id) + 1)
    }
    await visitAll(page, answerSlides)
    expect(await filled(page)).toEqual([])
  })
}

test('Escape closes the question and the menu, and gives the focus back to what opened them', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'check-stand')
  await readerWith('mouse', page).tick('s2')
  for (const name of [clearWords.button, exampleWords.menu]) {
    await tabTo(page, button(page, 'check-stand', name))
    await page.keyboard.press('Enter')
    await expect(slide(page, 'check-stand').locator('.panel button').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(slide(page, 'check-stand').locator('.panel')).toHaveCount(0)
    await expect(button(page, 'check-stand', name)).toBeFocused()
  }
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe('h1 How things are now')
  await expect(box(page, 's2')).toBeChecked()
})

test('a menu left open does not wait for the next visit to the slide', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'check-stand')
  await button(page, 'check-stand', exampleWords.menu).click()
  await expect(slide(page, 'check-stand').locator('[data-example]')).toHaveCount(examples.length)
  await page.keyboard.press('ArrowRight')
  await arrived(page, numberOf('check-mark'))
  await page.keyboard.press('ArrowLeft')
  await arrived(page, numberOf('check-stand'))
  await expect(slide(page, 'check-stand').locator('[data-example]')).toHaveCount(0)
})

test('each of the five examples points where it should, and says "Example" on every check until it is put away', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'result')
  for (const [index, { id, title, outcome }] of examples.entries()) {
    await goTo(page, 'check-safety')
    await reader.press(button(page, 'check-safety', exampleWords.menu))
    await reader.press(slide(page, 'check-safety').locator(`[data-example="${id}"]`))
    await expect(box(page, examples[index]!.answers.safety![0]!)).toBeChecked()
    // Every slide is looked at once in full; for the others the first and the last are enough.
    for (const each of index === 0 ? answerSlides : ['check-safety', 'result'] as const) {
      await goTo(page, each)
      await expect(slide(page, each).locator('.example')).toHaveText(`${exampleMark} ${title}`)
      await expect(button(page, each, exampleWords.menu)).toHaveCount(0)
    }
    expect((await resultShown(page)).outcome, title).toBe(outcome)
    await reader.press(button(page, 'result', exampleWords.clear))
    expect((await resultShown(page)).outcome).toBe('not-yet')
    await expect(slide(page, 'result')).not.toContainText(title)
  }
  await visitAll(page, answerSlides)
  expect(await filled(page)).toEqual([])
})

test('an example never mixes with a reader\'s own answers, which come back untouched', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  const own = ['a9', 's2', 'r1', 'want-calm-1', 'x-work', 'p-walk', 'o-talk']
  await openAt(page, 'check-safety')
  await reader.tick(...own)
  await reader.write('limits', 'need', 'an hour to think')
  await goTo(page, 'check-stand')
  await reader.press(button(page, 'check-stand', exampleWords.menu))
  await reader.press(slide(page, 'check-stand').locator('[data-example="asked-twice"]'))
  await expect(box(page, 's0')).toBeChecked()
  await expect(box(page, 's2')).not.toBeChecked()
  await goTo(page, 'limits')
  await expect(field(page, 'limits', 'need')).toHaveValue('')

  // Ticking and writing inside the example stays inside it.
  await reader.write('limits', 'need', 'part of the example')
  await reader.tick('a3', 's1', 'r11', 'want-miss-3', 'x-pets', 'o-end')
  await goTo(page, 'result')
  expect((await resultShown(page)).outcome).toBe('safety-first')
  await reader.press(button(page, 'result', exampleWords.clear))
  await visitAll(page, answerSlides)
  expect(new Set(await filled(page))).toEqual(new Set([...own, 'need']))
  await expect(field(page, 'limits', 'need')).toHaveValue('an hour to think')

  // The same example, shown again, is as it was.
  await reader.press(button(page, 'result', exampleWords.menu))
  await reader.press(slide(page, 'result').locator('[data-example="asked-twice"]'))
  expect((await resultShown(page)).outcome).toBe('step-back')
})

test('the way back to a result goes when the answers that it rests on are cleared or put away', async ({ page }) => {
  const reader = readerWith('mouse', page)
  const back = slide(page, 'check-stand').getByRole('link', { name: resultWords.backToResult })
  const pressAll = async (names: string[]) => {
    for (const name of names)
      await reader.press(button(page, 'check-stand', name))
  }
  await openAt(page, 'result')
  // Nothing is answered, so there is no result yet; with the first answer there may be one.
  await slide(page, 'result').locator('.because a').nth(1).click()
  await arrived(page, numberOf('check-stand'))
  await expect(back).toHaveCount(0)
  await box(page, 's2').check()
  await expect(back).toBeVisible()
  await pressAll([clearWords.button, clearWords.yes])
  await box(page, 's2').check()
  await expect(back).toHaveCount(0)

  await pressAll([exampleWords.menu, examples[0]!.title])
  await goTo(page, 'result')
  await slide(page, 'result').locator('[data-because="mark"] a').click()
  await arrived(page, numberOf('check-mark'))
  await goTo(page, 'check-stand')
  await expect(back).toBeVisible()
  await pressAll([exampleWords.clear])
  await expect(back).toHaveCount(0)
})

test('with the keyboard an example is chosen from the menu and put away again', { tag: '@full' }, async ({ page }) => {
  const { press } = readerWith('keyboard', page)
  await openAt(page, 'check-mark')
  await press(button(page, 'check-mark', exampleWords.menu))
  await expect(slide(page, 'check-mark').locator('[data-example="new"]')).toBeFocused()
  await press(slide(page, 'check-mark').locator('[data-example="photos"]'))
  await expect(button(page, 'check-mark', exampleWords.clear)).toBeFocused()
  await expect(box(page, 't-yes')).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(button(page, 'check-mark', exampleWords.menu)).toBeFocused()
  expect(await filled(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await arrived(page, numberOf('check-mark') + 1)
})
