import type { Page } from 'playwright/test'
import { cardWords, differentlyNote, examples, fiveOptions, paperWords, resultWords, ruleIntro, ruleInWords, ruleOutro, safetyCaution } from '../../src/decision'
import { wayWords } from '../../src/messages'
import { fitLimits, misfits } from '../slides/fit'
import { expect, test } from '../support/deck'
import { numberOf } from '../support/slides'
import { arrived, box, focused, goTo, openAt, readerWith, resultShown, slide, slideOf, tabTo } from './support'

const everyLetGo = ['a0', 's1', 's2', 's3', 'w1', 'w2', 'w3', 't-no', 'r7', 'r8', 'r9', 'x-home', 'x-friends', 'm-self']

function region(page: Page) {
  return slide(page, 'result').locator('[data-outcome]')
}

test('with all that means letting go, its cards stand in order, and nothing of other outcomes is mixed in', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-safety')
  await reader.tick(...everyLetGo)
  await reader.go('result')
  expect(await resultShown(page)).toEqual({
    outcome: 'let-go',
    cards: ['let-go.s1', 'let-go.s2', 'let-go.s3', 'let-go.w2'],
    notes: ['note.ties', 'note.r7', 'note.r8', 'note.r9'],
    because: ['stand', 'mark'],
  })
  await expect(slide(page, 'result').locator('[data-card="let-go.s1"]')).toHaveText(cardWords['let-go.s1'])
  await expect(slide(page, 'result').locator('[data-note="note.ties"]')).toContainText('You share a home and friends,')

  // Talk first: what is mine to put right comes first, always with its line on safety.
  await reader.tick('s0', 'w2')
  await reader.go('result')
  expect(await resultShown(page)).toMatchObject({ outcome: 'talk-first', cards: ['talk-first.w3', 'talk-first.w1', 'talk-first.told'], because: ['mark', 'told'] })
  await expect(slide(page, 'result').locator('[data-card="talk-first.w3"] .below')).toContainText('Please see the help slide.')

  // Safety first: the text for "not sure" when nothing else is ticked, one line on ties, no note on reasons.
  await reader.tick('a7')
  await reader.go('result')
  expect(await resultShown(page)).toEqual({ outcome: 'safety-first', cards: ['safety-first.a7'], notes: ['note.helper'], because: ['safety'] })
})

test('from the safety question to a result that its reader sees differently', async ({ page }) => {
  const reader = readerWith('mouse', page)
  await test.step('the safety question adds one quiet line and takes neither the focus nor the reader anywhere', async () => {
    await openAt(page, 'check-safety')
    const quiet = slide(page, 'check-safety').locator('.under-safety')
    await expect(quiet).toHaveText('')
    const looks = () => slide(page, 'check-safety').evaluate((slide) => {
      const rest = slide.cloneNode(true) as HTMLElement
      rest.querySelectorAll('.under-safety, .check-tools').forEach(element => element.remove())
      const { color, backgroundColor } = getComputedStyle(slide.querySelector('.deck')!)
      return { words: rest.innerText, color, backgroundColor, title: document.title, address: location.hash }
    })
    const before = await looks()
    await tabTo(page, box(page, 'a4'))
    await page.keyboard.press('Space')
    await expect(quiet).toHaveText('Support is on the Help slide')
    expect(await focused(page)).toBe('a4')
    expect(await looks()).toEqual(before)
    const colours = await quiet.evaluate(line => [line, line.querySelector('a')!].map(element => getComputedStyle(element).color))
    const hint = await slide(page, 'check-safety').locator('.hint').first().evaluate(hint => getComputedStyle(hint).color)
    expect(colours[0]).toBe(hint)

    await tabTo(page, box(page, 'a0'))
    await page.keyboard.press('Space')
    await expect(quiet).toContainText('This page cannot tell you that you are safe.')
    await page.keyboard.press('Space')
    await expect(quiet).toHaveText('')
  })

  await test.step('whoever skips it meets its note first, as large as a card, with a way to help; the same caution tops limits and plan', async () => {
    await reader.tick('a9', 's0', 'w0', 't-yes', 'm-self')
    await reader.go('result')
    const parts = region(page).locator('[data-note], [data-card]')
    expect(await parts.evaluateAll(found => found.map(one => (one as HTMLElement).dataset.note ?? (one as HTMLElement).dataset.card))).toEqual(['note.skip', 'step-back.main'])
    const sizes = await parts.locator('p:first-child').evaluateAll(found => found.map(one => [getComputedStyle(one).fontSize, getComputedStyle(one).color].join()))
    expect(new Set(sizes).size, 'size and colour').toBe(1)
    await expect(parts.first().getByRole('link', { name: resultWords.toHelp })).toBeVisible()
    for (const id of ['limits', 'plan', 'plan-days', 'plan-check']) {
      await goTo(page, id)
      await expect(slide(page, id).locator('[data-safety-caution]')).toContainText(safetyCaution)
    }
    await reader.tick('a0')
    await goTo(page, 'plan')
    await expect(slide(page, 'plan').locator('[data-safety-caution]')).toHaveCount(0)
  })

  await test.step('"I see it differently" notes the reader\'s own pick and leaves the outcome; in safety-first help stays in view', async () => {
    await reader.go('result')
    const before = await resultShown(page)
    for (const { id } of fiveOptions) {
      await reader.tick(id)
      await expect(region(page)).toContainText(differentlyNote(id, 'step-back')!)
      expect(await resultShown(page)).toEqual(before)
    }
    await reader.tick('o-none')
    await expect(region(page)).not.toContainText('You see it differently')

    await reader.tick('a1')
    await reader.go('result')
    for (const id of ['o-carry', 'o-end']) {
      await reader.tick(id)
      expect((await resultShown(page)).outcome).toBe('safety-first')
      await expect(region(page)).toContainText(differentlyNote(id as 'o-carry', 'safety-first')!)
      await expect(slide(page, 'result').getByRole('link', { name: resultWords.toHelp })).toBeInViewport({ ratio: 1 })
    }
    await slide(page, 'result').getByRole('link', { name: resultWords.toHelp }).click()
    await arrived(page, numberOf('help'))
  })
})

test('on stage a result is whole, and help stays in view; what is longer says that it goes on, and never hides the ways on', async ({ page }) => {
  const reader = readerWith('mouse', page)
  const result = slide(page, 'result')
  const more = result.locator('.main').getByRole('button', { name: wayWords.moreBelow })
  /** What does not fit on a slide, as it stands. */
  async function amiss(id: string): Promise<string[]> {
    await goTo(page, id)
    await page.mouse.move(0, 0)
    return slide(page, id).evaluate(misfits, fitLimits)
  }

  await test.step('of every example; and the list of what is shared, where it stands alone', async () => {
    await openAt(page, 'result')
    for (const { id, title, outcome } of examples) {
      await result.getByRole('button', { name: 'Show an example' }).click()
      await result.locator(`[data-example="${id}"]`).click()
      expect.soft(await amiss('result'), title).toEqual([])
      expect.soft(await amiss('check-safety'), title).toEqual([])
      if (outcome === 'safety-first' || outcome === 'talk-first')
        expect.soft(await amiss('plan'), title).toEqual([])
      await goTo(page, 'result')
      await result.getByRole('button', { name: 'Back to my own answers' }).click()
    }
  })

  await test.step('to put safety first, with all that can stand there', async () => {
    await reader.tick('a1', 't-unsafe', 'x-home')
    for (const option of fiveOptions) {
      await reader.tick(option.id)
      expect.soft(await amiss('result'), option.name).toEqual([])
    }
    await expect(more).toHaveCount(0)
  })

  await test.step('to talk first, and to wait a week, with the safety step skipped: its caution tops the plan', async () => {
    await reader.tick('a1', 'a9', 's0', 'w3', 't-no')
    await goTo(page, 'result')
    await expect(result.locator('.below')).toBeInViewport({ ratio: 1 })
    expect.soft(await amiss('plan-check')).toEqual([])
    await goTo(page, 'plan')
    await slide(page, 'plan').locator('.behind').click()
    const [field, foot] = await Promise.all(['[data-field=line-unless]', '.slide-foot'].map(async part => (await slide(page, 'plan').locator(part).boundingBox())!))
    expect(field!.y + field!.height, 'the last line ends above the foot').toBeLessThanOrEqual(foot!.y)
    await reader.tick('w0', 't-yes', 'm-unsure')
    expect.soft(await amiss('plan')).toEqual([])
    const [words, list] = await Promise.all(['h1', '.ties'].map(async part => (await slide(page, 'plan').locator(part).boundingBox())!.x))
    expect(list, 'what stands alone begins at the edge').toBe(words)
  })

  await test.step('to let go, with everything ticked', async () => {
    await reader.tick('a1', 'a0', ...everyLetGo.slice(1, -1).filter(answer => answer !== 'x-home'))
    await goTo(page, 'result')
    await expect(more).toBeInViewport({ ratio: 1 })
    for (const name of [resultWords.showRule, paperWords.open])
      await expect(result.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
    const main = result.locator('.main')
    await more.click()
    await expect.poll(() => main.evaluate(main => main.scrollTop)).toBeGreaterThan(0)
    await main.evaluate(main => main.scrollTo(0, main.scrollHeight))
    await expect(more).toHaveCount(0)
    await expect(result.locator('[data-note="note.r9"]')).toBeInViewport({ ratio: 1 })
    await arrived(page, numberOf('result'))
  })
})

test('each "because you ticked" leads to the slide that asked, as do the questions still open, and from there a link leads back', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-reasons')
  await reader.tick('r1')
  await reader.go('result')
  const open = slide(page, 'result').locator('.because a')
  await expect(slide(page, 'result').getByRole('heading', { name: resultWords.open })).toBeVisible()
  for (const [index, id] of ['check-safety', 'check-stand', 'check-mark', 'check-want'].entries()) {
    await open.nth(index).click()
    await arrived(page, numberOf(id))
    await slide(page, id).getByRole('link', { name: resultWords.backToResult }).click()
    await arrived(page, numberOf('result'))
  }
  await page.keyboard.press('ArrowLeft')
  await goTo(page, 'check-want')
  await expect(slide(page, 'check-want').getByRole('link', { name: resultWords.backToResult })).toHaveCount(0)

  const given = { stand: 's0', mark: 'w0', told: 't-yes', motive: 'm-self' }
  await reader.tick('a0', ...Object.values(given))
  for (const [question, answer] of Object.entries(given)) {
    await goTo(page, 'result')
    const link = slide(page, 'result').locator(`[data-because="${question}"] a`)
    await tabTo(page, link)
    await page.keyboard.press('Enter')
    await arrived(page, numberOf(slideOf(answer)))
    await expect(box(page, answer)).toBeChecked()
    // The keys are the deck's again.
    await page.keyboard.press('ArrowRight')
    await arrived(page, numberOf(slideOf(answer)) + 1)
  }
})

test('the rule can be read beside the result, in the very lines that decide', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'result')
  const toggle = slide(page, 'result').getByRole('button', { name: resultWords.showRule })
  await tabTo(page, toggle)
  await page.keyboard.press('Enter')
  const rule = slide(page, 'result').locator('.rule-in-words')
  await expect(rule).toContainText(ruleIntro)
  await expect(rule).toContainText(ruleOutro)
  const lines = await rule.locator('[data-rule]').evaluateAll(rows => rows.map(row => ({
    id: (row as HTMLElement).dataset.rule,
    when: row.querySelector('td')!.innerText,
    heading: row.querySelector('th')!.innerText,
  })))
  expect(lines).toEqual(ruleInWords.map(({ id, when, heading }) => ({ id, when, heading })))
  // The result is out of sight, and still the one place where changes are told.
  await expect(region(page)).toHaveCount(1)
  await expect(region(page)).toBeHidden()
  const back = slide(page, 'result').getByRole('button', { name: resultWords.hideRule })
  await expect(back).toBeFocused()
  await page.keyboard.press('Space')
  await expect(region(page)).toBeVisible()
  await expect(rule).toHaveCount(0)
  await arrived(page, numberOf('result'))
})

test('when the result changes, focus and scroll stay where they were', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-safety')
  await reader.tick(...everyLetGo)
  await reader.go('result')
  const main = slide(page, 'result').locator('.main')
  await tabTo(page, box(page, 'o-none'))
  await main.evaluate(main => main.scrollTop = 60)
  const where = async () => [await page.evaluate(() => [window.scrollX, window.scrollY]), await main.evaluate(main => main.scrollTop)]
  const before = await where()
  expect(before).toEqual([[0, 0], 60])

  for (const answer of ['o-carry', 'o-talk']) {
    await page.keyboard.press('ArrowDown')
    await expect(region(page)).toContainText(differentlyNote(answer as 'o-carry', 'let-go')!)
    expect(await focused(page)).toBe(answer)
    expect(await where()).toEqual(before)
  }
})

test('a long result is scrolled with the arrow keys, which leave the slide where it is', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-safety')
  await reader.tick(...everyLetGo)
  await reader.go('result')
  const main = slide(page, 'result').locator('.main')
  await tabTo(page, main)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => main.evaluate(main => main.scrollTop)).toBeGreaterThan(0)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => main.evaluate(main => main.scrollTop)).toBe(0)
  await arrived(page, numberOf('result'))
})
