import { expect, test } from 'playwright/test'
import { emergencyNumbers, EU, helplines, safeDeviceNote } from '../../evidence'

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
