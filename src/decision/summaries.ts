import type { Ratings } from './answers'
import type { ReasonGroupId, ReasonId, WantGroupId } from './types'
import { reasons, want } from './questions'

export interface ReasonsSummary extends Record<ReasonGroupId, number> {
  text: string
}

/** Sums up the reasons ticked by group, in a line for their own slide. It is no score: the rule never sees it. */
export function reasonsSummary(ids: readonly ReasonId[] | null): ReasonsSummary {
  const ticked = (group: ReasonGroupId): number =>
    reasons.groups.find(one => one.id === group)!.members.filter(id => ids?.includes(id)).length
  const [notice, gain, care] = [ticked('notice'), ticked('gain'), ticked('care')]
  return {
    notice,
    gain,
    care,
    text: `You ticked ${notice} about their reaction, ${gain} about your limits, ${care} to handle with care.`,
  }
}

export interface WantTotals {
  forMe: number
  fromThem: number
  /** The most either can be: the length of both bars. */
  most: number
  text: string
}

/** Adds up the ratings for the two bars; what is not rated counts as nothing. The rule never sees it. */
export function wantTotals(ratings: Ratings | null): WantTotals {
  const total = (group: WantGroupId): number =>
    want.groups.find(one => one.id === group)!.members.reduce((sum, id) => sum + (ratings?.[id] ?? 0), 0)
  const [forMe, fromThem] = [total('for-me'), total('from-them')]
  const most = want.groups[0]!.members.length * 3
  return { forMe, fromThem, most, text: `For me: ${forMe} of ${most}. From them: ${fromThem} of ${most}.` }
}
