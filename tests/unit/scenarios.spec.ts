import type { Answers } from '../../src/decision'
import { expect, test } from 'playwright/test'
import { emptyAnswers, limitsFor, planFor, reasons, reasonsSummary, resultFor, safety, toggle } from '../../src/decision'

const noneOfAll = { safety: ['a0'], stand: ['s0'], mark: ['w0'] } as const
const stepBack = answers({ safety: ['a9'], stand: ['s0'], mark: ['w0'], told: 't-yes', motive: 'm-self' })
const allReasons = reasons.options.map(one => one.id)

function answers(given: Partial<Answers>): Answers {
  return { ...emptyAnswers(), ...given }
}

function ids(things: readonly { id: string }[]): string[] {
  return things.map(one => one.id)
}

test('1: fresh answers point nowhere, and nothing is ticked', () => {
  const fresh = emptyAnswers()
  const { outcome, cards, because, notes } = resultFor(fresh)
  expect([outcome, ids(cards), because, notes]).toEqual(['not-yet', ['not-yet.main'], [], []])
  for (const id of ['safety', 'stand', 'mark', 'told', 'reasons', 'want', 'motive', 'ties', 'differently'] as const)
    expect(fresh[id]).toBeNull()
})

test('2: with the safety step blank, "they cheated" gives nothing yet', () => {
  const result = resultFor(answers({ stand: ['s2'] }))
  expect([result.outcome, result.open]).toEqual(['not-yet', ['safety']])
})

test('3: one safety tick gives safety first, with no plan, line to say or note on reasons', () => {
  const one = answers({ safety: ['a2'], reasons: allReasons })
  expect(resultFor(one)).toMatchObject({ outcome: 'safety-first', notes: [], becauseLead: 'Because of the safety step', because: [{ question: 'safety', options: [] }] })
  expect(planFor(one).parts).toEqual([])
  expect(limitsFor('safety-first')).toMatchObject({ title: 'Limits I keep for myself', canBeSaid: false })
})

test('4: not safe to tell them gives safety first', () => {
  expect(resultFor(answers({ ...noneOfAll, told: 't-unsafe' })).outcome).toBe('safety-first')
})

test('5: "none of these" and "rather not say" clear the other boxes, and are cleared by them', () => {
  expect(toggle(safety, ['a3'], 'a0')).toEqual(['a0'])
  expect(toggle(safety, ['a0'], 'a3')).toEqual(['a3'])
  expect(toggle(safety, ['a1', 'a3'], 'a9')).toEqual(['a9'])
  expect(toggle(safety, ['a9'], 'a3')).toEqual(['a3'])
  expect(toggle(safety, ['a0'], 'a9')).toEqual(['a9'])
  expect(toggle(safety, ['a0'], 'a0')).toBeNull()
})

test('6: safety skipped, told, and distance for its own sake gives step back with the skip note', () => {
  const { outcome, notes } = resultFor(stepBack)
  expect([outcome, ids(notes)]).toEqual(['step-back', ['note.skip']])
})

test('7: not told yet gives talk first with its card', () => {
  const { outcome, cards } = resultFor(answers({ ...noneOfAll, told: 't-no', motive: 'm-self' }))
  expect([outcome, ids(cards)]).toEqual(['talk-first', ['talk-first.told']])
})

test('8: all eleven reasons add three notes and a line of 7, 1, 3, and move nothing', () => {
  const { outcome, notes } = resultFor({ ...stepBack, reasons: allReasons })
  expect([outcome, ids(notes)]).toEqual(['step-back', ['note.skip', 'note.r7', 'note.r8', 'note.r9']])
  expect(reasonsSummary(allReasons)).toBe('You ticked 7 about their reaction, 1 about your limits, 3 to handle with care.')
})

test('9: children alone are named in the ties note, and have their row in the plan', () => {
  const withChildren: Answers = { ...stepBack, ties: ['x-children'] }
  const note = resultFor(withChildren).notes.find(one => one.id === 'note.ties')
  expect(note?.text).toMatch(/^You share children, so full silence may not fit\./)
  expect(planFor(withChildren)).toMatchObject({ kind: 'whole', ties: ['x-children'] })
  expect(planFor(withChildren).parts).toContain('ties')
})
