import type { Fact } from './types'

/** The eight findings most useful to someone deciding. Each stands on one slide of the layout `facts`. */
export const facts: Fact[] = [
  {
    id: 'fact-1',
    text: 'The tactic is untested. No study was found showing that cutting someone off makes him return or change.',
    sources: [],
    noStudyFound: true,
    claim: 'premise-3',
  },
  {
    id: 'fact-2',
    text: 'Wanting is not liking. Distance can raise pursuit while liking falls.',
    sources: ['dai-2014'],
    claim: 'premise-2',
  },
  {
    id: 'fact-3',
    text: 'There is more evidence for speaking than for vanishing. Direct requests were followed by more change over a year. An experiment raised intentions, not behaviour.',
    sources: ['overall-2009', 'jspr-2025'],
    claim: 'reason-6',
  },
  {
    id: 'fact-4',
    text: 'If distance is for your healing, it depends. After looking at an ex’s profile, people tend to have worse days. Findings on contact are mixed.',
    sources: ['marshall-2026', 'marshall-2012', 'sbarra-2005', 'ohara-2020', 'mason-2012'],
    claim: 'faq-3',
  },
  {
    id: 'fact-5',
    text: 'Reunions repeat. On-off partners were about twice as likely as stable or fully split ones to report physical violence. They reported more distress. Ask what changed.',
    sources: ['halpern-meekin-2013', 'monk-2018'],
    claim: 'reason-9',
  },
  {
    id: 'fact-6',
    text: 'Someone whose pride is hurt may hit back. Narcissistic people tend to be more aggressive when provoked.',
    sources: ['kjaervik-2021'],
    claim: 'reason-8',
  },
  {
    id: 'fact-7',
    text: 'If you are afraid of him, plan first and call an advocate. Leaving can be the most dangerous time.',
    sources: ['campbell-2003', 'ndvh-leaving-safely'],
    claim: 'stop-4',
  },
  {
    id: 'fact-8',
    text: 'You will probably cope better than you expect. Above all, people most in love expect too much pain. In one student sample, 71% reported growth.',
    sources: ['eastwick-2008', 'lewandowski-2007'],
    claim: 'reason-11',
  },
]

/** What no card can say alone: the advice itself has not been tested, and what the neighbouring studies cannot show. */
export const headlineGap = {
  /** For the evidence map. */
  line: 'No study was found that tests the advice itself. Every verdict rests on studies of something near it.',
  /** For the notes and the handout. */
  detail: 'A search of the literature found no peer-reviewed study that tests the advice. None asks whether cutting a partner off makes him miss you, come back or behave better. Every verdict rests on neighbouring evidence: break-ups, on-off couples, hard-to-get experiments and being shut out.',
  /** What the samples cannot carry. */
  limits: 'Most samples are young, Western and heterosexual, and most findings are correlations.',
} as const
