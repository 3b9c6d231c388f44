import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { projectRoot } from '../../scripts/shared/command'
import { billNote, emergencyNumbers, helplines, helpWords, monthOfMost, safeDeviceNote } from '../../src/evidence'
import { settings } from '../../src/settings'

// The numbers themselves are checked by validateEvidence, printed against dialled; who adds a line edits nothing here.

/** `USA, Canada` as a sentence has it: `the USA and Canada`. */
const inWords = (places: string): string => new Intl.ListFormat('en-GB').format(places.split(', ').map(place => place.replace(/^(?:USA|UK|EU)$/, 'the $&')))

test('the read-me names each emergency number with its countries, as the Help slide does', async () => {
  const readMe = await readFile(join(projectRoot, 'README.md'), 'utf8')
  const told = /In danger now\? (.*?)\.\*\*/.exec(readMe)![1]!
  expect(told).toBe(`Call ${emergencyNumbers.map(({ number, places }) => `${number} in ${inWords(places)}`).join(', ')}; ${helpWords.elsewhere}`)
})

test('no line was seen or tried more than twelve months before the last review', () => {
  const yearBefore = `${Number(settings.reviewedOn.slice(0, 4)) - 1}${settings.reviewedOn.slice(4)}`
  for (const { id, known } of helplines)
    expect((known.how === 'tried' ? known.day : `${known.month}-01`) >= yearBefore, `${id}: look it up or try it again, then move its month or day`).toBe(true)
})

test('the month above the list is that of most lines, and there is none when all were tried', () => {
  const of = (...months: string[]) => months.map(month => ({ known: { how: 'published', month } as const }))
  expect(monthOfMost(of('2026-11', '2027-01', '2027-01'))).toBe('2027-01')
  expect(monthOfMost([{ known: { how: 'tried', day: '2026-12-03' } }, ...of('2026-11')])).toBe('2026-11')
  expect(monthOfMost([{ known: { how: 'tried', day: '2026-12-03' } }])).toBeUndefined()
})

test('what was only seen on a page is never called checked', () => {
  expect(helpWords.published('Nov 2026')).toBe('as published, Nov 2026')
  expect(helpWords.tried('3 December 2026')).toBe('tried, 3 December 2026')
  expect(JSON.stringify([helplines, helpWords])).not.toMatch(/\bchecked\b/i)
})

test('a person is told to use a device the other cannot check, and that a call may show on a bill', () => {
  expect(safeDeviceNote).toMatch(/phone or computer/)
  expect(billNote).toMatch(/bill/)
})
