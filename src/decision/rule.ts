import type { Outcome } from './types'

export type SafetyValue = 'flag' | 'none' | 'skip' | null
export type ToldValue = 'yes' | 'ignored' | 'no' | 'unsafe' | null
export type MotiveValue = 'self' | 'unsure' | 'reaction' | null
export type StandMatch = 's1' | 's2' | 's3'
export type MarkMatch = 'w1' | 'w2' | 'w3'

/** All the rule looks at. Null is unanswered; an empty list is "none of these". Order and repeats do not matter. */
export interface RuleState {
  safety: SafetyValue
  told: ToldValue
  stop: readonly StandMatch[] | null
  wont: readonly MarkMatch[] | null
  motive: MotiveValue
}

/** What each outcome is called. */
export const headings: Record<Outcome, string> = {
  'safety-first': 'Put safety first',
  'let-go': 'Let distance be for you',
  'talk-first': 'Talk first, if it feels safe',
  'pause-and-check': 'Pause and check',
  'step-back': 'Step back, with a limit',
  'not-yet': 'Nothing to show yet',
}

/** One line of the rule; `when` is the same in plain words, for the slide and the worksheet. */
export interface RuleLine {
  id: string
  outcome: Outcome
  when: string
  holds: (state: RuleState) => boolean
}

function line(id: string, outcome: Outcome, when: string, holds: (state: RuleState) => boolean): RuleLine {
  return { id, outcome, when, holds }
}

/**
 * The rule, line by line: the first line that holds decides. The last one always holds.
 *
 * Safety stands first and alone is directive. An unanswered safety step shows nothing, so that nobody is told to let
 * go, talk or step back before the deck has asked. What has already ended outranks what could be talked about, and
 * that outranks what the reader wants. Nothing is counted: one tick is enough, and reasons never enter.
 */
export const rule: readonly RuleLine[] = [
  line('unsafe', 'safety-first', 'You ticked a concern in the safety step, or it does not feel safe to tell them.', ({ safety, told }) => safety === 'flag' || told === 'unsafe'),
  line('safety-open', 'not-yet', 'You have not answered the safety step yet.', ({ safety }) => safety === null),
  line('over', 'let-go', 'They moved on, asked for no contact, cheated, are with someone else, or the love is not there.', ({ stop, wont }) => Boolean(stop?.length) || Boolean(wont?.includes('w2'))),
  line('standing-open', 'not-yet', 'You have not said where things stand, or if silence could be the wrong message.', ({ stop, wont }) => stop === null || wont === null),
  line('unsaid', 'talk-first', 'You two are new, part of this is yours to put right, or you have not told them.', ({ wont, told }) => Boolean(wont?.includes('w1')) || Boolean(wont?.includes('w3')) || told === 'no'),
  line('wish-open', 'not-yet', 'You have not said if you told them, or if distance would be good for you.', ({ told, motive }) => told === null || motive === null),
  line('own', 'step-back', 'Distance would be good for you, even if they never noticed.', ({ motive }) => motive === 'self'),
  line('otherwise', 'pause-and-check', 'All other cases: you are not sure, or it rests on how they react.', () => true),
]

/** The line of the rule that decides for these answers. */
export function decidingLine(state: RuleState): RuleLine {
  return rule.find(one => one.holds(state))!
}

/**
 * Where answers point. Pure and total over its 6,480 states (4 safety x 5 told x 9 stop x 9 wont x 4 motive); never
 * throws, gives no score. It is the brief's rule ("The rule"), and the deck publishes it from these same lines.
 */
export function decide(state: RuleState): Outcome {
  return decidingLine(state).outcome
}

/** The rule as it is read, in its own order: from the top, the first line that fits is the one that counts. */
export const ruleInWords = rule.map(one => ({ ...one, heading: headings[one.outcome] }))

/** What stands above the two columns of the rule. */
export const ruleHeads = { when: 'When', pointsTo: 'Your answers point to' }

/** What stands above and below the lines. */
export const ruleIntro = 'Read from the top. The first line that fits is where your answers point.'
export const ruleOutro = 'There are no scores. How many reasons you tick never changes your result.'
