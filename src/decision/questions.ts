import type {
  ChoiceQuestion,
  MarkId,
  MotiveId,
  QuestionId,
  RatingQuestion,
  ReasonsQuestion,
  SafetyId,
  StandId,
  TickQuestion,
  TieId,
  ToldId,
} from './types'

const tickAll = 'Tick all that apply.'

/** Is it safe? Alone on its slide, and skippable: leaving it blank, or `a9`, is a fair answer. */
export const safety: TickQuestion<'safety', SafetyId> = {
  id: 'safety',
  kind: 'tick',
  legend: 'Has this person done any of these?',
  hint: `${tickAll} You may skip this step. You do not need to tick anything to get help.`,
  options: [
    { id: 'a1', label: 'hurt or choked me, or made me fear they would' },
    { id: 'a2', label: 'put me down, scared or shamed me again and again' },
    { id: 'a3', label: 'controlled my money, phone, friends or movements' },
    { id: 'a4', label: 'pushed me into sexual things' },
    { id: 'a5', label: 'threatened me, my family, pets or themselves, with words or a weapon, or to share private images' },
    { id: 'a6', label: 'followed, tracked or kept contacting me after a no' },
    { id: 'a7', label: 'I am not sure, but something feels unsafe' },
    { id: 'a0', label: 'none of these', exclusive: true },
    { id: 'a9', label: 'I would rather not say', exclusive: true },
  ],
}

/** Where things stand: stop-1 to stop-3. */
export const stand: TickQuestion<'stand', StandId> = {
  id: 'stand',
  kind: 'tick',
  legend: 'Where do things stand?',
  hint: tickAll,
  options: [
    { id: 's1', label: 'they told me they have moved on, or asked for no contact' },
    { id: 's2', label: 'they cheated' },
    { id: 's3', label: 'they are with someone else' },
    { id: 's0', label: 'none of these', exclusive: true },
  ],
}

/** Could silence be the wrong message? wont-1 to wont-3. */
export const mark: TickQuestion<'mark', MarkId> = {
  id: 'mark',
  kind: 'tick',
  legend: 'Could silence be the wrong message here?',
  hint: tickAll,
  options: [
    { id: 'w1', label: 'we are new to each other' },
    { id: 'w2', label: 'they have made clear the love is not there' },
    { id: 'w3', label: 'part of this is mine to put right' },
    { id: 'w0', label: 'none of these', exclusive: true },
  ],
}

/** On the same slide as `mark`. */
export const told: ChoiceQuestion<'told', ToldId> = {
  id: 'told',
  kind: 'choice',
  legend: 'Have I told them what hurt, and what I need?',
  hint: 'Choose one.',
  options: [
    { id: 't-yes', label: 'yes' },
    { id: 't-ignored', label: 'I tried and was ignored' },
    { id: 't-no', label: 'not yet' },
    { id: 't-unsafe', label: 'it does not feel safe to' },
  ],
}

/** Which of the eleven ring true. Ticks here never change the outcome, and the hint says so. */
export const reasons: ReasonsQuestion = {
  id: 'reasons',
  kind: 'tick',
  legend: 'Which reasons feel true?',
  hint: `${tickAll} How many you tick does not change your result.`,
  options: [
    { id: 'r1' },
    { id: 'r2' },
    { id: 'r3' },
    { id: 'r4' },
    { id: 'r5' },
    { id: 'r6' },
    { id: 'r7' },
    { id: 'r8' },
    { id: 'r9' },
    { id: 'r10' },
    { id: 'r11' },
  ],
  groups: [
    { id: 'notice', label: 'What they may notice', members: ['r1', 'r2', 'r3', 'r4', 'r5', 'r10', 'r11'] },
    { id: 'gain', label: 'What I gain', members: ['r6'] },
    { id: 'care', label: 'Handle with care', members: ['r7', 'r8', 'r9'] },
  ],
}

/** What I want from distance, rated in two groups of four so that neither bar can outgrow the other. */
export const want: RatingQuestion = {
  id: 'want',
  kind: 'rating',
  legend: 'What do I want from it?',
  hint: 'Rate each from 0 to 3. There is no right answer.',
  options: [
    { id: 'want-calm', label: 'calm' },
    { id: 'want-limits', label: 'my limits respected' },
    { id: 'want-time', label: 'time to think' },
    { id: 'want-life', label: 'my own life' },
    { id: 'want-miss', label: 'to miss me' },
    { id: 'want-back', label: 'to come back' },
    { id: 'want-sorry', label: 'to say sorry' },
    { id: 'want-feel', label: 'to understand how I felt' },
  ],
  groups: [
    { id: 'for-me', label: 'For me', members: ['want-calm', 'want-limits', 'want-time', 'want-life'] },
    { id: 'from-them', label: 'From them', members: ['want-miss', 'want-back', 'want-sorry', 'want-feel'] },
  ],
  scale: [
    { value: 0, label: 'not at all' },
    { value: 1, label: 'a little' },
    { value: 2, label: 'quite' },
    { value: 3, label: 'very much' },
  ],
}

/** On the same slide as `want`. */
export const motive: ChoiceQuestion<'motive', MotiveId> = {
  id: 'motive',
  kind: 'choice',
  legend: 'If they never noticed, would distance still be good for me?',
  hint: 'Choose one.',
  options: [
    { id: 'm-self', label: 'yes' },
    { id: 'm-unsure', label: 'not sure' },
    { id: 'm-reaction', label: 'no' },
  ],
}

/** What the two still share: it shapes the plan and adds a note, never the outcome. */
export const ties: TickQuestion<'ties', TieId> = {
  id: 'ties',
  kind: 'tick',
  legend: 'What do we share?',
  hint: tickAll,
  options: [
    { id: 'x-children', label: 'children' },
    { id: 'x-work', label: 'work' },
    { id: 'x-home', label: 'a home' },
    { id: 'x-money', label: 'money' },
    { id: 'x-friends', label: 'friends' },
    { id: 'x-pets', label: 'pets' },
    { id: 'x0', label: 'none of these', exclusive: true },
  ],
}

/** Every question by id. */
export const questions = { safety, stand, mark, told, reasons, want, motive, ties } as const

/** Each question in a word or three, for the way back to it from the result. */
export const questionNames: Record<QuestionId, string> = {
  safety: 'Is it safe?',
  stand: 'Where things stand',
  mark: 'About silence',
  told: 'Have I told them',
  reasons: 'Reasons',
  want: 'What I want',
  motive: 'Good for me',
  ties: 'What we share',
}

/** The ids in the order in which the deck asks them. */
export const questionIds: readonly QuestionId[] = ['safety', 'stand', 'mark', 'told', 'reasons', 'want', 'motive', 'ties']

/** The word that stands before the exclusive options of a list. */
export const orWord = 'or'
