/** A question with boxes: any number of them, minus what an exclusive box rules out. */
export type TickQuestionId = 'safety' | 'stand' | 'mark' | 'reasons' | 'ties'

/** A question with one answer. */
export type ChoiceQuestionId = 'told' | 'motive'

/** A question whose items are each rated 0 to 3. */
export type RatingQuestionId = 'want'

export type QuestionId = TickQuestionId | ChoiceQuestionId | RatingQuestionId

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

/** The option ids that belong to each tick question. */
export interface TickIds {
  safety: SafetyId
  stand: StandId
  mark: MarkId
  reasons: ReasonId
  ties: TieId
}

/** The option ids that belong to each single choice. */
export interface ChoiceIds {
  told: ToldId
  motive: MotiveId
}

export type RatingValue = 0 | 1 | 2 | 3

export interface QuestionOption<Id extends string = string> {
  /** Goes into `data-answer` and is what an answer holds. */
  id: Id
  label: string
  /** Clears all others when ticked, and is cleared by any other. Exclusive options stand last, after "or". */
  exclusive?: true
}

export type ReasonGroupId = 'notice' | 'gain' | 'care'
export type WantGroupId = 'for-me' | 'from-them'

export interface OptionGroup<Id extends string = string, Member extends string = string> {
  id: Id
  label: string
  members: readonly Member[]
}

interface QuestionBase {
  /** The question as it is asked, saying "they". */
  legend: string
  /** How to answer it, below the question. */
  hint: string
}

export interface TickQuestion<Id extends TickQuestionId = TickQuestionId> extends QuestionBase {
  id: Id
  kind: 'tick'
  options: readonly QuestionOption<TickIds[Id]>[]
}

/** The one question whose labels are read from the deck's own reason slides: only ids and groups stand here. */
export interface ReasonsQuestion extends QuestionBase {
  id: 'reasons'
  kind: 'tick'
  options: readonly { id: ReasonId }[]
  groups: readonly OptionGroup<ReasonGroupId, ReasonId>[]
}

export interface ChoiceQuestion<Id extends ChoiceQuestionId = ChoiceQuestionId> extends QuestionBase {
  id: Id
  kind: 'choice'
  options: readonly QuestionOption<ChoiceIds[Id]>[]
}

export interface RatingQuestion extends QuestionBase {
  id: RatingQuestionId
  kind: 'rating'
  options: readonly QuestionOption<WantId>[]
  groups: readonly OptionGroup<WantGroupId, WantId>[]
  /** A word for each of the four values. */
  scale: readonly { value: RatingValue, label: string }[]
}

/** The boxes of the plan, by its lists. */
export type PlanLengthId = 'p-7' | 'p-14' | 'p-30' | 'p-open'
export type SocialId = 'p-mute' | 'p-unfollow' | 'p-block' | 'p-app' | 'p-unchecked'
export type UrgeId = 'p-wait' | 'p-unsent' | 'p-call' | 'p-walk'
export type ContactId = 'p-no-reply' | 'p-prepared' | 'p-practical'
export type AgainId = 'p-again-yes' | 'p-again-unsure' | 'p-again-no'
export type LastDayId = 'p-keep' | 'p-talk' | 'p-let-go'
export type CheckInDay = 7 | 14 | 30
export type TieRowId = Exclude<TieId, 'x0'>

/** Where answers can point. See rule.ts. */
export type Outcome = 'safety-first' | 'let-go' | 'talk-first' | 'pause-and-check' | 'step-back' | 'not-yet'
