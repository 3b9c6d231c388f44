import type { FiveOption } from './types'

/**
 * The five options, told at equal length so that none is pushed: ten words a field, thirty an option.
 * Order is from least to most change. tests/decision/words.spec.ts holds the lengths.
 */
export const fiveOptions: readonly FiveOption[] = [
  {
    id: 'o-carry',
    name: 'Carry on as we are',
    helps: 'Nothing has to change yet, and you keep your contact.',
    costs: 'What hurts now may go on, and time goes by.',
    like: 'You wait and see, with good days and hard days.',
  },
  {
    id: 'o-talk',
    name: 'Talk first',
    helps: 'They hear what hurt, and what you would like instead.',
    costs: 'It takes courage, and the answer may be a sad one.',
    like: 'One calm talk, if it feels safe, and one clear request.',
  },
  {
    id: 'o-pause',
    name: 'An announced pause',
    helps: 'You get time to think, and they are not guessing.',
    costs: 'Waiting is hard, and the pause may end things anyway.',
    like: 'You say when it ends, then stay quiet until then.',
  },
  {
    id: 'o-limit',
    name: 'Limit contact',
    helps: 'Shared tasks go on, and you get more calm days.',
    costs: 'You still hear from them, so healing may take longer.',
    like: 'You use one channel, set topics and keep replies short.',
  },
  {
    id: 'o-end',
    name: 'End it',
    helps: 'The waiting stops, and your time is your own again.',
    costs: 'You may grieve, and there may be no way back.',
    like: 'You end it clearly, with planned help if you are afraid.',
  },
]

/** The three things told about each option, in order, with the words above them. */
export const optionFields = [
  { key: 'helps', label: 'What helps' },
  { key: 'costs', label: 'What it costs' },
  { key: 'like', label: 'What it is like' },
] as const
