import type { QuestionId } from '../../src/decision'

/** The slide on which each question is asked, by its id. */
export const askedOn: Readonly<Record<QuestionId, string>> = {
  safety: 'check-safety',
  stand: 'check-stand',
  mark: 'check-mark',
  told: 'check-mark',
  reasons: 'check-reasons',
  want: 'check-want',
  motive: 'check-want',
  ties: 'plan',
}
