import type { Answers } from './answers'
import type { CheckInDay, IdOf, Outcome, TieId, TieRowId } from './types'
import { ruleState } from './answers'
import { motive } from './questions'
import { decide } from './rule'

export const planLengths = [
  { id: 'p-7', label: '7 days' },
  { id: 'p-14', label: '14 days' },
  { id: 'p-30', label: '30 days' },
  { id: 'p-open', label: 'open-ended' },
] as const

/** One row for each tie the reader ticked: what contact is still for. */
export const tieRows: readonly { id: TieRowId, label: string, text: string }[] = [
  { id: 'x-children', label: 'Children', text: 'Only topics about the children, in one channel. Agree on a hand-over place. Court orders come first.' },
  { id: 'x-work', label: 'Work', text: 'Only topics about work, in one channel.' },
  { id: 'x-home', label: 'Home', text: 'Agree on rooms, bills and the lease date.' },
  { id: 'x-money', label: 'Money', text: 'Put it all in writing.' },
  { id: 'x-friends', label: 'Friends', text: 'Ask them not to pass on messages.' },
  { id: 'x-pets', label: 'Pets', text: 'Only the times to hand them over.' },
]

export const socialItems = [
  { id: 'p-mute', label: 'mute' },
  { id: 'p-unfollow', label: 'unfollow' },
  { id: 'p-block', label: 'block' },
  { id: 'p-app', label: 'take a break from the app' },
  { id: 'p-unchecked', label: 'do not check on them' },
] as const

export const urgeItems = [
  { id: 'p-wait', label: 'wait 20 minutes' },
  { id: 'p-unsent', label: 'write it, and do not send it' },
  { id: 'p-call', label: 'call someone on my list' },
  { id: 'p-walk', label: 'go for a walk' },
] as const

export const contactItems = [
  { id: 'p-no-reply', label: 'I do not reply' },
  { id: 'p-prepared', label: 'I send one line I wrote before' },
  { id: 'p-practical', label: 'I reply to practical things only' },
] as const

export const againItems = [
  { id: 'p-again-yes', label: 'yes' },
  { id: 'p-again-unsure', label: 'not sure' },
  { id: 'p-again-no', label: 'no' },
] as const

export const lastDayItems = [
  { id: 'p-keep', label: 'keep my distance' },
  { id: 'p-talk', label: 'talk' },
  { id: 'p-let-go', label: 'let go' },
] as const

export const checkInDays: readonly CheckInDay[] = [7, 14, 30]

/** The words of the plan, by part. What has a `kind` is a list of boxes, of which several or one can be chosen. */
export const planWords = {
  length: { kind: 'choice', legend: 'For how long?', options: planLengths },
  line: {
    legend: 'One line to send first, if you want to',
    hint: 'So they do not have to guess.',
    until: 'I need space until about',
    unless: 'Please do not message me unless',
  },
  ties: { legend: 'What we still share', add: 'What I want to add' },
  social: { kind: 'tick', legend: 'On social media', hint: 'If you are at all afraid, save messages and ask a helpline before you block.', options: socialItems },
  people: {
    legend: 'People I can turn to',
    hint: 'Initials are enough.',
    each: ['First person', 'Second person', 'Third person'],
    helpline: 'One helpline',
  },
  urge: { kind: 'tick', legend: 'When I want to write to them', options: urgeItems },
  contact: { kind: 'choice', legend: 'If they get in touch', options: contactItems, prepared: 'The line I wrote before' },
  reply: { legend: 'If I reply', text: 'I make a note of it, and go on from today.' },
  checkIns: {
    legend: 'How am I?',
    day: 'Day',
    sleep: 'Sleep',
    mood: 'Mood, from 0 to 10',
    again: 'Would I choose this again?',
  },
  lastDay: { kind: 'choice', legend: 'On the last day, I choose to', options: lastDayItems, changed: 'What has changed in what they say and do?' },
  recheck: { legend: 'After the week, ask again', text: motive.legend },
} as const

export type PlanPartId = 'length' | 'line' | 'ties' | 'social' | 'people' | 'urge' | 'contact' | 'reply' | 'check-ins' | 'last-day' | 're-check'

/** Which of the plan a reader sees. */
export interface PlanShape {
  /** `help`: no plan, the help card stands in its place. */
  kind: 'whole' | 'after-talk' | 'week' | 'blank' | 'help'
  /** One or two sentences on top. */
  lead: string
  /** What the plan is folded behind, or null. */
  behind: string | null
  /** In the order they stand. */
  parts: readonly PlanPartId[]
  ties: readonly TieRowId[]
  checkIns: readonly CheckInDay[]
  lastDay: readonly IdOf<typeof lastDayItems>[]
}

/** Added while the safety step has no answer. */
const safetyFirstLead = 'It is best to do the safety step first.'

const wholePlan: readonly PlanPartId[] = ['length', 'line', 'ties', 'social', 'people', 'urge', 'contact', 'reply', 'check-ins', 'last-day']
const weekPlan: readonly PlanPartId[] = ['people', 'urge', 'check-ins', 're-check']

const leads: Record<Outcome, string> = {
  'safety-first': 'This page gives you no plan. Before you block them, move out or tell them anything, ask a trained advocate. The advocate can plan it with you.',
  'let-go': 'This plan is for you, and not to make them react. Fill in what helps.',
  'talk-first': 'Talk first, if it feels safe. This plan can wait until then.',
  'pause-and-check': 'Wait seven days. Then ask yourself one thing again.',
  'step-back': 'Fill in what helps, and leave the rest blank.',
  'not-yet': 'Some questions are not answered yet. The plan can wait for them.',
}

/** The days to check in for a plan of that length: none after its end; all three when open or not chosen. */
export function checkInsFor(length: Answers['plan']['length']): readonly CheckInDay[] {
  if (length === 'p-7')
    return [7]
  return length === 'p-14' ? [7, 14] : checkInDays
}

/** The rows for the ties ticked, in the plan's own order. */
export function tieRowsFor(ids: readonly TieId[] | null): readonly TieRowId[] {
  return tieRows.map(one => one.id).filter(id => ids?.includes(id))
}

/**
 * The plan that goes with the answers (the brief, "My plan"): step-back all of it; let-go without the line to send
 * when they asked for no contact, moved on or are with someone else, and never with "talk" at the end; talk-first all
 * of it, behind "after we have talked"; pause-and-check a week and a re-check; not-yet a blank plan; safety-first none.
 * No reminder, streak, countdown or score.
 */
export function planFor(answers: Answers): PlanShape {
  const state = ruleState(answers)
  const outcome = decide(state)
  const lead = state.safety === null ? `${leads[outcome]} ${safetyFirstLead}` : leads[outcome]
  const nothing = { behind: null, parts: [], ties: [], checkIns: [], lastDay: [] }

  if (outcome === 'safety-first')
    return { ...nothing, kind: 'help', lead }

  if (outcome === 'pause-and-check')
    return { ...nothing, kind: 'week', lead, parts: weekPlan, checkIns: [7] }

  const ties = tieRowsFor(answers.ties)
  // Also while the rule still waits: whoever asked for no contact is never to be sent a line.
  const noLine = Boolean(state.stop?.some(id => id === 's1' || id === 's3'))
  const parts = wholePlan.filter(part => (part !== 'ties' || ties.length) && (part !== 'line' || !noLine))
  return {
    kind: outcome === 'talk-first' ? 'after-talk' : outcome === 'not-yet' ? 'blank' : 'whole',
    lead,
    behind: outcome === 'talk-first' ? 'After we have talked' : null,
    parts,
    ties,
    checkIns: checkInsFor(answers.plan.length),
    lastDay: lastDayItems.map(one => one.id).filter(id => id !== 'p-talk' || outcome !== 'let-go'),
  }
}

/** The whole plan with every row, as it is printed for everyone, whatever was answered. */
export function printedPlan(): PlanShape {
  return {
    kind: 'blank',
    lead: '',
    behind: null,
    parts: wholePlan,
    ties: tieRows.map(one => one.id),
    checkIns: checkInDays,
    lastDay: lastDayItems.map(one => one.id),
  }
}
