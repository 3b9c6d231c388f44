import type { ClaimId } from './claims'
import type { Verdict } from './verdicts'

export type { ClaimId, Verdict }

/** Kebab-case, first author and year (`dai-2014`), or organisation and subject where no year is known. */
export type SourceId = string

export type SourceKind = 'article' | 'report' | 'web-page' | 'press-report'

export interface Source {
  id: SourceId
  kind: SourceKind
  authors: string
  /** What stands in `authors` where that is no list of people: an organisation, or the journal, as the authors are not known. */
  authorsAre?: 'organisation' | 'journal'
  /** Left out where the brief gives none (two web pages). */
  year?: number
  /** What the year alone does not say, such as `online`. */
  yearNote?: string
  title: string
  /** True where the title goes on, and its end is not known. */
  titleIsShort?: boolean
  /** True where the brief gives no title, so these words only describe the work. */
  titleIsDescription?: boolean
  /** The journal as the brief spells it, or the publisher. */
  container: string
  /** Volume, issue in brackets where there is one, colon, pages. */
  locator?: string
  doi?: string
  url?: string
  /** How many people or studies, in words. */
  sample?: string
  /** What a reader should know about this source beyond the reference. */
  note?: string
  /** What of the reference must be looked at again; the finding itself was seen in print. */
  toRecheck?: 'DOI or pages' | 'DOI' | 'last page' | 'authors' | 'title' | 'link'
}

export interface Claim {
  id: ClaimId
  /** The article's claim, read strictly; at most 22 words. */
  claim: string
  /** The claim on the evidence map; at most 18 letters, which is one line there. */
  short: string
  /** Why the article says so, in plain words. A condition that stands on the slide (`onlyIf`) is not told again. */
  argument: string
  /** The story or the view that the article tells with it, and whose it is; nothing may be added to it. */
  story?: string
  verdict: Verdict
  /** Follows the verdict after a comma: what tempers it, `indirectly`, or which way the nearest evidence leans. */
  verdictNote?: string
  /** The line beside the badge; at most 12 words. */
  brief: string
  /** What research found, in full. */
  finding: string
  /** What the studies leave open about this claim. */
  cannotTell: string
  sources: SourceId[]
  /** Sources about what happens to *you* that belong beside this claim. */
  related?: SourceId[]
  /** True where no study was found that tests the claim itself: then, and only then, it is untested. */
  noStudyFound: boolean
  /** How sure it is that the citations are right; never how true the claim is. */
  confidence: 'high' | 'medium'
  confidenceNote?: string
}

/** An ISO 3166-1 country code, or `world`. */
export type Region = string

export interface Contact {
  kind: 'phone' | 'text' | 'email' | 'web'
  label: string
  /** `tel:`, `sms:`, `mailto:` or `https:`. */
  href: string
}

/**
 * How far a line is known: seen on a page, in a month (`2026-11`), by somebody who did not call; or tried by a person,
 * on a day (`2026-11-22`).
 */
export type Known = { how: 'published', month: string } | { how: 'tried', day: string }

export interface Helpline {
  id: string
  region: Region[]
  /** The place as a reader would look for it. */
  place: string
  service: string
  forWhom?: string
  hours?: string
  contacts: Contact[]
  note?: string
  known: Known
  /** What of it is not confirmed, such as its hours. */
  toRecheck?: string
}

/** A number for an emergency or for a life in danger, always told with the places where it works. */
export interface PlacedNumber {
  number: string
  href: string
  /** The places as a reader would look for them. */
  places: string
  /** Where one can write instead, told after it in brackets. */
  text?: { label: string, href: string }
}

export interface Fact {
  id: string
  /** At most 25 words. */
  text: string
  sources: SourceId[]
  /** True for the one fact that is about what no study shows. */
  noStudyFound?: boolean
  /** The claim it stands beside. */
  claim: ClaimId
}

/** Everything `validateEvidence` looks at. */
export interface Evidence {
  claims: readonly Claim[]
  sources: readonly Source[]
  helplines: readonly Helpline[]
  facts: readonly Fact[]
  /** Emergency numbers and crisis lines. */
  placedNumbers: readonly PlacedNumber[]
}
