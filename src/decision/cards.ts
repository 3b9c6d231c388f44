import type { Answers } from './answers'
import type {
  MarkId,
  MotiveId,
  OptionId,
  Outcome,
  QuestionId,
  QuestionOption,
  SafetyId,
  StandId,
  TieId,
  ToldId,
} from './types'
import { ruleState, safetyValue } from './answers'
import { mark, motive, stand, ties, told } from './questions'
import { decide, headings } from './rule'

/** The words of every card. Keys are what `data-card` holds. Limits: 35 words, 20 a sentence, grade 6. */
export const cardWords = {
  'safety-first.main': 'Put safety first. You did not cause this. Going quiet or leaving without a plan can raise the danger. You can leave. Plan how and when with someone trained, before you act.',
  'safety-first.a7': 'You are not sure, and that is reason enough to talk to someone trained. You do not need proof or a label. A helpline can listen and help you think.',
  'let-go.s1': 'They have told you this chapter is closed. They may miss you at times, but that is not the same as coming back. Your next step can be for you.',
  'let-go.s2': 'They broke your trust. Silence might make them miss you. Would that be worth it? Letting go can be for your own sake. You set the pace.',
  'let-go.s3': 'They are with someone else, so going quiet is unlikely to bring them back. Let distance be for you. Mute updates and give your time to people who choose you.',
  'let-go.w2': 'They have said the feelings are not there. No one can be made to love. Space can still help you heal, if you are not waiting to be missed.',
  'let-go.w3': 'Do you owe an apology? It can be one short note, if contact is welcome.',
  'talk-first.w3': 'You feel part of this is yours to put right. Silence would leave it open. Ask for a calm talk, own your part, listen, and agree one next step.',
  'talk-first.w1': 'You two are still new. Going quiet may just feel like ghosting. Say what you hope for, ask what they hope for, and see if it matches.',
  'talk-first.told': 'You have not told them yet. If it feels safe, try one calm message: what hurt, and what you need. If it does not feel safe, see the help slide.',
  'pause-and-check.main': 'For now, this rests on how they react, and you cannot steer that. Wait a week. Then ask: would distance be good for me if no one noticed?',
  'step-back.main': 'Distance looks like your own choice, and you have said what you need. Set one limit, plan the exceptions, pick a review date. They may or may not miss you.',
  'not-yet.main': 'Nothing to show yet. Start with the safety step, then do the parts you want. You can stop at any time. Close the page when you stop; your answers will be gone.',
} as const

export type CardId = keyof typeof cardWords

/** Always stands below the card on putting things right: self-blame is common where there is fear. */
export const blameLine = 'Do you often get the blame, or fear how they will react? Then this may not be yours to fix. Please see the help slide.'

/** Always stands below the safety-first card. */
export const goingBackLine = 'Going back is common, and no failure.'

/** On top of limits and plan: on paper for everyone, and on screen while the safety step is skipped. */
export const safetyCaution = 'Did you tick anything in the safety step, or skip it? Then leave this page out, and talk to a helpline first.'

const askFirst = 'You do not have to answer it. Before you act, ask: could they hurt, threaten or follow me over this? If yes or unsure, talk to a helpline first.'

/** The words of the notes beside the cards. `{ties}` is filled with the ties ticked. */
export const noteWords = {
  'note.skip': `You skipped the safety step. ${askFirst}`,
  'note.ties': 'You share {ties}, so full silence may not fit. Plan short, practical contact: one channel, set topics, set times.',
  'note.r7': 'Missing closeness is real. It does not show that anything has changed. Look for words and actions that last.',
  'note.r8': 'Wanting them to feel small often means you were hurt. Care for the hurt first. Hurting back rarely heals it.',
  'note.r9': 'Being chased can feel like love. If calls, gifts or visits go on after you say no, that is a warning sign. See the help slide.',
  'note.helper': 'Ask a helper about safe contact for children or home.',
} as const

export type NoteId = keyof typeof noteWords

const cannotTell = 'This page cannot tell you that you are safe. If things change or feel wrong, help is one step away.'

/** Under the safety question, when "none of these" is ticked. */
export const noneTickedText = `None of these fit today. ${cannotTell}`

/** Under the safety question, when anything is flagged: one quiet line that leads to the help slide. */
export const supportLine = 'Support is on the Help slide'

/** What the screen says when one of these is ticked. On paper it stands below its box, for everyone, ticked or not. */
export const paperLines: Readonly<Record<string, string>> = {
  'a0': cannotTell,
  'a9': askFirst,
  't-unsafe': `Then put safety first. You do not have to tell them anything. ${supportLine}.`,
  'w3': blameLine,
}

/** Before the safety-first card where the page cannot react. */
export const paperSafetyLead = 'If you tick any of these:'

export interface Card {
  id: CardId
  text: string
  /** A line that never leaves the card's side. */
  below?: string
}

export interface Note {
  id: NoteId
  text: string
  /** Stands before all cards, in their size, with a link to help. */
  first?: true
}

/** What was ticked in one question, to be listed with a link back to it. */
export interface Because {
  question: QuestionId
  /** The labels ticked; empty where it is folded away (safety-first). */
  options: readonly string[]
}

export interface Result {
  outcome: Outcome
  heading: string
  cards: readonly Card[]
  /** The words before the list: "Because you ticked", or the folded line of safety-first. Empty when nothing decides yet. */
  becauseLead: string
  because: readonly Because[]
  /** In not-yet: the questions the rule still waits for, in the deck's order. */
  open: readonly QuestionId[]
  notes: readonly Note[]
  differently: OptionId | null
}

const becauseTicked = 'Because you ticked'
const becauseSafety = 'Because of the safety step'

/** Joins words as a person would: "children", "children and work", "children, work and pets". */
function listed(words: readonly string[]): string {
  if (words.length < 2)
    return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Whether this answer to "have I told them?" is met by the same quiet line as a flag in the safety step. */
export function underTold(id: ToldId | null): { id: 'support', text: string } | null {
  return id === 't-unsafe' ? { id: 'support', text: supportLine } : null
}

/** The line under the safety question, or null while there is none: see `noneTickedText` and `supportLine`. */
export function underSafety(ids: readonly SafetyId[] | null): { id: 'none' | 'support', text: string } | null {
  const value = safetyValue(ids)
  if (value === 'flag')
    return { id: 'support', text: supportLine }
  return value === 'none' ? { id: 'none', text: noneTickedText } : null
}

/** Whether the ties ticked make full silence a poor fit: any but friends. */
function tiesMatter(ids: readonly TieId[] | null): boolean {
  return Boolean(ids?.some(id => id !== 'x-friends' && id !== 'x0'))
}

function tiesNote(ids: readonly TieId[]): string {
  const named = ties.options.filter(one => one.id !== 'x0' && ids.includes(one.id)).map(one => one.label)
  return noteWords['note.ties'].replace('{ties}', listed(named))
}

function card(id: CardId): Card {
  const text = cardWords[id]
  if (id === 'talk-first.w3')
    return { id, text, below: blameLine }
  return id === 'safety-first.main' ? { id, text, below: goingBackLine } : { id, text }
}

function cardsFor(outcome: Outcome, answers: Answers): readonly Card[] {
  const ticked: readonly (StandId | MarkId)[] = [...(answers.stand ?? []), ...(answers.mark ?? [])]
  const isTicked = (id: StandId | MarkId): boolean => ticked.includes(id)

  switch (outcome) {
    case 'safety-first': {
      const onlyUnsure = answers.safety?.length === 1 && answers.safety[0] === 'a7' && answers.told !== 't-unsafe'
      return [card(onlyUnsure ? 'safety-first.a7' : 'safety-first.main')]
    }
    case 'let-go':
      // To someone who asked for no contact, a note is contact, too.
      return (['s1', 's2', 's3', 'w2', 'w3'] as const).filter(id => isTicked(id) && !(id === 'w3' && isTicked('s1'))).map(id => card(`let-go.${id}`))
    case 'talk-first':
      return [
        ...(['w3', 'w1'] as const).filter(isTicked).map(id => card(`talk-first.${id}`)),
        ...(answers.told === 't-no' ? [card('talk-first.told')] : []),
      ]
    default:
      return [card(`${outcome}.main`)]
  }
}

function labels<Id extends string>(options: readonly QuestionOption<Id>[], ids: readonly Id[] | null): readonly string[] {
  return options.filter(one => ids?.includes(one.id)).map(one => one.label)
}

function becauseFor(outcome: Outcome, answers: Answers): readonly Because[] {
  const ofStand = (ids = answers.stand): Because => ({ question: 'stand', options: labels(stand.options, ids) })
  const ofMark = (ids = answers.mark): Because => ({ question: 'mark', options: labels(mark.options, ids) })
  const ofTold = (id: ToldId | null = answers.told): Because => ({ question: 'told', options: labels(told.options, id && [id]) })
  const ofMotive = (id: MotiveId | null = answers.motive): Because => ({ question: 'motive', options: labels(motive.options, id && [id]) })
  const only = (...ids: MarkId[]): readonly MarkId[] => answers.mark?.filter(id => ids.includes(id)) ?? []

  switch (outcome) {
    case 'safety-first': {
      const folded: Because[] = []
      if (safetyValue(answers.safety) === 'flag')
        folded.push({ question: 'safety', options: [] })
      if (answers.told === 't-unsafe')
        folded.push({ question: 'told', options: [] })
      return folded
    }
    case 'let-go':
      return [ofStand(answers.stand?.filter(id => id !== 's0')), ofMark(answers.stand?.includes('s1') ? only('w2') : only('w2', 'w3'))].filter(one => one.options.length)
    case 'talk-first':
      return [ofMark(only('w1', 'w3')), ofTold(answers.told === 't-no' ? 't-no' : null)].filter(one => one.options.length)
    case 'not-yet':
      return []
    default:
      return [ofStand(), ofMark(), ofTold(), ofMotive()]
  }
}

/** The questions whose answers could still move the outcome away from not-yet. */
function openQuestions(answers: Answers): readonly QuestionId[] {
  const { safety, told, stop, wont, motive } = ruleState(answers)
  const open: QuestionId[] = []
  if (safety === null)
    open.push('safety')
  if (stop?.length || wont?.includes('w2'))
    return open
  if (stop === null)
    open.push('stand')
  if (wont === null)
    open.push('mark')
  if (wont?.length || told === 'no')
    return open
  if (told === null)
    open.push('told')
  if (motive === null)
    open.push('motive')
  return open
}

function notesFor(outcome: Outcome, answers: Answers): readonly Note[] {
  if (outcome === 'safety-first')
    return tiesMatter(answers.ties) ? [{ id: 'note.helper', text: noteWords['note.helper'] }] : []

  const notes: Note[] = []
  if (safetyValue(answers.safety) === 'skip')
    notes.push({ id: 'note.skip', text: noteWords['note.skip'], first: true })
  if (answers.ties && tiesMatter(answers.ties))
    notes.push({ id: 'note.ties', text: tiesNote(answers.ties) })
  for (const id of ['r7', 'r8', 'r9'] as const) {
    if (answers.reasons?.includes(id))
      notes.push({ id: `note.${id}`, text: noteWords[`note.${id}`] })
  }
  return notes
}

/**
 * All that the result slide shows, from the answers alone: heading, cards in the brief's order, what they rest on, and
 * the notes. Lower outcomes are never mixed in. In safety-first the reasons are folded to "because of the safety step",
 * and of all notes only the line on ties is left. No number, score or share is ever part of it.
 */
export function resultFor(answers: Answers): Result {
  const outcome = decide(ruleState(answers))
  const because = becauseFor(outcome, answers)
  return {
    outcome,
    heading: headings[outcome],
    cards: cardsFor(outcome, answers),
    becauseLead: outcome === 'safety-first' ? becauseSafety : because.length ? becauseTicked : '',
    because,
    open: outcome === 'not-yet' ? openQuestions(answers) : [],
    notes: notesFor(outcome, answers),
    differently: answers.differently,
  }
}
