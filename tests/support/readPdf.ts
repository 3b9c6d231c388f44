import { readFile } from 'node:fs/promises'
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from 'pdf-lib'
import { getDocumentProxy } from 'unpdf'

export interface PdfLink {
  /** 0-based page it leads to; undefined for a link out of the document, or into nowhere. */
  page?: number
  url?: string
}

export interface PdfPage {
  /** All words, without white space and with plain quotes: what a search in a viewer goes by. */
  text: string
  /** Left, right, bottom and top edge of each piece of text, in points. */
  boxes: { text: string, left: number, right: number, bottom: number, top: number }[]
  width: number
  height: number
  links: PdfLink[]
  /** For each font the page uses, whether its glyphs are in the file. */
  fontsEmbedded: boolean[]
  /** The colours the page is painted with, each once, as `#rrggbb`. */
  colours: string[]
}

export interface PdfOutline {
  title: string
  page: number
  children: PdfOutline[]
}

export interface Pdf {
  pages: PdfPage[]
  outline: PdfOutline[]
  info: { title?: string, author?: string, subject?: string, keywords?: string, creator?: string, producer?: string }
  language: string | undefined
  marked: boolean
  showsTitle: boolean
  hasForm: boolean
  /** How often each kind of tag stands in the structure tree, such as `H1`. */
  tags: Record<string, number>
  /** The text alternatives of its figures, in reading order. */
  alternatives: string[]
}

/** A text as `PdfPage.text` has it. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, '\'').replace(/[“”]/g, '"').replace(/\s+/g, '')
}

/** Reads what a reader, a screen reader and a viewer get from a PDF. */
export async function readPdf(path: string): Promise<Pdf> {
  const bytes = await readFile(path)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = pdf
  const reader = await getDocumentProxy(new Uint8Array(bytes))
  const named = new Map((catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []).map(([name, target]) => [name.asString(), target]))

  const pages = await Promise.all(pdf.getPages().map(async (page, index): Promise<PdfPage> => {
    const { items } = await (await reader.getPage(index + 1)).getTextContent()
    const texts = items.flatMap(item => 'str' in item ? [item] : [])
    const { width, height } = page.getSize()
    return {
      text: plain(texts.map(item => item.str).join('')),
      boxes: texts.filter(item => item.str.trim()).map(({ str, transform, width, height }) => (
        { text: str, left: transform[4], right: transform[4] + width, bottom: transform[5], top: transform[5] + height }
      )),
      width,
      height,
      links: (page.node.Annots()?.asArray() ?? []).map(ref => readLink(context.lookup(ref, PDFDict))),
      fontsEmbedded: (page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)?.values() ?? []).map(ref => isEmbedded(context.lookup(ref, PDFDict))),
      colours: readColours(page.node.Contents()),
    }
  }))

  function readLink(annotation: PDFDict): PdfLink {
    const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)
    const url = action?.lookupMaybe(PDFName.of('URI'), PDFString)
    if (url)
      return { url: url.decodeText() }
    const name = annotation.get(PDFName.of('Dest')) ?? action?.get(PDFName.of('D'))
    const target = name instanceof PDFName ? named.get(name.asString()) : name
    const page = target && context.lookup(target, PDFArray).get(0)
    const index = pdf.getPages().findIndex(({ ref }) => ref === page)
    return index < 0 ? {} : { page: index }
  }

  function isEmbedded(font: PDFDict): boolean {
    // The glyphs of a Type 3 font are drawings in the file itself.
    if (font.get(PDFName.of('Subtype')) === PDFName.of('Type3'))
      return font.has(PDFName.of('CharProcs'))
    const inner = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font
    const descriptor = inner.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    return ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(PDFName.of(key)))
  }

  function readColours(contents: unknown): string[] {
    const stream = contents instanceof PDFArray ? contents.lookup(0) : contents
    const text = stream instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()) : ''
    const fills = Array.from(text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g), ([, ...rgb]) => rgb)
    return [...new Set(fills.map(rgb => `#${rgb.map(value => Math.round(Number(value) * 255).toString(16).padStart(2, '0')).join('')}`))]
  }

  const tags: Record<string, number> = {}
  const alternatives: string[] = []
  function countTags(node: unknown): void {
    const item = node instanceof PDFRef ? context.lookup(node) : node
    if (item instanceof PDFArray)
      item.asArray().forEach(countTags)
    if (!(item instanceof PDFDict))
      return
    const kind = item.get(PDFName.of('S'))
    if (kind instanceof PDFName)
      tags[kind.asString().slice(1)] = (tags[kind.asString().slice(1)] ?? 0) + 1
    const alternative = item.get(PDFName.of('Alt'))
    if (alternative instanceof PDFString || alternative instanceof PDFHexString)
      alternatives.push(alternative.decodeText())
    countTags(item.get(PDFName.of('K')))
  }
  countTags(catalog.get(PDFName.of('StructTreeRoot')))

  type ReaderOutline = NonNullable<Awaited<ReturnType<typeof reader.getOutline>>>
  async function readOutline(items: ReaderOutline): Promise<PdfOutline[]> {
    return Promise.all(items.map(async ({ title, dest, items }) => (
      { title, page: await reader.getPageIndex((dest as { num: number, gen: number }[])[0]!), children: await readOutline(items) }
    )))
  }

  return {
    pages,
    outline: await readOutline(await reader.getOutline() ?? []),
    info: {
      title: pdf.getTitle(),
      author: pdf.getAuthor(),
      subject: pdf.getSubject(),
      keywords: pdf.getKeywords(),
      creator: pdf.getCreator(),
      producer: pdf.getProducer(),
    },
    language: ((await reader.getMetadata()).info as { Language?: string }).Language,
    marked: catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))?.toString() === 'true',
    showsTitle: catalog.getViewerPreferences()?.getDisplayDocTitle() ?? false,
    hasForm: catalog.has(PDFName.of('AcroForm')),
    tags,
    alternatives,
  }
}
