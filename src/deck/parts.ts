/** The seven parts of the talk, in running order. `slides.md` gives each imported page file one of these ids. */
export const parts = [
  { id: 'advice', name: 'The advice' },
  { id: 'checks', name: 'Three checks first' },
  { id: 'reasons', name: 'Eleven reasons' },
  { id: 'stop', name: 'When not to try it' },
  { id: 'wont', name: 'When it does not work' },
  { id: 'yours', name: 'Your own answers' },
  { id: 'away', name: 'To take away' },
] as const

export type PartId = typeof parts[number]['id']
