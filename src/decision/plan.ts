import type { TieId } from './types'

export type PlanLengthId = 'p-7' | 'p-14' | 'p-30' | 'p-open'
export type SocialId = 'p-mute' | 'p-unfollow' | 'p-block' | 'p-app' | 'p-unchecked'
export type UrgeId = 'p-wait' | 'p-unsent' | 'p-call' | 'p-walk'
export type ContactId = 'p-no-reply' | 'p-prepared' | 'p-practical'
export type AgainId = 'p-again-yes' | 'p-again-unsure' | 'p-again-no'
export type LastDayId = 'p-keep' | 'p-talk' | 'p-let-go'
export type CheckInDay = 7 | 14 | 30
export type TieRowId = Exclude<TieId, 'x0'>

/** One check-in: how sleep was, mood from 0 to 10, and "would I choose this again?". */
export interface CheckIn {
  sleep: string
  mood: number | null
  again: AgainId | null
}

/** What a reader has put in the plan. Text is free and cleaned by `cleanText`; null and empty mean blank. */
export interface PlanAnswers {
  length: PlanLengthId | null
  /** "I need space until about …." */
  lineUntil: string
  /** "Please do not message me unless …." */
  lineUnless: string
  /** What the reader adds to the row of each tie. */
  ties: Readonly<Partial<Record<TieRowId, string>>>
  social: readonly SocialId[]
  /** Initials only: the plan asks for no names. */
  people: readonly [string, string, string]
  helpline: string
  urge: readonly UrgeId[]
  contact: ContactId | null
  preparedLine: string
  checkIns: Readonly<Record<CheckInDay, CheckIn>>
  lastDay: LastDayId | null
  /** "Which words and acts changed?" */
  changed: string
}

function emptyCheckIn(): CheckIn {
  return { sleep: '', mood: null, again: null }
}

/** A fresh, blank plan. */
export function emptyPlan(): PlanAnswers {
  return {
    length: null,
    lineUntil: '',
    lineUnless: '',
    ties: {},
    social: [],
    people: ['', '', ''],
    helpline: '',
    urge: [],
    contact: null,
    preparedLine: '',
    checkIns: { 7: emptyCheckIn(), 14: emptyCheckIn(), 30: emptyCheckIn() },
    lastDay: null,
    changed: '',
  }
}

/** Ticks or unticks one item of a plan's list and gives a new list, in the order in which the options are told. */
export function toggleItem<Id extends string>(options: readonly { id: Id }[], ids: readonly Id[], id: Id): readonly Id[] {
  return options.map(one => one.id).filter(one => ids.includes(one) !== (one === id))
}
