import { expect, test } from 'playwright/test'
import { addLimit, inOneText, limitAreas, limitsFor, limitStems, limitWordsOf, removeLimit, startsWithTheOther, writeLimit } from '../../src/decision'

test('"I will" going on with you, they, he or she brings the hint; anything else does not', () => {
  for (const text of ['you stop', 'You', 'they call me', 'he listens', 'She says sorry', '  they’ll see', '“you” must change', 'I will he'])
    expect(startsWithTheOther(text), text).toBe(true)
  for (const text of ['', 'leave the room', 'youthfully go', 'your call', 'theyre', 'help myself', 'shelter', 'hear', 'not let you', 'ask them to stop'])
    expect(startsWithTheOther(text), text).toBe(false)
})

test('several limits can be set, each from an area or none, and each removed alone', () => {
  const three = addLimit(addLimit(addLimit([], 'time'), 'money'))
  expect(three.map(one => one.area)).toEqual(['time', 'money', null])
  const two = removeLimit(three, three[1]!.id)
  expect(two.map(one => one.area)).toEqual(['time', null])
  expect(new Set(addLimit(two).map(one => one.id)).size).toBe(3)
  expect(removeLimit(two, 99)).toEqual(two)
})

test('what is written goes in its own field of its own limit, cleaned', () => {
  const two = addLimit(addLimit([], 'time'), 'words')
  const written = writeLimit(two, 2, 'will', `go\nhome${'!'.repeat(400)}`)
  expect(written[0]).toEqual(two[0])
  expect(written[1]?.will.startsWith('go home!')).toBe(true)
  expect(written[1]?.will).toHaveLength(280)
})

test('the limit reads as a sentence, with dots for what is blank', () => {
  const [blank] = addLimit([])
  expect(inOneText(limitWordsOf(blank!))).toBe('When … happens, I feel …. I need …. If it goes on, I will …. I will look at this again on ….')
  const [filled] = writeLimit(writeLimit([blank!], 1, 'when', limitAreas[0]!.example), 1, 'need', 'a day of notice.')
  expect(inOneText(limitWordsOf(filled!))).toBe('When a late change of plans happens, I feel …. I need a day of notice. If it goes on, I will …. I will look at this again on ….')
  expect(limitStems.map(stem => stem.field)).toEqual(['when', 'feel', 'need', 'will', 'reviewOn'])
})

test('the brief\'s six areas are there to start from', () => {
  expect(limitAreas.map(one => one.label)).toEqual(['time', 'words', 'privacy', 'money', 'body', 'friends and family'])
})

test('in safety first limits are kept to oneself; everywhere else they may be said', () => {
  expect(limitsFor('safety-first')).toMatchObject({ title: 'Limits I keep for myself', canBeSaid: false })
  for (const outcome of ['let-go', 'talk-first', 'pause-and-check', 'step-back', 'not-yet'] as const)
    expect(limitsFor(outcome)).toMatchObject({ title: 'Limits I set', canBeSaid: true })
})
