import type { Locator, Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { answerSlides, box, goTo, openAt, readerWith, slide } from '../answers/support'
import { expect, test } from '../support/deck'
import { numberOf } from '../support/slides'

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ mode: 'parallel' })

/*
 * What a screen reader is told of each check, each builder and the result: the files beside this one. After a change of
 * words or controls, `npx playwright test tests/access/check-trees.spec.ts -u` writes them anew; read the difference.
 */

/** Answers that open every part of the plan. */
const answers = ['a9', 's0', 'w0', 't-yes', 'r1', 'r6', 'want-calm-3', 'want-miss-2', 'm-self', 'p-30', 'x-children', 'x-home', 'p-wait', 'p-prepared', 'p-again-yes-7', 'p-talk', 'o-talk']

const stored = (name: string) => readFileSync(test.info().snapshotPath(`${name}.txt`), 'utf8')

/** The part of a slide that its layout makes, on stage. */
const onStage = (page: Page, id: string) => slide(page, id).locator('.slidev-layout')
/** The same part on the page. */
const onPage = (page: Page, id: string) => page.locator(`#slide-${numberOf(id)} .page-slide`)

/** Compares a tree with its file, word for word: `toMatchAriaSnapshot` lets a state pass that its file does not name. */
async function hasStoredTree(part: Locator, name: string): Promise<void> {
  expect(await part.ariaSnapshot()).toMatchSnapshot(`${name}.txt`)
}

/** What the tree of a slide on stage becomes on the page: no landmark of its own, headings one level down, links within the page. */
function asOnPage(tree: string): string {
  return tree.replace(/^- main:\n/, '').replaceAll(/^ {2}/gm, '').replaceAll(/\[level=(\d)\]/g, (_, level) => `[level=${Number(level) + 1}]`).replaceAll(/"#\/(?=\d+"$)/gm, '"#/read/')
}

async function openReadingView(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/read'))
  await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
}

/** The result is a live region on stage only: on the page it would speak at every tick, far from where the reader is. */
const sameInBoth = answerSlides.filter(id => id !== 'result')

async function haveStoredTrees(page: Page, state: string): Promise<void> {
  for (const id of answerSlides) {
    await goTo(page, id)
    await hasStoredTree(onStage(page, id), `${id}-${state}`)
  }
  await openReadingView(page)
  for (const id of sameInBoth) {
    const wanted = asOnPage(stored(`${id}-${state}`))
    await expect.poll(() => onPage(page, id).ariaSnapshot(), `${id} on the page`).toBe(wanted)
  }
  await hasStoredTree(onPage(page, 'result'), `result-${state}-on-page`)
}

test('blank checks, builders and result: every box, group and field has its role, its name and its state, in deck and reading view', async ({ page }) => {
  await openAt(page, 'check-safety')
  await haveStoredTrees(page, 'blank')
})

test('answered checks, builders and result: the same, with what is ticked and written', async ({ page }) => {
  test.slow()
  await openAt(page, 'check-safety')
  const reader = readerWith('mouse', page)
  await reader.tick(...answers)
  await goTo(page, 'limits')
  await slide(page, 'limits').getByRole('button', { name: 'privacy' }).click()
  await reader.write('limits', 'feel', 'watched')
  await haveStoredTrees(page, 'answered')
})

test('the rule in words is a table, and the button that brought it says how to put it away', async ({ page }) => {
  await openAt(page, 'result')
  await slide(page, 'result').getByRole('button', { name: 'How this is worked out' }).click()
  await expect(slide(page, 'result').getByRole('table')).toBeVisible()
  await hasStoredTree(onStage(page, 'result'), 'result-rule')
})

test('safety first: the way to help stands in the check, in the plan and in the result', async ({ page }) => {
  await openAt(page, 'check-safety')
  await readerWith('mouse', page).tick('a2')
  for (const id of ['check-safety', 'plan', 'result']) {
    await goTo(page, id)
    await hasStoredTree(onStage(page, id), `${id}-safety`)
  }
})

/** What of a tree is different in another: the lines that are only in one of them. */
function difference(before: string, after: string): { gone: string[], come: string[] } {
  const lines = [before, after].map(tree => tree.split('\n').map(line => line.trim()))
  const onlyIn = (one: string[], other: string[]) => one.filter(line => !other.includes(line))
  return { gone: onlyIn(lines[0]!, lines[1]!), come: onlyIn(lines[1]!, lines[0]!) }
}

test('a tick changes the state of its own box and brings the way to take it back, and nothing else; so in deck and reading view', async ({ page }) => {
  await openAt(page, 'check-stand')
  const name = (await box(page, 's1').evaluate(input => (input as HTMLInputElement).labels![0]!.innerText)).trim()
  const changed = { gone: [`- checkbox "${name}"`], come: [`- checkbox "${name}" [checked]`, '- button "Clear my answers"'] }

  const onSlide = onStage(page, 'check-stand')
  const before = await onSlide.ariaSnapshot()
  await onSlide.locator('[data-answer="s1"]').check()
  await expect(onSlide.getByRole('button', { name: 'Clear my answers' })).toBeVisible()
  expect(difference(before, await onSlide.ariaSnapshot())).toEqual(changed)
  await onSlide.locator('[data-answer="s1"]').uncheck()
  await expect.poll(() => onSlide.ariaSnapshot()).toBe(before)

  await openReadingView(page)
  const inView = onPage(page, 'check-stand')
  const blank = await inView.ariaSnapshot()
  await inView.locator('[data-answer="s1"]').check()
  await expect(inView.getByRole('button', { name: 'Clear my answers' })).toBeVisible()
  expect(difference(blank, await inView.ariaSnapshot())).toEqual(changed)
})
