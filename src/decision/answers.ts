import type { Limit } from './limits'
import type { againItems, contactItems, lastDayItems, planLengths, socialItems, urgeItems } from './plan'
import type { RuleState, SafetyValue } from './rule'
import type { IdOf, MarkId, MotiveId, OptionId, RatingValue, ReasonId, SafetyId, StandId, TieId, TieRowId, ToldId, WantId } from './types'
import { reasons, want } from './questions'

/** Ratings given so far; an item that is not rated yet has no entry. */
export type Ratings = Readonly<Partial<Record<WantId, RatingValue>>>

/** Null, until there is such an answer. */
const unanswered = <Answer>(): Answer | null => null

/** One check-in: how sleep was, mood as a number from 0 to 10, and "would I choose this again?". */
const emptyCheckIn = () => ({ sleep: '', mood: '', again: unanswered<IdOf<typeof againItems>>() })
export type CheckIn = ReturnType<typeof emptyCheckIn>

/** A blank plan. Text is free and cleaned by `cleanText`; null and empty mean blank. */
function emptyPlan() {
  return {
    length: unanswered<IdOf<typeof planLengths>>(),
    /** "I need space until about …." */
    lineUntil: '',
    /** "Please do not message me unless …." */
    lineUnless: '',
    /** What the reader adds to the row of each tie. */
    ties: {} as Readonly<Partial<Record<TieRowId, string>>>,
    social: [] as readonly IdOf<typeof socialItems>[],
    /** Initials only: the plan asks for no names. */
    people: ['', '', ''] as readonly string[],
    helpline: '',
    urge: [] as readonly IdOf<typeof urgeItems>[],
    contact: unanswered<IdOf<typeof contactItems>>(),
    preparedLine: '',
    checkIns: { 7: emptyCheckIn(), 14: emptyCheckIn(), 30: emptyCheckIn() },
    lastDay: unanswered<IdOf<typeof lastDayItems>>(),
    /** "Which words and acts changed?" */
    changed: '',
  }
}

/** A fresh, blank set of answers: what a first load, a reload, Exit and "Clear my answers" all lead to. */
export function emptyAnswers() {
  return {
    safety: unanswered<readonly SafetyId[]>(),
    stand: unanswered<readonly StandId[]>(),
    mark: unanswered<readonly MarkId[]>(),
    told: unanswered<ToldId>(),
    reasons: unanswered<readonly ReasonId[]>(),
    want: unanswered<Ratings>(),
    motive: unanswered<MotiveId>(),
    ties: unanswered<readonly TieId[]>(),
    /** "I see it differently": the reader's own pick of the five options. It never changes the outcome. */
    differently: unanswered<OptionId>(),
    limits: [] as readonly Limit[],
    plan: emptyPlan(),
  }
}

/**
 * Everything a reader has answered. Null means unanswered; "none of these" is an answer and holds its own id.
 * Lists are replaced, never changed in place, and stand in the question's order, whatever the order of ticking.
 */
export type Answers = ReturnType<typeof emptyAnswers>

/**
 * Ticks a box, or unticks it when it was ticked. An exclusive box ("none of these") clears all others and is cleared
 * by any other. Gives a new list in the question's order, or null when no box is left: nothing ticked is unanswered.
 */
export function toggle<Id extends string>(
  question: { options: readonly { id: Id, exclusive?: true }[] },
  ids: readonly NoInfer<Id>[] | null,
  id: NoInfer<Id>,
): readonly Id[] | null {
  const option = question.options.find(one => one.id === id)!
  const before = new Set<Id>(ids)
  const unticks = before.has(id)
  const after = question.options
    .filter((one) => {
      if (one.id === id)
        return !unticks
      return before.has(one.id) && (unticks || !(option.exclusive || one.exclusive))
    })
    .map(one => one.id)
  return after.length ? after : null
}

/** The id of one rating's input, for `data-answer`. */
export function ratingAnswerId(id: WantId, value: RatingValue): string {
  return `${id}-${value}`
}

/**
 * What the safety ticks mean to the rule: `flag` for any of a1 to a7, `skip` for "I would rather not say", `none` for
 * "none of these", null for nothing. Should a flag ever stand beside an exclusive id, the flag counts.
 */
export function safetyValue(ids: readonly SafetyId[] | null): SafetyValue {
  if (!ids?.length)
    return null
  if (ids.some(id => id !== 'a0' && id !== 'a9'))
    return 'flag'
  return ids.includes('a9') ? 'skip' : 'none'
}

/** The ticks that count for the rule: null when unanswered, an empty list for "none of these". */
export function matches<Id extends StandId | MarkId>(ids: readonly Id[] | null): readonly Exclude<Id, 's0' | 'w0'>[] | null {
  return ids?.length ? ids.filter(id => id !== 's0' && id !== 'w0') as Exclude<Id, 's0' | 'w0'>[] : null
}

const toldValues = { 't-yes': 'yes', 't-ignored': 'ignored', 't-no': 'no', 't-unsafe': 'unsafe' } as const
const motiveValues = { 'm-self': 'self', 'm-unsure': 'unsure', 'm-reaction': 'reaction' } as const

/** What the rule sees of the answers: five values, and nothing about reasons, wishes, ties, limits or plan. */
export function ruleState(answers: Answers): RuleState {
  return {
    safety: safetyValue(answers.safety),
    told: answers.told && toldValues[answers.told],
    stop: matches(answers.stand),
    wont: matches(answers.mark),
    motive: answers.motive && motiveValues[answers.motive],
  }
}

/** Whether nothing at all has been answered, picked or written: then there is nothing to clear. */
export function isBlank(answers: Answers): boolean {
  return JSON.stringify(answers) === JSON.stringify(emptyAnswers())
}

/** Sums up the reasons ticked by group, in a line for their own slide. It is no score: the rule never sees it. */
export function reasonsSummary(ids: readonly ReasonId[] | null): string {
  const [notice, gain, care] = reasons.groups.map(({ members }) => members.filter(id => ids?.includes(id)).length)
  return `You ticked ${notice} about their reaction, ${gain} about your limits, ${care} to handle with care.`
}

/**
 * Adds up the ratings for the two bars; what is not rated counts as nothing. The rule never sees it.
 * @returns both totals, the most that either can be, which is the length of a bar, and a line that says it
 */
export function wantTotals(ratings: Ratings | null): { forMe: number, fromThem: number, most: number, sums: string[], text: string } {
  const totals = want.groups.map(({ members }) => members.reduce((sum, id) => sum + (ratings?.[id] ?? 0), 0))
  const most = want.groups[0]!.members.length * 3
  const [forMe = 0, fromThem = 0] = totals
  const sums = want.groups.map(({ label }, index) => `${label}: ${totals[index]} of ${most}.`)
  return { forMe, fromThem, most, sums, text: sums.join(' ') }
}
