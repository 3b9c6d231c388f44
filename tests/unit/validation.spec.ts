import type { SlideSource } from '../../src/validate/validateDeck'
import { expect, test } from 'playwright/test'
import { claimsOn, parts } from '../../src/deck/slides'
import { claimIds, facts, sourceGroups } from '../../src/evidence'
import { describeTiming, formatMinutes } from '../../src/format'
import { frontmatterSchema, layoutRules } from '../../src/validate/layoutLimits'
import { countWords, readSlideText } from '../../src/validate/readSlideText'
import { validateDeck, validateSlide } from '../../src/validate/validateDeck'
import { numberOf, talk } from '../support/slides'

const groups = sourceGroups.map(group => group.id)
const words = (count: number) => Array.from({ length: count }).fill('word').join(' ')

/** What the build says of a copy of the talk after something in it was spoilt. */
function problemsAfter(spoil: (deck: SlideSource[]) => void, ids: readonly string[] = claimIds, groupIds: readonly string[] = groups): string[] {
  const deck = structuredClone(talk) as SlideSource[]
  spoil(deck)
  return validateDeck(deck, ids, groupIds, facts.map(fact => fact.id))
}

/** Spoils one slide, found by its id. */
function on(id: string, spoil: (slide: SlideSource) => void): (deck: SlideSource[]) => void {
  return deck => spoil(deck.find(slide => slide.frontmatter.id === id)!)
}

/** Gives one slide other frontmatter; `undefined` takes a field away. */
function set(id: string, fields: Record<string, unknown>): (deck: SlideSource[]) => void {
  return on(id, ({ frontmatter }) => {
    Object.assign(frontmatter, fields)
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined)
        delete frontmatter[key]
    }
  })
}

function write(id: string, content: string) {
  return on(id, slide => slide.content = content)
}

const named = (id: string, layout: string, problem: string) => `Slide ${numberOf(id)} (${id}), layout ${layout}: ${problem}.`

test('the talk as it is has no problem', () => {
  expect(problemsAfter(() => {})).toEqual([])
  expect(talk.flatMap(validateSlide)).toEqual([])
})

test('every slide has notes that say what to say, what not to ask and what to do if it gets heavy', () => {
  for (const { frontmatter, note } of talk) {
    expect.soft(note, String(frontmatter.id)).toMatch(/\*\*Say\.\*\*/)
    expect.soft(note, String(frontmatter.id)).toMatch(/\*\*Do not ask\.\*\* Do not ask the room/)
    expect.soft(note, String(frontmatter.id)).toMatch(/\*\*If it gets heavy\.\*\*/)
    const clicks = Number(frontmatter.clicks ?? 0)
    expect.soft(note.match(/\[click(?::\d+)?\]/g) ?? [], `${frontmatter.id}: a mark in the notes for each click`).toHaveLength(clicks)
  }
})

test('every layout of the talk has its limits written down, and every limit is used', () => {
  expect([...new Set(talk.map(slide => String(slide.frontmatter.layout)))].sort()).toEqual(Object.keys(layoutRules).sort())
  expect(frontmatterSchema('two-cols')).toBeUndefined()
})

const spoilt: { what: string, spoil: (deck: SlideSource[]) => void, says: string[] }[] = [
  {
    what: 'a layout nobody knows',
    spoil: set('about', { layout: 'two-cols' }),
    says: [`Slide 3 (about): layout "two-cols" is not one of ${Object.keys(layoutRules).join(', ')}.`],
  },
  {
    what: 'no layout',
    spoil: set('about', { layout: undefined }),
    says: [`Slide 3 (about): layout "undefined" is not one of ${Object.keys(layoutRules).join(', ')}.`],
  },
  {
    what: 'a field the layout does not know',
    spoil: set('reason-1', { onlyif: 'a slip of the hand' }),
    says: [named('reason-1', 'reason', 'frontmatter: Unrecognized key: "onlyif"')],
  },
  {
    what: 'a field of another layout',
    spoil: set('stop-1', { hands: 'yours' }),
    says: [named('stop-1', 'caveat', 'frontmatter: Unrecognized key: "hands"')],
  },
  {
    what: 'a part the talk does not have',
    spoil: set('about', { part: 'epilogue' }),
    says: [named('about', 'text', `part: Invalid option: expected one of ${parts.map(part => `"${part.id}"`).join('|')}`)],
  },
  {
    what: 'a missing caption',
    spoil: set('reason-3', { hands: undefined }),
    says: [named('reason-3', 'reason', 'hands: Invalid input: expected string, received undefined')],
  },
  {
    what: 'an empty caption',
    spoil: set('reason-3', { hands: '–' }),
    says: [named('reason-3', 'reason', 'hands: needs at least one word')],
  },
  {
    what: 'a caption with a word too many',
    spoil: set('reason-3', { hands: words(12) }),
    says: [named('reason-3', 'reason', 'hands: has 12 words; this layout takes at most 11')],
  },
  {
    what: 'a reason with two of the three captions of which it takes one',
    spoil: set('reason-1', { ask: 'is it so?' }),
    says: [named('reason-1', 'reason', 'has 2 of onlyIf, care, ask; this layout takes exactly one')],
  },
  {
    what: 'a reason with none of them',
    spoil: set('reason-1', { onlyIf: undefined }),
    says: [named('reason-1', 'reason', 'has 0 of onlyIf, care, ask; this layout takes exactly one')],
  },
  {
    what: 'an outcome in nobody\'s hands',
    spoil: set('reason-1', { about: 'us' }),
    says: [named('reason-1', 'reason', 'about: Invalid option: expected one of "him"|"you"')],
  },
  {
    what: 'two headings',
    spoil: on('stop-2', slide => slide.content += '\n# And another\n'),
    says: [named('stop-2', 'caveat', 'has 2 "# headings"; every slide has exactly one')],
  },
  {
    what: 'no heading',
    spoil: write('stop-2', words(20)),
    says: [named('stop-2', 'caveat', 'has 0 "# headings"; every slide has exactly one')],
  },
  {
    what: 'a heading of nine words',
    spoil: write('stop-2', `# ${words(9)}\n\n${words(20)}`),
    says: [named('stop-2', 'caveat', 'the heading has 9 words; a slide takes at most 8')],
  },
  {
    what: 'a text with a word too many',
    spoil: write('stop-2', `# He cheated\n\n${words(31)}`),
    says: [named('stop-2', 'caveat', 'the text has 31 words; this layout takes at most 30')],
  },
  {
    what: 'a text that is too short to say anything',
    spoil: write('stop-2', '# He cheated\n\nLet it go.'),
    says: [named('stop-2', 'caveat', 'the text has 3 words; this layout needs at least 5')],
  },
  {
    what: 'text where only a picture belongs',
    spoil: write('ten-to-one', '# Ten to one\n\nSee?\n\n<TenToOne />'),
    says: [named('ten-to-one', 'text', 'the text has 1 words; beside <TenToOne> there is room for at most 0')],
  },
  {
    what: 'a component that has no place there',
    spoil: on('reason-4', slide => slide.content += '\n<EvidenceMap />\n'),
    says: [named('reason-4', 'reason', '<EvidenceMap> has no place in this layout')],
  },
  {
    what: 'a mark of Slidev\'s that the build leaves out',
    spoil: on('about', slide => slide.content = slide.content.replace(/(\w+)\.$/m, '<b v-mark>$1</b>.')),
    says: [named('about', 'text', 'v-mark is left out of the build (setup/vite/unused.ts)')],
  },
  {
    what: 'a component nobody knows',
    spoil: write('evidence-map', '# What research knows\n\n<EvidenceMaps />'),
    says: [
      named('evidence-map', 'text', 'the text has 0 words; this layout needs at least 5'),
      named('evidence-map', 'text', '<EvidenceMaps> has no place in this layout'),
    ],
  },
  {
    what: 'a check without its questions',
    spoil: write('check-safety', '# First, is it safe?\n\nYou may skip this step.'),
    says: [named('check-safety', 'check', 'needs one of <QuestionSet>, <RatingList>, <ReasonsList>')],
  },
  {
    what: 'no speaker notes',
    spoil: on('reason-11', slide => slide.note = ''),
    says: [named('reason-11', 'reason', 'has no speaker notes')],
  },
  {
    what: 'speaker notes of a word or two',
    spoil: on('reason-11', slide => slide.note = 'Later.'),
    says: [named('reason-11', 'reason', 'has no speaker notes')],
  },
  {
    what: 'a pair too few where the advice disagrees',
    spoil: on('disagree', ({ frontmatter }) => (frontmatter.pairs as unknown[]).pop()),
    says: [named('disagree', 'disagree', 'pairs: Too small: expected array to have exactly 4 items')],
  },
  {
    what: 'a saying that is too long',
    spoil: on('disagree', ({ frontmatter }) => (frontmatter.pairs as { one: { says: string } }[])[1]!.one.says = words(13)),
    says: [named('disagree', 'disagree', 'pairs.1.one.says: has 13 words; this layout takes at most 12')],
  },
  {
    what: 'a saying from a slide that does not exist',
    spoil: on('disagree', ({ frontmatter }) => (frontmatter.pairs as { other: { from: string[] } }[])[1]!.other.from = ['wont-9']),
    says: [`Slide ${numberOf('disagree')}: it refers to "wont-9", and no slide shows that claim.`],
  },
  {
    what: 'an id used twice',
    spoil: set('check-want', { id: 'check-mark' }),
    says: [`Slide ${numberOf('check-want')}: the id "check-mark" is already used by slide ${numberOf('check-mark')}.`],
  },
  {
    what: 'an id with capitals and spaces',
    spoil: set('about', { id: 'About us' }),
    says: ['Slide 3 (About us), layout text: id: must be kebab-case.'],
  },
  {
    what: 'a claim that has no card',
    spoil: on('premise', ({ frontmatter }) => (frontmatter.claims as string[]).push('premise-4')),
    says: [`Slide ${numberOf('premise')}: the claim "premise-4" has no card in src/evidence/claims.ts.`],
  },
  {
    what: 'a claim that stands on two slides',
    spoil: on('questions', ({ frontmatter }) => (frontmatter.faqs as { claim: string }[])[0]!.claim = 'stop-4'),
    says: [
      `Claim "stop-4" stands on 2 slides (${numberOf('stop-4')}, ${numberOf('questions')}); it needs exactly one.`,
      'Claim "faq-1" stands on 0 slides (none); it needs exactly one.',
    ],
  },
  {
    what: 'a source group on no slide',
    spoil: set('sources-4', { group: 'the-rest' }),
    says: [
      `Slide ${numberOf('sources-4')}: the source group "the-rest" is not one of ${groups.join(', ')}.`,
      'Source group "when-not-to" stands on 0 slides (none); it needs exactly one.',
    ],
  },
  {
    what: 'a source group on two slides',
    spoil: set('sources-5', { group: 'when-not-to' }),
    says: [
      `Source group "when-not-to" stands on 2 slides (${numberOf('sources-4')}, ${numberOf('sources-5')}); it needs exactly one.`,
      'Source group "when-it-does-not-and-questions" stands on 0 slides (none); it needs exactly one.',
    ],
  },
  {
    what: 'a fact on two slides',
    spoil: set('what-helps-too', { facts: ['fact-4', 'fact-6', 'fact-7', 'fact-9'] }),
    says: [
      `Slide ${numberOf('what-helps-too')}: the fact "fact-9" is not in src/evidence/facts.ts.`,
      `Fact "fact-4" stands on 2 slides (${numberOf('what-helps')}, ${numberOf('what-helps-too')}); it needs exactly one.`,
      'Fact "fact-5" stands on 0 slides (none); it needs exactly one.',
      'Fact "fact-8" stands on 0 slides (none); it needs exactly one.',
    ],
  },
  {
    what: 'a talk of another length',
    spoil: set('about', { minutes: 1.5 }),
    says: ['Whole talk: its slides take 45.5 minutes together, and should take 45.'],
  },
  {
    what: 'a short route of another length',
    spoil: set('before', { short: undefined }),
    says: ['15-minute route: its slides take 14 minutes together, and should take 15.'],
  },
  {
    what: 'a slide of the talk, and one behind its end, with the wrong times',
    spoil: (deck) => {
      for (const [id, fields] of Object.entries({ 'section-wont': { minutes: undefined }, 'about': { minutes: 1.25 }, 'sources-1': { short: 1 }, 'before': { short: undefined } }))
        set(id, fields)(deck)
    },
    says: [`Slide ${numberOf('section-wont')}: it needs minutes; only what stands behind the end of the talk takes none.`, `Slide ${numberOf('sources-1')}: it needs minutes; only what stands behind the end of the talk takes none.`],
  },
  {
    what: 'a slide that takes no time',
    spoil: set('about', { minutes: 0 }),
    says: [
      named('about', 'text', 'minutes: Too small: expected number to be >0'),
      'Whole talk: its slides take 44 minutes together, and should take 45.',
    ],
  },
  {
    what: 'clicks that are no number',
    spoil: set('disagree', { clicks: '3' }),
    says: [named('disagree', 'disagree', 'clicks: Invalid input: expected number, received string')],
  },
]

for (const { what, spoil, says } of spoilt)
  test(`the build stops on ${what}, and says where`, () => expect(problemsAfter(spoil)).toEqual(says))

test('the build stops when the evidence has a claim that no slide shows', () => {
  expect(problemsAfter(() => {}, [...claimIds, 'reason-12'])).toEqual(['Claim "reason-12" stands on 0 slides (none); it needs exactly one.'])
})

test('the build stops when a claim on a slide has lost its card', () => {
  expect(problemsAfter(() => {}, claimIds.filter(id => id !== 'reason-7'))).toEqual([`Slide ${numberOf('reason-7')}: the claim "reason-7" has no card in src/evidence/claims.ts.`])
})

test('the build stops when the sources have a group more than the slides', () => {
  expect(problemsAfter(() => {}, claimIds, [...groups, 'films'])).toEqual(['Source group "films" stands on 0 slides (none); it needs exactly one.'])
})

test('all that is wrong is told at once', () => {
  expect(problemsAfter((deck) => {
    set('reason-1', { hands: words(12), onlyIf: undefined })(deck)
    write('stop-2', '# He cheated')(deck)
  })).toEqual([
    named('reason-1', 'reason', 'hands: has 12 words; this layout takes at most 11'),
    named('reason-1', 'reason', 'has 0 of onlyIf, care, ask; this layout takes exactly one'),
    named('stop-2', 'caveat', 'the text has 0 words; this layout needs at least 5'),
  ])
})

test('the first slide may carry the deck\'s settings, no other slide may', () => {
  expect(validateSlide(talk[0]!)).toEqual([])
  expect(talk[0]!.frontmatter).toHaveProperty('canvasWidth')
  expect(problemsAfter(set('before', { canvasWidth: 1280 }))).toEqual([named('before', 'text', 'frontmatter: Unrecognized key: "canvasWidth"')])
})

test('in the browser, where notes are not known, a slide is not blamed for having none', () => {
  expect(validateSlide({ ...talk[10]!, note: undefined })).toEqual([])
})

test('a slide tells which claims it presents', () => {
  expect(talk.flatMap(slide => claimsOn(slide.frontmatter))).toEqual([...claimIds])
  expect(claimsOn({ layout: 'section', id: 'section-stop' })).toEqual([])
})

test.describe('the words on a slide', () => {
  test('are counted without headings, tags, marks and comments', () => {
    expect(readSlideText('# One *heading*\n\n- **First** point\n2. second\n3) third\n\n<QuestionSet question="safety" half />\n\n<!-- a note\nof two lines -->\nLast `words`.\n')).toEqual({
      headings: ['One *heading*'],
      body: 'First point second third Last words.',
      components: ['QuestionSet'],
    })
  })

  test('keep the tags that are no components, and name each component once', () => {
    const { body, components } = readSlideText('# A\n\n<QuestionSet a="1" /> one <QuestionSet /> two <AboutEdition></AboutEdition>')
    expect(components).toEqual(['QuestionSet', 'AboutEdition'])
    expect(body).toBe('one two')
  })

  test('count a number at the start of a line, unless it numbers a list', () => {
    expect(readSlideText('23 claims\n- 4 cases\n1. a list').body).toBe('23 claims 4 cases a list')
  })

  test('of an empty slide are none', () => {
    expect(readSlideText('')).toEqual({ headings: [], body: '', components: [] })
    expect(readSlideText('<!-- # No heading -->').headings).toEqual([])
    expect(readSlideText('## A smaller one\n#no space').headings).toEqual([])
  })

  for (const [text, count] of [
    ['', 0],
    ['one', 1],
    ['  two   words ', 2],
    ['a dash – on its own', 5],
    ['Mixed · middle · dots', 3],
    ['on/off counts once, two-way too', 5],
    ['It’s 23 claims.', 3],
    ['– · …', 0],
    ['où été naïf', 3],
  ] as const)
    test(`of "${text}" are ${count}`, () => expect(countWords(text)).toBe(count))
})

test.describe('the time above the notes', () => {
  for (const [minutes, said] of [
    [0.25, '¼ minute'],
    [0.5, '½ minute'],
    [0.75, '¾ minute'],
    [1, '1 minute'],
    [1.25, '1¼ minutes'],
    [1.5, '1½ minutes'],
    [2, '2 minutes'],
    [2.1, '2.1 minutes'],
    [0.4, '0.4 minute'],
  ] as const)
    test(`${minutes} is said as "${said}"`, () => expect(formatMinutes(minutes)).toBe(said))

  test('says whether the short route stops here', () => {
    expect(describeTiming({ minutes: 1.5, short: 0.75 })).toEqual({ whole: '**About 1½ minutes.**', short: '**On the 15-minute route: ¾ minute.**' })
    expect(describeTiming({ minutes: 0.25 })).toEqual({ whole: '**About ¼ minute.**', short: '**Not on the 15-minute route:** pass over it.' })
  })

  test('says where the talk is over', () => {
    expect(new Set(Object.values(describeTiming({})))).toEqual(new Set(['**After the end,** to look things up.']))
  })

  test('can be said of every slide of the talk', () => {
    for (const { frontmatter } of talk)
      expect(Object.values(describeTiming(frontmatter)).join(' ')).toMatch(/^\*\*After the end|^\*\*About (?:\d?[¼½¾]|\d) minutes?\.\*\* \*\*(?:Not on|On the 15-minute route: (?:\d?[¼½¾]|\d) minutes?\.)/)
  })
})
