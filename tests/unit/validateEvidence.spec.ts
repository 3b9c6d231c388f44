import type { Claim, Evidence, Fact, Helpline, PlacedNumber, Source } from '../../src/evidence'
import { expect, test } from 'playwright/test'
import { claimIds, claims, crisisLines, emergencyNumbers, facts, helplines, sources } from '../../src/evidence'
import { validateEvidence, wordLimits } from '../../src/validate/validateEvidence'

interface Draft { claims: Claim[], sources: Source[], helplines: Helpline[], facts: Fact[], placedNumbers: PlacedNumber[] }

const real: Evidence = { claims, sources, helplines, facts, placedNumbers: [...emergencyNumbers, ...crisisLines] }
/** Any line that is called by phone alone: which lines there are is nothing to test here. */
const aLine = helplines.find(line => line.contacts.every(({ kind }) => kind === 'phone'))!.id
const words = (count: number): string => Array.from({ length: count }).fill('word').join(' ')

function find<T extends { id: string }>(list: T[], id: string): T {
  const item = list.find(one => one.id === id)
  if (!item)
    throw new Error(`The test asks for "${id}", which is not in the data.`)
  return item
}

/** Takes the wrong type on purpose: the data may come from a hand that ignored the compiler. */
function spoil(card: object, wrong: Record<string, unknown>): void {
  Object.assign(card, wrong)
}

const breaks: { what: string, spoilt: (data: Draft) => void, lines: string[] }[] = [
  {
    what: 'a claim with an unknown id',
    spoilt: data => data.claims.push({
      ...structuredClone(find(data.claims, 'reason-1')),
      id: 'reason-12' as Claim['id'],
    }),
    lines: ['Claim reason-12: is not in src/evidence/claims.ts.'],
  },
  {
    what: 'a missing claim',
    spoilt: data => data.claims.splice(data.claims.findIndex(claim => claim.id === 'reason-4'), 1),
    lines: ['Claim reason-4: has no card.'],
  },
  {
    what: 'a claim that stands twice',
    spoilt: data => data.claims.push({
      ...find(data.claims, 'stop-2'),
    }),
    lines: ['Claim stop-2: stands more than once.'],
  },
  {
    what: 'short words too long for the evidence map',
    spoilt: data => spoil(find(data.claims, 'stop-3'), { short: 'not if he has another' }),
    lines: ['Claim stop-3: its short has 21 letters; the evidence map takes 1 to 18.'],
  },
  {
    what: 'a claim with neither a source nor a word that none was found',
    spoilt: data => spoil(find(data.claims, 'reason-4'), { sources: [] }),
    lines: ['Claim reason-4: has no source and does not say that no study was found.'],
  },
  {
    what: 'an untested claim that does not say so',
    spoilt: data => spoil(find(data.claims, 'faq-3'), { noStudyFound: false }),
    lines: ['Claim faq-3: is untested but does not say that no study was found.'],
  },
  ...(['supported', 'mixed', 'weak', 'contradicted'] as const).map(verdict => ({
    what: `a ${verdict} claim that says no study was found`,
    spoilt: (data: Draft) => spoil(find(data.claims, 'faq-3'), { verdict }),
    lines: [`Claim faq-3: says that no study was found, and so is untested, not ${verdict}.`],
  })),
  {
    what: 'a claim that cites an unknown source',
    spoilt: data => find(data.claims, 'faq-2').sources.push('nobody-1999'),
    lines: ['Claim faq-2: cites the unknown source "nobody-1999".'],
  },
  {
    what: 'an unknown source beside a claim',
    spoilt: data => find(data.claims, 'reason-11').related?.push('nobody-1999'),
    lines: ['Claim reason-11: cites the unknown source "nobody-1999".'],
  },
  {
    what: 'a claim that cites a source twice',
    spoilt: data => find(data.claims, 'faq-1').sources.push('le-2008'),
    lines: ['Claim faq-1: cites "le-2008" more than once.'],
  },
  {
    what: 'a claim one word too long',
    spoilt: data => spoil(find(data.claims, 'reason-8'), {
      claim: words(wordLimits.claim + 1),
    }),
    lines: ['Claim reason-8: its claim has 23 words; the limit is 22.'],
  },
  {
    what: 'a brief one word too long',
    spoilt: data => spoil(find(data.claims, 'reason-8'), {
      brief: words(wordLimits.brief + 1),
    }),
    lines: ['Claim reason-8: its brief has 13 words; the limit is 12.'],
  },
  {
    what: 'a claim without a finding',
    spoilt: data => spoil(find(data.claims, 'reason-8'), { finding: ' ' }),
    lines: ['Claim reason-8: its finding is empty.'],
  },
  {
    what: 'a source that stands twice',
    spoilt: data => data.sources.push({
      ...find(data.sources, 'dai-2014'),
    }),
    lines: ['Source dai-2014: stands more than once.'],
  },
  {
    what: 'a source nobody cites',
    spoilt: data => data.sources.push({
      ...find(data.sources, 'dai-2014'),
      id: 'dai-2015',
    }),
    lines: ['Source dai-2015: no claim cites it.'],
  },
  {
    what: 'a source that only a fact cites',
    spoilt: (data) => {
      data.sources.push({
        ...find(data.sources, 'dai-2014'),
        id: 'dai-2015',
      })
      find(data.facts, 'fact-2').sources.push('dai-2015')
    },
    lines: ['Source dai-2015: no claim cites it.'],
  },
  ...[
    'https://doi.org/10.1037/a0032989',
    '10.1037',
    '10.1037/',
    'doi:10.1037/a0032989',
    '10.1037/a 0032989',
    '',
  ].map(doi => ({
    what: `the DOI "${doi}"`,
    spoilt: (data: Draft) => spoil(find(data.sources, 'dai-2014'), { doi }),
    lines: [`Source dai-2014: "${doi}" is not shaped like a DOI (10.…/…).`],
  })),
  ...(['argument', 'finding', 'cannotTell'] as const).map(field => ({
    what: `a card without its ${field}`,
    spoilt: (data: Draft) => spoil(find(data.claims, 'reason-9'), { [field]: undefined }),
    lines: [`Claim reason-9: its ${field} is missing.`],
  })),
  {
    what: 'a story that says nothing',
    spoilt: data => spoil(find(data.claims, 'reason-5'), { story: '' }),
    lines: ['Claim reason-5: its story is empty.'],
  },
  {
    what: 'a title that is cut',
    spoilt: data => spoil(find(data.sources, 'koo-2008'), { title: 'It is a wonderful life…' }),
    lines: ['Source koo-2008: its title is cut. Give all of it, or say titleIsShort.'],
  },
  {
    what: 'a source without a title',
    spoilt: data => spoil(find(data.sources, 'koo-2008'), { title: undefined }),
    lines: ['Source koo-2008: its title is missing.'],
  },
  {
    what: 'a press report passed off as checked',
    spoilt: data => spoil(find(data.sources, 'femicide-census-2022'), { toRecheck: undefined }),
    lines: ['Source femicide-census-2022: is a press report and must be marked to re-check.'],
  },
  {
    what: 'a helpline that stands twice',
    spoilt: data => data.helplines.push({
      ...find(data.helplines, aLine),
    }),
    lines: [`Helpline ${aLine}: stands more than once.`],
  },
  ...[
    undefined,
    {},
    { how: 'checked', day: '2026-11-22' },
    ...['22.11.2026', '2026-11', '2026-02-31', '2026-13-01', 'soon', '2026-11-22T10:00'].map(day => ({ how: 'tried', day })),
    ...['11.2026', '2026-13', '2026-11-22', '2026', ''].map(month => ({ how: 'published', month })),
  ].map(known => ({
    what: `a helpline that is known by ${JSON.stringify(known)}`,
    spoilt: (data: Draft) => spoil(find(data.helplines, aLine), { known }),
    lines: [`Helpline ${aLine}: its known is ${JSON.stringify(known)}; it needs a month such as 2026-11 (published) or a day such as 2026-11-22 (tried).`],
  })),
  ...['gbmen', 'GB-men', 'gb men', ''].map(id => ({
    what: `a helpline with the id "${id}"`,
    spoilt: (data: Draft) => spoil(find(data.helplines, aLine), { id }),
    lines: [`Helpline ${id}: its id is not like gb-men.`],
  })),
  ...(['place', 'service', 'forWhom', 'hours', 'note'] as const).map(field => ({
    what: `a helpline whose ${field} is one word too long`,
    spoilt: (data: Draft) => spoil(find(data.helplines, aLine), { [field]: words(wordLimits[field] + 1) }),
    lines: [`Helpline ${aLine}: its ${field} has ${wordLimits[field] + 1} words; the limit is ${wordLimits[field]}.`],
  })),
  {
    what: 'a helpline without a service',
    spoilt: data => spoil(find(data.helplines, aLine), { service: ' ' }),
    lines: [`Helpline ${aLine}: its service is empty.`],
  },
  {
    what: 'a helpline of a country that nobody can choose',
    spoilt: data => spoil(find(data.helplines, aLine), { region: ['ZZ'] }),
    lines: [`Helpline ${aLine}: nobody can choose ZZ on the Help slide. Add it to helpRegions in src/evidence/helpRegions.ts.`],
  },
  {
    what: 'a helpline without a region',
    spoilt: data => spoil(find(data.helplines, aLine), { region: [] }),
    lines: [`Helpline ${aLine}: has no region.`],
  },
  {
    what: 'a helpline without a contact',
    spoilt: data => spoil(find(data.helplines, aLine), { contacts: [] }),
    lines: [`Helpline ${aLine}: has no contact.`],
  },
  ...[
    undefined,
    '',
    '0808 801 0327',
    'tel:0808 801 0327',
    'sms:08088010327',
    'http://example.org',
  ].map(href => ({
    what: `a phone contact that points to "${href}"`,
    spoilt: (data: Draft) => find(data.helplines, aLine).contacts.forEach(contact => spoil(contact, { href })),
    lines: [`Helpline ${aLine}: the href "${href}" does not fit a phone contact.`],
  })),
  ...[
    ['phone', '0808 801 0327', 'tel:+448088010372'],
    ['phone', '0808 801 0327', 'tel:+44808801032'],
    ['phone', '0808 801 0327', 'tel:8088010327'],
    ['phone', '0808 801 0327', 'tel:+12348088010327'],
    ['phone', 'call us', 'tel:+44'],
    ['phone', '181', 'tel:118'],
    ['text', 'text HELP to 88788', 'sms:88778?body=HELP'],
    ['email', 'help@example.org', 'mailto:helps@example.org'],
    ['web', 'example.org', 'https://example.com'],
    ['web', 'example.org', 'https://example.org.example.com'],
  ].map(([kind, label, href]) => ({
    what: `"${label}" that leads to "${href}"`,
    spoilt: (data: Draft) => spoil(find(data.helplines, aLine), { contacts: [{ kind, label, href }] }),
    lines: [`Helpline ${aLine}: says "${label}" but leads to "${href}".`],
  })),
  {
    what: 'an emergency number without its countries',
    spoilt: data => spoil(data.placedNumbers[0]!, { places: '' }),
    lines: [`Number ${emergencyNumbers[0]!.number}: its places is empty.`],
  },
  {
    what: 'an emergency number that calls another one',
    spoilt: data => spoil(data.placedNumbers[0]!, { href: 'tel:1' }),
    lines: [`Number ${emergencyNumbers[0]!.number}: leads to "tel:1".`],
  },
  {
    what: 'an emergency number that stands twice',
    spoilt: data => data.placedNumbers.push({ ...data.placedNumbers[0]!, places: 'New Zealand' }),
    lines: [`Number ${emergencyNumbers[0]!.number}: stands more than once.`],
  },
  {
    what: 'a fact that stands twice',
    spoilt: data => data.facts.push({
      ...find(data.facts, 'fact-7'),
    }),
    lines: ['Fact fact-7: stands more than once.'],
  },
  {
    what: 'a fact beside an unknown claim',
    spoilt: data => spoil(find(data.facts, 'fact-7'), { claim: 'stop-5' }),
    lines: ['Fact fact-7: stands beside the unknown claim "stop-5".'],
  },
  {
    what: 'a fact with neither a source nor a word that none was found',
    spoilt: data => spoil(find(data.facts, 'fact-7'), { sources: [] }),
    lines: ['Fact fact-7: has no source and does not say that no study was found.'],
  },
  {
    what: 'a fact that cites an unknown source',
    spoilt: data => find(data.facts, 'fact-7').sources.push('nobody-1999'),
    lines: ['Fact fact-7: cites the unknown source "nobody-1999".'],
  },
  {
    what: 'a fact one word too long',
    spoilt: data => spoil(find(data.facts, 'fact-7'), {
      text: words(wordLimits.fact + 1),
    }),
    lines: [`Fact fact-7: its text has ${wordLimits.fact + 1} words; the limit is ${wordLimits.fact}.`],
  },
]

test('the deck\'s own evidence has no problem', () => {
  expect(validateEvidence(real)).toEqual([])
})

for (const { what, spoilt, lines } of breaks) {
  test(`the build names the card for ${what}`, () => {
    const data = structuredClone(real) as Draft
    spoilt(data)
    expect(validateEvidence(data)).toEqual(lines)
  })
}

test('lines that just reach their limits pass', () => {
  const data = structuredClone(real) as Draft
  spoil(find(data.claims, 'reason-8'), {
    claim: words(wordLimits.claim),
    brief: words(wordLimits.brief),
  })
  spoil(find(data.facts, 'fact-7'), {
    text: words(wordLimits.fact),
  })
  expect(validateEvidence(data)).toEqual([])
})

test('several problems are told at once, one line each', () => {
  expect(validateEvidence({
    claims: [],
    sources: [],
    helplines: [],
    facts: [],
    placedNumbers: [],
  })).toHaveLength(claimIds.length)
})
