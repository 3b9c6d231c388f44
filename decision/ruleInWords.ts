import type { RuleLineId } from './rule'
import type { Outcome } from './types'
import { headings } from './cards'
import { rule } from './rule'

const words: Record<RuleLineId, string> = {
  'unsafe': 'The safety step raised a concern, or it does not feel safe to tell them.',
  'safety-open': 'You have not done the safety step yet.',
  'over': 'They have moved on, cheated, are with someone else, or do not love you.',
  'standing-open': 'One of the two steps on where things stand is still blank.',
  'unsaid': 'You two are new, part is yours to put right, or you have not told them.',
  'wish-open': 'You have not said if you told them, or if distance is for you.',
  'own': 'Distance would be good for you, even if they never noticed.',
  'otherwise': 'All else: you are not sure, or it rests on how they react.',
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
export const ruleOutro = 'No scores. How many reasons you tick never changes it.'
