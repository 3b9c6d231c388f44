import { expect, test } from 'playwright/test'
import { billNote, crisisLines, emergencyNumbers, EU, helplines, helpWords, monthOfMost, safeDeviceNote } from '../../src/evidence'
import { settings } from '../../src/settings'

// The numbers themselves are checked by validateEvidence, printed against dialled; who adds a line edits nothing here.

test('a person in danger finds each emergency number with its countries', () => {
  expect(emergencyNumbers.map(({ number, places }) => `${number} ${places}`))
    .toEqual(['911 USA, Canada', '999 UK, Ireland', '112 EU, India, many more', '000 Australia'])
  expect(helpWords.elsewhere).toMatch(/local number/)
  expect(helpWords.cannotSpeak).toBe('Cannot speak? In the UK, call 999 from a mobile, then press 55.')
})

test('a person who thinks of suicide, or fears it of the other, finds crisis lines with their countries', () => {
  expect(crisisLines.map(({ number, places, text }) => `${number} ${places}${text ? ` (${text.label})` : ''}`))
    .toEqual(['988 USA, Canada (call or text)', '116 123 UK, Ireland (Samaritans)', '13 11 14 Australia, Lifeline (or text 0477 13 11 14)'])
  expect(helpWords.crisis).toMatch(/yours or theirs/)
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

test('what is not certain of a line is said in plain words', () => {
  expect(helplines.flatMap(({ toRecheck }) => toRecheck ? helpWords.toRecheck(toRecheck) : [])).toEqual(['hours not confirmed', 'hours not confirmed', '211 not confirmed', 'address not confirmed'])
})

test('every nation of the UK has a line, and every part-time line says so', () => {
  for (const place of ['England', 'Wales', 'Scotland', 'Northern Ireland'])
    expect(helplines.filter(line => line.place === place), place).not.toHaveLength(0)
  for (const id of ['gb-men', 'gb-galop', 'ie-men'])
    expect(helplines.find(line => line.id === id)?.hours, id).toMatch(/weekdays|part-time/)
})

test('a person in India learns that 112 is the back-up, and one in the EU that the line is not everywhere', () => {
  expect(helplines.find(line => line.id === 'in-181')?.note).toContain('112')
  expect(helplines.find(line => line.id === 'eu-116016')?.note).toContain('some states')
  expect(new Set(EU).size).toBe(27)
})

test('a person is told to use a device the other cannot check, and that a call may show on a bill', () => {
  expect(safeDeviceNote).toMatch(/phone or computer/)
  expect(billNote).toMatch(/bill/)
})
