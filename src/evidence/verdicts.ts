/** The five verdicts, in the order of the evidence map's columns. */
export const verdicts = [
  'supported',
  'mixed',
  'weak',
  'untested',
  'contradicted',
] as const

/** How the article's claim fares when it is read strictly. */
export type Verdict = typeof verdicts[number]

/** Each verdict as its badge says it. */
export const verdictWords: Record<Verdict, string> = {
  supported: 'Supported',
  mixed: 'Mixed',
  weak: 'Weak',
  untested: 'Untested',
  contradicted: 'Contradicted',
}

/**
 * A claim's verdict in words, with what tempers it.
 * @param claim verdict and note of a claim
 * @returns such as "Supported, with a safety correction"
 */
export function formatVerdict({ verdict, verdictNote }: { verdict: Verdict, verdictNote?: string }): string {
  return [verdictWords[verdict], verdictNote].filter(Boolean).join(', ')
}

/** Where no study tests a claim, and what stands nearest to it. */
export const noStudyWords = { none: 'No study found.', nearest: 'Nearest:' }

/** What each verdict means, for the legend on the About slide; at most 8 words. */
export const verdictMeanings: Record<Verdict, string> = {
  supported: 'Studies point the same way.',
  mixed: 'Some of it holds, some does not.',
  weak: 'There is little evidence for it.',
  untested: 'No study was found that tests it.',
  contradicted: 'Studies point the other way.',
}

/** What the word "indirectly" after a verdict means, below the legend. */
export const indirectlyMeans = '“Indirectly” after a word means that it rests on studies of something close to the claim.'
