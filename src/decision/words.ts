import type { OptionId, Outcome } from './types'

export interface FiveOption {
  id: OptionId
  name: string
  helps: string
  costs: string
  like: string
}

/**
 * The five options, told at equal length so that none is pushed: ten words a field, thirty an option.
 * Order is from least to most change. tests/unit/words.spec.ts holds the lengths.
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

/** On every slide that takes answers. It speaks of the page alone: software that watches the device can see each tick and key. */
export const pageKeepsNothing = 'This page keeps nothing'

/** Said with it at the first question. */
export const whatBecomesOfAnswers = 'Back, or closing it, clears your answers.'

/** Marks a check slide while a worked example is loaded. */
export const exampleMark = 'Example'

/** "Clear my answers" and its plain confirmation, which is part of the page and no browser dialog. */
export const clearWords = {
  button: 'Clear my answers',
  question: 'Clear all that you ticked and wrote?',
  yes: 'Yes, clear it',
  no: 'No, keep it',
  done: 'Your answers are cleared.',
}

/** The quiet menu of worked examples. */
export const exampleWords = {
  menu: 'Show an example',
  clear: 'Back to my own answers',
  loaded: 'This is a made-up case. Your own answers are put aside.',
  cleared: 'Your own answers are back.',
}

/** "I see it differently": a free pick of the five options beside the result. */
export const differentlyWords = {
  legend: 'I see it differently',
  none: 'No pick',
}

/** The rest of what stands on the result slide. */
export const resultWords = {
  open: 'Not answered yet',
  region: 'Result',
  toPlan: 'To my plan',
  toLimits: 'To my limits',
  toHelp: 'See the help slide',
  backToResult: 'Back to my result',
  showRule: 'How this is worked out',
  hideRule: 'Back to the result',
}

/** "Print or save my answers". What is printed is called a neutral name on purpose. */
export const paperWords = {
  open: 'Print or save my answers',
  close: 'Back to the result',
  heading: 'Print or save my answers',
  risk: 'A copy stays where you put it. If others use this device or printer, they may find it, or see its name in a list. It is called “{title}”.',
  left: 'Your safety answers, and what follows from them, are left out. What you wrote in your own words is printed as you wrote it.',
  include: 'Put my safety answers in, too',
  preview: 'This is what will be on it:',
  nothing: 'Nothing is left to print.',
  print: 'Print or save',
  title: 'My notes',
  result: 'Where my answers point',
  plan: 'My plan',
} as const

/**
 * The line that notes the reader's own pick beside the result, or null while there is none. Safety first stays in sight, and
 * picking what the result names is no difference.
 */
export function differentlyNote(id: OptionId | null, outcome: Outcome): string | null {
  const option = fiveOptions.find(one => one.id === id)
  if (!option)
    return null
  const pick = `Your own pick: ${option.name.toLowerCase()}.`
  if (outcome === 'safety-first')
    return `${pick} Plan it with someone trained first.`
  // The only result that names an option.
  return outcome === 'talk-first' && id === 'o-talk' ? `${pick} Your answers point there, too, if it feels safe.` : `You see it differently. ${pick}`
}

/**
 * Words that may name the help slide, as paper says them: by the heading, since nothing on it is a step away.
 * @param heading what help stands under
 */
export function nameHelpOnPaper(words: string, heading: string): string {
  return words.replace(/(on )?the help slide|(one step away)/gi, (_, on, away) => `${on || away ? 'under ' : ''}“${heading}”`)
}

/** Words that may send a reader to the help slide, as a sheet says them that has no help on it: which line to call is left to them. */
export function sayHelpline(words: string): string {
  return words.replaceAll(/(?:Please see|See) the help slide/g, 'You can talk to a helpline').replaceAll('see the help slide', 'talk to a helpline')
}
