import type { Page } from 'playwright/test'
import { limitAreas, limitsFor, ownActHint } from '../../src/decision'
import { expect, test } from '../support/deck'
import { numberOf } from '../support/slides'
import { arrived, field, focused, goTo, openAt, readerWith, slide, tabTo } from './support'

const stepBack = ['a0', 's0', 'w0', 't-yes', 'm-self']

function limits(page: Page) {
  return slide(page, 'limits').locator('.limits-builder li')
}

test('an area starts a limit with its example; there may be several, and each can be taken away', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'limits')
  await expect(limits(page)).toHaveCount(1)
  for (const [index, { label, example }] of limitAreas.entries()) {
    await slide(page, 'limits').getByRole('button', { name: label, exact: true }).click()
    await expect(limits(page)).toHaveCount(index + 1)
    await expect(limits(page).nth(index)).toContainText(label)
    await expect(field(page, 'limits', 'when', index)).toHaveAttribute('placeholder', example)
    await expect(field(page, 'limits', 'when', index)).toHaveValue('')
    await field(page, 'limits', 'when', index).fill(`${label} is my own`)
  }
  for (const index of [4, 0]) {
    await limits(page).nth(index).getByRole('button', { name: 'Remove this limit' }).click()
    await expect(limits(page).nth(index)).not.toContainText(`${limitAreas[index]!.label} is my own`)
  }
  const left = [1, 2, 3, 5].map(index => `${limitAreas[index]!.label} is my own`)
  expect(await slide(page, 'limits').locator('[data-field="when"]').evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))).toEqual(left)
})

test('"I will" that starts with the other gets a hint, and one\'s own act gets none', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'limits')
  const hint = slide(page, 'limits').locator('.own-act')
  const will = field(page, 'limits', 'will')
  for (const text of ['you stop', 'They call', 'he says sorry', 'SHE moves out']) {
    await will.fill(text)
    await expect(hint, text).toHaveText(ownActHint)
  }
  for (const text of ['leave the room', 'help my sister first', 'theme my evenings', 'yourself', '']) {
    await will.fill(text)
    await expect(hint, text).toHaveText('')
  }
  await expect(will).not.toHaveAttribute('aria-invalid', 'true')
})

/** What the three slides of the plan offer. */
async function planShown(page: Page) {
  const found = { kinds: new Set<string>(), lead: '', fields: [] as string[], boxes: [] as string[], rows: [] as string[], words: '' }
  for (const id of ['plan', 'plan-days', 'plan-check']) {
    await goTo(page, id)
    const part = await slide(page, id).evaluate(slide => ({
      kind: slide.querySelector<HTMLElement>('[data-plan]')!.dataset.plan!,
      lead: slide.querySelector<HTMLElement>('.lead')?.innerText ?? '',
      fields: Array.from(slide.querySelectorAll<HTMLElement>('[data-field]'), field => field.dataset.field!),
      boxes: Array.from(slide.querySelectorAll<HTMLElement>('[data-answer^="p-"]'), box => box.dataset.answer!),
      rows: Array.from(slide.querySelectorAll<HTMLElement>('[data-plan-row]'), row => row.dataset.planRow!),
      words: slide.querySelector<HTMLElement>('.plan-builder')!.innerText,
    }))
    found.kinds.add(part.kind)
    found.lead ||= part.lead
    found.fields.push(...part.fields)
    found.boxes.push(...part.boxes)
    found.rows.push(...part.rows)
    found.words += ` ${part.words}`
  }
  return { ...found, kinds: [...found.kinds].join() }
}

const line = ['line-until', 'line-unless']
const days = ['prepared-line', 'person-1', 'person-2', 'person-3', 'helpline']
const checkIns = ['sleep-7', 'mood-7', 'sleep-14', 'mood-14', 'sleep-30', 'mood-30']
const lengths = ['p-7', 'p-14', 'p-30', 'p-open']
const dayBoxes = ['p-wait', 'p-unsent', 'p-call', 'p-walk', 'p-mute', 'p-unfollow', 'p-block', 'p-app', 'p-unchecked', 'p-no-reply', 'p-prepared', 'p-practical']
const again = (...days: number[]) => days.flatMap(day => [`p-again-yes-${day}`, `p-again-unsure-${day}`, `p-again-no-${day}`])

test('limits and plan follow the outcome, and limits are at hand for the keyboard', async ({ page }) => {
  const reader = readerWith('mouse', page)
  const heading = slide(page, 'limits').getByRole('heading', { level: 1 })
  await test.step('with the keyboard a new limit is at hand at once, and after taking one away the next one is', async () => {
    await openAt(page, 'limits')
    for (const name of ['time', 'words', 'body']) {
      await tabTo(page, slide(page, 'limits').getByRole('button', { name, exact: true }))
      await page.keyboard.press('Enter')
      await expect(limits(page).last().locator('[data-field="when"]')).toBeFocused()
      await page.keyboard.type(`${name} first`)
    }
    await tabTo(page, limits(page).nth(1).getByRole('button'))
    await page.keyboard.press('Enter')
    await expect(limits(page)).toHaveCount(2)
    await expect(limits(page).nth(1).locator('[data-field="when"]')).toBeFocused()
    await expect(limits(page).nth(1).locator('[data-field="when"]')).toHaveValue('body first')
    // The list itself takes focus once it scrolls; its arrow keys scroll it and nothing else.
    await tabTo(page, slide(page, 'limits').getByRole('button', { name: 'privacy' }))
    await page.keyboard.press('Space')
    await tabTo(page, slide(page, 'limits').locator('ol'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await arrived(page, numberOf('limits'))
    expect(await focused(page)).toMatch(/^ol/)
  })

  await test.step('a limit is offered with how it sounds', async () => {
    await reader.write('limits', 'will', 'take a walk')
    await expect(heading).toHaveText('Limits I set')
    await expect(slide(page, 'limits')).toContainText('How it sounds')
  })

  await test.step('the plan is blank at first, whole to step back, a week to pause, none in safety-first', async () => {
    const whole = { fields: [...line, ...days, ...checkIns, 'changed'], boxes: [...lengths, ...dayBoxes, ...again(7, 14, 30), 'p-keep', 'p-talk', 'p-let-go'] }
    expect(await planShown(page)).toMatchObject({ kinds: 'blank', ...whole, rows: [] })

    await reader.tick(...stepBack, 'x-children', 'x-pets')
    expect(await planShown(page)).toMatchObject({
      kinds: 'whole',
      boxes: whole.boxes,
      fields: [...line, 'tie-x-children', 'tie-x-pets', ...days, ...checkIns, 'changed'],
      rows: ['x-children', 'x-pets'],
    })

    await reader.tick('p-14')
    expect((await planShown(page)).fields).toEqual(expect.arrayContaining(['sleep-7', 'sleep-14', 'changed']))
    expect((await planShown(page)).fields).not.toContain('sleep-30')

    await reader.tick('m-unsure')
    const week = await planShown(page)
    expect(week).toMatchObject({ kinds: 'week', fields: ['person-1', 'person-2', 'person-3', 'helpline', 'sleep-7', 'mood-7'], rows: [] })
    expect(week.boxes).toEqual(['p-wait', 'p-unsent', 'p-call', 'p-walk', ...again(7)])
    expect(week.words).toContain('If they never noticed, would distance still be good for me?')

    await reader.tick('a6')
    const help = await planShown(page)
    expect(help).toMatchObject({ kinds: 'help', fields: [], boxes: [], rows: [] })
    expect(help.words).toContain('ask a trained advocate')
    expect(help.words).not.toMatch(/send|message me/)
    for (const id of ['plan', 'plan-days', 'plan-check']) {
      await goTo(page, id)
      await slide(page, id).getByRole('link', { name: 'See the help slide' }).click()
      await arrived(page, numberOf('help'))
    }
  })

  await test.step('in safety-first, limits are kept for oneself and never offered as something to say', async () => {
    await goTo(page, 'limits')
    await expect(heading).toHaveText('Limits I keep for myself')
    await expect(slide(page, 'limits')).toContainText(limitsFor('safety-first').hint)
    await expect(slide(page, 'limits')).not.toContainText('How it sounds')
    await expect(field(page, 'limits', 'will')).toHaveValue('take a walk')
    await field(page, 'limits', 'will').click()
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('h1 Limits I keep for myself')
  })
})

test('to let go, the plan never ends in "talk", and has no line to send to someone who moved on or is taken', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'plan')
  await reader.tick('a0', 'w0', 't-yes', 'm-self')
  for (const [answer, hasLine] of [['s1', false], ['s2', true], ['s3', false]] as const) {
    await reader.tick(answer)
    const { kinds, fields, boxes } = await planShown(page)
    expect([kinds, fields.includes('line-until'), boxes.includes('p-talk'), boxes.includes('p-let-go')], answer).toEqual(['whole', hasLine, false, true])
    await reader.tick(answer)
  }
  await reader.tick('s0', 'w2')
  const { fields, boxes } = await planShown(page)
  expect([fields.includes('line-until'), boxes.includes('p-talk')]).toEqual([true, false])
})

test('to talk first, the plan waits behind a button on each of its slides', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'plan')
  await reader.tick('a0', 's0', 'w1', 't-yes', 'm-self', 'x-home')
  const closed = await planShown(page)
  expect(closed).toMatchObject({ kinds: 'after-talk', fields: [], boxes: [], rows: [] })
  expect(closed.lead).toContain('Talk first, if it feels safe.')
  for (const [id, held] of [['plan', 'line-until'], ['plan-days', 'prepared-line'], ['plan-check', 'changed']] as const) {
    await goTo(page, id)
    const button = slide(page, id).getByRole('button', { name: 'After we have talked' })
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expect(button).toBeFocused()
    await expect(field(page, id, held)).toBeVisible()
  }
  await expect(slide(page, 'plan').locator('[data-plan-row="x-home"]')).toHaveCount(1)
})
