import { expect, test } from 'playwright/test'
import { BRIEF_CHECKED_ON, emergencyNumbers, EU, helplines, safeDeviceNote } from '../../evidence'

/**
 * Every line once more, by hand, from the helplines table of the evidence brief: a wrong digit in one of the two is noticed.
 * A line that was tried later than the brief, or added since, says here on which day.
 */
const byHand: Record<string, { contacts: string[], forWhom?: string, hours?: string, toRecheck?: true, checkedOn?: string }> = {
  'us-hotline': { contacts: ['1-800-799-7233 tel:+18007997233', 'text START to 88788 sms:88788?body=START', 'thehotline.org https://thehotline.org'], forWhom: 'all genders' },
  'gb-refuge': { contacts: ['0808 2000 247 tel:+448082000247'], hours: '24 hours' },
  'gb-scotland': { contacts: ['0800 027 1234 tel:+448000271234'], forWhom: 'any gender', hours: '24 hours' },
  'gb-men': { contacts: ['0808 801 0327 tel:+448088010327'], forWhom: 'men' },
  'gb-galop': { contacts: ['0800 999 5428 tel:+448009995428'], forWhom: 'LGBT+' },
  'ie-womens-aid': { contacts: ['1800 341 900 tel:+3531800341900'], hours: '24 hours' },
  'ie-men': { contacts: ['1800 816 588 tel:+3531800816588'], forWhom: 'men' },
  'ca-sheltersafe': { contacts: ['sheltersafe.ca https://sheltersafe.ca', '211 tel:211'], toRecheck: true },
  'au-1800respect': { contacts: ['1800 737 732 tel:+611800737732', 'text 0458 737 732 sms:+61458737732'], hours: '24 hours' },
  'in-181': { contacts: ['181 tel:181', '112 tel:112'] },
  'eu-116016': { contacts: ['116 016 tel:116016'] },
  'world-lila': { contacts: ['lila.help https://lila.help'] },
  'world-find-a-helpline': { contacts: ['findahelpline.com https://findahelpline.com'] },
  'world-no-more': { contacts: ['nomoredirectory.org https://nomoredirectory.org'], toRecheck: true },
}

const lines = <T>(what: (line: typeof helplines[number]) => T) => Object.fromEntries(helplines.map(line => [line.id, what(line)]))
const wanted = <T>(what: (line: typeof byHand[string]) => T) => Object.fromEntries(Object.entries(byHand).map(([id, line]) => [id, what(line)]))

test('a person reaches each helpline by the number the brief gives', () => {
  expect(lines(({ contacts }) => contacts.map(contact => `${contact.label} ${contact.href}`))).toEqual(wanted(({ contacts }) => contacts))
})

test('a person who taps a number calls the number that is printed', () => {
  const countryCodes: Record<string, string> = {
    US: '1',
    GB: '44',
    IE: '353',
    AU: '61',
  }
  for (const { region, contacts } of helplines) {
    for (const { kind, label, href } of contacts) {
      if (kind === 'web')
        continue
      const printed = label.replace(/\D/g, '')
      const [dialled] = href.replace(/^(?:tel|sms):/, '').split('?')
      if (!dialled?.startsWith('+')) {
        expect(dialled).toBe(printed)
        continue
      }
      const code = countryCodes[region[0] ?? ''] ?? 'none'
      const national = code === '1'
        ? printed.replace(/^1/, '')
        : printed.replace(/^0/, '')
      expect(dialled).toBe(`+${code}${national}`)
    }
  }
})

test('a person is told which helplines are still to re-check', () => {
  expect(lines(({ status }) => status === 'to-recheck')).toEqual(wanted(({ toRecheck }) => toRecheck ?? false))
})

test('a person is told when a line answers', () => {
  expect(lines(({ hours }) => hours)).toEqual(wanted(({ hours }) => hours))
})

test('a person is told whom a line is for', () => {
  expect(lines(({ forWhom }) => forWhom)).toEqual(wanted(({ forWhom }) => forWhom))
})

test('no helpline claims a later look than somebody took', () => {
  expect(lines(({ checkedOn }) => checkedOn)).toEqual(wanted(({ checkedOn = BRIEF_CHECKED_ON }) => checkedOn))
})

test('a person in danger finds 911, 999, 112 and 000, each callable', () => {
  expect(emergencyNumbers.map(({ number, href }) => `${number} ${href}`))
    .toEqual([
      '911 tel:911',
      '999 tel:999',
      '112 tel:112',
      '000 tel:000',
    ])
})

test('a person in India learns that 112 is the back-up, and one in the EU that the line is not everywhere', () => {
  expect(helplines.find(line => line.id === 'in-181')?.note).toContain('112')
  expect(helplines.find(line => line.id === 'eu-116016')?.note).toContain('some states')
  expect(new Set(EU).size).toBe(27)
})

test('a person is told to use a device the other cannot check', () => {
  expect(safeDeviceNote).toMatch(/phone or computer/)
})
