import type { Answers } from './answers'
import type { Result } from './cards'
import type { PlanShape } from './plan'
import type { Words } from './text'
import type { QuestionId, QuestionOption } from './types'
import { resultFor } from './cards'
import { limitsFor, limitStems, limitWordsOf } from './limits'
import { againItems, contactItems, lastDayItems, planFor, planLengths, planWords, socialItems, tieRows, urgeItems } from './plan'
import { questions } from './questions'

/** A box on paper. `label` is missing for the eleven reasons, whose words stand on their slides. */
export interface PaperBox { id: string, label?: string, ticked: boolean, round?: boolean }

/** A question or a part of the plan, as it goes on paper: boxes, and lines of text. */
export interface PaperBlock { id: string, legend: string, boxes: readonly PaperBox[], lines: readonly Words[] }

/** A reader's answers as they go on paper; what is unanswered or blank is left out. */
export interface PaperCopy {
  questions: readonly PaperBlock[]
  result: Pick<Result, 'outcome' | 'heading' | 'cards' | 'notes' | 'differently'> | null
  limits: { title: string, lines: readonly Words[] } | null
  plan: readonly PaperBlock[]
}

function boxes(options: readonly { id: string, label?: string }[], chosen: readonly string[], round = false): PaperBox[] {
  return options.map(({ id, label }) => ({ id, label, ticked: chosen.includes(id), round }))
}

function block(id: string, legend: string, options: readonly { id: string, label?: string }[], chosen: readonly (string | null)[], round = false, lines: readonly Words[] = []): PaperBlock[] {
  const ids = chosen.filter(id => id !== null)
  const written = lines.filter(line => line.length)
  if (!ids.length && !written.length)
    return []
  return [{ id, legend, boxes: ids.length ? boxes(options, ids, round) : [], lines: written }]
}

/** A line with what was written in it, or nothing when that is blank. */
function line(before: string, written: string, after = ''): Words {
  const own = written.trim()
  return own ? [`${before} `, { own }, after] : []
}

function questionBlocks(answers: Answers, withSafety: boolean, showsResult: boolean): PaperBlock[] {
  const unsafe = !withSafety && answers.told === 't-unsafe'
  const toldOptions: readonly QuestionOption[] = questions.told.options.filter(option => withSafety || option.id !== 't-unsafe')
  // Self-blame in writing helps nobody who is in danger. It goes with the result, so that the missing box tells nothing more.
  const markOptions = questions.mark.options.filter(option => withSafety || showsResult || option.id !== 'w3')
  const ask = (id: Exclude<QuestionId, 'told' | 'want' | 'safety' | 'ties' | 'mark'>, round = false) =>
    block(id, questions[id].legend, questions[id].options, [answers[id] ?? []].flat(), round)
  const wants = questions.want.options.filter(option => answers.want?.[option.id] !== undefined)
  return [
    ...withSafety ? block('safety', questions.safety.legend, questions.safety.options, answers.safety ?? []) : [],
    ...ask('stand'),
    ...block('mark', questions.mark.legend, markOptions, (answers.mark ?? []).filter(id => markOptions.some(option => option.id === id))),
    ...block('told', questions.told.legend, toldOptions, [unsafe ? null : answers.told], true),
    ...ask('reasons'),
    ...block('want', questions.want.legend, [], [], false, wants.map((option) => {
      const value = answers.want![option.id]!
      return [`${option.label}: ${value}, ${questions.want.scale[value]!.label}`]
    })),
    ...ask('motive', true),
  ]
}

function planBlocks(answers: Answers, shape: PlanShape): PaperBlock[] {
  const { plan } = answers
  const has = (part: PlanShape['parts'][number]) => shape.parts.includes(part)
  const words = planWords
  return [
    ...has('length') ? block('length', words.length.legend, planLengths, [plan.length], true) : [],
    ...has('line') ? block('line', words.line.legend, [], [], false, [line(words.line.until, plan.lineUntil, '.'), line(words.line.unless, plan.lineUnless, '.')]) : [],
    ...block('ties', questions.ties.legend, questions.ties.options, answers.ties ?? [], false, tieRows
      .filter(row => shape.ties.includes(row.id))
      .map((row) => {
        const said = `${row.label}: ${row.text}`
        return plan.ties[row.id]?.trim() ? line(said, plan.ties[row.id]!) : [said]
      })),
    ...has('social') ? block('social', words.social.legend, socialItems, plan.social) : [],
    ...has('people') ? block('people', words.people.legend, [], [], false, [...plan.people.map((person, index) => line(`${words.people.each[index]}:`, person)), line(`${words.people.helpline}:`, plan.helpline)]) : [],
    ...has('urge') ? block('urge', words.urge.legend, urgeItems, plan.urge) : [],
    ...has('contact') ? block('contact', words.contact.legend, contactItems, [plan.contact], true, [line(`${words.contact.prepared}:`, plan.preparedLine)]) : [],
    ...has('check-ins')
      ? block('check-ins', words.checkIns.legend, [], [], false, shape.checkIns.map((day) => {
          const { sleep, mood, again } = plan.checkIns[day]
          const parts = [
            line(`${words.checkIns.sleep}:`, sleep),
            mood === null ? [] : [`${words.checkIns.mood}: ${mood}`],
            again ? [`${words.checkIns.again} ${againItems.find(item => item.id === again)!.label}`] : [],
          ].filter(part => part.length)
          return parts.flatMap((part, index) => [index ? '\u00A0· ' : `${words.checkIns.day} ${day}. `, ...part])
        }))
      : [],
    ...has('last-day') ? block('last-day', words.lastDay.legend, lastDayItems.filter(item => shape.lastDay.includes(item.id)), [plan.lastDay], true, [line(words.lastDay.changed, plan.changed)]) : [],
  ]
}

/**
 * What goes on paper when a reader prints or saves answers.
 * Someone else may find a sheet of paper or a file. So without `withSafety` nothing on it comes from the safety step: not its
 * answers, not "it does not feel safe to", not the result and the note that follow from them, nor a title that would tell. Where
 * no result is on it, safety first or none yet, "part of this is mine to put right" is not on it either.
 */
export function paperCopy(answers: Answers, withSafety: boolean): PaperCopy {
  const result = resultFor(answers)
  const showsResult = result.outcome !== 'not-yet' && (withSafety || result.outcome !== 'safety-first')
  const shape = planFor(answers)
  const written = answers.limits.filter(limit => limitStems.some(({ field }) => limit[field].trim()))
  return {
    questions: questionBlocks(answers, withSafety, showsResult),
    result: showsResult ? { ...result, notes: result.notes.filter(note => withSafety || note.id !== 'note.skip') } : null,
    limits: written.length ? { title: limitsFor(withSafety ? result.outcome : 'not-yet').title, lines: written.map(limitWordsOf) } : null,
    plan: shape.kind === 'help' ? [] : planBlocks(answers, shape),
  }
}
