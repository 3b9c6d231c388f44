import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bibtexParser } from 'latex-utensils'
import { expect, test } from 'playwright/test'
import { makeBibliography } from '../../scripts/print/bibliography'
import { isSealed } from '../../scripts/shared/seal'
import {
  claims,
  emergencyNumbers,
  facts,
  formatConfidence,
  fullReference,
  getClaim,
  getSource,
  groupSources,
  headlineGap,
  helplines,
  shortCite,
  sourceHref,
  sources,
  unconfirmed,
} from '../../src/evidence'

test('no two sources share a DOI', () => {
  const dois = sources.flatMap(source => source.doi ?? [])
  expect(new Set(dois).size).toBe(dois.length)
})

test('a source whose title or authors are not known says that it is to re-check, or whose estimate it is', () => {
  for (const { id, kind, titleIsDescription, toRecheck } of sources) {
    if (titleIsDescription && kind === 'article')
      expect(toRecheck, id).toBeTruthy()
  }
  expect(getSource('jspr-2025')).toMatchObject({ toRecheck: 'authors' })
  expect(shortCite(getSource('jspr-2025'))).toBe('J Soc Pers Relat, 2025')
})

test('only one source is known from the press alone', () => {
  expect(sources.filter(source => source.kind === 'press-report').map(source => source.id)).toEqual(['femicide-census-2022'])
})

test('a reader meets a source under a short name that tells it from every other', () => {
  expect(shortCite(getSource('dai-2014'))).toBe('Dai et\u00A0al., 2014')
  expect(shortCite(getSource('overall-2017'))).toBe('Overall & McNulty, 2017')
  expect(shortCite(getSource('lynn-1991'))).toBe('Lynn, 1991')
  expect(shortCite(getSource('le-2008'))).toBe('Le et\u00A0al., 2008')
  expect(shortCite(getSource('gottman-stonewalling'))).toBe('Gottman Institute')
  expect(new Set(sources.map(shortCite)).size).toBe(sources.length)
  expect(shortCite({ authors: 'One, Two & Three' })).toBe('One et\u00A0al.')
})

test('a reader gets a whole reference with one full stop after each part', () => {
  expect(fullReference(getSource('smyth-2020')))
    .toBe('Smyth, Peetz & Capaldi (2020). Ex-appraisal bias. J Soc Pers Relat 37(5):1673–1680.')
  expect(fullReference(getSource('knopp-2017')))
    .toBe('Knopp et al. (2017). Once a cheater, always a cheater? Arch Sex Behav 46(8):2301–2311.')
  expect(fullReference(getSource('wahring-2024')))
    .toBe('Wahring, Simpson & Van Lange (2024, online). Romantic relationships matter more to men than to women. Behav Brain Sci.')
  expect(fullReference(getSource('gottman-stonewalling'))).toBe('Gottman Institute. Stonewalling.')
})

test('what of a reference is not certain is said in plain words', () => {
  expect(unconfirmed(getSource('smyth-2020'))).toBe('')
  expect(unconfirmed(getSource('lynn-1991'))).toBe('DOI or pages not yet confirmed')
  expect(unconfirmed(getSource('koo-2008'))).toBe('the title goes on, DOI or pages not yet confirmed')
  expect(unconfirmed(getSource('wilson-2025'))).toBe('the title is a description, not yet confirmed')
  expect(formatConfidence(getClaim('faq-1'))).toBe('Medium.')
  expect(formatConfidence(getClaim('reason-9'))).toBe('High; medium for Birnbaum et al.')
})

test('a source opens at its DOI, else at its own address, else nowhere', () => {
  expect(sourceHref(getSource('dai-2014'))).toBe('https://doi.org/10.1037/a0032989')
  expect(sourceHref(getSource('ndvh-leaving-safely'))).toBe('https://thehotline.org')
  expect(sourceHref(getSource('chong-2025'))).toBeUndefined()
})

/** A BibTeX value as a reader shows it. */
function show(value: unknown): string {
  return String(value).replaceAll('{}', '').replaceAll('\\textgreater', '>').replace(/\\([%&])/g, '$1').replace(/``|''/g, quote => quote === '``' ? '“' : '”').replaceAll('--', '–').replace(/[{}]/g, '')
}

test('a teacher imports every source into a reference manager: complete title, names, place and link, and in a note what is not confirmed', () => {
  const file = makeBibliography()
  expect(isSealed(file), 'known again as this deck’s own').toBe(true)
  const entries = bibtexParser.parse(new TextDecoder().decode(file)).content.filter(bibtexParser.isEntry)
  const found = Object.fromEntries(entries.map(({ internalKey, entryType, content }) => [internalKey, { entryType, ...Object.fromEntries(content.map(({ name, value }) => [name, show(value.content)])) } as Record<string, string>]))
  expect(Object.keys(found).toSorted()).toEqual(sources.map(source => source.id).toSorted())
  for (const source of sources) {
    const entry = found[source.id]!
    expect.soft({ title: entry.title, doi: entry.doi, url: entry.url }, source.id).toEqual({ title: source.title.replace('…', '...'), doi: source.doi, url: source.url })
    expect.soft(entry.note?.toLowerCase() ?? '', source.id).toContain(unconfirmed(source).toLowerCase())
    for (const said of [source.sample, source.note, source.yearNote])
      expect.soft(entry.note?.toLowerCase() ?? '', source.id).toContain(said?.toLowerCase() ?? '')
    expect.soft([entry.journal, entry.institution, entry.publisher], source.id).toContain(source.container)
    expect.soft(`${entry.volume ?? ''}${entry.number ? `(${entry.number})` : ''}${entry.pages ? `:${entry.pages}` : ''}`, source.id).toBe(source.locator?.replace(/\(.*?\)/, issue => issue.replace('–', '-')) ?? '')
  }
  expect(found['dai-2014']).toMatchObject({ entryType: 'article', author: 'Dai and Dong and Jia', year: '2014' })
  expect(found['hartgerink-2015']!.author).toBe('Hartgerink and others')
  expect(found['who-2025']!.author).toBe('WHO')
  // What is not known is left out: the names of who wrote it, and the year in which a report came out.
  expect(found['jspr-2025']).not.toHaveProperty('author')
  expect(found['femicide-census-2022']).not.toHaveProperty('year')
})

test('the sources slides hold every source once, in order of first citation and in fair shares', () => {
  const groups = groupSources(claims, sources)
  const dealt = groups.flatMap(group => group.sources.map(source => source.id))
  const firstCited = [
    ...new Set(claims.flatMap(claim => [
      ...claim.sources,
      ...claim.related ?? [],
    ])),
  ]
  expect(dealt).toEqual(firstCited)
  expect(dealt.toSorted()).toEqual(sources.map(source => source.id).toSorted())
  for (const group of groups) {
    expect(group.sources.length).toBeGreaterThanOrEqual(9)
    expect(group.sources.length).toBeLessThanOrEqual(15)
  }
})

test('asking for a source that does not exist names it', () => {
  expect(() => getSource('nobody-1999')).toThrow('nobody-1999')
})

test('the facts stand beside a claim that cites what they cite', () => {
  for (const { id, claim, sources: cited } of facts) {
    const card = claims.find(one => one.id === claim)!
    expect(cited.filter(source => ![...card.sources, ...card.related ?? []].includes(source)), id).toEqual([])
  }
})

const doNotUse = [
  ['73% improve after thirty days', /73\s?(?:%|per\s?cent)|seventy-three/i],
  ['a nine-fold risk', /nine[\s-]?fold|9[\s-]?fold|nine times|9 times/i],
  ['seven attempts to leave', /(?:seven|7) (?:attempts|times|tries)/i],
] as const

for (const [name, figure] of doNotUse) {
  test(`the unconfirmed figure "${name}" is nowhere in the evidence`, () => {
    const folder = fileURLToPath(new URL('../../src/evidence/', import.meta.url))
    const files = readdirSync(folder).map(file => readFileSync(`${folder}${file}`, 'utf8'))
    const data = JSON.stringify({
      claims,
      sources,
      facts,
      helplines,
      emergencyNumbers,
      headlineGap,
    })
    for (const text of [...files, data])
      expect(text).not.toMatch(figure)
  })
}
