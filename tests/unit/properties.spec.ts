import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { decide, mark, planFor, reasons, reasonsSummary, resultFor, ruleState, safety, stand, ties, toggle } from '../../src/decision'
import { anyAnswers, ticks } from './states'

const flags = safety.options.filter(one => !one.exclusive).map(one => one.id)
const outcomeOf = (answers: Parameters<typeof resultFor>[0]): string => resultFor(answers).outcome

test('ticking reasons never changes where the answers point, nor its cards', () => {
  fc.assert(fc.property(anyAnswers, ticks(reasons), (answers, other) => {
    const before = resultFor(answers)
    const after = resultFor({ ...answers, reasons: other })
    expect(after.outcome).toBe(before.outcome)
    expect(after.cards).toEqual(before.cards)
  }))
})

test('ties, wishes, limits, plan and "I see it differently" never change where the answers point', () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, (answers, other) => {
    const { ties: t, want, limits, plan, differently } = other
    expect(outcomeOf({ ...answers, ties: t, want, limits, plan, differently })).toBe(outcomeOf(answers))
  }))
})

for (const question of [safety, stand, mark, ties, reasons]) {
  const ids = question.options.map(one => one.id as string)
  const list = { id: question.id, options: question.options as readonly { id: string, exclusive?: true }[] }
  const plain = list.options.filter(one => !one.exclusive).map(one => one.id)

  test(`${question.id}: unticking undoes ticking`, () => {
    fc.assert(fc.property(ticks(list), fc.constantFrom(...plain), (before, id) => {
      fc.pre(!before?.includes(id) && !before?.some(one => !plain.includes(one)))
      expect(toggle(list, toggle(list, before, id), id)).toEqual(before)
    }))
  })

  test(`${question.id}: the order of ticking never matters`, () => {
    fc.assert(fc.property(fc.shuffledSubarray(plain), fc.shuffledSubarray(plain), (one, other) => {
      const tick = (some: string[]): readonly string[] | null => some.reduce<readonly string[] | null>((all, id) => toggle(list, all, id), null)
      expect(tick(other.filter(id => one.includes(id)))).toEqual(tick(one.filter(id => other.includes(id))))
    }))
  })

  test(`${question.id}: "none" never stands beside another box, and no box ticked is unanswered`, () => {
    fc.assert(fc.property(ticks(list), (ticked) => {
      const exclusive = list.options.filter(one => one.exclusive && ticked?.includes(one.id))
      expect(ticked === null || ticked.length > 0).toBe(true)
      if (exclusive.length)
        expect(ticked).toEqual([exclusive[0]!.id])
      expect(ids.filter(id => ticked?.includes(id))).toEqual(ticked ?? [])
    }))
  })
}

test('safety comes first, whatever else is ticked, and takes the plan and all notes but one with it', () => {
  fc.assert(fc.property(anyAnswers, fc.constantFrom(...flags), (answers, flag) => {
    const flagged = { ...answers, safety: toggle(safety, answers.safety?.filter(id => id !== flag) ?? null, flag) }
    const result = resultFor(flagged)
    expect(result.outcome).toBe('safety-first')
    expect(result.cards).toHaveLength(1)
    expect(result.notes.every(note => note.id === 'note.helper')).toBe(true)
    expect(result.because.every(one => one.options.length === 0)).toBe(true)
    expect(planFor(flagged)).toMatchObject({ kind: 'help', parts: [] })
  }))
})

test('when it does not feel safe to tell them, safety comes first too', () => {
  fc.assert(fc.property(anyAnswers, answers =>
    expect(outcomeOf({ ...answers, told: 't-unsafe' })).toBe('safety-first')))
})

test('a flag put in is never taken away by another tick but its own or an exclusive one', () => {
  fc.assert(fc.property(ticks(safety), fc.constantFrom(...flags), (before, id) => {
    const hadFlags = before?.filter(one => flags.includes(one) && one !== id) ?? []
    const after = toggle(safety, before, id) ?? []
    expect(hadFlags.every(one => after.includes(one))).toBe(true)
  }))
})

test('cards of lower outcomes are never mixed in', () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const result = resultFor(answers)
    expect(result.cards.length).toBeGreaterThan(0)
    for (const card of result.cards)
      expect(card.id.split('.')[0]).toBe(result.outcome)
    expect(result.outcome).toBe(decide(ruleState(answers)))
  }))
})

test('no result ever holds a digit, a share, or a verdict on health or risk', () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const { heading, cards, becauseLead, notes } = resultFor(answers)
    const said = [heading, becauseLead, ...cards.flatMap(card => [card.text, card.below ?? '']), ...notes.map(note => note.text)].join(' ')
    expect(said).not.toMatch(/\d|%|per cent|percent|score|healthy|low risk|high risk/i)
  }))
})

test('what waits open in "nothing to show yet" is just what is missing', () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const { outcome, open } = resultFor(answers)
    expect(open.length > 0).toBe(outcome === 'not-yet')
    for (const id of open)
      expect(answers[id as 'safety' | 'stand' | 'mark' | 'told' | 'motive']).toBeNull()
    const filled = {
      ...answers,
      ...(open.includes('safety') && { safety: ['a9'] as const }),
      ...(open.includes('stand') && { stand: ['s0'] as const }),
      ...(open.includes('mark') && { mark: ['w0'] as const }),
      ...(open.includes('told') && { told: 't-yes' as const }),
      ...(open.includes('motive') && { motive: 'm-unsure' as const }),
    }
    expect(outcomeOf(filled)).not.toBe('not-yet')
  }))
})

test('the line on reasons always adds up to the boxes ticked', () => {
  fc.assert(fc.property(ticks(reasons), (ids) => {
    const counts = reasonsSummary(ids).match(/\d+/g)!.map(Number)
    expect(counts.reduce((sum, count) => sum + count)).toBe(ids?.length ?? 0)
  }))
})
