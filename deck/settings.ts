/** What someone who adapts the deck may want to change, in one place. */
export const settings = {
  /** Where "Leave this page" leads: a neutral page that says nothing about this deck. */
  leaveTo: 'https://www.bbc.com/weather',
  /** The title of the window on the way out and while someone answers: one that says nothing. */
  neutralTitle: 'Slides',
  /** The day on which words, evidence and helplines were last read through (ISO date). */
  reviewedOn: '2026-11-22',
}
