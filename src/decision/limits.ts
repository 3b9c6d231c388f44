import type { Words } from './text'
import type { Outcome } from './types'
import { cleanText } from './text'

export type LimitAreaId = 'time' | 'words' | 'privacy' | 'money' | 'body' | 'people'

/** The parts of the sentence that the reader fills in. */
export type LimitField = 'when' | 'feel' | 'need' | 'will' | 'reviewOn'

/** One limit. Every field is free text, blank at first. */
export interface Limit extends Record<LimitField, string> {
  /** Tells limits apart on screen; not shown. */
  id: number
  area: LimitAreaId | null
}

/** Areas to start from, each with an example that fits "When … happens". */
export const limitAreas: readonly { id: LimitAreaId, label: string, example: string }[] = [
  { id: 'time', label: 'time', example: 'a late change of plans' },
  { id: 'words', label: 'words', example: 'a joke at my cost' },
  { id: 'privacy', label: 'privacy', example: 'sharing what I said in private' },
  { id: 'money', label: 'money', example: 'a loan that is not paid back' },
  { id: 'body', label: 'body', example: 'a hug when I want space' },
  { id: 'people', label: 'friends and family', example: 'unkind talk about my friends' },
]

/** The limit as a sentence with blanks: each field between its stems. Read in order they give the whole of it. */
export const limitStems: readonly { field: LimitField, before: string, after: string }[] = [
  { field: 'when', before: 'When', after: 'happens,' },
  { field: 'feel', before: 'I feel', after: '.' },
  { field: 'need', before: 'I need', after: '.' },
  { field: 'will', before: 'If it goes on, I will', after: '.' },
  { field: 'reviewOn', before: 'I will look at this again on', after: '.' },
]

/** A hint beside "I will", never an error. */
export const ownActHint = 'Try something you can do yourself.'

const theOther = /^[\s"'“”‘’(]*(?:i\s+will\s+)?(?:you|they|he|she)(?![\p{L}\p{N}])/iu

/** Whether "I will …" goes on with you, they, he or she: then it asks for the other's act and `ownActHint` shows. */
export function startsWithTheOther(text: string): boolean {
  return theOther.test(text)
}

/** Adds a blank limit at the end, for one area or none, and gives a new list. */
export function addLimit(limits: readonly Limit[], area: LimitAreaId | null = null): readonly Limit[] {
  const id = Math.max(0, ...limits.map(one => one.id)) + 1
  return [...limits, { id, area, when: '', feel: '', need: '', will: '', reviewOn: '' }]
}

/** Gives a new list without that limit; an id that is not there changes nothing. */
export function removeLimit(limits: readonly Limit[], id: number): readonly Limit[] {
  return limits.filter(one => one.id !== id)
}

/** Writes one field of one limit, cleaned, and gives a new list; an id that is not there changes nothing. */
export function writeLimit(limits: readonly Limit[], id: number, field: LimitField, raw: string): readonly Limit[] {
  return limits.map(one => one.id === id ? { ...one, [field]: cleanText(raw) } : one)
}

const endsSentence = /[.!?]$/

/** The limit as running text, with "…" for what is still blank; what was written is told apart. */
export function limitWordsOf(limit: Limit): Words {
  return limitStems.flatMap(({ field, before, after }, index) => {
    const written = limit[field].trim()
    const end = after === '.' ? (endsSentence.test(written) ? '' : '.') : ` ${after}`
    return [`${index ? ' ' : ''}${before} `, written ? { own: written } : '…', end]
  })
}

/**
 * What the limits builder is called and offers. In safety-first limits are kept to oneself: only where they `canBeSaid` may
 * one be offered as something to say or send.
 */
export function limitsFor(outcome: Outcome) {
  if (outcome === 'safety-first') {
    return {
      title: 'Limits I keep for myself',
      hint: 'These are for you alone. You do not need to tell anyone.',
      canBeSaid: false,
    }
  }
  return {
    title: 'Limits I set',
    hint: 'Pick an area to start from. Write only what you want.',
    canBeSaid: true,
  }
}

/** The builder's buttons and labels. */
export const limitWords = {
  sayIfSafe: 'Say it aloud only if that is safe.',
  areas: 'Areas to start from',
  remove: 'Remove this limit',
  inWords: 'How it sounds',
}
