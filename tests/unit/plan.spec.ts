import type { Answers, PlanShape } from '../../src/decision'
import { expect, test } from 'playwright/test'
import { checkInsFor, decide, emptyAnswers, planFor, planWords, printedPlan, ruleState, tieRowsFor, toggle } from '../../src/decision'
import { allStates, answersFor } from './states'

const clear: Partial<Answers> = { safety: ['a0'], stand: ['s0'], mark: ['w0'], told: 't-yes', motive: 'm-self' }
const whole = ['length', 'line', 'social', 'people', 'urge', 'contact', 'reply', 'check-ins', 'last-day']

function plan(given: Partial<Answers>): PlanShape {
  return planFor({ ...emptyAnswers(), ...clear, ...given })
}

test('step back shows all of it', () => {
  expect(plan({})).toMatchObject({
    kind: 'whole',
    behind: null,
    parts: whole,
    checkIns: [7, 14, 30],
    lastDay: ['p-keep', 'p-talk', 'p-let-go'],
  })
})

test('let go never ends in talk, and offers no line when they moved on or are with someone else', () => {
  expect(plan({ stand: ['s2'] }).parts).toContain('line')
  expect(plan({ mark: ['w2'] }).parts).toContain('line')
  for (const stand of [['s1'], ['s3'], ['s1', 's2'], ['s2', 's3']] as const)
    expect(plan({ stand }).parts).not.toContain('line')
  for (const one of [plan({ stand: ['s2'] }), plan({ mark: ['w2'] }), plan({ stand: ['s1'] })])
    expect(one.lastDay).toEqual(['p-keep', 'p-let-go'])
})

test('talk first keeps the whole plan behind "after we have talked"', () => {
  expect(plan({ told: 't-no' })).toMatchObject({ kind: 'after-talk', behind: 'After we have talked', parts: whole })
})

test('pause and check is a week and a re-check', () => {
  expect(plan({ motive: 'm-reaction', ties: ['x-work'] })).toMatchObject({ kind: 'week', checkIns: [7], parts: ['people', 'urge', 'check-ins', 're-check'] })
  expect(planWords.recheck.text).toBe('If they never noticed, would distance still be good for me?')
})

test('before the rule can point, the plan is blank but whole, and still has no line for who asked for no contact', () => {
  expect(plan({ safety: null })).toMatchObject({ kind: 'blank', parts: whole })
  expect(plan({ safety: null, stand: ['s1'] }).parts).not.toContain('line')
})

test('in safety first there is no plan, only the help and the advice to ask an advocate', () => {
  const none = plan({ safety: ['a5'], ties: ['x-children'] })
  expect(none).toMatchObject({ kind: 'help', parts: [], ties: [], checkIns: [], lastDay: [] })
  expect(none.lead).toContain('Before you block them, move out or tell them anything, ask a trained advocate.')
})

test('in all 6,480 states a plan shows unless, and only unless, safety comes first', () => {
  const wrong = Array.from(allStates(), answersFor).filter((answers) => {
    const { kind, parts } = planFor(answers)
    const isSafetyFirst = decide(ruleState(answers)) === 'safety-first'
    return (kind === 'help') !== isSafetyFirst || (parts.length === 0) !== isSafetyFirst
  })
  expect(wrong).toEqual([])
})

test('each tie ticked has its row, in one order', () => {
  expect(tieRowsFor(['x-pets', 'x-children'])).toEqual(['x-children', 'x-pets'])
  expect(tieRowsFor(['x0'])).toEqual([])
  expect(plan({ ties: ['x-friends'] })).toMatchObject({ ties: ['x-friends'], parts: ['length', 'line', 'ties', ...whole.slice(2)] })
  expect(plan({ ties: ['x0'] }).parts).not.toContain('ties')
})

test('no check-in lies after the plan\'s end', () => {
  expect(checkInsFor('p-7')).toEqual([7])
  expect(checkInsFor('p-14')).toEqual([7, 14])
  expect(checkInsFor('p-30')).toEqual([7, 14, 30])
  expect(checkInsFor('p-open')).toEqual([7, 14, 30])
  expect(plan({ plan: { ...emptyAnswers().plan, length: 'p-14' } }).checkIns).toEqual([7, 14])
})

test('printed, the plan is the same whole sheet for everyone', () => {
  expect(printedPlan()).toMatchObject({ ties: ['x-children', 'x-work', 'x-home', 'x-money', 'x-friends', 'x-pets'], parts: [...whole.slice(0, 2), 'ties', ...whole.slice(2)] })
})

test('items of a list tick and untick in a steady order', () => {
  const two = toggle(planWords.social, toggle(planWords.social, [], 'p-block'), 'p-mute')
  expect(two).toEqual(['p-mute', 'p-block'])
  expect(toggle(planWords.social, two, 'p-mute')).toEqual(['p-block'])
})
