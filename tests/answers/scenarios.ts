import type { Page } from 'playwright/test'
import type { Reader } from './support'
import { expect } from '../support/deck'
import { answerSlides, filled, resultShown, slide, visitAll } from './support'

/** All eleven reasons, as answers. */
export const allReasons = Array.from({ length: 11 }, (_, index) => `r${index + 1}`)
const noneOfAll = ['a0', 's0', 'w0']
const stepBack = ['a9', 's0', 'w0', 't-yes', 'm-self']

/** Which boxes of a slide are ticked. */
function ticked(page: Page, id: string): Promise<string[]> {
  return slide(page, id).locator('[data-answer]:checked').evaluateAll(boxes => boxes.map(box => (box as HTMLElement).dataset.answer!))
}

async function expectStepBack(page: Page) {
  expect(await resultShown(page)).toEqual({ outcome: 'step-back', cards: ['step-back.main'], notes: ['note.skip'], because: ['stand', 'mark', 'told', 'motive'] })
}

/** All the words of a slide that stand for its reader's answers: without heading, kicker and foot. */
function words(page: Page, id: string): Promise<string> {
  return slide(page, id).locator('.slide').innerText()
}

/**
 * The scenarios of the brief that end at a result, numbered as there; for the slides and the reading view alike.
 * 11 stands in traces.spec.ts, 12 in keys.spec.ts, 13 in printing.spec.ts.
 */
export const scenarios: { name: string, run: (reader: Reader, page: Page) => Promise<void> }[] = [
  {
    name: '1: a fresh load shows nothing yet, and no box on any slide is ticked',
    async run(reader, page) {
      await reader.go('result')
      expect(await resultShown(page)).toEqual({ outcome: 'not-yet', cards: ['not-yet.main'], notes: [], because: [] })
      await visitAll(page, answerSlides)
      expect(await filled(page)).toEqual([])
    },
  },
  {
    name: '2: "they cheated", with the safety step blank, shows nothing yet and not "let go"',
    async run(reader, page) {
      await reader.tick('s2')
      await reader.go('result')
      expect(await resultShown(page)).toEqual({ outcome: 'not-yet', cards: ['not-yet.main'], notes: [], because: [] })
      await expect(slide(page, 'result').getByRole('link', { name: 'First, is it safe?' })).toBeVisible()
    },
  },
  {
    name: '3: one safety tick puts safety first; there is no plan, no script and no note on reasons anywhere',
    async run(reader, page) {
      await reader.tick('a2')
      await expect(slide(page, 'check-safety').getByRole('link', { name: 'Support is on the Help slide' })).toBeVisible()
      await reader.go('result')
      const safetyFirst = { outcome: 'safety-first', cards: ['safety-first.main'], notes: [], because: ['safety'] }
      expect(await resultShown(page)).toEqual(safetyFirst)
      await expect(slide(page, 'result').getByRole('link', { name: 'To my plan' })).toHaveCount(0)
      for (const id of ['plan-check', 'plan-days', 'plan']) {
        await reader.go(id)
        await expect(slide(page, id).locator('[data-plan="help"]')).toBeVisible()
        await expect(slide(page, id).locator('[data-field], [data-plan-row], [data-answer^="p-"]')).toHaveCount(0)
        await expect(slide(page, id).getByRole('link', { name: 'See the help slide' })).toBeVisible()
      }
      await reader.go('limits')
      await expect(slide(page, 'limits')).not.toContainText(/how it sounds/i)

      await reader.tick(...allReasons.slice(6, 9))
      await reader.go('result')
      expect(await resultShown(page)).toEqual(safetyFirst)
    },
  },
  {
    name: '4: "it does not feel safe to" tell them puts safety first, whatever else is none',
    async run(reader, page) {
      await reader.tick(...noneOfAll, 't-unsafe')
      await reader.go('result')
      expect(await resultShown(page)).toEqual({ outcome: 'safety-first', cards: ['safety-first.main'], notes: [], because: ['told'] })
    },
  },
  {
    name: '5: "none of these" and "rather not say" clear the other boxes, and are cleared by them',
    async run(reader, page) {
      for (const [answer, left] of [['a3', ['a3']], ['a0', ['a0']], ['a3', ['a3']], ['a1', ['a1', 'a3']], ['a9', ['a9']], ['a3', ['a3']], ['a9', ['a9']], ['a0', ['a0']], ['a9', ['a9']], ['a9', []]] as const) {
        await reader.tick(answer)
        expect(await ticked(page, 'check-safety'), `after ${answer}`).toEqual(left)
      }
      for (const [answer, left] of [['s1', ['s1']], ['s3', ['s1', 's3']], ['s0', ['s0']], ['s2', ['s2']]] as const) {
        await reader.tick(answer)
        expect(await ticked(page, 'check-stand'), `after ${answer}`).toEqual(left)
      }
    },
  },
  {
    name: '6: safety skipped, told, and good for me anyway: step back, with the note on the skipped step',
    async run(reader, page) {
      await reader.tick(...stepBack)
      await reader.go('result')
      await expectStepBack(page)
    },
  },
  {
    name: '7: not told yet: talk first, with its card',
    async run(reader, page) {
      await reader.tick(...noneOfAll, 't-no', 'm-self')
      await reader.go('result')
      expect(await resultShown(page)).toEqual({ outcome: 'talk-first', cards: ['talk-first.told'], notes: [], because: ['told'] })
    },
  },
  {
    name: '8: all eleven reasons leave "step back" as it is, add three notes, and are summed up as 7, 1, 3',
    async run(reader, page) {
      await reader.tick('a9', 's0', 'w0', 't-yes', ...allReasons)
      await expect(slide(page, 'check-reasons')).toContainText('You ticked 7 about their reaction, 1 about your limits, 3 to handle with care.')
      await reader.tick('m-self')
      await reader.go('result')
      expect(await resultShown(page)).toEqual({
        outcome: 'step-back',
        cards: ['step-back.main'],
        notes: ['note.skip', 'note.r7', 'note.r8', 'note.r9'],
        because: ['stand', 'mark', 'told', 'motive'],
      })
    },
  },
  {
    name: '9: shared children are named in the note, and have their row in the plan',
    async run(reader, page) {
      await reader.tick(...stepBack, 'x-children')
      await expect(slide(page, 'plan').locator('[data-plan]')).toHaveAttribute('data-plan', 'whole')
      await expect(slide(page, 'plan').locator('[data-plan-row]')).toHaveCount(1)
      await expect(slide(page, 'plan').locator('[data-plan-row="x-children"]')).toContainText('Only topics about the children')
      await reader.go('result')
      await expect(slide(page, 'result').locator('[data-note="note.ties"]')).toHaveText(/^You share children, so full silence may not fit\./)
    },
  },
  {
    name: '10: no result has a number, a percentage, "healthy" or "low risk"',
    async run(reader, page) {
      const steps: [outcome: string, ticks: string[]][] = [
        ['not-yet', []],
        ['pause-and-check', [...noneOfAll, 't-yes', ...allReasons.slice(5, 9), 'want-calm-3', 'want-miss-2', 'm-unsure', 'x-children', 'x-pets']],
        ['step-back', ['m-self']],
        ['talk-first', ['t-no']],
        ['let-go', ['s1']],
        ['safety-first', ['t-unsafe']],
      ]
      for (const [outcome, ticks] of steps) {
        await reader.tick(...ticks)
        await reader.go('result')
        expect((await resultShown(page)).outcome).toBe(outcome)
        // The numbers to call in danger are the only ones; each stands with its places.
        const numbers = await slide(page, 'result').locator('.placed-numbers').allInnerTexts()
        const said = numbers.reduce((text, one) => text.replace(one.replaceAll(/\s+/g, ' ').trim(), ''), (await words(page, 'result')).replaceAll(/\s+/g, ' '))
        expect(said).not.toMatch(/\d|%|per ?cent|healthy|low risk|score|diagnos/i)
      }
    },
  },
]
