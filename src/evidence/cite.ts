import type { Claim, Source, SourceId } from './types'

/**
 * The short form of a citation for running text.
 * @param source authors as the reference gives them, and the year if there is one
 * @returns `Dai et al., 2014`, `Overall & McNulty, 2017`, `Lynn, 1991`, or the bare name where no year is known
 */
export function shortCite(source: Pick<Source, 'authors' | 'year'>): string {
  // Only a list of three or more people holds a comma; organisations and "et al." never do.
  const [first] = source.authors.split(',')
  const names = first === source.authors
    ? source.authors
    : `${first} et al.`
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
export function fullReference(source: Omit<Source, 'cite'>): string {
  const date = [source.year, source.yearNote].filter(Boolean).join(', ')
  const authors = date
    ? `${source.authors} (${date}).`
    : closed(source.authors)
  const place = [source.container, source.locator].filter(Boolean).join(' ')
  return [
    authors,
    closed(source.title),
    place === source.authors
      ? ''
      : closed(place),
  ].filter(Boolean).join(' ')
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

function closed(text: string): string {
  return /[.?!…]$/.test(text)
    ? text
    : `${text}.`
}
