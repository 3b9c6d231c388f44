import type { ClaimId } from '../../src/evidence'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { claimIds, claims, formatVerdict, getClaim, verdictMeanings } from '../../src/evidence'

const root = new URL('../../', import.meta.url)
const texts = ['README.md', 'CHANGELOG.md', 'docs/architecture.md', 'src/messages.ts', 'src/settings.ts', 'src/deck', 'src/decision', 'src/evidence', 'pages'].flatMap(path => /\.\w+$/.test(path)
  ? path
  : readdirSync(new URL(path, root)).map(file => `${path}/${file}`))

test('a reader finds the claims in the order of the deck, each under short words of its own', () => {
  expect(claims.map(claim => claim.id)).toEqual([...claimIds])
  expect(new Set(claims.map(claim => claim.short)).size).toBe(claims.length)
})

test('badge and legend agree: untested is what no study was found to test, and nothing else', () => {
  expect(verdictMeanings.untested).toBe('No study was found that tests it.')
  for (const claim of claims)
    expect(claim.verdict === 'untested', claim.id).toBe(claim.noStudyFound)
})

test('a badge says what tempers its verdict: indirectly, which way the evidence leans, a correction', () => {
  const leans = 'Untested, but the nearest evidence leans the other way'
  for (const id of ['premise-2', 'reason-10'])
    expect(formatVerdict(getClaim(id))).toBe(leans)
  expect(formatVerdict(getClaim('reason-8'))).toBe('Contradicted, indirectly')
  for (const id of ['wont-1', 'wont-2'])
    expect(formatVerdict(getClaim(id))).toBe('Supported, indirectly')
  expect(formatVerdict(getClaim('stop-4'))).toBe('Supported, with a safety correction')
  expect(formatVerdict(getClaim('faq-3'))).toBe('Untested')
})

// The article's own strength: softening a claim and hardening it are both faults (content.md, evidence.md).
const strengths: Partial<Record<ClaimId, { says: RegExp[], never?: RegExp }>> = {
  'premise-3': { says: [/almost always/] },
  'reason-2': { says: [/\bwill see\b/, /\bwill treat\b/], never: /\bmay\b|\bmight\b/ },
  'reason-6': { says: [/Cut him off/, /limits/, /misses you/, /returns/, /did not need him/] },
  'reason-10': { says: [/\bmight\b/, /forgiveness/, /amends/], never: /says sorry/ },
  'stop-3': { says: [/will not miss you/] },
}

for (const [id, { says, never }] of Object.entries(strengths)) {
  test(`${id} is told in the strength of the article`, () => {
    const { claim } = getClaim(id)
    for (const words of says)
      expect(claim).toMatch(words)
    if (never)
      expect(claim).not.toMatch(never)
  })
}

test('what the article says against itself, and the word its safety correction is about, stand on the cards', () => {
  expect(getClaim('reason-1').argument).toMatch(/argument against itself: a habit fades/)
  expect(getClaim('stop-4').finding).toMatch(/article.*immediately.*leaves out/)
})

test('the stories of the article are told whose they are, and a safety limit stays beside what it limits', () => {
  expect(claims.flatMap(({ id, story }) => story ? [id] : [])).toEqual(['reason-5', 'reason-8', 'reason-11', 'wont-1'])
  expect(getClaim('reason-5').story).toMatch(/friend of the author tells it of himself/)
  expect(getClaim('reason-11').story).toMatch(/She cut him off.*No reunion is told/)
  expect(getClaim('reason-6').cannotTell).toContain('not a safe test')
  expect(getClaim('stop-4').argument).toMatch(/immediately.*leaves out.*advocate first/)
})

test('pursuit never reads as something that works, and forgiving never as a cause', () => {
  expect(getClaim('reason-9').finding).toContain('It is no sign of change')
  expect(getClaim('reason-9').finding).not.toMatch(/back together/)
  expect(getClaim('reason-6').finding).toMatch(/newlyweds.*correlation, and does not show that forgiving was the cause/)
})

test('no finding says that one thing “went with” another: a tired reader needs people who do something', () => {
  for (const { id, brief, finding, cannotTell } of claims)
    expect(`${brief} ${finding} ${cannotTell}`, id).not.toMatch(/\b(?:goes|go|went) with\b/)
})

// Figures of the brief, so that none is sharpened, softened or lost.
const figuresOf: Partial<Record<ClaimId, string[]>> = {
  'premise-1': ['131 studies'],
  'premise-2': ['more than 50 studies'],
  'reason-1': ['18 to 254 days'],
  'reason-5': ['three times', '26% of 184'],
  'reason-6': ['61 couples', '12 months', '78 couples', 'intention to change, and not the behaviour'],
  'reason-8': ['437 studies', 'r=.29 versus .12'],
  'reason-9': ['About 80% of 1,167 students', 'both sexes'],
  'reason-10': ['five studies'],
  'reason-11': ['96 countries', 'German panel'],
  'stop-1': ['4.2 years'],
  'stop-2': ['three times', '19 affair couples', '43%', '5 years', '80%'],
  'stop-4': ['plan with an advocate first', '11-city US', '91 UK women', '2018', '37 (41%)', '11 were killed within a month', '24 within a year'],
  'wont-1': ['176 people'],
  'wont-3': ['74 studies', '14,000+', 'not what causes what'],
  'faq-3': ['28-day'],
}

for (const [id, figures] of Object.entries(figuresOf)) {
  test(`the finding of ${id} gives the figures of the brief`, () => {
    for (const figure of figures)
      expect(getClaim(id).finding).toContain(figure)
  })
}

test('asking for a claim that does not exist names it', () => {
  expect(() => getClaim('reason-12')).toThrow('reason-12')
})

test('no file writes down how many claims there are: a further one changes its card and its slide alone', () => {
  const counted = /\b(?:\d{2}|twenty[- ]\w+) (?:things it )?claims?\b/i
  expect('the map of all 23 claims').toMatch(counted)
  for (const file of texts)
    expect(readFileSync(new URL(file, root), 'utf8'), file).not.toMatch(counted)
})
