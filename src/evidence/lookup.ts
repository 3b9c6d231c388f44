import type { Claim, ClaimId, Source, SourceId } from './types'
import { claims } from './claims'
import { sources } from './sources'

const claimById = new Map<string, Claim>(claims.map(claim => [claim.id, claim]))
const sourceById = new Map<string, Source>(sources.map(source => [source.id, source]))

/**
 * The card of one claim.
 * @param id the claim's id, as a slide's frontmatter gives it
 * @returns its card
 * @throws when no card has that id, naming it
 */
export function getClaim(id: ClaimId | (string & {})): Claim {
  const claim = claimById.get(id)
  if (!claim)
    throw new Error(`No evidence card has the id "${id}" (see src/evidence/claims.ts).`)
  return claim
}

/**
 * One source.
 * @param id the source's id
 * @returns the source
 * @throws when there is none, naming the id
 */
export function getSource(id: SourceId): Source {
  const source = sourceById.get(id)
  if (!source)
    throw new Error(`No source has the id "${id}" (see src/evidence/sources.ts).`)
  return source
}
