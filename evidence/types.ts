import type { ClaimId, Part } from './claimIds'
import type { Verdict } from './verdicts'

export type { ClaimId, Part, Verdict }

/** Kebab-case, first author and year (`dai-2014`), or organisation and subject where no year is known. */
export type SourceId = string

export type SourceKind = 'article' | 'report' | 'web-page' | 'press-report'

export interface Source {
  id: SourceId
  kind: SourceKind
  authors: string
  /** Left out where the brief gives none (two web pages). */
  year?: number
  /** What the year alone does not say, such as `online`. */
  yearNote?: string
  /** An ellipsis at the end marks a title the brief cuts. */
  title: string
  /** True where the brief gives no title, so these words only describe the work. */
  titleIsDescription?: boolean
  /** The journal as the brief spells it, or the publisher. */
  container: string
  /** Volume, issue and pages. */
  locator?: string
  doi?: string
  url?: string
  sample?: string
  /** What a reader should know about this source beyond the reference. */
  note?: string
  /** True where the finding was seen in print but the DOI or pages must be looked at again. */
  toRecheck: boolean
  /** Short form for running text, such as `Dai et al., 2014`. */
  cite: string
}

export interface Claim {
  id: ClaimId
  part: Part
  /** What the evidence map prints: P, R, N (stop), W (wont) or Q (faq) and the number. */
  code: string
  /** The article's claim, read strictly; at most 22 words. */
  claim: string
  verdict: Verdict
  /** Follows the verdict after a comma: "Supported, with a safety correction." */
  verdictNote?: string
  /** The line beside the badge; at most 12 words. */
  brief: string
  /** Two to four sentences for the notes and the handout. */
  finding: string
  sources: SourceId[]
  /** Sources about what happens to *you* that belong beside this claim. */
  related?: SourceId[]
  /** True where no study was found that tests the claim itself. */
  noStudyFound: boolean
  /** How sure it is that the citations are right; never how true the claim is. */
  confidence: 'high' | 'medium'
  confidenceNote?: string
}

/** An ISO 3166-1 country code, or `world`. */
export type Region = string

export interface Contact {
  kind: 'phone' | 'text' | 'web'
  label: string
  /** `tel:`, `sms:` or `https:`. */
  href: string
  /** True where this one contact is not confirmed. */
  toRecheck?: boolean
}

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
  status: 'checked' | 'to-recheck'
  /** ISO date on which the status beside it was taken down. */
  checkedOn: string
}

export interface EmergencyNumber {
  number: string
  href: string
  region: Region[]
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
}
