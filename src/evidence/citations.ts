import type { ClaimId } from './claims'
import type { Claim, Fact, Source, SourceId } from './types'
import { claims } from './claims'
import { facts } from './facts'
import { sources } from './sources'

/** Finds by id, as a slide's frontmatter gives it; throws when there is none, naming id and file. */
function finder<Item extends { id: string }>(items: readonly Item[], file: string): (id: string) => Item {
  const byId = new Map(items.map(item => [item.id, item]))
  return (id) => {
    const item = byId.get(id)
    if (!item)
      throw new Error(`Nothing in src/evidence/${file} has the id "${id}".`)
    return item
  }
}

/** The card of one claim, by its id. */
export const getClaim = finder<Claim>(claims, 'claims.ts')
/** One source, by its id. */
export const getSource = finder<Source>(sources, 'sources.ts')
/** One of the facts, by its id. */
export const getFact = finder<Fact>(facts, 'facts.ts')

/**
 * The short form of a citation for running text.
 * @param source authors as the reference gives them, and the year if there is one
 * @returns, with a no-break space before "al.", `Dai et al., 2014`, `Overall & McNulty, 2017`, `Lynn, 1991`, or the bare name where no year is known
 */
export function shortCite(source: Pick<Source, 'authors' | 'year'>): string {
  // Only a list of three or more people holds a comma; organisations and "et al." never do.
  const [first] = source.authors.split(',')
  const names = first === source.authors
    ? source.authors.replace(' al.', '\u00A0al.')
    : `${first} et\u00A0al.`
  return source.year === undefined
    ? names
    : `${names}, ${source.year}`
}

/**
 * All a claim cites, with the sources that stand beside it.
 * @param claim a claim
 * @returns its source ids, its own first
 */
export function citedBy(claim: Pick<Claim, 'sources' | 'related'>): SourceId[] {
  return claim.sources.concat(claim.related ?? [])
}

/**
 * The whole reference as one line of text, without its DOI or address (see `sourceHref`).
 * @param source a source
 * @returns authors (year). title. container locator.
 */
export function fullReference(source: Source): string {
  const date = [source.year, source.yearNote].filter(Boolean).join(', ')
  const authors = date
    ? `${source.authors} (${date}).`
    : endSentence(source.authors)
  const place = [source.container, source.locator].filter(Boolean).join(' ')
  return [
    authors,
    endSentence(source.title),
    place === source.authors
      ? ''
      : endSentence(place),
  ].filter(Boolean).join(' ')
}

/**
 * What of a reference is not certain, in words that a room understands.
 * @param source a source
 * @returns such as "DOI or pages not yet confirmed"; empty where all of it was seen in print
 */
export function unconfirmed({ toRecheck, titleIsShort, titleIsDescription }: Pick<Source, 'toRecheck' | 'titleIsShort' | 'titleIsDescription'>): string {
  // Of a title that is a description, the title is the last thing named.
  const doubt = toRecheck && (titleIsDescription && toRecheck === 'title' ? 'not yet confirmed' : `${toRecheck} not yet confirmed`)
  return [titleIsShort && 'the title goes on', titleIsDescription && 'the title is a description', doubt].filter(Boolean).join(', ')
}

/**
 * How sure it is that a claim's citations are right.
 * @param claim a claim's confidence and its note
 * @returns such as "High; medium for Birnbaum et al."
 */
export function formatConfidence({ confidence, confidenceNote }: Pick<Claim, 'confidence' | 'confidenceNote'>): string {
  const words = { high: 'High', medium: 'Medium' }[confidence]
  return endSentence([words, confidenceNote].filter(Boolean).join('; '))
}

/**
 * Where a source can be opened.
 * @param source a source
 * @returns the DOI's resolver address, else the page's own, else undefined
 */
export function sourceHref(source: Pick<Source, 'doi' | 'url'>): string | undefined {
  return source.doi
    ? `https://doi.org/${source.doi}`
    : source.url
}

/** A text as a sentence: with a capital, and a full stop where it does not end by itself. */
export function toSentence(text: string): string {
  return endSentence(text.replace(/^./, letter => letter.toUpperCase()))
}

/** Puts a full stop where a text does not end a sentence by itself. */
function endSentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}

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

/** The sources as they are dealt out to the sources slides. */
export const groupedSources = groupSources(claims, sources)

/** The group, and so the slide, on which a source stands, by the source's id. */
export const groupOfSource = new Map(groupedSources.flatMap(group => group.sources.map(source => [source.id, group.id])))
