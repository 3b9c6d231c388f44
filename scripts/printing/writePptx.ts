import type { Deck } from '../../deck/loadDeck'
import { Buffer } from 'node:buffer'
import PptxGenJS from 'pptxgenjs'
import { describeTiming } from '../../deck/describeTiming'
import { readSlideText } from '../../deck/readSlideText'
import { slideSize } from './openPrintPage'

/** PowerPoint measures in inches, browsers in pixels of which 96 make one. */
const inches = { width: slideSize.width / 96, height: slideSize.height / 96 }

/**
 * Makes a PowerPoint file of pictures: each with the words of its slide for a screen reader, and the notes for who presents.
 * @param deck all slides in running order; the first carries the settings of slides.md
 * @param pictures a PNG of each slide that is to be in it, in order
 * @returns the file's content
 */
export async function writePptx(deck: Deck, pictures: { no: number, png: Uint8Array }[]): Promise<Uint8Array> {
  const first = deck[0]!
  // Named as an ES module in its types, and as a CommonJS one by Node.
  const pptx = new ((PptxGenJS as unknown as { default?: typeof PptxGenJS }).default ?? PptxGenJS)()
  pptx.defineLayout({ name: 'slide', ...inches })
  pptx.layout = 'slide'
  pptx.title = first.title
  pptx.subject = readSlideText(first.content).body
  pptx.company = ''
  pptx.author = String(first.frontmatter.author ?? '')
  for (const { no, png } of pictures) {
    const { title, content, note, frontmatter } = deck[no - 1]!
    const slide = pptx.addSlide()
    slide.addImage({ data: `image/png;base64,${Buffer.from(png).toString('base64')}`, x: 0, y: 0, w: inches.width, h: inches.height, altText: `${title}. ${readSlideText(content).body}`.trim() })
    slide.addNotes(`${describeTiming(frontmatter.minutes as number, frontmatter.short as number | undefined)}\n\n${note}`.replaceAll('**', ''))
  }
  return await pptx.write({ outputType: 'nodebuffer' }) as Uint8Array
}
