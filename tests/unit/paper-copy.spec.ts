import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { cardWords, decide, examples, headings, limitsFor, limitWords, noteWords, paperCopy, planFor, planWords, questions, ruleState } from '../../src/decision'
import { allStates, answersFor, anyAnswers } from './states'

/** Everything that only the safety step, or "it does not feel safe to", can bring up. */
const ofSafety = [
  questions.safety.legend,
  ...questions.safety.options.filter(option => option.id !== 'a0').map(option => option.label),
  questions.told.options.find(option => option.id === 't-unsafe')!.label,
  headings['safety-first'],
  cardWords['safety-first.main'],
  cardWords['safety-first.a7'],
  noteWords['note.helper'],
  noteWords['note.skip'],
  limitsFor('safety-first').title,
]

const leaked = (copy: unknown) => ofSafety.filter(words => JSON.stringify(copy).includes(JSON.stringify(words).slice(1, -1)))

test('without being asked, no copy in any state holds a word of the safety step', () => {
  const leaks = [...allStates()].filter(state => leaked(paperCopy(answersFor(state), false)).length)
  expect(leaks).toEqual([])
})

test('without being asked, no copy of any answers holds a word of the safety step, nor a result or plan that it decided', () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const copy = paperCopy({ ...answers, limits: [] }, false)
    expect(leaked(copy)).toEqual([])
    if (decide(ruleState(answers)) === 'safety-first')
      expect([copy.result, copy.plan]).toEqual([null, []])
  }))
})

test('whether something was ticked in the safety step cannot be told from the questions on the copy', () => {
  fc.assert(fc.property(anyAnswers, anyAnswers, (answers, other) => {
    const one = paperCopy(answers, false)
    const same = paperCopy({ ...answers, safety: other.safety, told: answers.told === 't-unsafe' ? null : answers.told }, false)
    // Where one has a result and the other has none, that tells nothing more than "not answered yet".
    if (Boolean(one.result) === Boolean(same.result))
      expect(same.questions).toEqual(one.questions)
    expect(paperCopy({ ...answers, safety: ['a2'] }, false).questions).toEqual(paperCopy({ ...answers, safety: null, told: answers.told === 't-unsafe' ? null : answers.told }, false).questions)
  }))
})

test('without being asked, no copy under safety-first holds "part of this is mine to put right"', () => {
  const blame = questions.mark.options.find(({ id }) => id === 'w3')!.label
  const blamed = [...allStates()].filter(state => decide(state) === 'safety-first' && JSON.stringify(paperCopy(answersFor(state), false)).includes(blame))
  expect(blamed).toEqual([])
  // It is there where it was ticked and the result is.
  expect(JSON.stringify(paperCopy(answersFor({ safety: 'none', told: 'yes', stop: [], wont: ['w3'], motive: null }), false))).toContain(blame)
})

test('no copy sends its reader to a slide: it says that they can talk to a helpline', () => {
  const reasons = questions.reasons.options.map(option => option.id)
  for (const withSafety of [true, false]) {
    const slides = [...allStates()].filter(state => /slide/i.test(JSON.stringify(paperCopy({ ...answersFor(state), reasons }, withSafety))))
    expect(slides).toEqual([])
  }
  const copy = paperCopy({ ...answersFor({ safety: 'none', told: 'no', stop: [], wont: ['w3'], motive: null }), reasons: ['r9'] }, false)
  expect(copy.result!.cards.map(({ below }) => below)).toContain('Do you often get the blame, or fear how they will react? Then this may not be yours to fix. You can talk to a helpline.')
  expect(copy.result!.cards.at(-1)!.text).toMatch(/If it does not feel safe, talk to a helpline\.$/)
  expect(copy.result!.notes[0]!.text).toMatch(/ You can talk to a helpline\.$/)
})

test('blocking and limits are on the copy with their cautions', () => {
  const answers = answersFor({ safety: 'none', told: 'yes', stop: [], wont: [], motive: 'self' })
  const copy = paperCopy({ ...answers, limits: [{ id: 1, area: null, when: 'it', feel: '', need: '', will: '', reviewOn: '' }], plan: { ...answers.plan, social: ['p-block'] } }, false)
  expect(copy.plan.find(({ id }) => id === 'social')).toMatchObject({ caution: planWords.social.hint })
  expect(copy.limits).toMatchObject({ caution: limitWords.sayIfSafe })
})

test('when asked, the copy has the safety answers and the result that follows from them', () => {
  const phone = examples.find(example => example.id === 'phone')!
  const copy = paperCopy(phone.answers, true)
  expect(copy.questions[0]!.boxes.filter(box => box.ticked).map(box => box.id)).toEqual(phone.answers.safety)
  expect(copy.result).toMatchObject({ outcome: 'safety-first', heading: headings['safety-first'] })
  expect(copy.plan, 'safety-first has no plan').toEqual([])
})

for (const example of examples.filter(example => example.outcome !== 'safety-first')) {
  test(`"${example.title}": the copy has every answer, ticked and unticked, the result and the plan`, () => {
    const { answers } = example
    const copy = paperCopy(answers, false)
    for (const id of ['stand', 'mark', 'reasons'] as const) {
      const block = copy.questions.find(block => block.id === id)!
      expect(block.boxes.filter(box => box.ticked).map(box => box.id)).toEqual(answers[id])
      expect(block.boxes.map(box => box.id)).toEqual(questions[id].options.map(option => option.id))
    }
    expect(copy.result).toMatchObject({ outcome: example.outcome, heading: headings[example.outcome] })
    if (planFor(answers).parts.includes('length'))
      expect(copy.plan.map(block => block.id)).toContain('ties')
  })
}

test('what is blank or unanswered is left out', () => {
  expect(paperCopy(answersFor({ safety: null, told: null, stop: null, wont: null, motive: null }), true))
    .toEqual({ questions: [], result: null, limits: null, plan: [] })
})
