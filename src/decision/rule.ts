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

/** One line of the rule. Its words, for the slide and the worksheet, stand in `ruleInWords` under the same id. */
export interface RuleLine<Id extends string = string> {
  id: Id
  outcome: Outcome
  holds: (state: RuleState) => boolean
}

function line<const Id extends string>(id: Id, outcome: Outcome, holds: (state: RuleState) => boolean): RuleLine<Id> {
  return { id, outcome, holds }
}

/**
 * The rule, line by line: the first line that holds decides. The last one always holds.
 *
 * Safety stands first and alone is directive. An unanswered safety step shows nothing, so that nobody is told to let
 * go, talk or step back before the deck has asked. What has already ended outranks what could be talked about, and
 * that outranks what the reader wants. Nothing is counted: one tick is enough, and reasons never enter.
 */
export const rule = [
  line('unsafe', 'safety-first', ({ safety, told }) => safety === 'flag' || told === 'unsafe'),
  line('safety-open', 'not-yet', ({ safety }) => safety === null),
  line('over', 'let-go', ({ stop, wont }) => Boolean(stop?.length) || Boolean(wont?.includes('w2'))),
  line('standing-open', 'not-yet', ({ stop, wont }) => stop === null || wont === null),
  line('unsaid', 'talk-first', ({ wont, told }) => Boolean(wont?.includes('w1')) || Boolean(wont?.includes('w3')) || told === 'no'),
  line('wish-open', 'not-yet', ({ told, motive }) => told === null || motive === null),
  line('own', 'step-back', ({ motive }) => motive === 'self'),
  line('otherwise', 'pause-and-check', () => true),
] as const

export type RuleLineId = typeof rule[number]['id']

/** The line of the rule that decides for these answers. */
export function decidingLine(state: RuleState): RuleLine<RuleLineId> {
  return rule.find(one => one.holds(state)) ?? rule.at(-1)!
}

/**
 * Where answers point. Pure and total over its 6,480 states (4 safety x 5 told x 9 stop x 9 wont x 4 motive); never
 * throws, gives no score. It is the brief's rule ("The rule"), and the deck publishes it from these same lines.
 */
export function decide(state: RuleState): Outcome {
  return decidingLine(state).outcome
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

const words: Record<RuleLineId, string> = {
  'unsafe': 'You ticked a concern in the safety step, or it does not feel safe to tell them.',
  'safety-open': 'You have not answered the safety step yet.',
  'over': 'They moved on, asked for no contact, cheated, are with someone else, or the love is not there.',
  'standing-open': 'You have not said where things stand, or if silence could be the wrong message.',
  'unsaid': 'You two are new, part of this is yours to put right, or you have not told them.',
  'wish-open': 'You have not said if you told them, or if distance would be good for you.',
  'own': 'Distance would be good for you, even if they never noticed.',
  'otherwise': 'All other cases: you are not sure, or it rests on how they react.',
}

/** What stands above the two columns of the rule. */
export const ruleHeads = { when: 'When', pointsTo: 'Your answers point to' }

export interface RuleLineInWords {
  id: RuleLineId
  when: string
  outcome: Outcome
  heading: string
}

/** The rule in plain words, in its own order: read from the top, the first line that fits is the one that counts. */
export const ruleInWords: readonly RuleLineInWords[] = rule.map(({ id, outcome }) => ({
  id,
  when: words[id],
  outcome,
  heading: headings[outcome],
}))

/** What stands above and below the lines. */
export const ruleIntro = 'Read from the top. The first line that fits is where your answers point.'
export const ruleOutro = 'There are no scores. How many reasons you tick never changes your result.'
