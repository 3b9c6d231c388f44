import type { Answers } from './answers'
import type { PlanShape } from './plan'
import type { Words } from './text'
import { resultFor } from './cards'
import { limitsFor, limitStems, limitWords, limitWordsOf } from './limits'
import { againItems, planFor, planWords, tieRows } from './plan'
import { questions } from './questions'
import { sayHelpline } from './words'

/** A box on paper. `label` is missing for the eleven reasons, whose words stand on their slides. */
export interface PaperBox { id: string, label?: string, ticked: boolean, round?: boolean }

/** A question, the limits or a part of the plan, as it goes on paper: a caution where it needs one, boxes, and lines of text. */
export interface PaperBlock { id: string, legend: string, caution?: string, boxes: readonly PaperBox[], lines: readonly Words[] }

/** What stands on paper of a question, or of a part of the plan that has boxes or lines; nothing, where nothing was chosen or written. */
function block(
  id: string,
  { legend, caution, kind, options = [] }: { legend: string, caution?: string, kind?: string, options?: readonly { id: string, label?: string }[] },
  chosen: readonly string[] | string | null,
  lines: readonly Words[] = [],
): PaperBlock[] {
  const ids = [chosen ?? []].flat()
  const written = lines.filter(line => line.length)
  if (!ids.length && !written.length)
    return []
  const boxes = options.map(option => ({ id: option.id, label: option.label, ticked: ids.includes(option.id), round: kind === 'choice' }))
  return [{ id, legend, caution, boxes: ids.length ? boxes : [], lines: written }]
}

/** A line with what was written in it, or nothing when that is blank. */
function line(before: string, written: string, after = ''): Words {
  const own = written.trim()
  return own ? [`${before} `, { own }, after] : []
}

function questionBlocks(answers: Answers, withSafety: boolean, showsResult: boolean): PaperBlock[] {
  const { safety, stand, mark, told, reasons, want, motive } = questions
  const isUnsafe = !withSafety && answers.told === 't-unsafe'
  const toldOptions = told.options.filter(option => withSafety || option.id !== 't-unsafe')
  // Self-blame in writing helps nobody who is in danger. It goes with the result, so that the missing box tells nothing more.
  const markOptions = mark.options.filter(option => withSafety || showsResult || option.id !== 'w3')
  const wants = want.options.filter(option => answers.want?.[option.id] !== undefined)
  return [
    ...withSafety ? block('safety', safety, answers.safety) : [],
    ...block('stand', stand, answers.stand),
    ...block('mark', { ...mark, options: markOptions }, (answers.mark ?? []).filter(id => markOptions.some(option => option.id === id))),
    ...block('told', { ...told, options: toldOptions }, isUnsafe ? null : answers.told),
    ...block('reasons', reasons, answers.reasons),
    ...block('want', want, null, wants.map((option) => {
      const value = answers.want![option.id]!
      return [`${option.label}: ${value}, ${want.scale[value]!.label}`]
    })),
    ...block('motive', motive, answers.motive),
  ]
}

function planBlocks({ plan, ties }: Answers, shape: PlanShape): PaperBlock[] {
  const { length, line: toSend, social, people, urge, contact, checkIns, lastDay } = planWords
  const tieLines = tieRows.filter(row => shape.ties.includes(row.id)).map((row) => {
    const said = `${row.label}: ${row.text}`
    return plan.ties[row.id]?.trim() ? line(said, plan.ties[row.id]!) : [said]
  })
  const dayLines = shape.checkIns.map((day) => {
    const { sleep, mood, again } = plan.checkIns[day]
    const parts = [
      line(`${checkIns.sleep}:`, sleep),
      mood ? [`${checkIns.mood}: ${mood}`] : [],
      again ? [`${checkIns.again} ${againItems.find(item => item.id === again)!.label}`] : [],
    ].filter(part => part.length)
    return parts.flatMap((part, index) => [index ? '\u00A0· ' : `${checkIns.day} ${day}. `, ...part])
  })
  const blocks = [
    ...block('length', length, plan.length),
    ...block('line', toSend, null, [line(toSend.until, plan.lineUntil, '.'), line(toSend.unless, plan.lineUnless, '.')]),
    ...block('ties', questions.ties, ties, tieLines),
    ...block('social', { ...social, caution: social.hint }, plan.social),
    ...block('people', people, null, [...plan.people.map((person, index) => line(`${people.each[index]}:`, person)), line(`${people.helpline}:`, plan.helpline)]),
    ...block('urge', urge, plan.urge),
    ...block('contact', contact, plan.contact, [line(`${contact.prepared}:`, plan.preparedLine)]),
    ...block('check-ins', checkIns, null, dayLines),
    ...block('last-day', { ...lastDay, options: lastDay.options.filter(item => shape.lastDay.includes(item.id)) }, plan.lastDay, [line(lastDay.changed, plan.changed)]),
  ]
  // What is shared is asked beside every plan.
  const shown: readonly string[] = [...shape.parts, 'ties']
  return blocks.filter(({ id }) => shown.includes(id))
}

/**
 * What goes on paper when a reader prints or saves answers; what is unanswered or blank is left out.
 * Someone else may find a sheet of paper or a file. So without `withSafety` nothing on it comes from the safety step: not its
 * answers, not "it does not feel safe to", not the result and the note that follow from them, nor a title that would tell. Where
 * no result is on it, safety first or none yet, "part of this is mine to put right" is not on it either. What it says of help names
 * no helpline: beside safety-first, components/answers/AnswersSheet.vue does.
 */
export function paperCopy(answers: Answers, withSafety: boolean) {
  const result = resultFor(answers)
  const showsResult = result.outcome !== 'not-yet' && (withSafety || result.outcome !== 'safety-first')
  const shape = planFor(answers)
  const written = answers.limits.filter(limit => limitStems.some(({ field }) => limit[field].trim()))
  return {
    questions: questionBlocks(answers, withSafety, showsResult),
    result: showsResult
      ? {
          ...result,
          cards: result.cards.map(card => ({ ...card, text: sayHelpline(card.text), below: card.below && sayHelpline(card.below) })),
          notes: result.notes.filter(note => withSafety || note.id !== 'note.skip').map(note => ({ ...note, text: sayHelpline(note.text) })),
        }
      : null,
    limits: block('limits', { legend: limitsFor(withSafety ? result.outcome : 'not-yet').title, caution: limitWords.sayIfSafe }, null, written.map(limitWordsOf))[0] ?? null,
    plan: shape.kind === 'help' ? [] : planBlocks(answers, shape),
  }
}

/** Whether nothing of the reader's is left for paper. */
export function isPaperBlank({ questions, result, limits, plan }: ReturnType<typeof paperCopy>): boolean {
  return !questions.length && !result && !limits && !plan.length
}
