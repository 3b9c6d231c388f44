import type { Fact } from './types'

/** The eight findings most useful to someone deciding. */
export const facts: Fact[] = [
  {
    id: 'fact-1',
    text: 'The tactic is untested: no study was found showing that cutting someone off makes him return or change.',
    sources: [],
    noStudyFound: true,
    claim: 'premise-1',
  },
  {
    id: 'fact-2',
    text: 'To want is not to like: distance can raise pursuit while liking falls.',
    sources: ['dai-2014'],
    claim: 'premise-2',
  },
  {
    id: 'fact-3',
    text: 'Where it is safe, say it rather than vanish: direct requests predicted a partner’s change over a year.',
    sources: ['overall-2009'],
    claim: 'reason-6',
  },
  {
    id: 'fact-4',
    text: 'Distance for your own healing has some backing: contact and profile-watching go with slower recovery. One study saw this only in people without children.',
    sources: ['sbarra-2005', 'marshall-2012', 'ohara-2020'],
    claim: 'faq-3',
  },
  {
    id: 'fact-5',
    text: 'On-off partners were about twice as likely to report physical violence as stable or fully split ones; cycling went with more distress. What has changed?',
    sources: ['halpern-meekin-2013', 'monk-2018'],
    claim: 'reason-9',
  },
  {
    id: 'fact-6',
    text: 'A bruised ego can hit back: narcissism, when provoked, goes with aggression.',
    sources: ['kjaervik-2021'],
    claim: 'reason-8',
  },
  {
    id: 'fact-7',
    text: 'If you are afraid of him, plan first and call an advocate: leaving can be the time of most danger.',
    sources: ['campbell-2003', 'ndvh-leaving-safely'],
    claim: 'stop-4',
  },
  {
    id: 'fact-8',
    text: 'You will probably cope better than you now think. Especially those most in love over-predict their pain; in one student sample 71% reported growth.',
    sources: ['eastwick-2008', 'lewandowski-2007'],
    claim: 'reason-11',
  },
]
