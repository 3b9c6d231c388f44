/** What someone who adapts the deck may want to change, in one place. */
export const settings = {
  /** Where "Leave this page" leads: a neutral page that says nothing about this deck. */
  leaveTo: 'https://www.bbc.com/weather',
  /** The title of the window on the way out and while someone answers: one that says nothing. */
  neutralTitle: 'Slides',
  /**
   * Where your published deck is, as a full https address: a QR code and the address then stand on the slides with `phones: true`
   * and on the worksheet. Without one nothing appears. `npm start -- --share URL` sets it for one talk.
   */
  publicAddress: '',
  /**
   * The windows (a media query) in which the deck's address opens the reading view: a slide's text of 24 pixels, on a canvas of
   * 1280 x 720, would be smaller than 16 there. So it is in a window that is zoomed in to 200 %.
   */
  readingScreens: '(max-width: 853px), (max-height: 479px), (orientation: portrait)',
  /** The file, beside the deck, with the reading view for browsers without JavaScript. */
  staticPage: 'read.html',
  /** Files beside the deck, under names that say nothing of it: the deck as one file, PDFs, and the sources for a reference manager. */
  deckFile: 'deck.html',
  slidesFile: 'slides.pdf',
  worksheetFile: 'worksheet.pdf',
  evidenceFile: 'evidence.pdf',
  bibliographyFile: 'evidence.bib',
  /** The language and country in whose way days are written (BCP 47); the language of the words stands in slides.md, as `lang`. */
  datesAsIn: 'en-GB',
  /** The day on which words, evidence and helplines were last read through (ISO date). */
  reviewedOn: '2026-11-22',
  /** The day by which they are to be read through again (ISO date). */
  nextReviewOn: '2027-05-22',
  /** Who made the deck; the same as `author` in slides.md, which the PDFs carry. */
  madeBy: 'The maintainers of before-you-cut-him-off',
  /** Who paid for it, and who earns by it. */
  funding: 'Nobody paid for it, and nobody earns by it.',
}
