import type { EmergencyNumber, Helpline, Region } from './types'

/**
 * The day the brief that calls these lines "checked" was handed over. The brief gives no date of its own, so
 * no line was looked at later than this. Move it only after trying a line again.
 */
export const BRIEF_CHECKED_ON = '2026-11-22'

/** The member states of the European Union. */
export const EU: Region[] = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Where to find someone trained. Country codes stand in `tel:` only where they are certain; short codes stay short. */
export const helplines: Helpline[] = [
  {
    id: 'us-hotline',
    region: ['US'],
    place: 'USA',
    service: 'National Domestic Violence Hotline',
    forWhom: 'all genders',
    contacts: [
      { kind: 'phone', label: '1-800-799-7233', href: 'tel:+18007997233' },
      { kind: 'text', label: 'text START to 88788', href: 'sms:88788?body=START' },
      { kind: 'web', label: 'thehotline.org', href: 'https://thehotline.org' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'gb-refuge',
    region: ['GB'],
    place: 'England / UK',
    service: 'National Domestic Abuse Helpline (Refuge)',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '0808 2000 247', href: 'tel:+448082000247' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'gb-scotland',
    region: ['GB'],
    place: 'Scotland',
    service: 'Domestic Abuse & Forced Marriage Helpline',
    forWhom: 'any gender',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '0800 027 1234', href: 'tel:+448000271234' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'gb-men',
    region: ['GB'],
    place: 'UK',
    service: 'Men\'s Advice Line',
    forWhom: 'men',
    contacts: [
      { kind: 'phone', label: '0808 801 0327', href: 'tel:+448088010327' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'gb-galop',
    region: ['GB'],
    place: 'UK',
    service: 'Galop',
    forWhom: 'LGBT+',
    contacts: [
      { kind: 'phone', label: '0800 999 5428', href: 'tel:+448009995428' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'ie-womens-aid',
    region: ['IE'],
    place: 'Ireland',
    service: 'Women\'s Aid',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '1800 341 900', href: 'tel:+3531800341900' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'ie-men',
    region: ['IE'],
    place: 'Ireland',
    service: 'Male Advice Line',
    forWhom: 'men',
    contacts: [
      { kind: 'phone', label: '1800 816 588', href: 'tel:+3531800816588' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'ca-sheltersafe',
    region: ['CA'],
    place: 'Canada',
    service: 'ShelterSafe',
    contacts: [
      { kind: 'web', label: 'sheltersafe.ca', href: 'https://sheltersafe.ca' },
      {
        kind: 'phone',
        label: '211',
        href: 'tel:211',
        toRecheck: true,
      },
    ],
    note: 'A map of lines that answer 24 hours. Still to re-check: 211.',
    status: 'to-recheck',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'au-1800respect',
    region: ['AU'],
    place: 'Australia',
    service: '1800RESPECT',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '1800 737 732', href: 'tel:+611800737732' },
      { kind: 'text', label: 'text 0458 737 732', href: 'sms:+61458737732' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'in-181',
    region: ['IN'],
    place: 'India',
    service: 'Women Helpline / emergency',
    contacts: [
      { kind: 'phone', label: '181', href: 'tel:181' },
      { kind: 'phone', label: '112', href: 'tel:112' },
    ],
    note: 'The state runs 181, and it can have gaps. The back-up is 112.',
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'eu-116016',
    region: EU,
    place: 'EU',
    service: 'Violence-against-women line',
    contacts: [
      { kind: 'phone', label: '116 016', href: 'tel:116016' },
    ],
    note: 'In some states only.',
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'world-lila',
    region: ['world'],
    place: 'World',
    service: 'Lila.help (Global Network of Women\'s Shelters)',
    contacts: [
      { kind: 'web', label: 'lila.help', href: 'https://lila.help' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'world-find-a-helpline',
    region: ['world'],
    place: 'World',
    service: 'Find A Helpline',
    contacts: [
      { kind: 'web', label: 'findahelpline.com', href: 'https://findahelpline.com' },
    ],
    status: 'checked',
    checkedOn: BRIEF_CHECKED_ON,
  },
  {
    id: 'world-no-more',
    region: ['world'],
    place: 'World',
    service: 'NO MORE Global Directory',
    contacts: [
      { kind: 'web', label: 'nomoredirectory.org', href: 'https://nomoredirectory.org' },
    ],
    status: 'to-recheck',
    checkedOn: BRIEF_CHECKED_ON,
  },
]

/** For someone in danger now. */
export const emergencyNumbers: EmergencyNumber[] = [
  {
    number: '911',
    href: 'tel:911',
    region: ['US', 'CA'],
  },
  {
    number: '999',
    href: 'tel:999',
    region: ['GB', 'IE'],
  },
  {
    number: '112',
    href: 'tel:112',
    region: [...EU, 'GB', 'IN'],
  },
  {
    number: '000',
    href: 'tel:000',
    region: ['AU'],
  },
]

/** What stands around the helplines; a month is given as "Nov 2026". */
export const helpWords = {
  danger: 'In danger now? Call',
  where: 'Where are you?',
  checked: (month: string): string => `checked ${month}`,
  toRecheck: (month: string): string => `to re-check, ${month}`,
}

/** Stands beside every list of helplines. Says "they", so that it fits anyone. */
export const safeDeviceNote = 'Use a phone or computer that they cannot check.'
