/*
 * The words around the talk: what its buttons, places and states are called. The talk's own words stand in pages/, those
 * of checks, results and plans in src/decision/, those of evidence and help in src/evidence/.
 */

import { separator } from './format'

/** The exit page (index.html); `twice` and `once` say how many presses of Shift are still missing. */
export const leaveWords = {
  skip: 'Skip to the slide',
  skipOnPage: 'Skip to the text',
  leave: 'Leave this page',
  twice: 'Press Shift two more times to leave',
  once: 'Press Shift once more to leave',
  leaving: 'Leaving',
  how: 'use “Leave this page”, or press Shift three times. It cannot undo what was already recorded.',
  onPageItself: 'on the page itself,',
  howByLink: 'use “Leave this page”. It cannot undo what was already recorded, and Back shows this page again.',
}

/** The ways through the talk. */
export const wayWords = {
  back: 'Back',
  next: 'Next',
  foot: 'Talk',
  smallStage: 'Slides',
  parts: 'Parts',
  part: (number: number, count: number): string => `Part ${number} of ${count}`,
  of: (count: number): string => `of ${count}`,
  readAsPage: 'Read as a page',
  readAndAnswer: 'Read and answer',
  seeSlides: 'See the slides',
  moreBelow: 'More below ↓',
  readWithoutScript: 'Read this as a page',
  letterKeysOff: 'Letter keys off',
}

/** The address for the room's phones. */
export const roomWords = {
  scan: (address: string): string => `QR code of ${address}`,
}

/** Said while the room sees no slide, to a listener and to who presents. */
export const blankWords = {
  black: 'The screen is black. Any key brings the slide back.',
  white: 'The screen is white. Any key brings the slide back.',
}

/** What the overview says of slides that next and back pass over. */
export const routeWords = {
  leftOut: 'Not on this route',
  afterEnd: 'After the end',
}

/** What the presenter view adds to Slidev's bar, the layouts by Slidev's numbers; and to a claim's card. */
export const presenterWords = {
  present: 'Present',
  opened: 'Move the new window to the other screen and press F there.',
  blocked: 'The browser held the window back. Allow pop-ups here, then press again.',
  layouts: 'Layout',
  layout: [{ no: 2, name: 'Notes first' }, { no: 1, name: 'Slide first' }, { no: 3, name: 'Next first' }],
  left: (minutes: number, all: number): string => `${minutes} of ${all} min left`,
  over: (minutes: number): string => `${minutes} min over`,
  again: 'Start the time again',
  stop: (place: number, count: number): string => `Stop ${place} of ${count}`,
  after: (place: number, count: number): string => `After stop ${place} of ${count}`,
  groundRules: 'Ground rules',
  send: 'Show it to the room',
  isSent: 'The room sees it.',
}

/** The ways through the page for reading. */
export const readingWords = {
  ways: 'Ways to read',
  alone: 'On your own?',
  fits: 'It fits anyone, whoever “he” is to you. How much would you like to read?',
  change: 'You can change at any time; your answers stay. Your browser’s Back, or closing this page, clears them. Software that watches this device can see them.',
  minutes: (count: number): string => `about ${count} minutes`,
  pages: (count: number): string => `${count} pages`,
  wayOn: 'Continue',
  next: (title: string): string => `Next: ${title}`,
  seeResult: 'See where my answers point',
  open: (names: string[]): string => `Not answered yet: ${names.join(separator)}`,
  howFar: (place: number, count: number): string => `${place} of ${count}`,
  help: 'Help',
}

/** What each layout says beside its own words. */
export const layoutWords = {
  onlyIf: 'Only if',
  care: 'Handle with care',
  ask: 'Ask yourself',
  hands: 'In your hands',
  nextStep: 'Next step',
  articleSays: 'The article says',
  inArticle: 'in the article',
  sourcesOrder: 'In order of first mention. What is not yet confirmed stands on the claims’ cards.',
}

/** A claim's card. */
export const claimCardWords = {
  article: 'What the article says',
  onlyIf: (condition: string): string => `Only if ${condition}.`,
  story: 'Its story',
  found: 'What research found',
  cannotTell: 'What it cannot tell',
  sources: 'Sources',
  beside: 'Beside it, on what happens to you',
  confidence: 'How sure the citations are:',
  inFull: 'The evidence in full',
  close: 'Close',
  toSlide: 'Go to its slide',
}

/** The evidence sheet: all cards, for a shelf or a desk. */
export const evidenceSheetWords = {
  title: 'Before you cut him off: the evidence',
  use: 'Every claim of the article, what research found and what it cannot tell. All sources stand in full at the end.',
  sources: 'Sources',
}

/** The sources for a reference manager. */
export const bibliographyWords = {
  about: (version: string, day: string): string => `The sources of "Before you cut him off", version ${version}, reviewed ${day}. What is not yet confirmed is said in the notes.`,
}

/** What the pictures drawn from data say. */
export const figureWords = {
  claims: (count: number): string => `${count} ${count === 1 ? 'claim' : 'claims'}`,
  reaction: (count: number): string => `${count} open circles for his reaction`,
  ownAct: (count: number): string => `${count} full circle for your own act`,
  tenToOne: (reactions: number, acts: string[]): string =>
    `${reactions} reasons stand on one side of a line, as open circles. They are about his reaction. ${acts.length} stands on the other side, as a full circle. It is your own act, ${acts.join(', ')}.`,
}

/** A box for a pen, as a screen reader tells it. */
export const boxWords = {
  box: (isTicked: boolean, isRound: boolean): string => `${isTicked ? 'ticked' : 'empty'} ${isRound ? 'circle' : 'box'}`,
}

/** What a field says of what it does not take. */
export const fieldWords = {
  full: (most: number): string => `This line is full: ${most} letters.`,
  notThat: (most: number): string => `A whole number, from 0 to ${most}`,
}

/** What is on paper, and what stands on it. */
export const onPaperWords = {
  offer: 'On paper (PDF):',
  worksheet: 'blank worksheet',
  evidence: 'the evidence',
  slides: 'these slides',
  toImport: 'For a reference manager:',
  bibliography: 'all sources (BibTeX)',
  toPrint: 'To print:',
  keep: 'To keep:',
  oneFile: 'all of this in one file',
  savedFile: 'Anyone who uses this device can find a saved file.',
  readingPage: 'The boxes on this page are for a pen, on a printed copy. With JavaScript switched on, the page takes answers and shows where they point. The page does not keep or send them. Software that watches the device could see them.',
  worksheetTitle: 'Before you cut him off: the worksheet',
  formTitle: 'Before you cut him off: the questions',
  sheetUse: 'Everyone gets the same sheet. Skip what you like, and write no names.',
  formHelp: 'Help is on the back.',
  worksheetHelp: 'Help is on the last page, and you may tear it off. The sources are on the evidence sheet.',
  keepIt: 'Keep what you write where only you look',
  worksheetKeep: 'Keep it where only you look.',
  worksheetRisk: 'Someone who finds it can read it. If that could be a risk, do not take it with you.',
  noPrint: 'Did nothing open? Then this browser cannot print. Another browser on this device may; your answers do not go along.',
}

/** Whose work the deck is, and when its words were reviewed. */
export const aboutWords = {
  madeBy: (maker: string): string => `Who made it: ${maker}.`,
  version: (version: string): string => `Version ${version}. Words last reviewed on`,
  next: ', next by',
}

/** When something is not there. */
export const troubleWords = {
  partOfSlide: 'One part of this slide does not work. Everything else does.',
  slide: 'This slide did not load',
  dropped: 'The connection was lost. The other slides, and your answers, are still there.',
  card: 'The evidence did not load. Press again to try again.',
  trying: 'Trying again …',
  tryAgain: 'Try again',
  noSuchSlide: (asked: string): string => `There is no slide “${asked}”`,
  nothingLost: (count: number): string => `The talk has ${count} slides. Nothing is lost.`,
  start: 'Start at the beginning',
  goTo: (no: number, title: string): string => `Go to slide ${no}, “${title}”`,
}
