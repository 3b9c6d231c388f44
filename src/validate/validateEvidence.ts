import type { Contact, Evidence, Helpline } from '../evidence'
import { citedBy, claimIds, helpRegions } from '../evidence'
import { countWords } from './readSlideText'

/** Most words each line may hold, so that it can be read off a wall, and a card over its slide. */
export const wordLimits = { claim: 22, argument: 50, story: 60, brief: 12, finding: 110, cannotTell: 30, fact: 25, place: 3, service: 8, forWhom: 4, hours: 5, note: 16 } as const

/** Most letters of a claim's short words: one line of a column of the evidence map. */
const longestShort = 18

const hrefShapes: Record<Contact['kind'], RegExp> = {
  phone: /^tel:\+?\d+$/,
  text: /^sms:\+?\d+(\?body=\w+)?$/,
  email: /^mailto:[^\s@]+@[^\s@]+$/,
  web: /^https:\/\/\S+$/,
}

/**
 * Checks that the evidence holds together before the deck is built.
 * @param evidence claims, sources, helplines, facts, emergency numbers and crisis lines
 * @returns one readable line for each problem, naming the card; empty when all is well.
 */
export function validateEvidence(evidence: Evidence): string[] {
  return [
    ...claimProblems(evidence),
    ...sourceProblems(evidence),
    ...helplineProblems(evidence),
    ...placedNumberProblems(evidence),
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
  ]
  for (const claim of claims) {
    const card = `Claim ${claim.id}`
    if (!known.has(claim.id))
      problems.push(`${card}: is not in src/evidence/claims.ts.`)
    if (!claim.short || claim.short.length > longestShort)
      problems.push(`${card}: its short has ${claim.short.length} letters; the evidence map takes 1 to ${longestShort}.`)
    if (claim.sources.length === 0 && !claim.noStudyFound)
      problems.push(`${card}: has no source and does not say that no study was found.`)
    if (claim.verdict === 'untested' && !claim.noStudyFound)
      problems.push(`${card}: is untested but does not say that no study was found.`)
    if (claim.verdict !== 'untested' && claim.noStudyFound)
      problems.push(`${card}: says that no study was found, and so is untested, not ${claim.verdict}.`)
    const cited = citedBy(claim)
    problems.push(
      ...cited.filter(id => !sourceIds.has(id)).map(id => `${card}: cites the unknown source "${id}".`),
      ...duplicates(cited).map(id => `${card}: cites "${id}" more than once.`),
      ...lineProblems(card, 'claim', claim.claim, wordLimits.claim),
      ...(['argument', 'brief', 'finding', 'cannotTell'] as const).flatMap(field => lineProblems(card, field, claim[field], wordLimits[field])),
      ...claim.story === undefined ? [] : lineProblems(card, 'story', claim.story, wordLimits.story),
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
    for (const field of ['authors', 'title', 'container'] as const)
      problems.push(...lineProblems(card, field, source[field]))
    if (/…$|\.\.\.$/.test(source.title ?? ''))
      problems.push(`${card}: its title is cut. Give all of it, or say titleIsShort.`)
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
    if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(line.id))
      problems.push(`${card}: its id is not like gb-men.`)
    problems.push(...knownProblems(card, line.known))
    for (const field of ['place', 'service', 'forWhom', 'hours', 'note'] as const) {
      if (line[field] !== undefined)
        problems.push(...lineProblems(card, field, line[field], wordLimits[field]))
    }
    if (line.region.length === 0)
      problems.push(`${card}: has no region.`)
    const hidden = line.region.filter(country => country !== 'world' && !helpRegions.some(({ covers }) => covers.includes(country)))
    if (hidden.length)
      problems.push(`${card}: nobody can choose ${hidden.join(', ')} on the Help slide. Add it to helpRegions in src/evidence/helpRegions.ts.`)
    if (line.contacts.length === 0)
      problems.push(`${card}: has no contact.`)
    for (const contact of line.contacts) {
      if (!hrefShapes[contact.kind].test(contact.href))
        problems.push(`${card}: the href "${contact.href}" does not fit a ${contact.kind} contact.`)
      else if (!leadsWhereItSays(contact))
        problems.push(`${card}: says "${contact.label}" but leads to "${contact.href}".`)
    }
  }
  return problems
}

function placedNumberProblems({ placedNumbers }: Evidence): string[] {
  return placedNumbers.flatMap(({ number, href, places, text }) => [
    ...lineProblems(`Number ${number}`, 'places', places),
    ...leadsWhereItSays({ kind: 'phone', label: number, href }) ? [] : [`Number ${number}: leads to "${href}".`],
    ...!text || hrefShapes.text.test(text.href) ? [] : [`Number ${number}: the href "${text.href}" does not fit a text contact.`],
  ])
}

function knownProblems(card: string, known: Helpline['known'] | undefined): string[] {
  const day = known?.how === 'published' ? `${known.month}-01` : known?.how === 'tried' ? known.day : ''
  return isIsoDate(day) ? [] : [`${card}: its known is ${JSON.stringify(known)}; it needs a month such as 2026-11 (published) or a day such as 2026-11-22 (tried).`]
}

/** Whether what is printed is what is dialled or opened: a country code may stand before it, in place of a leading 0. */
function leadsWhereItSays({ kind, label, href }: Contact): boolean {
  if (kind === 'email')
    return href === `mailto:${label}`
  if (kind === 'web')
    return href === `https://${label}` || href.startsWith(`https://${label}/`)
  const printed = label.replace(/\D/g, '')
  const [dialled = ''] = href.replace(/^(?:tel|sms):/, '').split('?')
  if (!dialled.startsWith('+'))
    return dialled === printed
  const national = printed.replace(/^0/, '')
  return national !== '' && dialled.endsWith(national) && dialled.length - 1 - national.length <= 3
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

function lineProblems(card: string, field: string, text: string | undefined, limit = Number.POSITIVE_INFINITY): string[] {
  const words = countWords(text ?? '')
  if (words === 0)
    return [`${card}: its ${field} is ${text === undefined ? 'missing' : 'empty'}.`]
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
