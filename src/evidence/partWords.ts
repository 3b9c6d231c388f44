import type { Part } from './types'

/** What the claims of each part of the article are called beside their number, as in "Reason 2". */
export const partWords: Record<Part, string> = {
  premise: 'Premise',
  reason: 'Reason',
  stop: 'Not to try',
  wont: 'Does not work',
  faq: 'Question',
}
