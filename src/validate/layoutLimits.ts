import { z } from 'zod'
import { parts } from '../deck/slides'
import { countWords } from './readSlideText'

/** A text of at least one and at most `most` words. */
function words(most: number) {
  return z.string().refine(text => countWords(text) >= 1, 'needs at least one word').refine(
    text => countWords(text) <= most,
    { error: issue => `has ${countWords(String(issue.input))} words; this layout takes at most ${most}` },
  )
}

const id = z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/, 'must be kebab-case')
const minutes = z.number().positive().max(5)

const everySlide = {
  id,
  part: z.enum(parts.map(part => part.id)),
  layout: z.string(),
  minutes: minutes.optional(),
  short: minutes.optional(),
  quick: z.literal(true).optional(),
  phones: z.literal(true).optional(),
  clicks: z.number().int().positive().optional(),
}

/** Most words in the `# heading`. */
export const longestHeading = 8

interface LayoutRule {
  /** The slide's own frontmatter, beside what every slide has. */
  fields: z.ZodRawShape
  /** Most and fewest words of running text. */
  body: { most: number, least?: number }
  /** Components the slide may place; one of them is needed when `needsComponent` is set. */
  components?: string[]
  needsComponent?: boolean
  /** Components that fill a slide, each with the most words that have room beside it. */
  filling?: Record<string, number>
  /** A rule that spans several fields. Returns one readable sentence, or nothing. */
  also?: (frontmatter: Record<string, unknown>) => string | undefined
}

const claimIds = z.array(id).min(1)
const saying = z.strictObject({ says: words(12), from: claimIds })

function captionRule(frontmatter: Record<string, unknown>): string | undefined {
  const given = ['onlyIf', 'care', 'ask'].filter(name => frontmatter[name] !== undefined)
  return given.length === 1 ? undefined : `has ${given.length} of onlyIf, care, ask; this layout takes exactly one`
}

/**
 * What each layout needs and how much fits on it: the one place where these limits stand.
 * The build checks every slide against them, and so does the slide itself while it is being written.
 */
export const layoutRules: Record<string, LayoutRule> = {
  cover: { body: { least: 5, most: 32 }, fields: { foot: words(9) } },
  text: { body: { least: 5, most: 75 }, fields: { kicker: words(6), scene: id.optional() }, components: ['VerdictLegend', 'AboutEdition', 'ClaimCount', 'SlideLink', 'WayToGo'], filling: { FiveOptions: 16, TenToOne: 0, EvidenceMap: 0 } },
  premise: { body: { least: 5, most: 45 }, fields: { kicker: words(6), claims: claimIds } },
  check: { body: { most: 16 }, fields: { scene: id.optional() }, components: ['QuestionSet', 'RatingList', 'ReasonsList'], needsComponent: true },
  section: { body: { least: 3, most: 24 }, fields: {} },
  reason: {
    body: { least: 5, most: 22 },
    components: ['CrisisLines'],
    fields: {
      label: words(2),
      about: z.enum(['him', 'you']),
      tick: words(10),
      onlyIf: words(11).optional(),
      care: words(11).optional(),
      ask: words(11).optional(),
      hands: words(11),
    },
    also: captionRule,
  },
  caveat: { body: { least: 5, most: 30 }, fields: { step: words(14), aside: words(18).optional() } },
  disagree: {
    body: { most: 0 },
    fields: { kicker: words(6), pairs: z.array(z.strictObject({ one: saying, other: saying })).length(4) },
  },
  pointers: {
    body: { most: 16 },
    fields: {
      kicker: words(6),
      points: z.array(z.strictObject({ id, text: words(18) })).length(4),
      lastWord: words(40),
    },
  },
  questions: {
    body: { most: 0 },
    fields: {
      kicker: words(6),
      faqs: z.array(z.strictObject({ claim: id, question: words(12), answer: words(18) })).length(3),
    },
  },
  facts: { body: { most: 0 }, fields: { kicker: words(6), facts: z.array(id).min(1).max(4) } },
  builder: { body: { most: 20 }, fields: {}, components: ['LimitsBuilder', 'PlanBuilder'], needsComponent: true },
  result: { body: { most: 20 }, fields: {} },
  help: { body: { most: 30 }, fields: {}, components: ['HelpNearYou', 'HelpAnywhere'], needsComponent: true },
  sources: { body: { most: 12 }, fields: { group: z.string() } },
}

/** The schema of a slide's frontmatter in one layout. `undefined` when the layout is not ours. */
export function frontmatterSchema(layout: string) {
  const rule = layoutRules[layout]
  return rule && z.strictObject({ ...everySlide, ...rule.fields })
}
