/** A question with boxes: any number of them, minus what an exclusive box rules out. */
export type TickQuestionId = 'safety' | 'stand' | 'mark' | 'reasons' | 'ties'

/** A question with one answer. */
export type ChoiceQuestionId = 'told' | 'motive'

/** Every question; the items of `want` are each rated 0 to 3. */
export type QuestionId = TickQuestionId | ChoiceQuestionId | 'want'

export type SafetyId = 'a1' | 'a2' | 'a3' | 'a4' | 'a5' | 'a6' | 'a7' | 'a0' | 'a9'
export type StandId = 's1' | 's2' | 's3' | 's0'
export type MarkId = 'w1' | 'w2' | 'w3' | 'w0'
export type ToldId = 't-yes' | 't-ignored' | 't-no' | 't-unsafe'
export type ReasonId = 'r1' | 'r2' | 'r3' | 'r4' | 'r5' | 'r6' | 'r7' | 'r8' | 'r9' | 'r10' | 'r11'
export type WantId = 'want-calm' | 'want-limits' | 'want-time' | 'want-life' | 'want-miss' | 'want-back' | 'want-sorry' | 'want-feel'
export type MotiveId = 'm-self' | 'm-unsure' | 'm-reaction'
export type TieId = 'x-children' | 'x-work' | 'x-home' | 'x-money' | 'x-friends' | 'x-pets' | 'x0'

/** The five options of slide 5, in the order they are told. */
export type OptionId = 'o-carry' | 'o-talk' | 'o-pause' | 'o-limit' | 'o-end'

/** The ids of what a list offers. */
export type IdOf<Options extends readonly { id: string }[]> = Options[number]['id']

export type RatingValue = 0 | 1 | 2 | 3

export interface QuestionOption<Id extends string = string> {
  /** Goes into `data-answer` and is what an answer holds. */
  id: Id
  label: string
  /** Clears all others when ticked, and is cleared by any other. Exclusive options stand last, after "or". */
  exclusive?: true
}

export interface OptionGroup<Member extends string> {
  id: string
  label: string
  members: readonly Member[]
}

export interface Question<Id extends QuestionId, Kind extends 'tick' | 'choice' | 'rating', Option> {
  id: Id
  kind: Kind
  /** The question as it is asked, saying "they". */
  legend: string
  /** How to answer it, below the question. */
  hint: string
  options: readonly Option[]
}

export type TickQuestion<Id extends TickQuestionId, OptionId extends string> = Question<Id, 'tick', QuestionOption<OptionId>>

export type ChoiceQuestion<Id extends ChoiceQuestionId, OptionId extends string> = Question<Id, 'choice', QuestionOption<OptionId>>

/** The one question whose labels are read from the deck's own reason slides: only ids and groups stand here. */
export interface ReasonsQuestion extends Question<'reasons', 'tick', { id: ReasonId }> {
  groups: readonly OptionGroup<ReasonId>[]
}

export interface RatingQuestion extends Question<'want', 'rating', QuestionOption<WantId>> {
  groups: readonly OptionGroup<WantId>[]
  /** A word for each of the four values. */
  scale: readonly { value: RatingValue, label: string }[]
}

/** A tie that has a row in the plan. */
export type TieRowId = Exclude<TieId, 'x0'>

/** A day after the start of the plan on which to look again. */
export type CheckInDay = 7 | 14 | 30

/** Where answers can point. See rule.ts. */
export type Outcome = 'safety-first' | 'let-go' | 'talk-first' | 'pause-and-check' | 'step-back' | 'not-yet'
