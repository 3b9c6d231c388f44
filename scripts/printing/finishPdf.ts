import type { PDFRef } from 'pdf-lib'
import type { OutlineEntry } from './outlineEntries'
import { PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib'
import { settings } from '../../src/settings'
import { CliError } from '../shared/cliError'
import { sealPdf } from '../shared/seal'
import { renumberTags } from './renumberTags'

export interface PdfDescription {
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
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
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
  renumberTags(pdf)
  const reviewed = new Date(settings.reviewedOn)
  pdf.setCreationDate(reviewed)
  pdf.setModificationDate(reviewed)
  return { bytes: sealPdf(await pdf.save()), pages: pdf.getPageCount() }
}

/** Writes an outline with all its groups open. Source of the format: ISO 32000-1, 12.3.3 "Document outline". */
function writeOutline(pdf: PDFDocument, entries: OutlineEntry[]): PDFRef {
  const { context } = pdf
  const pages = pdf.getPages()

  function writeLevel(parent: PDFRef, level: OutlineEntry[]): { first: PDFRef, last: PDFRef, count: number } {
    const refs = level.map(() => context.nextRef())
    let count = level.length
    for (const [index, entry] of level.entries()) {
      const page = pages[entry.page]!
      const item = context.obj({
        Parent: parent,
        Dest: [page.ref, 'Fit'],
        ...(index > 0 && { Prev: refs[index - 1]! }),
        ...(index < refs.length - 1 && { Next: refs[index + 1]! }),
      })
      item.set(PDFName.of('Title'), PDFHexString.fromText(entry.title))
      if (entry.children.length) {
        const inner = writeLevel(refs[index]!, entry.children)
        item.set(PDFName.of('First'), inner.first)
        item.set(PDFName.of('Last'), inner.last)
        item.set(PDFName.of('Count'), PDFNumber.of(inner.count))
        count += inner.count
      }
      context.assign(refs[index]!, item)
    }
    return { first: refs[0]!, last: refs.at(-1)!, count }
  }

  const root = context.nextRef()
  const { first, last, count } = writeLevel(root, entries)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }))
  return root
}
