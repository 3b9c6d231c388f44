import type { ClaimId, Verdict } from '../../evidence'
import { expect, test } from 'playwright/test'
import { claimIds, claims, getClaim, verdicts } from '../../evidence'

// Taken by hand from the evidence brief, so that a slip in the data shows here.
const verdictOf: Record<ClaimId, Verdict> = {
  'premise-1': 'mixed',
  'premise-2': 'weak',
  'reason-1': 'untested',
  'reason-2': 'untested',
  'reason-3': 'weak',
  'reason-4': 'mixed',
  'reason-5': 'weak',
  'reason-6': 'supported',
  'reason-7': 'weak',
  'reason-8': 'contradicted',
  'reason-9': 'mixed',
  'reason-10': 'weak',
  'reason-11': 'mixed',
  'stop-1': 'mixed',
  'stop-2': 'mixed',
  'stop-3': 'mixed',
  'stop-4': 'supported',
  'wont-1': 'supported',
  'wont-2': 'supported',
  'wont-3': 'supported',
  'faq-1': 'mixed',
  'faq-2': 'mixed',
  'faq-3': 'untested',
}

const sourcesOf: Record<ClaimId, string[]> = {
  'premise-1': ['barton-2022', 'sinclair-2014', 'lynn-1991'],
  'premise-2': ['dai-2014', 'wahring-2024', 'whitchurch-2011'],
  'reason-1': ['koo-2008', 'lally-2010'],
  'reason-2': ['wahring-2024', 'smyth-2020'],
  'reason-3': ['sprecher-2006', 'dai-2014'],
  'reason-4': ['wahring-2024'],
  'reason-5': ['smyth-2020'],
  'reason-6': ['overall-2009', 'overall-2017', 'mcnulty-2011'],
  'reason-7': ['spielmann-2019', 'mogilski-2017'],
  'reason-8': ['kjaervik-2021', 'williams-2007'],
  'reason-9': ['dardis-2017', 'dai-2014', 'birnbaum-2020'],
  'reason-10': ['overall-2009', 'schrodt-2014', 'hartgerink-2015'],
  'reason-11': ['preetz-2022', 'morris-2015', 'spielmann-2016'],
  'stop-1': ['chong-2025', 'dailey-2011'],
  'stop-2': ['knopp-2017', 'marin-2014'],
  'stop-3': ['dailey-2011', 'spielmann-2009', 'spielmann-2013'],
  'stop-4': [
    'campbell-2003',
    'femicide-census-2020',
    'femicide-census-2022',
    'ndvh-leaving-safely',
    'leemis-2022',
    'sardinha-2022',
    'who-2025',
  ],
  'wont-1': ['pancani-2022', 'freedman-2019', 'le-2008'],
  'wont-2': ['dai-2014', 'baumeister-1993'],
  'wont-3': ['schrodt-2014', 'gottman-stonewalling'],
  'faq-1': ['le-2008'],
  'faq-2': ['rhoades-2011'],
  'faq-3': ['sbarra-2005', 'morris-2015', 'chong-2025'],
}

test('a reader finds the 23 claims in the order of the deck', () => {
  expect(claims.map(claim => claim.id)).toEqual(Object.keys(verdictOf))
  expect([...claimIds]).toEqual(Object.keys(verdictOf))
})

test('the evidence map prints P1 to Q3, one code a claim', () => {
  expect(claims.map(claim => claim.code).join(' '))
    .toBe('P1 P2 R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 N1 N2 N3 N4 W1 W2 W3 Q1 Q2 Q3')
})

for (const claim of claims) {
  test(`${claim.id} carries the verdict and the sources of the brief`, () => {
    expect(claim.verdict).toBe(verdictOf[claim.id])
    expect(claim.sources).toEqual(sourcesOf[claim.id])
  })
}

test('the map counts 5 supported, 9 mixed, 5 weak, 3 untested and 1 contradicted', () => {
  const counts = verdicts.map(verdict => [verdict, claims.filter(claim => claim.verdict === verdict).length])
  expect(Object.fromEntries(counts)).toEqual({
    supported: 5,
    mixed: 9,
    weak: 5,
    untested: 3,
    contradicted: 1,
  })
})

test('only four supported claims carry a reservation beside the verdict', () => {
  const notes = claims.filter(claim => claim.verdictNote).map(claim => [claim.id, claim.verdictNote])
  expect(Object.fromEntries(notes)).toEqual({
    'reason-6': 'but the active part is saying it',
    'stop-4': 'with a safety correction',
    'wont-1': 'indirectly',
    'wont-2': 'indirectly',
  })
})

test('a reader is told where no study was found that tests the claim', () => {
  expect(claims.filter(claim => claim.noStudyFound).map(claim => claim.id))
    .toEqual([
      'premise-2',
      'reason-1',
      'reason-2',
      'reason-10',
      'faq-3',
    ])
})

test('only reason-4 and faq-1 are less than sure of their citations as a whole', () => {
  expect(claims.filter(claim => claim.confidence === 'medium').map(claim => claim.id)).toEqual(['reason-4', 'faq-1'])
})

test('studies about what happens to you stand beside the claims they belong to', () => {
  const related = claims.filter(claim => claim.related).map(claim => [claim.id, claim.related])
  expect(Object.fromEntries(related)).toEqual({
    'reason-9': ['halpern-meekin-2013', 'monk-2018', 'vennum-2014'],
    'reason-11': ['eastwick-2008', 'lewandowski-2007'],
    'faq-3': ['ohara-2020', 'marshall-2012'],
  })
})

// Each figure of the brief, so that none is sharpened, softened or lost.
const figuresOf: Partial<Record<ClaimId, string[]>> = {
  'premise-1': ['131 studies'],
  'premise-2': ['more than 50 studies'],
  'reason-1': ['18 to 254 days'],
  'reason-5': ['three times', '26% of 184'],
  'reason-6': ['12 months', 'not a safe test'],
  'reason-8': ['437 studies', 'r=.29 versus .12'],
  'reason-9': ['about 80% of 1,167 students', 'both sexes'],
  'reason-11': ['96 countries', 'German panel'],
  'stop-1': ['4.2 years'],
  'stop-2': [
    'three times',
    '19 affair couples',
    '43%',
    '5 years',
    '80%',
  ],
  'stop-4': [
    'plan with an advocate first',
    '11-city US',
    '91 UK women',
    '2018',
    '37 (41%)',
    '11 within a month',
    '24 within a year',
  ],
  'wont-1': ['N=176'],
  'wont-3': ['74 studies', '14,000+', 'correlational'],
  'faq-3': ['28-day'],
}

for (const [id, figures] of Object.entries(figuresOf)) {
  test(`the finding of ${id} gives the figures of the brief`, () => {
    for (const figure of figures)
      expect(getClaim(id).finding).toContain(figure)
  })
}

for (const claim of claims) {
  test(`the finding of ${claim.id} is two to four sentences`, () => {
    const sentences = claim.finding.match(/[.?!]\)?(?=\s+\p{Lu}|$)/gu) ?? []
    expect(sentences.length).toBeGreaterThanOrEqual(2)
    expect(sentences.length).toBeLessThanOrEqual(4)
  })
}

test('asking for a claim that does not exist names it', () => {
  expect(() => getClaim('reason-12')).toThrow('reason-12')
})
