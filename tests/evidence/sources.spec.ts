import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'playwright/test'
import {
  claims,
  emergencyNumbers,
  facts,
  fullReference,
  getSource,
  groupSources,
  headlineGap,
  helplines,
  shortCite,
  sourceHref,
  sources,
} from '../../evidence'

// Taken by hand from the evidence brief. undefined: the brief gives no DOI.
const doiOf: Record<string, string | undefined> = {
  'barton-2022': '10.1016/j.jretai.2022.06.003',
  'sinclair-2014': '10.1027/1864-9335/a000181',
  'lynn-1991': '10.1002/mar.4220080105',
  'dai-2014': '10.1037/a0032989',
  'wahring-2024': '10.1017/S0140525X24001365',
  'whitchurch-2011': '10.1177/0956797610393745',
  'koo-2008': '10.1037/a0013316',
  'lally-2010': '10.1002/ejsp.674',
  'sprecher-2006': '10.1177/0192513X06289215',
  'smyth-2020': '10.1177/0265407520907150',
  'overall-2009': '10.1037/a0012961',
  'overall-2017': '10.1016/j.copsyc.2016.03.002',
  'mcnulty-2011': '10.1177/0146167211407077',
  'spielmann-2019': '10.1007/s10508-018-1268-6',
  'mogilski-2017': '10.1016/j.paid.2016.04.016',
  'kjaervik-2021': '10.1037/bul0000323',
  'williams-2007': '10.1146/annurev.psych.58.110405.085641',
  'dardis-2017': '10.1007/s11199-016-0667-1',
  'birnbaum-2020': '10.1177/0265407520927469',
  'hartgerink-2015': undefined,
  'preetz-2022': '10.3389/fpsyg.2022.812831',
  'morris-2015': '10.1037/ebs0000054',
  'spielmann-2016': '10.1111/jopy.12222',
  'chong-2025': undefined,
  'dailey-2011': '10.1080/00224545.2010.503249',
  'knopp-2017': '10.1007/s10508-017-1018-1',
  'marin-2014': '10.1037/cfp0000012',
  'spielmann-2009': '10.1177/0146167209341580',
  'spielmann-2013': '10.1177/1948550612448198',
  'campbell-2003': '10.2105/AJPH.93.7.1089',
  'femicide-census-2020': undefined,
  'femicide-census-2022': undefined,
  'ndvh-leaving-safely': undefined,
  'leemis-2022': undefined,
  'sardinha-2022': '10.1016/S0140-6736(21)02664-7',
  'who-2025': undefined,
  'pancani-2022': '10.5817/CP2022-2-9',
  'freedman-2019': '10.1177/0265407517748791',
  'baumeister-1993': '10.1037/0022-3514.64.3.377',
  'schrodt-2014': '10.1080/03637751.2013.813632',
  'gottman-stonewalling': undefined,
  'le-2008': '10.1111/j.1475-6811.2008.00208.x',
  'rhoades-2011': '10.1037/a0023627',
  'sbarra-2005': '10.1111/j.1350-4126.2005.00112.x',
  'ohara-2020': '10.1177/2167702620916454',
  'marshall-2012': '10.1089/cyber.2012.0125',
  'eastwick-2008': '10.1016/j.jesp.2007.07.001',
  'lewandowski-2007': undefined,
  'halpern-meekin-2013': '10.1111/j.1741-3737.2012.01029.x',
  'monk-2018': '10.1111/fare.12336',
  'vennum-2014': '10.1177/0265407513501987',
}

const toRecheck = [
  'sinclair-2014',
  'lynn-1991',
  'wahring-2024',
  'koo-2008',
  'sprecher-2006',
  'overall-2009',
  'spielmann-2019',
  'mogilski-2017',
  'birnbaum-2020',
  'morris-2015',
  'spielmann-2016',
  'dailey-2011',
  'spielmann-2009',
  'spielmann-2013',
  'femicide-census-2022',
  'sardinha-2022',
  'pancani-2022',
  'baumeister-1993',
  'schrodt-2014',
  'le-2008',
  'sbarra-2005',
  'halpern-meekin-2013',
  'monk-2018',
]

test('every source carries the DOI of the brief, and none it does not give', () => {
  expect(Object.fromEntries(sources.map(source => [source.id, source.doi]))).toEqual(doiOf)
  expect(sources).toHaveLength(Object.keys(doiOf).length)
})

test('the sources whose details need another look say so', () => {
  expect(sources.filter(source => source.toRecheck).map(source => source.id)).toEqual(toRecheck)
})

test('only one source is known from the press alone', () => {
  expect(sources.filter(source => source.kind === 'press-report').map(source => source.id)).toEqual(['femicide-census-2022'])
})

test('a reader meets a source under a short name that tells it from every other', () => {
  expect(getSource('dai-2014').cite).toBe('Dai et al., 2014')
  expect(getSource('overall-2017').cite).toBe('Overall & McNulty, 2017')
  expect(getSource('lynn-1991').cite).toBe('Lynn, 1991')
  expect(getSource('le-2008').cite).toBe('Le et al., 2008')
  expect(getSource('gottman-stonewalling').cite).toBe('Gottman Institute')
  expect(new Set(sources.map(source => source.cite)).size).toBe(sources.length)
  expect(shortCite({ authors: 'One, Two & Three' })).toBe('One et al.')
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

test('a source opens at its DOI, else at its own address, else nowhere', () => {
  expect(sourceHref(getSource('dai-2014'))).toBe('https://doi.org/10.1037/a0032989')
  expect(sourceHref(getSource('ndvh-leaving-safely'))).toBe('https://thehotline.org')
  expect(sourceHref(getSource('chong-2025'))).toBeUndefined()
})

test('the four sources slides hold every source once, in order of first citation and in fair shares', () => {
  const groups = groupSources(claims, sources)
  const dealt = groups.flatMap(group => group.sources.map(source => source.id))
  const firstCited = [
    ...new Set(claims.flatMap(claim => [
      ...claim.sources,
      ...claim.related ?? [],
    ])),
  ]
  expect(groups).toHaveLength(4)
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

test('the eight facts stand beside a claim and cite what the brief cites for them', () => {
  expect(facts.map(fact => [fact.claim, ...fact.sources])).toEqual([
    ['premise-1'],
    ['premise-2', 'dai-2014'],
    ['reason-6', 'overall-2009'],
    [
      'faq-3',
      'sbarra-2005',
      'marshall-2012',
      'ohara-2020',
    ],
    ['reason-9', 'halpern-meekin-2013', 'monk-2018'],
    ['reason-8', 'kjaervik-2021'],
    ['stop-4', 'campbell-2003', 'ndvh-leaving-safely'],
    ['reason-11', 'eastwick-2008', 'lewandowski-2007'],
  ])
})

const doNotUse = [
  ['73% improve after thirty days', /73\s?(?:%|per\s?cent)|seventy-three/i],
  ['a nine-fold risk', /nine[\s-]?fold|9[\s-]?fold|nine times|9 times/i],
  ['seven attempts to leave', /(?:seven|7) (?:attempts|times|tries)/i],
] as const

for (const [name, figure] of doNotUse) {
  test(`the unconfirmed figure "${name}" is nowhere in the evidence`, () => {
    const folder = fileURLToPath(new URL('../../evidence/', import.meta.url))
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
