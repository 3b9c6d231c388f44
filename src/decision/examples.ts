import type { Answers } from './answers'
import type { Outcome } from './types'
import { emptyAnswers } from './answers'

export type ExampleId = 'new' | 'moved-in' | 'phone' | 'asked-twice' | 'photos'

/** A worked example for a room: made up, marked "Example" wherever it shows, never mixed with a reader's own answers. */
export interface Example {
  id: ExampleId
  title: string
  answers: Answers
  /** Where it points. tests/unit/examples.spec.ts holds it to the rule. */
  outcome: Outcome
}

function example(id: ExampleId, title: string, outcome: Outcome, answers: Partial<Answers>): Example {
  return { id, title, outcome, answers: { ...emptyAnswers(), ...answers } }
}

/** The five cases of the brief, in its order: one for each outcome but not-yet. */
export const examples: readonly Example[] = [
  example('new', 'Three weeks in, and replies are slow', 'talk-first', {
    safety: ['a0'],
    stand: ['s0'],
    mark: ['w1'],
    told: 't-no',
    reasons: ['r3', 'r9'],
    want: {
      'want-calm': 2,
      'want-limits': 1,
      'want-time': 1,
      'want-life': 1,
      'want-miss': 3,
      'want-back': 2,
      'want-sorry': 0,
      'want-feel': 1,
    },
    motive: 'm-unsure',
    ties: ['x0'],
  }),
  example('moved-in', 'An ex has moved in with someone', 'let-go', {
    safety: ['a0'],
    stand: ['s3'],
    mark: ['w0'],
    told: 't-yes',
    reasons: ['r1', 'r5', 'r11'],
    want: {
      'want-calm': 3,
      'want-limits': 1,
      'want-time': 2,
      'want-life': 3,
      'want-miss': 3,
      'want-back': 2,
      'want-sorry': 1,
      'want-feel': 2,
    },
    motive: 'm-unsure',
    ties: ['x-friends', 'x-pets'],
  }),
  example('phone', 'A partner reads the phone and shouts', 'safety-first', {
    safety: ['a2', 'a3'],
    stand: ['s0'],
    mark: ['w0'],
    told: 't-unsafe',
    reasons: ['r2', 'r6'],
    want: {
      'want-calm': 3,
      'want-limits': 3,
      'want-time': 2,
      'want-life': 3,
      'want-miss': 0,
      'want-back': 0,
      'want-sorry': 2,
      'want-feel': 1,
    },
    motive: 'm-self',
    ties: ['x-home'],
  }),
  example('asked-twice', 'Asked twice, was ignored, would feel calmer apart', 'step-back', {
    safety: ['a0'],
    stand: ['s0'],
    mark: ['w0'],
    told: 't-ignored',
    reasons: ['r6', 'r10'],
    want: {
      'want-calm': 3,
      'want-limits': 3,
      'want-time': 3,
      'want-life': 2,
      'want-miss': 1,
      'want-back': 0,
      'want-sorry': 2,
      'want-feel': 1,
    },
    motive: 'm-self',
    ties: ['x-work'],
  }),
  example('photos', 'Shares holiday photos in the hope of a call', 'pause-and-check', {
    safety: ['a0'],
    stand: ['s0'],
    mark: ['w0'],
    told: 't-yes',
    reasons: ['r3', 'r8', 'r9'],
    want: {
      'want-calm': 1,
      'want-limits': 0,
      'want-time': 1,
      'want-life': 1,
      'want-miss': 3,
      'want-back': 3,
      'want-sorry': 1,
      'want-feel': 2,
    },
    motive: 'm-reaction',
    ties: ['x0'],
  }),
]
