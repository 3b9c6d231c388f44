import { expect, test } from 'playwright/test'
import { BRIEF_CHECKED_ON, emergencyNumbers, EU, helplines, safeDeviceNote } from '../../evidence'

// Taken by hand from the helplines table of the evidence brief.
const contactsOf: Record<string, string[]> = {
  'us-hotline': ['1-800-799-7233 tel:+18007997233', 'text START to 88788 sms:88788?body=START', 'thehotline.org https://thehotline.org'],
  'gb-refuge': ['0808 2000 247 tel:+448082000247'],
  'gb-scotland': ['0800 027 1234 tel:+448000271234'],
  'gb-men': ['0808 801 0327 tel:+448088010327'],
  'gb-galop': ['0800 999 5428 tel:+448009995428'],
  'ie-womens-aid': ['1800 341 900 tel:+3531800341900'],
  'ie-men': ['1800 816 588 tel:+3531800816588'],
  'ca-sheltersafe': ['sheltersafe.ca https://sheltersafe.ca', '211 tel:211'],
  'au-1800respect': ['1800 737 732 tel:+611800737732', 'text 0458 737 732 sms:+61458737732'],
  'in-181': ['181 tel:181', '112 tel:112'],
  'eu-116016': ['116 016 tel:116016'],
  'world-lila': ['lila.help https://lila.help'],
  'world-find-a-helpline': ['findahelpline.com https://findahelpline.com'],
  'world-no-more': ['nomoredirectory.org https://nomoredirectory.org'],
}

test('a person reaches each helpline by the number the brief gives', () => {
  const contacts = helplines.map(line => [
    line.id,
    line.contacts.map(contact => `${contact.label} ${contact.href}`),
  ])
  expect(Object.fromEntries(contacts)).toEqual(contactsOf)
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
  expect(helplines.filter(line => line.status === 'to-recheck').map(line => line.id))
    .toEqual(['ca-sheltersafe', 'world-no-more'])
})

test('a person is told which lines answer around the clock', () => {
  expect(helplines.filter(line => line.hours === '24 hours').map(line => line.id))
    .toEqual([
      'gb-refuge',
      'gb-scotland',
      'ie-womens-aid',
      'au-1800respect',
    ])
})

test('a person is told whom a line is for', () => {
  const whom = helplines.filter(line => line.forWhom).map(line => [line.id, line.forWhom])
  expect(Object.fromEntries(whom)).toEqual({
    'us-hotline': 'all genders',
    'gb-scotland': 'any gender',
    'gb-men': 'men',
    'gb-galop': 'LGBT+',
    'ie-men': 'men',
  })
})

test('no helpline claims a later look than the brief', () => {
  expect(new Set(helplines.map(line => line.checkedOn))).toEqual(new Set([BRIEF_CHECKED_ON]))
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
