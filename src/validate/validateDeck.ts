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
  const problems: string[] = []
  const own = Object.fromEntries(Object.entries(slide.frontmatter).filter(([key]) => !['title', 'src', 'level'].includes(key)))
  // Slidev puts the deck's own settings on the first slide; its layout does not judge those.
  const parsed = (slide.no === 1 ? schema.strip() : schema).safeParse(own)
  for (const issue of parsed.error?.issues ?? [])
    problems.push(`${issue.path.join('.') || 'frontmatter'}: ${issue.message}`)
  const also = rule.also?.(slide.frontmatter)
  if (also)
    problems.push(also)

  const text = readSlideText(slide.content)
  if (text.headings.length !== 1)
    problems.push(`has ${text.headings.length} "# headings"; every slide has exactly one`)
  const headingWords = countWords(text.headings[0] ?? '')
  if (headingWords > longestHeading)
    problems.push(`the heading has ${headingWords} words; a slide takes at most ${longestHeading}`)
  const bodyWords = countWords(text.body)
  const filling = text.components.find(component => rule.filling && component in rule.filling)
  const { most, least = 0 } = filling ? { most: rule.filling![filling]! } : rule.body
  if (bodyWords > most)
    problems.push(`the text has ${bodyWords} words; ${filling ? `beside <${filling}> there is room for` : 'this layout takes'} at most ${most}`)
  if (bodyWords < least)
    problems.push(`the text has ${bodyWords} words; this layout needs at least ${least}`)
  const strange = text.components.filter(component => component !== filling && !rule.components?.includes(component))
  if (strange.length)
    problems.push(`<${strange[0]}> has no place in this layout`)
  const [directive] = slide.content.match(/\bv-(?:mark|drag|motion)\b/) ?? []
  if (directive)
    problems.push(`${directive} is left out of the build (setup/vite/unused.ts)`)
  if (rule.needsComponent && !text.components.some(component => rule.components?.includes(component)))
    problems.push(`needs one of <${rule.components!.join('>, <')}>`)
  if (slide.note !== undefined && countWords(slide.note) < 10)
    problems.push('has no speaker notes')
  return problems.map(problem => `${name}, layout ${layout}: ${problem}.`)
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

  const shown = slides.flatMap(({ no, frontmatter }) => claimsOn(frontmatter).map(id => ({ id, no })))
  for (const { id, no } of shown.filter(({ id }) => !claimIds.includes(id)))
    problems.push(`Slide ${no}: the claim "${id}" has no card in src/evidence/claims.ts.`)
  const needOne = (kind: string, ids: readonly string[], places: { id: string, no: number }[]) => ids.forEach((id) => {
    const on = places.filter(place => place.id === id).map(({ no }) => no)
    if (on.length !== 1)
      problems.push(`${kind} "${id}" stands on ${on.length} slides (${on.join(', ') || 'none'}); it needs exactly one.`)
  })
  needOne('Claim', claimIds, shown)

  for (const slide of slides) {
    const refs = ((slide.frontmatter.pairs ?? []) as Record<string, { from: string[] }>[])
      .flatMap(pair => Object.values(pair).flatMap(side => side.from))
    for (const ref of refs.filter(ref => !shown.some(({ id }) => id === ref)))
      problems.push(`Slide ${slide.no}: it refers to "${ref}", and no slide shows that claim.`)
  }

  const listed = slides.filter(slide => slide.frontmatter.layout === 'sources').map(({ no, frontmatter }) => ({ id: String(frontmatter.group), no }))
  for (const { id, no } of listed.filter(({ id }) => !sourceGroups.includes(id)))
    problems.push(`Slide ${no}: the source group "${id}" is not one of ${sourceGroups.join(', ')}.`)
  needOne('Source group', sourceGroups, listed)

  const told = slides.flatMap(({ no, frontmatter }) => ((frontmatter.facts ?? []) as string[]).map(id => ({ id, no })))
  for (const { id, no } of told.filter(({ id }) => !factIds.includes(id)))
    problems.push(`Slide ${no}: the fact "${id}" is not in src/evidence/facts.ts.`)
  needOne('Fact', factIds, told)

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
