import type { Hand } from './support'
import { clearWords } from '../../src/decision'
import { expect, test } from '../support/deck'
import { allReasons, scenarios } from './scenarios'
import { box, filled, goTo, openAt, readerWith, resultShown, slide } from './support'

/*
 * In `npm run test:full` each scenario with the keyboard alone and again with the mouse, and in tests/reading/answers.spec.ts in
 * the reading view.
 */
for (const hand of ['keyboard', 'mouse'] satisfies Hand[]) {
  test.describe(`with the ${hand}`, { tag: '@full' }, () => {
    for (const { name, run } of scenarios) {
      test(name, async ({ page }) => {
        await openAt(page, 'check-safety')
        await run(readerWith(hand, page), page)
      })
    }
  })
}

test('each scenario of the brief ends where it should', async ({ page }) => {
  await openAt(page, 'check-safety')
  for (const { name, run } of scenarios) {
    await test.step(name, async () => {
      await run(readerWith('mouse', page), page)
      const clear = page.locator('#slideshow').getByRole('button', { name: clearWords.button })
      await goTo(page, 'check-safety')
      if (await clear.count()) {
        await clear.click()
        await page.locator('#slideshow').getByRole('button', { name: clearWords.yes }).click()
      }
    })
  }
})

test('a reader with nothing but a finger goes from the first question to the result, the plan and back', { tag: '@full' }, async ({ newContext }) => {
  const page = await (await newContext({ hasTouch: true })).newPage()
  const reader = readerWith('touch', page)
  await openAt(page, 'check-safety')
  await reader.tick('a3', 'a9', 's0', 'w0', 't-yes', ...allReasons, 'want-calm-3', 'want-miss-1', 'm-reaction', 'm-self')
  await expect(slide(page, 'check-want')).toContainText('For me: 3 of 12. From them: 1 of 12.')
  await reader.write('limits', 'will', 'take a walk')
  await expect(slide(page, 'limits')).toContainText('If it goes on, I will take a walk.')
  await reader.tick('x-children', 'p-14', 'p-walk', 'p-keep')
  await reader.go('result')
  await expect(slide(page, 'result').locator('[data-note="note.ties"]')).toBeVisible()
  await reader.tick('o-talk')
  await expect(slide(page, 'result').locator('.differently')).toContainText('talk first')
  await reader.press(slide(page, 'result').locator('[data-because="told"] a'))
  await expect(box(page, 't-yes')).toBeChecked()
  await reader.press(box(page, 't-no').locator('xpath=ancestor::label'))
  await reader.go('result')
  expect((await resultShown(page)).outcome).toBe('talk-first')
  await goTo(page, 'check-safety')
  await reader.press(slide(page, 'check-safety').getByRole('button', { name: 'Clear my answers' }))
  await reader.press(slide(page, 'check-safety').getByRole('button', { name: 'Yes, clear it' }))
  expect(await filled(page)).toEqual([])
})
