import type { Deck } from '../../src/deck/loadDeck'
import type { PdfDescription } from './finishPdf'
import { readSlideText } from '../../src/validate/readSlideText'
import { outlineEntries } from './outlineEntries'

/**
 * What the PDF says about itself, all of it read from the deck: slides.md's settings and the slides' own titles.
 * @param deck all slides in running order; the first carries the settings of slides.md
 * @param order slide number of each printed page
 */
export function describePdf(deck: Deck, order: number[]): PdfDescription {
  const first = deck[0]!
  const { author, keywords, subject, lang } = first.frontmatter
  return {
    title: first.title,
    author: String(author ?? ''),
    subject: String(subject ?? readSlideText(first.content).body),
    keywords: String(keywords ?? '').split(',').map(word => word.trim()).filter(Boolean),
    language: String(lang ?? 'en'),
    outline: outlineEntries(deck, order),
    pages: order.length,
  }
}
