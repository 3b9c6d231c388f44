import type { CslEntry, CslName } from '@citation-js/core'
import type { Source, SourceKind } from '../../src/evidence'
import { Cite, plugins } from '@citation-js/core'
import { edition } from '../../src/deck/edition'
import { groupedSources, toSentence, unconfirmed } from '../../src/evidence'
import { bibliographyWords as words } from '../../src/messages'
import { emptySeal, seal } from '../shared/seal'
import '@citation-js/plugin-bibtex'

const types: Record<SourceKind, string> = { 'article': 'article-journal', 'report': 'report', 'web-page': 'webpage', 'press-report': 'document' }

/** What BibTeX calls all authors that are not named. */
const OTHERS = 'others'

function listNames({ authors, authorsAre }: Source): CslName[] | undefined {
  if (authorsAre)
    return authorsAre === 'organisation' ? [{ literal: authors }] : undefined
  return authors.replace(' et al.', ` & ${OTHERS}`).split(/, | & /).map(family => ({ family }))
}

function describe(source: Source): CslEntry {
  const { id, kind, year, yearNote, title, container, locator = '', doi, url, sample, note } = source
  const [, volume, issue, pages = locator] = /^(\d+)(?:\((.+?)\))?:(.+)$/.exec(locator) ?? []
  // The year of a press report is that of what it tells of.
  const isDated = year && kind !== 'press-report'
  return {
    id,
    type: types[kind],
    author: listNames(source),
    title,
    issued: isDated ? { 'date-parts': [[year]] } : undefined,
    [kind === 'article' ? 'container-title' : 'publisher']: container,
    volume,
    issue: issue?.replace('–', '-'),
    page: pages.replace('–', '-') || undefined,
    DOI: doi,
    URL: url,
    note: [yearNote && `${year}, ${yearNote}`, sample, note, unconfirmed(source)].filter(Boolean).map(text => toSentence(text!)).join(' ') || undefined,
  }
}

/**
 * Writes every source for a reference manager, in the order of the deck. Only what was seen is in a field; what is not yet
 * confirmed stands in the entry's note.
 * @returns a sealed BibTeX file, whose first lines are a comment
 */
export function makeBibliography(): Uint8Array {
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false })
  const cite = new Cite(groupedSources.flatMap(group => group.sources.map(describe)), { generateGraph: false })
  // Citation.js takes it for a name, and keeps it from being read as a keyword.
  const entries = cite.format('bibtex').replaceAll(` and {${OTHERS}}`, ` and ${OTHERS}`)
  return seal(new TextEncoder().encode(`% ${words.about(edition.version, edition.day)}\n% ${emptySeal}\n\n${entries.trimEnd()}\n`))
}
