import { fleschKincaid } from 'flesch-kincaid'
import { expect, test } from 'playwright/test'
import { syllable } from 'syllable'
import { allBlocks, sentencesOf, wordsOf } from './copy'

test('all copy of the checks, builders and results reads at grade 6 or under, block by block', () => {
  for (const { name, text } of allBlocks()) {
    const words = wordsOf(text)
    const grade = fleschKincaid({
      sentence: sentencesOf(text).length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    })
    expect.soft(grade, `${name}: ${text}`).toBeLessThanOrEqual(6)
  }
})
