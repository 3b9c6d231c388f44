import type { Contact, Evidence } from './types'
import { citedBy } from './cite'
import { claimIds, codeOf, partOf } from './claimIds'
import { helpRegions } from './helpRegions'

/** Most words each line may hold, so that it can be read off a wall. */
export const wordLimits = { claim: 22, brief: 12, fact: 25 } as const

const hrefShapes: Record<Contact['kind'], RegExp> = {
  phone: /^tel:\+?\d+$/,
  text: /^sms:\+?\d+(\?body=\w+)?$/,
  web: /^https:\/\/\S+$/,
}

/**
 * Checks that the evidence holds together before the deck is built.
 * @param evidence claims, sources, helplines and facts
 * @returns one readable line for each problem, naming the card; empty when all is well.
 */
export function validateEvidence(evidence: Evidence): string[] {
  return [
    ...claimProblems(evidence),
    ...sourceProblems(evidence),
    ...helplineProblems(evidence),
    ...factProblems(evidence),
  ]
}

function claimProblems({ claims, sources }: Evidence): string[] {
  const known = new Set<string>(claimIds)
  const present = new Set<string>(claims.map(claim => claim.id))
  const sourceIds = new Set(sources.map(source => source.id))
  const problems = [
    ...claimIds.filter(id => !present.has(id)).map(id => `Claim ${id}: has no card.`),
    ...duplicates(claims.map(claim => claim.id)).map(id => `Claim ${id}: stands more than once.`),
    ...duplicates(claims.map(claim => claim.code)).map((code) => {
      const sharers = claims.filter(claim => claim.code === code).map(claim => claim.id)
      return `Claims ${sharers.join(', ')}: share the code ${code}.`
    }),
  ]
  for (const claim of claims) {
    const card = `Claim ${claim.id}`
    if (!known.has(claim.id)) {
      problems.push(`${card}: is not one of the 23 claims.`)
    }
    else {
      if (claim.part !== partOf(claim.id))
        problems.push(`${card}: is filed under "${claim.part}", not "${partOf(claim.id)}".`)
      if (claim.code !== codeOf(claim.id))
        problems.push(`${card}: has the code ${claim.code}, not ${codeOf(claim.id)}.`)
    }
    if (claim.sources.length === 0 && !claim.noStudyFound)
      problems.push(`${card}: has no source and does not say that no study was found.`)
    if (claim.verdict === 'untested' && !claim.noStudyFound)
      problems.push(`${card}: is untested but does not say that no study was found.`)
    const cited = citedBy(claim)
    problems.push(
      ...cited.filter(id => !sourceIds.has(id)).map(id => `${card}: cites the unknown source "${id}".`),
      ...duplicates(cited).map(id => `${card}: cites "${id}" more than once.`),
      ...lineProblems(card, 'claim', claim.claim, wordLimits.claim),
      ...lineProblems(card, 'brief', claim.brief, wordLimits.brief),
      ...lineProblems(card, 'finding', claim.finding),
    )
  }
  return problems
}

function sourceProblems({ claims, sources }: Evidence): string[] {
  // Facts do not count: the sources slides are dealt out from the claims alone.
  const cited = new Set(claims.flatMap(citedBy))
  const problems = duplicates(sources.map(source => source.id)).map(id => `Source ${id}: stands more than once.`)
  for (const source of sources) {
    const card = `Source ${source.id}`
    if (!cited.has(source.id))
      problems.push(`${card}: no claim cites it.`)
    if (source.doi !== undefined && !/^10\.\d{4,9}\/\S+$/.test(source.doi))
      problems.push(`${card}: "${source.doi}" is not shaped like a DOI (10.…/…).`)
    if (source.kind === 'press-report' && !source.toRecheck)
      problems.push(`${card}: is a press report and must be marked to re-check.`)
  }
  return problems
}

function helplineProblems({ helplines }: Evidence): string[] {
  const problems = duplicates(helplines.map(line => line.id)).map(id => `Helpline ${id}: stands more than once.`)
  for (const line of helplines) {
    const card = `Helpline ${line.id}`
    if (!line.checkedOn)
      problems.push(`${card}: has no checkedOn date.`)
    else if (!isIsoDate(line.checkedOn))
      problems.push(`${card}: checkedOn "${line.checkedOn}" is not a date like 2026-11-22.`)
    if (line.region.length === 0)
      problems.push(`${card}: has no region.`)
    const hidden = line.region.filter(country => country !== 'world' && !helpRegions.some(({ covers }) => covers.includes(country)))
    if (hidden.length)
      problems.push(`${card}: nobody can choose ${hidden.join(', ')} on the Help slide. Add it to helpRegions in evidence/helpRegions.ts.`)
    if (line.contacts.length === 0)
      problems.push(`${card}: has no contact.`)
    for (const contact of line.contacts) {
      if (!contact.href)
        problems.push(`${card}: the contact "${contact.label}" has no href.`)
      else if (!hrefShapes[contact.kind].test(contact.href))
        problems.push(`${card}: the href "${contact.href}" does not fit a ${contact.kind} contact.`)
    }
    if (line.status === 'checked' && line.contacts.some(contact => contact.toRecheck))
      problems.push(`${card}: is marked checked, but one of its contacts is still to re-check.`)
  }
  return problems
}

function factProblems({ facts, sources }: Evidence): string[] {
  const known = new Set<string>(claimIds)
  const sourceIds = new Set(sources.map(source => source.id))
  const problems = duplicates(facts.map(fact => fact.id)).map(id => `Fact ${id}: stands more than once.`)
  for (const fact of facts) {
    const card = `Fact ${fact.id}`
    if (!known.has(fact.claim))
      problems.push(`${card}: stands beside the unknown claim "${fact.claim}".`)
    if (fact.sources.length === 0 && !fact.noStudyFound)
      problems.push(`${card}: has no source and does not say that no study was found.`)
    problems.push(
      ...fact.sources.filter(id => !sourceIds.has(id)).map(id => `${card}: cites the unknown source "${id}".`),
      ...lineProblems(card, 'text', fact.text, wordLimits.fact),
    )
  }
  return problems
}

function lineProblems(card: string, field: string, text: string, limit = Number.POSITIVE_INFINITY): string[] {
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  if (words === 0)
    return [`${card}: its ${field} is empty.`]
  return words > limit
    ? [`${card}: its ${field} has ${words} words; the limit is ${limit}.`]
    : []
}

function duplicates(values: readonly string[]): string[] {
  const repeated = values.filter((value, index) => values.indexOf(value) !== index)
  return Array.from(new Set(repeated))
}

function isIsoDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  // Comes back changed for a day that does not exist, such as 31 February.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
