import type { Deck } from '../../src/deck/loadDeck'

/** The settings of a slide that its layout shows as words. */
const shown = new Set(['kicker', 'label', 'onlyIf', 'care', 'ask', 'hands', 'step', 'foot', 'footnote', 'points', 'lastWord', 'faqs', 'pairs'])
/** In these, what is not shown: ids and references. */
const hidden = new Set(['id', 'claim', 'from'])

/**
 * The talk as Markdown that any slide tool reads: each slide's title and words, and `---` between slides. What layouts and
 * components draw from `src/decision/` and `src/evidence/` is left out.
 * @param head Markdown to begin with, such as a tool's own settings
 */
export function plainMarkdown(deck: Deck, head = ''): string {
  const slides = deck.map(({ content, frontmatter }) => {
    const body = content.replace(/<!--[\s\S]*?-->/g, '').replace(/<\/?[A-Z][^>]*>/g, '').trim()
    const words = Object.entries(frontmatter).filter(([key]) => shown.has(key)).flatMap(([, value]) => wordsIn(value))
    return [body, words.map(text => `- ${text}`).join('\n')].filter(Boolean).join('\n\n')
  })
  return `${head}${slides.join('\n\n---\n\n')}\n`
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  if (Array.isArray(value))
    return value.flatMap(wordsIn)
  if (value && typeof value === 'object')
    return Object.entries(value).filter(([key]) => !hidden.has(key)).flatMap(([, inner]) => wordsIn(inner))
  return []
}
