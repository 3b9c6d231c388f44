import type { Answers, TieId } from '../../src/decision'
import { expect, test } from 'playwright/test'
import { blameLine, differentlyNote, emptyAnswers, goingBackLine, questions, resultFor, underSafety, underTold } from '../../src/decision'

const clear: Partial<Answers> = { safety: ['a0'], stand: ['s0'], mark: ['w0'], told: 't-yes', motive: 'm-self' }

function result(given: Partial<Answers>): ReturnType<typeof resultFor> {
  return resultFor({ ...emptyAnswers(), ...clear, ...given })
}

function cardIds(given: Partial<Answers>): string[] {
  return result(given).cards.map(card => card.id)
}

test('let go shows every match in order, and the apology line last, only with w3', () => {
  expect(cardIds({ stand: ['s2', 's3'], mark: ['w1', 'w2', 'w3'] })).toEqual(['let-go.s2', 'let-go.s3', 'let-go.w2', 'let-go.w3'])
  expect(cardIds({ stand: ['s3'], mark: ['w1'] })).toEqual(['let-go.s3'])
  expect(cardIds({ mark: ['w2'] })).toEqual(['let-go.w2'])
})

test('whoever was asked for no contact is never pointed to a note of apology, nor told that it rests on that', () => {
  const { cards, because } = result({ stand: ['s1', 's2'], mark: ['w3'] })
  expect(cards.map(card => card.id)).toEqual(['let-go.s1', 'let-go.s2'])
  expect(because.map(one => one.question)).toEqual(['stand'])
})

test('talk first shows w3 with its safety line, then w1, then told', () => {
  expect(cardIds({ mark: ['w1', 'w3'], told: 't-no' })).toEqual(['talk-first.w3', 'talk-first.w1', 'talk-first.told'])
  const [w3, w1] = result({ mark: ['w1', 'w3'] }).cards
  expect(w3?.below).toBe(blameLine)
  expect(w1?.below).toBeUndefined()
})

test('"not sure" alone has words of its own; with anything more, safety first speaks', () => {
  expect(cardIds({ safety: ['a7'] })).toEqual(['safety-first.a7'])
  expect(cardIds({ safety: ['a1', 'a7'] })).toEqual(['safety-first.main'])
  expect(cardIds({ safety: ['a7'], told: 't-unsafe' })).toEqual(['safety-first.main'])
  expect(cardIds({ told: 't-unsafe' })).toEqual(['safety-first.main'])
})

test('below the safety card stands that going back is common and no failure', () => {
  expect(result({ safety: ['a1'] }).cards.map(card => card.below)).toEqual([goingBackLine])
})

/** What the result says of a question: the words of these boxes. */
const said = (question: 'stand' | 'mark' | 'told' | 'motive', ...ids: string[]) => ({ question, options: questions[question].options.filter(({ id }) => ids.includes(id)).map(({ label }) => label) })

test('the result says what was ticked, by question, and only what it rests on', () => {
  expect(result({ stand: ['s2'], mark: ['w1', 'w3'] })).toMatchObject({
    becauseLead: 'Because you ticked',
    because: [said('stand', 's2'), said('mark', 'w3')],
  })
  expect(result({ mark: ['w1'], told: 't-no' }).because).toEqual([said('mark', 'w1'), said('told', 't-no')])
  expect(result({ told: 't-ignored' }).because).toEqual([said('stand', 's0'), said('mark', 'w0'), said('told', 't-ignored'), said('motive', 'm-self')])
  expect(result({ motive: null })).toMatchObject({ becauseLead: '', because: [], open: ['motive'] })
})

test('safety first folds its grounds to the step itself and tells nothing that was ticked', () => {
  expect(result({ safety: ['a3', 'a4'] }).because).toEqual([{ question: 'safety', options: [] }])
  expect(result({ told: 't-unsafe' }).because).toEqual([{ question: 'told', options: [] }])
})

test('no result but the folded line ever points at the safety answers', () => {
  for (const safety of [['a0'], ['a9']] as const)
    expect(JSON.stringify(result({ safety }).because)).not.toContain('safety')
})

test('notes come in order: skip, ties, then reasons seven to nine', () => {
  const { notes } = result({ safety: ['a9'], ties: ['x-work'], reasons: ['r1', 'r7', 'r8', 'r9'] })
  expect(notes.map(one => one.id)).toEqual(['note.skip', 'note.ties', 'note.r7', 'note.r8', 'note.r9'])
  expect(notes.filter(one => one.first).map(one => one.id), 'before the cards').toEqual(['note.skip'])
})

const tiesTold: [readonly TieId[], ((...words: string[]) => string)?][] = [
  [['x-children'], one => `You share ${one}, so`],
  [['x-home', 'x-pets'], (one, other) => `You share ${one} and ${other}, so`],
  [['x-children', 'x-work', 'x-friends'], (one, other, last) => `You share ${one}, ${other} and ${last}, so`],
  [['x-friends']],
  [['x0']],
]
for (const [ids, start] of tiesTold) {
  test(`ties ${ids.join(' and ')}: ${start ? 'the note names those and no others' : 'no note'}`, () => {
    const [note] = result({ ties: ids }).notes
    const wanted = start?.(...ids.map(id => questions.ties.options.find(option => option.id === id)!.label))
    expect(note?.text.slice(0, wanted?.length)).toBe(wanted)
  })
}

test('in safety first, ties bring one line on asking a helper, and friends alone bring none', () => {
  const words = (ties: Answers['ties']): string[] => result({ safety: ['a1'], ties, reasons: ['r7', 'r9'] }).notes.map(one => one.text)
  expect(words(['x-children', 'x-money'])).toEqual(['Ask a helper about safe contact for children or home.'])
  expect(words(['x-friends'])).toEqual([])
  expect(words(null)).toEqual([])
})

test('under the safety question: a quiet line to help when flagged, care with "none", else nothing', () => {
  expect(underSafety(['a6'])).toEqual({ id: 'support', text: 'Support is on the Help slide' })
  expect(underSafety(['a0'])?.text).toContain('cannot tell you that you are safe')
  expect(underSafety(['a9'])).toBeNull()
  expect(underSafety(null)).toBeNull()
})

test('"it does not feel safe to" is met by the same quiet line', () => {
  expect(underTold('t-unsafe')).toEqual(underSafety(['a6']))
  for (const id of ['t-yes', 't-ignored', 't-no', null] as const)
    expect(underTold(id)).toBeNull()
})

test('a reader\'s own pick is noted beside the result and changes nothing in it', () => {
  const { differently, ...rest } = result({ differently: 'o-talk' })
  const { differently: none, ...before } = result({})
  expect([differently, none]).toEqual(['o-talk', null])
  expect(rest).toEqual(before)
  expect(differentlyNote('o-talk', 'step-back')).toBe('You see it differently. Your own pick: talk first.')
  expect(differentlyNote('o-talk', 'talk-first')).toBe('Your own pick: talk first. Your answers point there, too, if it feels safe.')
  expect(differentlyNote('o-end', 'safety-first')).toBe('Your own pick: end it. Plan it with someone trained first.')
  expect(differentlyNote(null, 'step-back')).toBeNull()
})
