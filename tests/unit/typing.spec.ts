import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { maxText, parseWholeNumber, typeInto } from '../../src/decision'

const full = 'abcdefghij'.repeat(28)

test('what is put into a full field, anywhere, is left out, and all that stood there stays', () => {
  for (const [at, put] of [[0, 'x'], [5, 'x'], [140, 'きょう'], [280, 'x'], [3, '👩‍👧'], [279, 'jjj']] as const)
    expect(typeInto(full, full.slice(0, at) + put + full.slice(at), at + put.length), `${put} at ${at}`).toMatchObject({ text: full, isFull: true })
  expect(typeInto(full, `${full.slice(0, 5)}x${full.slice(5)}`, 6).caret).toBe(5)
})

test('of what is put in, as much stays as there is room for, where it was put, with no character cut in two', () => {
  const before = full.slice(0, 277)
  expect(typeInto(before, `${before.slice(0, 4)}12345${before.slice(4)}`, 9)).toEqual({ text: `${before.slice(0, 4)}123${before.slice(4)}`, caret: 7, isFull: true })
  expect(typeInto(before, `${before.slice(0, 4)}🇳🇴${before.slice(4)}`, 8)).toEqual({ text: before, caret: 4, isFull: true })
  expect(typeInto(before, `${before.slice(0, 4)}a👍b${before.slice(4)}`, 8)).toEqual({ text: `${before.slice(0, 4)}a👍${before.slice(4)}`, caret: 7, isFull: true })
  // In place of what was selected there is room for as much.
  expect(typeInto(full, `${full.slice(0, 10)}XYZ${full.slice(12)}`, 13)).toEqual({ text: `${full.slice(0, 10)}XY${full.slice(12)}`, caret: 12, isFull: true })
  // Two emoji that begin alike, the one in front of the other.
  expect(typeInto('👎', '👍👎', 2)).toEqual({ text: '👍👎', caret: 2, isFull: false })
})

test('whatever is typed or taken out, the field stays within its length, its caret in it, and what stands after the caret is untouched', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(60), fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 20, max: 60 }), (text, one, other, put, max) => {
    const before = typeInto('', text, text.length, max).text
    const [start, end] = [one, other].map(at => Math.min(at, before.length)).sort((a, b) => a - b) as [number, number]
    const typed = typeInto(before, before.slice(0, start) + put + before.slice(end), start + put.length, max)
    expect(typed.text.length).toBeLessThanOrEqual(max)
    expect(typed.text.endsWith(before.slice(end))).toBe(true)
    expect(typed.text.slice(typed.caret)).toBe(before.slice(end))
  }))
  expect(maxText).toBe(280)
})

test('a number may be written in the digits of any script; what is none, or too great, is told apart from a blank', () => {
  for (const [raw, value] of [['7', 7], ['10', 10], [' 5 ', 5], ['05', 5], ['٣', 3], ['۱۰', 10], ['१०', 10], ['１０', 10], ['৯', 9], ['๐', 0], ['𝟙𝟘', 10], ['1٠', 10]] as const)
    expect(parseWholeNumber(raw, 10), raw).toBe(value)
  for (const raw of ['', ' ', '\u3000'])
    expect(parseWholeNumber(raw, 10)).toBeNull()
  for (const raw of ['11', '٩٩', '-3', '3.5', '7/10', '1e1', 'ten', '½', '²', '<b>', '9'.repeat(400)])
    expect(parseWholeNumber(raw, 10), raw).toBeNaN()
})
