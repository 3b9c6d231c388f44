import type { Helpline, Known, PlacedNumber, Region } from './types'

/** Lines that somebody read on a page in that month, and that nobody has called. */
const seenInNovember2026: Known = { how: 'published', month: '2026-11' }

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
    known: seenInNovember2026,
  },
  {
    id: 'gb-refuge',
    region: ['GB'],
    place: 'England',
    service: 'National Domestic Abuse Helpline (Refuge)',
    forWhom: 'women',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '0808 2000 247', href: 'tel:+448082000247' },
      { kind: 'web', label: 'nationaldahelpline.org.uk', href: 'https://nationaldahelpline.org.uk' },
    ],
    known: seenInNovember2026,
  },
  {
    id: 'gb-wales',
    region: ['GB'],
    place: 'Wales',
    service: 'Live Fear Free',
    forWhom: 'everyone',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '0808 80 10 800', href: 'tel:+448088010800' },
      { kind: 'text', label: 'text 07860 077 333', href: 'sms:+447860077333' },
      { kind: 'web', label: 'gov.wales/live-fear-free', href: 'https://gov.wales/live-fear-free' },
    ],
    known: seenInNovember2026,
  },
  {
    id: 'gb-northern-ireland',
    region: ['GB'],
    place: 'Northern Ireland',
    service: 'Domestic and Sexual Abuse Helpline',
    forWhom: 'everyone',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '0808 802 1414', href: 'tel:+448088021414' },
      { kind: 'email', label: 'help@dsahelpline.org', href: 'mailto:help@dsahelpline.org' },
    ],
    known: seenInNovember2026,
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
    known: seenInNovember2026,
  },
  {
    id: 'gb-men',
    region: ['GB'],
    place: 'UK',
    service: 'Men’s Advice Line',
    forWhom: 'men',
    hours: 'weekdays',
    contacts: [
      { kind: 'phone', label: '0808 801 0327', href: 'tel:+448088010327' },
    ],
    known: seenInNovember2026,
  },
  {
    id: 'gb-galop',
    region: ['GB'],
    place: 'UK',
    service: 'Galop',
    forWhom: 'LGBT+',
    hours: 'part-time',
    contacts: [
      { kind: 'phone', label: '0800 999 5428', href: 'tel:+448009995428' },
    ],
    known: seenInNovember2026,
    toRecheck: 'hours',
  },
  {
    id: 'ie-womens-aid',
    region: ['IE'],
    place: 'Ireland',
    service: 'Women’s Aid',
    hours: '24 hours',
    contacts: [
      { kind: 'phone', label: '1800 341 900', href: 'tel:+3531800341900' },
    ],
    known: seenInNovember2026,
  },
  {
    id: 'ie-men',
    region: ['IE'],
    place: 'Ireland',
    service: 'Male Advice Line',
    forWhom: 'men',
    hours: 'part-time',
    contacts: [
      { kind: 'phone', label: '1800 816 588', href: 'tel:+3531800816588' },
    ],
    known: seenInNovember2026,
    toRecheck: 'hours',
  },
  {
    id: 'ca-sheltersafe',
    region: ['CA'],
    place: 'Canada',
    service: 'ShelterSafe',
    contacts: [
      { kind: 'web', label: 'sheltersafe.ca', href: 'https://sheltersafe.ca' },
      { kind: 'phone', label: '211', href: 'tel:211' },
    ],
    note: 'A map of lines that answer 24 hours.',
    known: seenInNovember2026,
    toRecheck: '211',
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
    known: seenInNovember2026,
  },
  {
    id: 'in-181',
    region: ['IN'],
    place: 'India',
    service: 'Women Helpline',
    forWhom: 'women',
    contacts: [
      { kind: 'phone', label: '181', href: 'tel:181' },
    ],
    note: 'The state runs it, and it can have gaps. In India, 112 is the back-up.',
    known: seenInNovember2026,
  },
  {
    id: 'in-ncw',
    region: ['IN'],
    place: 'India',
    service: 'National Commission for Women',
    forWhom: 'women',
    hours: '24 hours since Nov 2025',
    contacts: [
      { kind: 'phone', label: '14490', href: 'tel:14490' },
    ],
    known: seenInNovember2026,
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
    known: seenInNovember2026,
  },
  {
    id: 'world-lila',
    region: ['world'],
    place: 'World',
    service: 'Lila.help (Global Network of Women’s Shelters)',
    contacts: [
      { kind: 'web', label: 'lila.help', href: 'https://lila.help' },
    ],
    known: seenInNovember2026,
  },
  {
    id: 'world-find-a-helpline',
    region: ['world'],
    place: 'World',
    service: 'Find A Helpline',
    contacts: [
      { kind: 'web', label: 'findahelpline.com', href: 'https://findahelpline.com' },
    ],
    known: seenInNovember2026,
  },
  {
    id: 'world-no-more',
    region: ['world'],
    place: 'World',
    service: 'NO MORE Global Directory',
    contacts: [
      { kind: 'web', label: 'nomoredirectory.org', href: 'https://nomoredirectory.org' },
    ],
    known: seenInNovember2026,
    toRecheck: 'address',
  },
]

/** For someone in danger now. Each works only in its places, so the two are always told together. */
export const emergencyNumbers: PlacedNumber[] = [
  { number: '911', href: 'tel:911', places: 'USA, Canada' },
  { number: '999', href: 'tel:999', places: 'UK, Ireland' },
  { number: '112', href: 'tel:112', places: 'EU, India, many more' },
  { number: '000', href: 'tel:000', places: 'Australia' },
]

/** For thoughts of suicide, the reader's or the other's. As published in November 2026. */
export const crisisLines: PlacedNumber[] = [
  { number: '988', href: 'tel:988', places: 'USA, Canada', text: { label: 'call or text', href: 'sms:988' } },
  { number: '116 123', href: 'tel:116123', places: 'UK, Ireland (Samaritans, free, 24 hours)' },
  { number: '13 11 14', href: 'tel:131114', places: 'Australia, Lifeline, 24 hours', text: { label: 'or text 0477 13 11 14', href: 'sms:+61477131114' } },
]

/** Where crisis lines of other places are found. */
export const crisisElsewhere = { label: 'findahelpline.com', href: 'https://findahelpline.com' }

/** What stands around the helplines; a month is given as "Nov 2026". */
export const helpWords = {
  danger: 'In danger now?',
  elsewhere: 'elsewhere the local number',
  cannotSpeak: 'Cannot speak? In the UK, call 999 from a mobile, then press 55.',
  crisis: 'Thoughts of suicide, yours or theirs?',
  crisisElsewhere: 'elsewhere',
  /** On a slide about someone else's pain: whom to call, and that it is not the reader's to carry. */
  crisisCare: 'If you or he may be about to die, call the emergency number. Thoughts of suicide:',
  notYours: 'His safety is not yours to carry alone.',
  where: 'Where are you?',
  guessed: (place: string): string => `${place} is a guess, from your browser’s language.`,
  publishedAll: (month: string): string => `Numbers as published, ${month}. Nobody has called them for this list.`,
  published: (month: string): string => `as published, ${month}`,
  tried: (day: string): string => `tried, ${day}`,
  toRecheck: (what: string): string => `${what} not confirmed`,
}

/** What to think of before a call. Says "they", so that it fits anyone. */
export const safeDeviceNote = 'Use a phone or computer that they cannot check.'

/** What a call leaves behind. */
export const billNote = 'A call may show on a bill.'
