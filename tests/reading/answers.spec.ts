import { scenarios } from '../answers/scenarios'
import { answerSlides, box, everyAnswer, filled, goTo, openAt, readerWith, resultShown, slide, textFields } from '../answers/support'
import { answerAll, answerIds, kept, secret, takeDown } from '../answers/traces'
import { expect, test } from '../support/deck'
import { isReadingAt, openReading, readingShown, seeSlides } from '../support/reading'
import { readPdf } from '../support/readPdf'
import { isAt, numberOf } from '../support/slides'

test('what is ticked and written on a slide stands in the reading view, and the other way round', async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-safety')
  await reader.tick('a9', 's0', 'w1', 't-yes', 'r4', 'want-calm-2', 'x-pets')
  await reader.write('limits', 'will', 'take a walk')
  await goTo(page, 'check-mark')
  await slide(page, 'check-mark').getByRole('link', { name: 'Read as a page' }).click()
  await isReadingAt(page, 'check-mark')

  for (const answer of ['a9', 's0', 'w1', 't-yes', 'r4', 'want-calm-2', 'x-pets'])
    await expect(box(page, answer), answer).toBeChecked()
  await expect(slide(page, 'limits').locator('[data-field="will"]')).toHaveValue('take a walk')
  expect((await resultShown(page)).cards).toEqual(['talk-first.w1'])
  expect(await filled(page)).toHaveLength(8)

  await reader.tick('w1', 'w0', 'm-self', 'r4')
  await reader.write('limits', 'need', 'quiet')
  expect((await resultShown(page)).outcome).toBe('step-back')
  await goTo(page, 'limits')
  await seeSlides(page)
  await isAt(page, { no: numberOf('limits'), clicks: 0 })
  await expect(slide(page, 'limits').locator('[data-field="will"]')).toHaveValue('take a walk')
  await expect(slide(page, 'limits').locator('[data-field="need"]')).toHaveValue('quiet')
  await goTo(page, 'check-mark')
  await expect(box(page, 'w0')).toBeChecked()
  await expect(box(page, 'w1')).not.toBeChecked()
  await goTo(page, 'check-reasons')
  await expect(box(page, 'r4')).not.toBeChecked()
  await goTo(page, 'result')
  expect((await resultShown(page)).outcome).toBe('step-back')
})

test('an example shown on a slide is shown here, marked on every check, and put away from here', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-safety', 'reading')
  await reader.tick('a2')
  await slide(page, 'check-stand').getByRole('button', { name: 'Show an example' }).click()
  await slide(page, 'check-stand').locator('[data-example]').nth(0).click()
  expect((await resultShown(page)).outcome).toBe('talk-first')
  await expect(page.locator('.example')).toHaveCount(answerSlides.length)
  await expect(box(page, 'a2')).not.toBeChecked()
  await slide(page, 'result').getByRole('button', { name: 'Back to my own answers' }).click()
  await expect(box(page, 'a2')).toBeChecked()
  await expect(page.locator('.example')).toHaveCount(0)
  expect((await resultShown(page)).outcome).toBe('safety-first')

  await slide(page, 'result').getByRole('button', { name: 'Clear my answers' }).click()
  await slide(page, 'result').getByRole('button', { name: 'Yes, clear it' }).click()
  expect(await filled(page)).toEqual([])
  expect((await resultShown(page)).outcome).toBe('not-yet')
})

test.describe('the scenarios of the brief', () => {
  for (const { name, run } of scenarios) {
    test(name, { tag: '@full' }, async ({ page }) => {
      await openAt(page, 'check-safety', 'reading')
      await run(readerWith('mouse', page), page)
    })
  }

  test('11: all answers given leave no trace in storage, cookies, address, title, console or network, and a reload wipes them', { tag: '@full' }, async ({ context, page }) => {
    const log = await takeDown(context)
    await openAt(page, 'check-safety', 'reading')
    await answerAll(readerWith('mouse', page))
    expect((await resultShown(page)).outcome).toBe('step-back')
    const all = [...everyAnswer, ...Object.values(textFields).flat(), 'mood-7', 'mood-14', 'mood-30']
    expect((await filled(page)).sort(), 'what the page has taken').toEqual(all.sort())
    // The address follows the reading for the last time.
    await goTo(page, 'help')

    const traces = [...log, JSON.stringify(await kept(page))]
    expect(traces.filter(line => line.includes(secret) || answerIds.test(line))).toEqual([])
    // The recorder itself works: the addresses and titles of this visit passed through it.
    expect(log.join('\n')).toMatch(/^address: .*#\/read\/\d+/m)
    expect(log.join('\n')).toMatch(/^title: /m)

    await page.reload()
    await isReadingAt(page, 'help')
    expect(await filled(page)).toEqual([])
    expect(log.filter(line => line.includes(secret) || answerIds.test(line))).toEqual([])
  })

  test('12: with the keyboard Space ticks and unticks each kind of box, Escape leaves it as it is, and the page stays', { tag: '@full' }, async ({ page }) => {
    await openAt(page, 'check-safety', 'reading')
    for (const answer of ['a2', 's1', 'r3', 'x-work', 'p-walk', 't-yes', 'want-calm-2', 'o-talk']) {
      const target = box(page, answer)
      await target.focus()
      const before = await page.evaluate(() => scrollY)
      await page.keyboard.press('Space')
      await expect(target, answer).toBeChecked()
      await page.keyboard.press('Escape')
      await expect(target, answer).toBeChecked()
      await expect(target).toBeFocused()
      if (await target.getAttribute('type') === 'checkbox') {
        await page.keyboard.press('Space')
        await expect(target, answer).not.toBeChecked()
      }
      expect(await page.evaluate(() => scrollY), answer).toBe(before)
    }
    await expect(page.locator('.reading-view')).toBeVisible()
  })
})

test('13: whatever is answered, written or open on the page, the printed page is the blank one, and afterwards all is back', { tag: '@full' }, async ({ page }, testInfo) => {
  /** Prints the page, and reads what is on paper. */
  async function print(name: string) {
    const path = testInfo.outputPath(`${name}.pdf`)
    await page.pdf({ path, format: 'A4' })
    const { pages } = await readPdf(path)
    return pages.map(({ text, colours }) => ({ text, colours }))
  }
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await openReading(page)
  await page.locator('.reading-view main .on-paper-only .slide-title').last().waitFor({ state: 'attached' })
  const blank = await print('blank')
  expect(blank.length).toBeGreaterThan(20)

  const reader = readerWith('mouse', page)
  await answerAll(reader)
  const given = (await filled(page)).sort()
  const result = await resultShown(page)
  expect(await print('answered')).toEqual(blank)
  expect((await filled(page)).sort()).toEqual(given)
  expect(await resultShown(page)).toEqual(result)
  await expect(slide(page, 'limits').locator('[data-field="will"]')).toHaveValue(secret)
  await expect(page.locator('html')).toHaveClass(/\bdark\b/)

  await reader.tick('a2')
  await slide(page, 'result').getByRole('button', { name: 'How this is worked out' }).click()
  await slide(page, 'check-safety').getByRole('button', { name: 'Show an example' }).click()
  expect(await print('open')).toEqual(blank)
  await slide(page, 'check-safety').locator('[data-example]').nth(2).click()
  expect(await print('example')).toEqual(blank)
  await expect(page.locator('.example')).toHaveCount(answerSlides.length)
})

test('the result does not announce itself beside the questions; the line below the safety step does', { tag: '@full' }, async ({ page }) => {
  await openReading(page)
  const result = slide(page, 'result').locator('[data-outcome]')
  const isLive = (element: Element): boolean => element.closest('[role="status"], [role="alert"], [aria-live]') !== null
  expect(await result.evaluate(isLive)).toBe(false)
  const line = slide(page, 'check-safety').locator('.under-safety')
  await expect(line).toHaveRole('status')
  await box(page, 'a2').check()
  await expect(line).toHaveText('Support is on the Help slide')
  await expect(result).toHaveAttribute('data-outcome', 'safety-first')
  expect(await result.evaluate(isLive)).toBe(false)
  await expect(page).toHaveURL(/#\/read\/\d+$/)

  // On its slide, where the questions are out of sight, it does.
  await goTo(page, 'result')
  await seeSlides(page)
  await isAt(page, { no: numberOf('result'), clicks: 0 })
  await expect(result).toHaveRole('status')
})

test('answers are gone after leaving for another page and coming back', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'check-safety', 'reading')
  await readerWith('mouse', page).tick('a2', 's2')
  await page.goto('about:blank')
  await page.goBack()
  await readingShown(page)
  expect(await filled(page)).toEqual([])
  expect((await resultShown(page)).outcome).toBe('not-yet')
})
