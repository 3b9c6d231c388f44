import type { Outcome, RuleState } from '../../src/decision'
import { expect, test } from 'playwright/test'
import { decide, decidingLine, headings, rule, ruleInWords, ruleState } from '../../src/decision'
import { allStates, answersFor } from './states'

type Predicate = (state: RuleState) => boolean

const has = <T>(set: readonly T[] | null, ...wanted: T[]): boolean => wanted.some(one => set?.includes(one) ?? false)
const isNone = (set: readonly unknown[] | null): boolean => set !== null && set.length === 0

const inDanger: Predicate = s => [s.safety === 'flag', s.told === 'unsafe'].some(Boolean)
const cleared: Predicate = s => !inDanger(s) && ['none', 'skip'].includes(s.safety ?? '')
const ended: Predicate = s => has(s.stop, 's1', 's2', 's3') || has(s.wont, 'w2')
const unended: Predicate = s => isNone(s.stop) && s.wont !== null && !has(s.wont, 'w2')
const toMend: Predicate = s => has(s.wont, 'w1', 'w3') || s.told === 'no'
const said: Predicate = s => ['yes', 'ignored'].includes(s.told ?? '')

/** The same rule said another way: what each outcome needs, whole and by itself, in no order. */
const table: Record<Outcome, Predicate> = {
  'safety-first': inDanger,
  'let-go': s => cleared(s) && ended(s),
  'talk-first': s => cleared(s) && unended(s) && toMend(s),
  'step-back': s => cleared(s) && unended(s) && !toMend(s) && said(s) && s.motive === 'self',
  'pause-and-check': s => cleared(s) && unended(s) && !toMend(s) && said(s) && has(['unsure', 'reaction'], s.motive ?? ''),
  'not-yet': s => !inDanger(s) && (
    s.safety === null
    || (!ended(s) && (s.stop === null || s.wont === null))
    || (unended(s) && isNone(s.wont) && (s.told === null || (said(s) && s.motive === null)))
  ),
}

test('all 6,480 states point where an independent table says, and to one place only', () => {
  const states = [...allStates()]
  const wrong = states.filter((state) => {
    const fitting = Object.entries(table).filter(([, holds]) => holds(state)).map(([outcome]) => outcome)
    return fitting.length !== 1 || fitting[0] !== decide(state)
  })
  expect(wrong).toEqual([])
  expect(new Set(states.map(state => JSON.stringify(state))).size).toBe(6480)
})

test('each outcome is met as often as counting by hand gives', () => {
  const met: Record<string, number> = {}
  for (const state of allStates())
    met[decide(state)] = (met[decide(state)] ?? 0) + 1
  expect(met).toEqual({
    'safety-first': 1620 + 972,
    'let-go': 2272,
    'talk-first': 96 + 8,
    'step-back': 4,
    'pause-and-check': 8,
    'not-yet': 1296 + 192 + 8 + 4,
  })
})

test('answers ticked as a reader would give the very state, for all 6,480', () => {
  const states = [...allStates()]
  expect(states.map(state => ruleState(answersFor(state)))).toEqual(states)
})

test('the order of a list and repeats in it never matter', () => {
  const twiceBackwards = <T>(list: readonly T[] | null): T[] | null => list && [...list, ...list].reverse()
  const moved = [...allStates()].filter(state =>
    decide({ ...state, stop: twiceBackwards(state.stop), wont: twiceBackwards(state.wont) }) !== decide(state))
  expect(moved).toEqual([])
})

test('deciding changes nothing it is given', () => {
  const state: RuleState = Object.freeze({ safety: 'none', told: 'yes', stop: Object.freeze([] as const), wont: Object.freeze(['w3'] as const), motive: null })
  expect(decide(state)).toBe('talk-first')
})

test('the rule on its slide is the rule that decides: same lines, same order, same outcomes', () => {
  expect(ruleInWords.map(one => [one.id, one.outcome])).toEqual(rule.map(one => [one.id, one.outcome]))
  for (const one of ruleInWords)
    expect(one.heading).toBe(headings[one.outcome])
})

test('every line of the rule decides for someone, and gives its own outcome', () => {
  const lines = Array.from(allStates(), state => [decidingLine(state), decide(state)] as const)
  expect(lines.filter(([line, outcome]) => line.outcome !== outcome)).toEqual([])
  expect([...new Set(lines.map(([line]) => line.id))].sort()).toEqual(ruleInWords.map(one => one.id).sort())
})

test('read from the top, the words of each line fit a case of theirs', () => {
  const blank: RuleState = { safety: 'none', told: 'yes', stop: [], wont: [], motive: 'unsure' }
  const cases: Record<string, [RegExp, Partial<RuleState>[]]> = {
    'unsafe': [/a concern in the safety step.*not feel safe to tell/, [{ safety: 'flag' }, { told: 'unsafe' }]],
    'safety-open': [/not answered the safety step/, [{ safety: null }]],
    'over': [/moved on, asked for no contact, cheated, are with someone else, or the love is not there/, [{ stop: ['s1'] }, { stop: ['s2'] }, { stop: ['s3'] }, { wont: ['w2'] }]],
    'standing-open': [/where things stand, or if silence could be the wrong message/, [{ stop: null }, { wont: null }]],
    'unsaid': [/new, part of this is yours to put right, or you have not told them/, [{ wont: ['w1'] }, { wont: ['w3'] }, { told: 'no' }]],
    'wish-open': [/not said if you told them, or if distance would be good for you/, [{ told: null }, { motive: null }]],
    'own': [/good for you, even if they never noticed/, [{ motive: 'self' }]],
    'otherwise': [/not sure.*how they react/, [{ motive: 'unsure' }, { motive: 'reaction' }]],
  }
  for (const line of ruleInWords) {
    const [words, states] = cases[line.id]!
    expect(line.when).toMatch(words)
    for (const state of states)
      expect(decidingLine({ ...blank, ...state }).id).toBe(line.id)
  }
})
