import { join } from 'node:path'
import process from 'node:process'
import { parts } from '../../src/deck/slides'
import { settings } from '../../src/settings'
import { box, field, filled, resultShown, slide, slideOf } from '../answers/support'
import { expect, test } from '../support/deck'
import { holdNeutralPage } from '../support/leaving'
import { isReadingAt, phone, scrollToSlide, seeSlides } from '../support/reading'
import { isAt, numberOf } from '../support/slides'

// `npm run test:full` also takes pictures of what a thumb meets on the way, numbered, in test-results/phone.
test.use({ ...phone, deviceScaleFactor: 2, expected: [new RegExp(`^request: ${settings.leaveTo}`)] })

test('with thumbs alone: open the link, do all checks, reach the result and the plan, fill it in, and leave', { tag: '@full' }, async ({ page, deckUrl }, testInfo) => {
  await holdNeutralPage(page)
  const given: string[] = []
  let taken = 0
  async function picture(name: string): Promise<void> {
    if (!process.env.TEST_FULL)
      return
    const file = `${String(++taken).padStart(2, '0')}-${name}.png`
    const path = join(testInfo.project.outputDir, 'phone', file)
    await page.screenshot({ path })
    testInfo.attachments.push({ name: file, path, contentType: 'image/png' })
  }
  /** Draws the page until a slide is at its top, as a thumb does. */
  async function drawTo(id: string, name = id): Promise<void> {
    await scrollToSlide(page, id)
    await isReadingAt(page, id)
    await picture(name)
  }
  async function tap(...answers: string[]): Promise<void> {
    for (const answer of answers) {
      // On the words: they are what a thumb aims at.
      const label = slide(page, slideOf(answer)).locator('label').filter({ has: page.locator(`[data-answer="${answer}"]`) })
      expect((await label.boundingBox())!.height, `room for a thumb at ${answer}`).toBeGreaterThanOrEqual(43.9)
      await label.tap()
      await expect(box(page, answer), answer).toBeChecked()
      given.push(answer)
    }
  }
  async function write(id: string, name: string, text: string): Promise<void> {
    const line = field(page, id, name)
    expect((await line.boundingBox())!.height, `room for a thumb at ${name}`).toBeGreaterThanOrEqual(43.9)
    await line.tap()
    await expect(line).toBeFocused()
    await page.keyboard.insertText(text)
    given.push(name)
  }

  await page.goto(deckUrl)
  await isReadingAt(page, 1)
  await picture('open')
  await page.locator('.reading-bar summary').tap()
  await picture('parts')
  await page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: parts[1]!.name }).tap()
  await isReadingAt(page, 'check-safety')
  await picture('safety')
  await tap('a7')
  await expect(slide(page, 'check-safety').getByRole('link', { name: 'Support is on the Help slide' })).toBeVisible()
  await slide(page, 'check-safety').locator('.under-safety').evaluate(line => line.scrollIntoView({ block: 'center' }))
  await picture('safety-flag')
  await drawTo('result', 'safety-first')
  await slide(page, 'result').locator('.result-region').getByRole('link', { name: 'See the help slide' }).tap()
  await isReadingAt(page, 'help')
  await picture('help')

  await scrollToSlide(page, 'check-safety')
  await tap('a9', 's0')
  await drawTo('check-stand', 'stand')
  await tap('w0', 't-yes')
  await drawTo('check-mark', 'mark')
  await drawTo('reason-9', 'reason')
  await slide(page, 'reason-9').locator('.evidence-badge').scrollIntoViewIfNeeded()
  await picture('evidence')
  await tap('r1', 'r6', 'r9')
  await drawTo('check-reasons', 'reasons')
  await drawTo('ten-to-one')
  await drawTo('evidence-map')
  await tap('want-calm-3', 'want-limits-2', 'want-time-3', 'want-life-2', 'want-miss-1', 'want-back-0', 'want-sorry-1', 'want-feel-0', 'm-self')
  await drawTo('check-want', 'want')

  await write('limits', 'when', 'I am shouted at')
  await write('limits', 'will', 'leave the room')
  await drawTo('limits')
  await tap('p-14', 'x-children')
  await write('plan', 'line-until', 'May')
  await write('plan', 'tie-x-children', 'Fridays at five')
  await drawTo('plan')
  await slide(page, 'plan').locator('[data-plan-row]').scrollIntoViewIfNeeded()
  await picture('plan-ties')
  await tap('p-wait', 'p-mute', 'p-no-reply')
  await write('plan-days', 'person-1', 'A.')
  await drawTo('plan-days')
  await write('plan-check', 'sleep-7', 'six hours')
  await write('plan-check', 'mood-7', '6')
  await tap('p-again-yes-7', 'p-keep')
  await drawTo('plan-check')

  await drawTo('result')
  expect(await resultShown(page)).toMatchObject({ outcome: 'step-back', notes: ['note.skip', 'note.ties', 'note.r9'] })
  await slide(page, 'result').getByRole('link', { name: 'To my plan' }).scrollIntoViewIfNeeded()
  await picture('result-ways')
  await slide(page, 'result').getByRole('link', { name: 'To my plan' }).tap()
  await isReadingAt(page, 'plan')
  // "I would rather not say" took the place of the first tick.
  expect((await filled(page)).sort()).toEqual(given.filter(answer => answer !== 'a7').sort())

  await seeSlides(page)
  await isAt(page, { no: numberOf('plan'), clicks: 0 })
  await picture('slides')
  await page.getByRole('link', { name: 'Read and answer' }).tap()
  await isReadingAt(page, 'plan')
  await drawTo('sources-5', 'end')
  await page.getByRole('link', { name: 'Leave this page' }).tap()
  await page.waitForURL(settings.leaveTo)
  await picture('left')
})
