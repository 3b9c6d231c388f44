import type { Contact, Evidence, Fact, Helpline } from '../evidence'
import { citedBy, claimIds, helpRegions } from '../evidence'
import { countWords } from './readSlideText'

/** Most words each line may hold, so that it can be read off a wall, and a card over its slide. */
export const wordLimits = { claim: 22, argument: 50, story: 60, brief: 12, finding: 110, cannotTell: 30, fact: 26, place: 3, service: 8, forWhom: 4, hours: 5, note: 16 } as const

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

/** A sentence on what is wrong with a card, or false. */
type Check = string | false | undefined

function told(card: string, checks: Check[]): string[] {
  return checks.filter(Boolean).map(problem => `${card}: ${problem}`)
}

function claimProblems({ claims, sources }: Evidence): string[] {
  return [
    ...claimIds.filter(id => !claims.some(claim => claim.id === id)).map(id => `Claim ${id}: has no card.`),
    ...repeated('Claim', claims),
    ...claims.flatMap(claim => told(`Claim ${claim.id}`, [
      !claimIds.includes(claim.id) && 'is not in src/evidence/claims.ts.',
      (!claim.short || claim.short.length > longestShort) && `its short has ${claim.short.length} letters; the evidence map takes 1 to ${longestShort}.`,
      foundationProblem(claim),
      claim.verdict === 'untested' && !claim.noStudyFound && 'is untested but does not say that no study was found.',
      claim.verdict !== 'untested' && claim.noStudyFound && `says that no study was found, and so is untested, not ${claim.verdict}.`,
      ...unknownSources(citedBy(claim), sources),
      ...duplicates(citedBy(claim)).map(id => `cites "${id}" more than once.`),
      ...(['claim', 'argument', 'brief', 'finding', 'cannotTell'] as const).map(field => lineProblem(field, claim[field], wordLimits[field])),
      claim.story !== undefined && lineProblem('story', claim.story, wordLimits.story),
    ])),
  ]
}

function sourceProblems({ claims, sources }: Evidence): string[] {
  // Facts do not count: the sources slides are dealt out from the claims alone.
  const cited = new Set(claims.flatMap(citedBy))
  return [
    ...repeated('Source', sources),
    ...sources.flatMap(source => told(`Source ${source.id}`, [
      !cited.has(source.id) && 'no claim cites it.',
      ...(['authors', 'title', 'container'] as const).map(field => lineProblem(field, source[field])),
      /…$|\.\.\.$/.test(source.title ?? '') && 'its title is cut. Give all of it, or say titleIsShort.',
      source.doi !== undefined && !/^10\.\d{4,9}\/\S+$/.test(source.doi) && `"${source.doi}" is not shaped like a DOI (10.…/…).`,
      source.kind === 'press-report' && !source.toRecheck && 'is a press report and must be marked to re-check.',
    ])),
  ]
}

function helplineProblems({ helplines }: Evidence): string[] {
  return [
    ...repeated('Helpline', helplines),
    ...helplines.flatMap((line) => {
      const hidden = line.region.filter(country => country !== 'world' && !helpRegions.some(({ covers }) => covers.includes(country)))
      return told(`Helpline ${line.id}`, [
        !/^[a-z]+(?:-[a-z0-9]+)+$/.test(line.id) && 'its id is not like gb-men.',
        dayProblem(line.known),
        ...(['place', 'service', 'forWhom', 'hours', 'note'] as const).map(field => line[field] !== undefined && lineProblem(field, line[field], wordLimits[field])),
        line.region.length === 0 && 'has no region.',
        hidden.length > 0 && `nobody can choose ${hidden.join(', ')} on the Help slide. Add it to helpRegions in src/evidence/helpRegions.ts.`,
        line.contacts.length === 0 && 'has no contact.',
        ...line.contacts.map(contactProblem),
      ])
    }),
  ]
}

function placedNumberProblems({ placedNumbers }: Evidence): string[] {
  return [
    ...repeated('Number', placedNumbers.map(({ number }) => ({ id: number }))),
    ...placedNumbers.flatMap(({ number, href, places, text }) => told(`Number ${number}`, [
      lineProblem('places', places),
      !leadsWhereItSays({ kind: 'phone', label: number, href }) && `leads to "${href}".`,
      text && !hrefShapes.text.test(text.href) && `the href "${text.href}" does not fit a text contact.`,
    ])),
  ]
}

function factProblems({ facts, sources }: Evidence): string[] {
  return [
    ...repeated('Fact', facts),
    ...facts.flatMap(fact => told(`Fact ${fact.id}`, [
      !claimIds.includes(fact.claim) && `stands beside the unknown claim "${fact.claim}".`,
      foundationProblem(fact),
      ...unknownSources(fact.sources, sources),
      lineProblem('text', fact.text, wordLimits.fact),
    ])),
  ]
}

function foundationProblem({ sources, noStudyFound }: Pick<Fact, 'sources' | 'noStudyFound'>): Check {
  return sources.length === 0 && !noStudyFound && 'has no source and does not say that no study was found.'
}

function unknownSources(ids: readonly string[], sources: Evidence['sources']): Check[] {
  return ids.filter(id => !sources.some(source => source.id === id)).map(id => `cites the unknown source "${id}".`)
}

function dayProblem(known: Helpline['known'] | undefined): Check {
  const day = known?.how === 'published' ? `${known.month}-01` : known?.how === 'tried' ? known.day : ''
  return !isIsoDate(day) && `its known is ${JSON.stringify(known)}; it needs a month such as 2026-11 (published) or a day such as 2026-11-22 (tried).`
}

function contactProblem(contact: Contact): Check {
  if (!hrefShapes[contact.kind].test(contact.href))
    return `the href "${contact.href}" does not fit a ${contact.kind} contact.`
  return !leadsWhereItSays(contact) && `says "${contact.label}" but leads to "${contact.href}".`
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

function lineProblem(field: string, text: string | undefined, limit = Number.POSITIVE_INFINITY): Check {
  const words = countWords(text ?? '')
  if (words === 0)
    return `its ${field} is ${text === undefined ? 'missing' : 'empty'}.`
  return words > limit && `its ${field} has ${words} words; the limit is ${limit}.`
}

function repeated(kind: string, cards: readonly { id: string }[]): string[] {
  return duplicates(cards.map(card => card.id)).map(id => `${kind} ${id}: stands more than once.`)
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
