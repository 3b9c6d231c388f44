import type { Locator, Page } from 'playwright/test'
import { resultWords } from '../../src/decision'
import { goTo, openAt, readerWith, slide } from '../answers/support'
import { expect, test } from '../support/deck'
import { readingShown } from '../support/reading'

/* What a screen reader is told of each component that takes answers or shows what they lead to: the files beside this one. */

const ifChanged = 'After a change of words or controls "npx playwright test tests/access/check-trees.spec.ts -u" writes this file anew; read the difference'

/** Answers that open every part of the plan. */
const answers = ['a9', 's0', 'w0', 't-yes', 'r1', 'r6', 'want-calm-3', 'want-miss-2', 'm-self', 'p-30', 'x-children', 'x-home', 'p-wait', 'p-prepared', 'p-again-yes-7']

/** One place of each component, by the component's name: its slide, and what of it stands there. */
const components: Record<string, [id: string, part: (slide: Locator) => Locator]> = {
  'question-set': ['check-stand', slide => slide.locator('fieldset').first()],
  'question-set-of-one': ['check-mark', slide => slide.locator('fieldset').last()],
  'reasons-list': ['check-reasons', slide => slide.locator('fieldset').first()],
  'rating-list': ['check-want', slide => slide.locator('fieldset').first()],
  'under-safety': ['check-safety', slide => slide.locator('.under-safety')],
  'check-tools': ['check-safety', slide => slide.locator('.check-tools')],
  'limits-builder': ['limits', slide => slide.locator('.limits-builder')],
  'plan-before': ['plan', slide => slide.locator('.plan-builder')],
  'plan-people': ['plan-days', slide => slide.locator('.plan-builder .during')],
  'plan-check-ins': ['plan-check', slide => slide.locator('.plan-check-ins')],
  'result-region': ['result', slide => slide.locator('.result-region')],
}

/** Compares a tree with its file, word for word: `toMatchAriaSnapshot` lets a state pass that its file does not name. */
async function hasStoredTree(part: Locator, name: string): Promise<void> {
  expect(await part.ariaSnapshot(), ifChanged).toMatchSnapshot(`${name}.txt`)
}

/** What the tree of a component on stage becomes on the page: headings one level down, links within the page. */
function asOnPage(tree: string): string {
  return tree.replaceAll(/\[level=(\d)\]/g, (_, level) => `[level=${Number(level) + 1}]`).replaceAll(/"#\/(?=\d+"$)/gm, '"#/read/')
}

const partOf = (page: Page, name: string) => components[name]![1](slide(page, components[name]![0]))

test('every box, group and field has its role, its name and its state, on the slides and in the reading view', async ({ page }) => {
  await openAt(page, 'check-safety')
  // On stage alone, where a list scrolls by itself.
  await page.addStyleTag({ content: '.more-below { display: none !important }' })
  const reader = readerWith('mouse', page)
  await reader.tick(...answers)
  await goTo(page, 'limits')
  await slide(page, 'limits').getByRole('button', { name: 'privacy' }).click()
  await reader.write('limits', 'feel', 'watched')
  const onStage: Record<string, string> = {}
  for (const [name, [id]] of Object.entries(components)) {
    await goTo(page, id)
    await hasStoredTree(partOf(page, name), name)
    onStage[name] = await partOf(page, name).ariaSnapshot()
  }
  await goTo(page, 'result')
  await slide(page, 'result').getByRole('button', { name: resultWords.showRule }).click()
  await hasStoredTree(slide(page, 'result').locator('.rule-in-words'), 'rule-in-words')
  await slide(page, 'result').getByRole('button', { name: resultWords.hideRule }).click()

  await page.evaluate(() => void (location.hash = '#/read'))
  await readingShown(page)
  // The result is a live region on stage only: on the page it would speak at every tick, far from where the reader is.
  for (const name of Object.keys(components).filter(name => name !== 'result-region'))
    await expect.poll(() => partOf(page, name).ariaSnapshot(), `${name} on the page`).toBe(asOnPage(onStage[name]!))
})
