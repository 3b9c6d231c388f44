/** What no card can say alone: the advice itself has not been tested, and what the neighbouring studies cannot show. */
export const headlineGap = {
  /** For the evidence map; 9 words. */
  line: 'No study was found that tests the advice itself.',
  /** For the notes and the handout. */
  detail: 'A search of the literature found no peer-reviewed study that tests the advice. None asks whether cutting a partner off makes him miss you, come back or behave better. Every verdict rests on neighbouring evidence: break-ups, on-off couples, hard-to-get experiments and being shut out.',
  /** What the samples cannot carry. */
  limits: 'The samples are mostly young, Western and heterosexual, and most findings are correlations.',
} as const
