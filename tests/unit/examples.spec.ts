import { expect, test } from 'playwright/test'
import { emptyAnswers, examples, questions, resultFor } from '../../src/decision'

for (const { title, answers, outcome } of examples) {
  test(`the example "${title}" points to ${outcome}`, () => {
    expect(resultFor(answers).outcome).toBe(outcome)
  })

  test(`the example "${title}" answers every question and writes nothing`, () => {
    for (const id of Object.keys(questions) as (keyof typeof questions)[])
      expect(answers[id], id).not.toBeNull()
    expect(Object.keys(answers.want ?? {}).sort()).toEqual(questions.want.options.map(one => one.id as string).sort())
    const { limits, plan, differently } = emptyAnswers()
    expect(answers).toMatchObject({ limits, plan, differently })
  })
}

test('the five examples show the five outcomes that point somewhere, in the brief\'s order', () => {
  expect(examples.map(one => one.outcome)).toEqual(['talk-first', 'let-go', 'safety-first', 'step-back', 'pause-and-check'])
})
