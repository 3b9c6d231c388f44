import type { Claim, ClaimId, Source, SourceId } from './types'
import { citedBy } from './cite'

/** One sources slide each: the claims from the one after the group before up to and with `lastClaim`. */
export const sourceGroups = [
  { id: 'premises-and-reasons-1-to-5', title: 'The advice and reasons 1 to 5', lastClaim: 'reason-5' },
  { id: 'reasons-6-to-9', title: 'Reasons 6 to 9', lastClaim: 'reason-9' },
  { id: 'reasons-10-and-11', title: 'Reasons 10 and 11', lastClaim: 'reason-11' },
  { id: 'when-not-to', title: 'When not to try it', lastClaim: 'stop-4' },
  { id: 'when-it-does-not-and-questions', title: 'When it does not work, and questions', lastClaim: 'faq-3' },
] as const satisfies { id: string, title: string, lastClaim: ClaimId }[]

export type SourceGroupId = typeof sourceGroups[number]['id']

export interface SourceGroup {
  id: SourceGroupId
  title: string
  sources: Source[]
}

/**
 * Deals the sources out to the sources slides in order of first citation, so that each stands on exactly one.
 * @param claims the claims in the deck's order
 * @param sources every source
 * @returns the groups; a source no claim cites is in none (`validateEvidence` reports it)
 */
export function groupSources(claims: readonly Claim[], sources: readonly Source[]): SourceGroup[] {
  const byId = new Map(sources.map(source => [source.id, source]))
  const placed = new Set<SourceId>()
  let from = 0
  return sourceGroups.map(({ id, title, lastClaim }) => {
    const to = claims.findIndex(claim => claim.id === lastClaim) + 1
    const group: SourceGroup = { id, title, sources: [] }
    for (const sourceId of claims.slice(from, to).flatMap(citedBy)) {
      const source = byId.get(sourceId)
      if (source && !placed.has(sourceId))
        group.sources.push(source)
      placed.add(sourceId)
    }
    from = to
    return group
  })
}
