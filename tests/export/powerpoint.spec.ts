import type { Deck } from '../../src/deck/loadDeck'
import JSZip from 'jszip'
import { expect, test } from 'playwright/test'
import { writePptx } from '../../scripts/print/pptx'
import { isSealed } from '../../scripts/shared/seal'
import { packageFaults } from '../support/packageFaults'

/** A deck of so many slides, each with this for a title, text and note. */
const deckOf = (count: number, text: string): Deck => Array.from({ length: count }, (_, index) => ({ no: index + 1, title: text, content: `# ${text}\n\n${text}`, note: text, frontmatter: { minutes: 1, author: text } }))

const decks = [
  ['one slide', 1, 'Before'],
  ['twelve slides', 12, 'Before'],
  ['slides without a note or a title', 2, ''],
  ['words with every mark that XML knows', 3, '“A & B” <c> \'d\' "e" ]]> &amp; \u{1F9F5} \u0007 é'],
] as const

test('PowerPoint finds all that the file names', async ({ page }) => {
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 16, height: 9 } })
  for (const [what, count, text] of decks) {
    await test.step(what, async () => {
      const deck = deckOf(count, text)
      const file = await writePptx(deck, deck.map(({ no }) => ({ no, png, words: text })))
      expect(await packageFaults(file)).toEqual([])
      expect(isSealed(file)).toBe(true)
      const { files } = await JSZip.loadAsync(file)
      expect(Object.keys(files).filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(count)
      const xml = await Promise.all(Object.values(files).filter(part => /\.(?:xml|rels)$/.test(part.name)).map(async part => [part.name, await part.async('string')] as const))
      const broken = await page.evaluate(xml => xml.filter(([, text]) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')).map(([name]) => name), xml)
      expect(broken).toEqual([])
    })
  }
})
