import type { Deck } from '../../src/deck/loadDeck'
import type { Picture } from './pages'
import { Buffer } from 'node:buffer'
import JSZip from 'jszip'
import PptxGenJS from 'pptxgenjs'
import { describeTiming } from '../../src/format'
import { readSlideText } from '../../src/validate/readSlideText'
import { emptySeal, seal } from '../shared/seal'
import { slideSize } from './pages'

/** PowerPoint measures in inches, browsers in pixels of which 96 make one. */
const inches = { width: slideSize.width / 96, height: slideSize.height / 96 }

/**
 * Makes a PowerPoint file of pictures: each with the words of its slide for a screen reader, and the notes for who presents.
 * @param deck all slides in running order; the first carries the settings of slides.md
 * @param pictures one of each slide that is to be in it, in order
 * @returns the file's content
 */
export async function writePptx(deck: Deck, pictures: Picture[]): Promise<Uint8Array> {
  const first = deck[0]!
  // Named as an ES module in its types, and as a CommonJS one by Node.
  const pptx = new ((PptxGenJS as unknown as { default?: typeof PptxGenJS }).default ?? PptxGenJS)()
  pptx.defineLayout({ name: 'slide', ...inches })
  pptx.layout = 'slide'
  pptx.title = forXml(first.title)
  pptx.subject = forXml(readSlideText(first.content).body)
  pptx.company = ''
  pptx.author = forXml(String(first.frontmatter.author ?? ''))
  for (const { no, png, words } of pictures) {
    const { note, frontmatter } = deck[no - 1]!
    const slide = pptx.addSlide()
    slide.addImage({ data: `image/png;base64,${Buffer.from(png).toString('base64')}`, x: 0, y: 0, w: inches.width, h: inches.height, altText: forXml(words) })
    slide.addNotes(forXml(`${[...new Set(Object.values(describeTiming(frontmatter)))].join(' ')}\n\n${note}`.replaceAll('**', '')))
  }
  return pack(await pptx.write({ outputType: 'nodebuffer' }) as Uint8Array)
}

/** Text without the signs that XML has no place for (XML 1.0, 2.2 "Characters"); PptxGenJS would pass them on. */
function forXml(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, '')
}

/**
 * Packs a presentation anew, as PowerPoint takes it: PptxGenJS names a slide master for each slide among the types of
 * content, though there is but one, and adds an entry for each folder, which is no part.
 */
async function pack(file: Uint8Array): Promise<Uint8Array> {
  const made = await JSZip.loadAsync(file)
  const packed = new JSZip()
  for (const part of Object.values(made.files).filter(part => !part.dir)) {
    const content = part.name === '[Content_Types].xml'
      ? (await part.async('string')).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name) => made.file(name) ? override : '')
      : await part.async('uint8array')
    packed.file(part.name, content, { date: part.date, createFolders: false })
  }
  return seal(await packed.generateAsync({ type: 'uint8array', comment: emptySeal }))
}
