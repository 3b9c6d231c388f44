import { claimsOn, minutesOn, routes } from '../deck/slides'
import { frontmatterSchema, layoutRules, longestHeading } from './layoutLimits'
import { countWords, readSlideText } from './readSlideText'

/** One slide as Slidev's parser gives it, reduced to what is checked. */
export interface SlideSource {
  /** 1-based place in the talk. */
  no: number
  frontmatter: Record<string, unknown>
  /** The slide's Markdown, without its speaker notes. */
  content: string
  /** The speaker notes; undefined where notes are not known (in the browser). */
  note?: string | undefined
}

/**
 * Checks one slide against the limits of its layout.
 * @returns one readable sentence per problem, each naming the slide; empty when the slide is sound.
 */
export function validateSlide(slide: SlideSource): string[] {
  const { id, layout } = slide.frontmatter
  const name = `Slide ${slide.no} (${id ?? 'no id'})`
  const schema = frontmatterSchema(String(layout))
  if (!schema)
    return [`${name}: layout "${layout}" is not one of ${Object.keys(layoutRules).join(', ')}.`]

  const rule = layoutRules[String(layout)]!
  const own = Object.fromEntries(Object.entries(slide.frontmatter).filter(([key]) => !['title', 'src', 'level'].includes(key)))
  // Slidev puts the deck's own settings on the first slide; its layout does not judge those.
  const parsed = (slide.no === 1 ? schema.strip() : schema).safeParse(own)
  const text = readSlideText(slide.content)
  const headingWords = countWords(text.headings[0] ?? '')
  const bodyWords = countWords(text.body)
  const filling = text.components.find(component => rule.filling && component in rule.filling)
  const { most, least = 0 } = filling ? { most: rule.filling![filling]! } : rule.body
  const strange = text.components.find(component => component !== filling && !rule.components?.includes(component))
  const [directive] = slide.content.match(/\bv-(?:mark|drag|motion)\b/) ?? []
  return [
    ...(parsed.error?.issues ?? []).map(issue => `${issue.path.join('.') || 'frontmatter'}: ${issue.message}`),
    rule.also?.(slide.frontmatter),
    text.headings.length !== 1 && `has ${text.headings.length} "# headings"; every slide has exactly one`,
    headingWords > longestHeading && `the heading has ${headingWords} words; a slide takes at most ${longestHeading}`,
    bodyWords > most && `the text has ${bodyWords} words; ${filling ? `beside <${filling}> there is room for` : 'this layout takes'} at most ${most}`,
    bodyWords < least && `the text has ${bodyWords} words; this layout needs at least ${least}`,
    strange && `<${strange}> has no place in this layout`,
    directive && `${directive} is left out of the build (setup/vite/unused.ts)`,
    rule.needsComponent && !text.components.some(component => rule.components?.includes(component)) && `needs one of <${rule.components!.join('>, <')}>`,
    slide.note !== undefined && countWords(slide.note) < 10 && 'has no speaker notes',
  ].filter(Boolean).map(problem => `${name}, layout ${layout}: ${problem}.`)
}

/**
 * Checks the whole talk: every slide, ids used once, every claim and fact on exactly one slide, times that add up.
 * @param slides all slides in running order
 * @param claimIds ids of the claims that have an evidence card
 * @param sourceGroups names of the groups that the sources are divided into
 * @param factIds ids of the facts most useful to someone deciding
 * @returns one readable sentence per problem; empty when the deck is sound
 */
export function validateDeck(slides: SlideSource[], claimIds: readonly string[], sourceGroups: readonly string[], factIds: readonly string[]): string[] {
  const problems = slides.flatMap(validateSlide)

  const seen = new Map<string, number>()
  for (const { no, frontmatter } of slides) {
    const id = String(frontmatter.id)
    if (seen.has(id))
      problems.push(`Slide ${no}: the id "${id}" is already used by slide ${seen.get(id)}.`)
    seen.set(id, seen.get(id) ?? no)
  }

  /** Each of `ids` has to stand on exactly one slide, and nothing else in their place. */
  function needOne(kind: string, ids: readonly string[], idsOn: (slide: SlideSource) => string[], strange: string): void {
    const places = slides.flatMap(slide => idsOn(slide).map(id => ({ id, no: slide.no })))
    for (const { id, no } of places.filter(({ id }) => !ids.includes(id)))
      problems.push(`Slide ${no}: the ${kind.toLowerCase()} "${id}" ${strange}.`)
    for (const id of ids) {
      const on = places.filter(place => place.id === id).map(({ no }) => no)
      if (on.length !== 1)
        problems.push(`${kind} "${id}" stands on ${on.length} slides (${on.join(', ') || 'none'}); it needs exactly one.`)
    }
  }
  needOne('Claim', claimIds, ({ frontmatter }) => claimsOn(frontmatter), 'has no card in src/evidence/claims.ts')

  const shown = slides.flatMap(({ frontmatter }) => claimsOn(frontmatter))
  for (const slide of slides) {
    const refs = ((slide.frontmatter.pairs ?? []) as Record<string, { from: string[] }>[])
      .flatMap(pair => Object.values(pair).flatMap(side => side.from))
    for (const ref of refs.filter(ref => !shown.includes(ref)))
      problems.push(`Slide ${slide.no}: it refers to "${ref}", and no slide shows that claim.`)
  }

  needOne('Source group', sourceGroups, ({ frontmatter }) => frontmatter.layout === 'sources' ? [String(frontmatter.group)] : [], `is not one of ${sourceGroups.join(', ')}`)
  needOne('Fact', factIds, ({ frontmatter }) => (frontmatter.facts ?? []) as string[], 'is not in src/evidence/facts.ts')

  for (const { id, name, minutes } of routes) {
    const total = slides.reduce((sum, slide) => sum + Number(minutesOn(id, slide.frontmatter) ?? 0), 0)
    if (total !== minutes)
      problems.push(`${name}: its slides take ${total} minutes together, and should take ${minutes}.`)
  }
  const end = slides.findLastIndex(slide => slide.frontmatter.minutes !== undefined)
  for (const { no } of slides.filter(({ frontmatter }, index) => frontmatter.minutes === undefined && (index < end || frontmatter.short)))
    problems.push(`Slide ${no}: it needs minutes; only what stands behind the end of the talk takes none.`)
  return problems
}
