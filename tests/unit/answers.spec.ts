import { expect, test } from 'playwright/test'
import { addLimit, emptyAnswers, isBlank, matches, questionIds, questions, ratingAnswerId, reasons, reasonsSummary, safetyValue, toggle, want, wantTotals } from '../../src/decision'

test('safety ticks mean flag, none, skip or nothing, and a flag always counts', () => {
  for (const id of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'] as const) {
    expect(safetyValue([id])).toBe('flag')
    expect(safetyValue([id, 'a0'])).toBe('flag')
    expect(safetyValue([id, 'a9'])).toBe('flag')
  }
  expect(safetyValue(['a0'])).toBe('none')
  expect(safetyValue(['a9'])).toBe('skip')
  expect(safetyValue([])).toBeNull()
  expect(safetyValue(null)).toBeNull()
})

test('"none of these" is an empty set to the rule, and nothing ticked is unanswered', () => {
  expect(matches(['s0'])).toEqual([])
  expect(matches(['w1', 'w3'])).toEqual(['w1', 'w3'])
  expect(matches(null)).toBeNull()
})

test('unticking the last box makes the question unanswered again', () => {
  expect(toggle(reasons, ['r4'], 'r4')).toBeNull()
})

test('boxes stand in the order of the question, however they were ticked', () => {
  expect(toggle(reasons, ['r10', 'r11'], 'r2')).toEqual(['r2', 'r10', 'r11'])
})

test('ticking gives a new list and leaves the old one as it was', () => {
  const before = Object.freeze(['r1'] as const)
  expect(toggle(reasons, before, 'r2')).toEqual(['r1', 'r2'])
  expect(before).toEqual(['r1'])
})

test('the two bars add up in words', () => {
  expect(wantTotals({ 'want-calm': 1, 'want-miss': 2 })).toEqual({ forMe: 1, fromThem: 2, most: 12, sums: ['For me: 1 of 12.', 'From them: 2 of 12.'], text: 'For me: 1 of 12. From them: 2 of 12.' })
  expect(wantTotals(null)).toMatchObject({ forMe: 0, fromThem: 0 })
})

test('the reasons fall into seven, one and three', () => {
  expect(reasons.groups.map(group => group.members.length)).toEqual([7, 1, 3])
  expect(reasonsSummary(null)).toBe('You ticked 0 about their reaction, 0 about your limits, 0 to handle with care.')
})

test('every group holds each of its question\'s options once', () => {
  for (const question of [reasons, want]) {
    const grouped = question.groups.flatMap(group => group.members as readonly string[])
    expect([...grouped].sort()).toEqual(question.options.map(one => one.id as string).sort())
  }
})

test('every box on every slide has an id of its own', () => {
  const ids = questionIds.flatMap((id) => {
    const question = questions[id]
    return question.kind === 'rating'
      ? question.options.flatMap(one => question.scale.map(({ value }) => ratingAnswerId(one.id, value)))
      : question.options.map(one => one.id as string)
  })
  expect(new Set(ids).size).toBe(ids.length)
  expect(questionIds).toEqual(Object.keys(questions))
})

test('exclusive boxes stand last', () => {
  for (const question of [questions.safety, questions.stand, questions.mark, questions.ties]) {
    const flags = question.options.map(one => Boolean(one.exclusive))
    expect(flags).toEqual([...flags].sort((one, other) => Number(one) - Number(other)))
    expect(flags.at(-1)).toBe(true)
    expect(question.hint).toContain('Tick all that apply')
  }
})

test('there is something to clear as soon as anything is given', () => {
  expect(isBlank(emptyAnswers())).toBe(true)
  expect(isBlank({ ...emptyAnswers(), told: 't-no' })).toBe(false)
  expect(isBlank({ ...emptyAnswers(), limits: addLimit([]) })).toBe(false)
  expect(isBlank({ ...emptyAnswers(), plan: { ...emptyAnswers().plan, helpline: 'x' } })).toBe(false)
})
