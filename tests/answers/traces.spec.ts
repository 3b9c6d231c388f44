import type { Page } from 'playwright/test'
import type { Hand } from './support'
import { examples } from '../../src/decision'
import { expect, test } from '../support/deck'
import { numberOf } from '../support/slides'
import { answerSlides, arrived, box, everyAnswer, filled, goTo, openAt, readerWith, resultShown, slide, textFields, visitAll } from './support'
import { answerAll, answerIds, kept, secret, takeDown } from './traces'
import { showTable, visitTable } from './visitTable'

/** Tells the page what a browser tells one that it brings back from its back/forward cache; the deck then loads anew. */
async function comeBack(page: Page) {
  const hash = await page.evaluate(() => location.hash)
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => void setTimeout(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))),
  ])
  await arrived(page, Number(hash.slice(2)))
}

for (const hand of ['keyboard', 'mouse'] satisfies Hand[]) {
  test.describe(`with the ${hand}`, hand === 'mouse' ? {} : { tag: '@full' }, () => {
    test('11: all answers given leave no trace in storage, cookies, address, title, console or network, never show in another window, and a reload wipes them', async ({ context, page, deckUrl }, testInfo) => {
      const log = await takeDown(context)
      const reader = readerWith(hand, page)
      await openAt(page, 'check-safety')
      await answerAll(reader)
      expect((await resultShown(page)).outcome).toBe('step-back')
      const all = [...everyAnswer, ...Object.values(textFields).flat(), 'mood-7', 'mood-14', 'mood-30']
      expect((await filled(page)).sort(), 'what the page has taken').toEqual(all.sort())

      const traces = [...log, JSON.stringify(await kept(page))]
      expect(traces.filter(line => line.includes(secret) || answerIds.test(line))).toEqual([])
      const { table, findings } = visitTable(log, await kept(page), deckUrl)
      await showTable(table, testInfo)
      expect(findings, 'beyond the list of what a visit may write and send').toEqual([])
      // The recorder itself works: Slidev's own traffic passed through it.
      expect(log.join('\n')).toMatch(/^address: /m)
      expect(log.join('\n')).toMatch(/^broadcast: /m)

      const other = await context.newPage()
      await openAt(other, 'result')
      await reader.tick('o-end')
      await visitAll(other, answerSlides)
      await goTo(other, 'result')
      expect((await resultShown(other)).outcome, 'in another window').toBe('not-yet')
      expect(await filled(other), 'in another window').toEqual([])
      await readerWith('mouse', other).tick('s1')
      await goTo(page, 'check-stand')
      await expect(box(page, 's0')).toBeChecked()
      await expect(box(page, 's1'), 'ticked in another window').not.toBeChecked()
      const messages = log.filter(line => line.startsWith('broadcast: ')).map(line => JSON.parse(line.slice('broadcast: '.length)))
      expect(messages.length).toBeGreaterThan(0)
      for (const message of messages)
        expect(['page', 'clicks', 'clicksTotal', 'timer', 'cursor', 'lastUpdate'], 'only the place in the talk travels').toEqual(expect.arrayContaining(Object.keys(message)))
      await other.close()

      await page.reload()
      await arrived(page, numberOf('check-stand'))
      await visitAll(page, answerSlides)
      expect(await filled(page)).toEqual([])
      expect(log.filter(line => line.includes(secret) || answerIds.test(line))).toEqual([])
    })
  })
}

test('answers stay while their reader goes through the talk, and are gone after leaving and coming back', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-safety')
  const given = ['a2', 's2', 'want-miss-3', 'x-pets']
  await reader.tick(...given)
  await reader.write('limits', 'need', secret)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await readerWith('keyboard', page).go('check-stand')
  await visitAll(page, answerSlides)
  for (const answer of given)
    await expect(box(page, answer)).toBeChecked()
  await expect(slide(page, 'limits').locator('[data-field="need"]')).toHaveValue(secret)
  expect(await filled(page)).toHaveLength(given.length + 1)

  await page.goto('about:blank')
  await page.goBack()
  await arrived(page, numberOf('result'))
  await visitAll(page, answerSlides)
  expect(await filled(page)).toEqual([])

  await reader.tick(...given)
  await reader.write('limits', 'need', secret)
  await comeBack(page)
  await visitAll(page, answerSlides)
  expect(await filled(page)).toEqual([])
})

test('an example that was shown is gone, too, after leaving and coming back', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'check-safety')
  await slide(page, 'check-safety').getByRole('button', { name: 'Show an example' }).click()
  await slide(page, 'check-safety').locator(`[data-example="${examples[2]!.id}"]`).click()
  await expect(box(page, 'a3')).toBeChecked()
  await comeBack(page)
  await expect(box(page, 'a3')).not.toBeChecked()
  await visitAll(page, answerSlides)
  expect(await filled(page)).toEqual([])
})
