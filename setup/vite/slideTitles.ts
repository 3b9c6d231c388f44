interface Token { type: string, tag: string }
interface MarkdownIt { core: { ruler: { push: (name: string, rule: (state: { tokens: Token[] }) => void) => void } } }

/**
 * Turns a slide's one `# Heading` into <SlideTitle>, which knows its level: the deck shows one slide at a time, with a
 * heading of the first level each; the reading view shows all of them below one such heading.
 * @param md Slidev's Markdown parser
 */
export function slideTitles(md: MarkdownIt): void {
  md.core.ruler.push('slide-titles', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type.startsWith('heading_') && token.tag === 'h1')
        token.tag = 'SlideTitle'
    }
  })
}
