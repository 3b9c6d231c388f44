import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { cleanText, cutText, maxText } from '../../src/decision'

const family = '👩‍👩‍👧‍👦'
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 900 }),
  fc.string({ unit: 'grapheme', maxLength: 900 }),
  fc.array(fc.constantFrom(family, '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'é', 'e\u0301', '\uD83D', '\uDC69', '\u202E', '\u200D', '\r\n', 'שלום', '<script>', ' '), { maxLength: 300 }).map(all => all.join('')),
)

test('280 characters are kept as they are, and the 281st is cut', () => {
  const kept = 'I need a day. '.repeat(20)
  expect(kept).toHaveLength(maxText)
  expect(cleanText(kept)).toBe(kept)
  expect(cleanText(`${kept}!`)).toBe(kept)
})

test('a paste of 10,000 characters is cut to 280', () => {
  expect(cleanText('x'.repeat(10_000))).toBe('x'.repeat(280))
})

test('an emoji at the edge is kept whole or dropped whole', () => {
  const fits = 'x'.repeat(maxText - family.length)
  expect(cleanText(fits + family)).toBe(fits + family)
  expect(cleanText(`x${fits}${family}`)).toBe(`x${fits}`)
  expect(cleanText(family.repeat(100))).toBe(family.repeat(Math.floor(280 / family.length)))
})

test('a letter stays with its accents, unless they alone go past the limit', () => {
  const accented = `e${'\u0301'.repeat(4)}`
  expect(cleanText(`${'x'.repeat(278)}${accented}`)).toBe('x'.repeat(278))
  expect(cleanText(`e${'\u0301'.repeat(400)}`)).toBe(`e${'\u0301'.repeat(279)}`)
})

test('line breaks and tabs become spaces', () => {
  expect(cleanText('one\r\ntwo\nthree\rfour\tfive\u2028six')).toBe('one two three four five six')
})

test('control and bidi-override characters go, right-to-left words and their marks stay', () => {
  expect(cleanText('a\u0000b\u001Bc\u007Fd\u202Ee\u2066f\u2069')).toBe('abcdef')
  expect(cleanText('שלום \u200Fא')).toBe('שלום \u200Fא')
})

test('broken halves of characters go', () => {
  expect(cleanText('a\uD83Db\uDC69c👩')).toBe('abc👩')
})

test('markup, spaces and quotes are left as typed: text is only ever shown as text', () => {
  expect(cleanText('<script>alert("x")</script>  & more ')).toBe('<script>alert("x")</script>  & more ')
})

test('any text: never longer, never broken, never over the limit, and clean text stays as it is', () => {
  fc.assert(fc.property(anyText, fc.integer({ min: 0, max: 300 }), (raw, max) => {
    const clean = cleanText(raw, max)
    expect(clean.length).toBeLessThanOrEqual(Math.min(max, raw.length))
    expect(clean).not.toMatch(/[\p{Surrogate}\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
    expect(cleanText(clean, max)).toBe(clean)
  }))
})

test('where the browser has no segmenter, characters are still kept whole', () => {
  fc.assert(fc.property(anyText, fc.integer({ min: 0, max: 60 }), (raw, max) => {
    const cut = cutText(cleanText(raw), max, null)
    expect(cut.length).toBeLessThanOrEqual(max)
    expect(cut).not.toMatch(/\p{Surrogate}/u)
  }))
  expect(cutText(`ab${family}`, 8, null)).toBe('ab')
  expect(cutText('ab👍🏽', 4, null)).toBe('ab')
})
