/** What the facilitator's guide says before the slides; the rest of it is the deck's own notes, timings and examples. */
export const guideWords = {
  title: 'Facilitator’s guide',
  before: 'Each slide with what to say, what not to ask and what to do if it gets heavy. The notes are the same as in the presenter view. Below them stands what the evidence card of a claim says; its sources are on the evidence sheet.',
  rules: {
    heading: 'Ground rules for a room',
    items: [
      '**Topic and exits first.** Say what it is about and where the doors are, before anything else. Anyone may leave at any point, and nobody asks why.',
      '**Say the limit of confidentiality at the start.** “What is said here stays here, unless someone’s life or a child is in danger. Then I have to get help.” Know the rules of your organisation.',
      '**The person someone is thinking of may be sitting beside them.** Never ask, follow or single anyone out. Speak to everyone.',
      '**No stories in the room.** Nobody tells their own. Ask no one what they ticked, chose or went through.',
      '**No polls, no hands up, nothing collected.** People answer on a device that nobody else can check, or on paper. It is the same sheet for everyone, on every chair. Never suggest a phone that the other person can check.',
      '**Show results with a worked example only,** never with a real person’s answers, and not with your own.',
      '**If someone begins to tell you:** “Thank you for telling me. I would like to hear it properly, just the two of us, afterwards.” Believe it, ask for no detail, and be there afterwards.',
      '**Help is there for all.** Name the Help slide early. Nobody has to tick anything to use it.',
      '**Two helpers stay fifteen minutes afterwards,** one of them trained, both easy to reach. Know the helplines.',
    ],
  },
  timings: {
    heading: 'How long it takes',
    part: 'Part',
    long: 'Whole talk',
    short: 'Short route',
    total: 'Together',
    skipped: 'passed over',
    after: 'after the end, to look things up',
  },
  examples: {
    heading: 'Worked examples, and where they point',
    before: 'Load one from “Show an example” on any check. It is marked “Example” until it is put away, and never mixes with a reader’s own answers.',
    points: 'Points to',
  },
  cards: {
    heading: 'On the evidence card',
    samples: 'How many',
  },
  click: 'Click.',
  toNotes: 'Back to the notes',
  needsBrowser: 'This file opens in a browser: Chrome, Edge, Firefox or Safari. A preview cannot show it, nor can a browser that is some years old.',
} as const
