import type { PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFString } from 'pdf-lib'

const browserId = /^node\d+$/

/**
 * Gives the tags of a printed document ids that depend on the document alone: the browser takes them from its own count
 * of nodes, which differs from run to run. Their order stays, as the name tree that lists them demands
 * (ISO 32000-1, 7.9.6 "Name trees" and 14.7.2 "Structure hierarchy").
 */
export function renumberTags(pdf: PDFDocument): void {
  const found: { id: string, replace: (id: PDFString) => void }[] = []

  function look(value: PDFObject, replace: (id: PDFString) => void): void {
    if (value instanceof PDFString && browserId.test(value.asString()))
      found.push({ id: value.asString(), replace })
    else if (value instanceof PDFArray)
      value.asArray().forEach((item, index) => look(item, id => value.set(index, id)))
    else if (value instanceof PDFDict)
      value.entries().forEach(([key, item]) => look(item, id => value.set(key, id)))
  }

  for (const [, object] of pdf.context.enumerateIndirectObjects())
    look(object, () => {})
  const ids = [...new Set(found.map(({ id }) => id))].sort()
  const numbers = new Map(ids.map((id, index) => [id, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]))
  for (const { id, replace } of found)
    replace(numbers.get(id)!)
}
