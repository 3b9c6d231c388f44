import type { RuleLineId } from './rule'
import type { Outcome } from './types'
import { headings } from './cards'
import { rule } from './rule'

const words: Record<RuleLineId, string> = {
  'unsafe': 'You ticked a concern in the safety step, or it does not feel safe to tell them.',
  'safety-open': 'You have not answered the safety step yet.',
  'over': 'They have moved on, they cheated, they are with someone else, or the love is not there.',
  'standing-open': 'You have not said where things stand, or if silence could be the wrong message.',
  'unsaid': 'You two are new, part of this is yours to put right, or you have not told them.',
  'wish-open': 'You have not said if you told them, or if distance would be good for you.',
  'own': 'Distance would be good for you, even if they never noticed.',
  'otherwise': 'In all other cases, you are not sure, or it rests on how they react.',
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
