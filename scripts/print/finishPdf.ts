import type { PDFRef } from 'pdf-lib'
import type { Deck } from '../../src/deck/loadDeck'
import { Buffer } from 'node:buffer'
import { ParseSpeeds, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { parts } from '../../src/deck/slides'
import { settings } from '../../src/settings'
import { readSlideText } from '../../src/validate/readSlideText'
import { CliError } from '../shared/command'
import { sealPdf } from '../shared/seal'

interface OutlineEntry {
  title: string
  /** 0-based page it leads to. */
  page: number
  children: OutlineEntry[]
}

interface PdfDescription {
  title: string
  author: string
  subject: string
  keywords: string[]
  language: string
  /** Takes the place of the one that the browser makes from headings, where there is one. */
  outline?: OutlineEntry[]
  /** How many pages there should be, where that is known. */
  pages?: number
}

export interface Printed {
  bytes: Uint8Array
  pages: number
}

/**
 * Names a printed document, gives it its table of contents, and removes what tells when and on what it was made: the
 * same commit gives the same bytes.
 * The document is changed in place, never copied page by page: a copy would lose its tags.
 * @throws {CliError} when the browser made more or fewer pages than there are slides
 */
export async function finishPdf(printed: Uint8Array, { title, author, subject, keywords, language, outline, pages }: PdfDescription): Promise<Printed> {
  // Without the pauses that pdf-lib makes for the sake of a page that someone is looking at.
  const pdf = await PDFDocument.load(renumberTags(printed), { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  if (pages !== undefined && pdf.getPageCount() !== pages)
    throw new CliError(`The browser made ${pdf.getPageCount()} pages of ${pages} slides: one of them is too tall or left a blank page. Nothing was written.`)
  pdf.setTitle(title)
  pdf.setAuthor(author)
  pdf.setSubject(subject)
  // pdf-lib joins with spaces, which would run the keywords together.
  pdf.setKeywords([keywords.join(', ')])
  pdf.setCreator('Slidev')
  pdf.setProducer('Chromium')
  pdf.setLanguage(language)
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  if (outline)
    pdf.catalog.set(PDFName.of('Outlines'), writeOutline(pdf, outline))
  const reviewed = new Date(settings.reviewedOn)
  pdf.setCreationDate(reviewed)
  pdf.setModificationDate(reviewed)
  return { bytes: sealPdf(await pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY })), pages: pdf.getPageCount() }
}

/** Writes an outline with all its groups open. Source of the format: ISO 32000-1, 12.3.3 "Document outline". */
function writeOutline(pdf: PDFDocument, entries: OutlineEntry[]): PDFRef {
  const { context } = pdf
  const pages = pdf.getPages()

  function writeLevel(parent: PDFRef, level: OutlineEntry[]): { First: PDFRef, Last: PDFRef, Count: number } {
    const refs = level.map(() => context.nextRef())
    let Count = level.length
    for (const [index, { title, page, children }] of level.entries()) {
      const ref = refs[index]!
      const inner = children.length ? writeLevel(ref, children) : undefined
      context.assign(ref, context.obj({
        Parent: parent,
        Dest: [pages[page]!.ref, 'Fit'],
        ...(index > 0 && { Prev: refs[index - 1]! }),
        ...(index < refs.length - 1 && { Next: refs[index + 1]! }),
        Title: PDFHexString.fromText(title),
        ...inner,
      }))
      Count += inner?.Count ?? 0
    }
    return { First: refs[0]!, Last: refs.at(-1)!, Count }
  }

  const root = context.nextRef()
  context.assign(root, context.obj({ Type: 'Outlines', ...writeLevel(root, entries) }))
  return root
}

/** How the browser writes the id of a tag. */
const browserId = /(?<=\()node\d{8}(?=\))/g

/**
 * Gives the tags of a printed document ids that depend on the document alone: the browser takes them from its own count
 * of nodes, which differs from run to run. Their order stays, as the name tree that lists them demands
 * (ISO 32000-1, 7.9.6 "Name trees" and 14.7.2 "Structure hierarchy"), and their length, as the places of all objects do.
 */
function renumberTags(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed).toString('latin1')
  const ids = [...new Set(text.match(browserId))].sort()
  const numbers = new Map(ids.map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]))
  return Buffer.from(text.replace(browserId, id => numbers.get(id)!), 'latin1')
}

/**
 * What the PDF says about itself, all of it read from the deck: slides.md's settings and the slides' own titles.
 * @param deck all slides in running order; the first carries the settings of slides.md
 * @param order slide number of each printed page, where pages are slides
 */
export function describePdf(deck: Deck, order?: number[]): PdfDescription {
  const first = deck[0]!
  const { author, keywords, subject, lang } = first.frontmatter
  return {
    title: first.title,
    author: String(author ?? ''),
    subject: String(subject ?? readSlideText(first.content).body),
    keywords: String(keywords ?? '').split(',').map(word => word.trim()).filter(Boolean),
    language: String(lang ?? 'en'),
    outline: order && outlineEntries(deck, order),
    pages: order?.length,
  }
}

/**
 * The table of contents of a printed deck: the parts of the talk, and in each its slides by title.
 * @param slides all slides in running order
 * @param order slide number of each printed page; a slide with several pages is listed once, by its first
 * @returns parts without a printed slide are left out
 */
function outlineEntries(slides: Deck, order: number[]): OutlineEntry[] {
  return parts.flatMap((part) => {
    const children = slides
      .filter(slide => slide.frontmatter.part === part.id && order.includes(slide.no))
      .map(slide => ({ title: slide.title, page: order.indexOf(slide.no), children: [] }))
    return children.length ? [{ title: part.name, page: children[0]!.page, children }] : []
  })
}
