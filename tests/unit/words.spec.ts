import { expect, test } from 'playwright/test'
import { fiveOptions, optionFields } from '../../src/decision'
import { allBlocks, cardBlocks, sentencesOf, wordsOf } from './copy'

test('every card and note has at most 35 words', () => {
  for (const { name, text } of cardBlocks())
    expect.soft(wordsOf(text).length, `${name}: ${text}`).toBeLessThanOrEqual(35)
})

test('no sentence of the checks, builders and results has more than 20 words', () => {
  for (const { name, text } of allBlocks()) {
    for (const sentence of sentencesOf(text))
      expect.soft(wordsOf(sentence).length, `${name}: ${sentence}`).toBeLessThanOrEqual(20)
  }
})

test('the five options are told at equal length', () => {
  const lengths = fiveOptions.map(option => optionFields.map(({ key }) => wordsOf(option[key]).length))
  for (const length of lengths.flat()) {
    expect(length).toBeGreaterThanOrEqual(8)
    expect(length).toBeLessThanOrEqual(12)
  }
  const totals = lengths.map(fields => fields.reduce((sum, length) => sum + length, 0))
  expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(2)
})

test('no copy blames, diagnoses, scores, promises safety or sends anyone to confront', () => {
  const all = allBlocks().map(one => one.text).join('\n')
  expect(all).not.toMatch(/confront|your fault|should have|why did you|narcissis|abuser|toxic|low risk|healthy|just leave|you are safe\b(?!\.)/i)
  expect(all).not.toMatch(/%|\bscore of\b|\bpoints\b/i)
})

test('checks, results and builders say "they", never "he" or "she"', () => {
  for (const { text } of allBlocks())
    expect(text).not.toMatch(/\b(?:he|him|his|she|her|hers)\b/i)
})
