/** The ids of all claims, in the order the deck tells them. Slides, checks, tests and the PDF outline use the same ids. */
export const claimIds = [
  'premise-3',
  'premise-1',
  'premise-2',
  'reason-1',
  'reason-2',
  'reason-3',
  'reason-4',
  'reason-5',
  'reason-6',
  'reason-7',
  'reason-8',
  'reason-9',
  'reason-10',
  'reason-11',
  'stop-1',
  'stop-2',
  'stop-3',
  'stop-4',
  'wont-1',
  'wont-2',
  'wont-3',
  'faq-1',
  'faq-2',
  'faq-3',
] as const

export type ClaimId = typeof claimIds[number]

export type Part = 'premise' | 'reason' | 'stop' | 'wont' | 'faq'

const codeLetters: Record<Part, string> = {
  premise: 'P',
  reason: 'R',
  stop: 'N',
  wont: 'W',
  faq: 'Q',
}

/**
 * The part of the article a claim belongs to.
 * @param id a claim's id, such as `stop-4`
 * @returns the id without its number, such as `stop`
 */
export function partOf(id: ClaimId): Part {
  return id.slice(0, id.lastIndexOf('-')) as Part
}

/**
 * The short code the evidence map prints inside a claim's mark.
 * @param id a claim's id, such as `stop-4`
 * @returns one letter and the number, such as `N4` (N for "not to")
 */
export function codeOf(id: ClaimId): string {
  return `${codeLetters[partOf(id)]}${id.slice(id.lastIndexOf('-') + 1)}`
}
