import { defineConfig } from 'unocss'

export default defineConfig({
  // The tokens of styles/tokens.css, for utility classes such as `text-quiet`.
  theme: {
    colors: { ink: 'var(--ink)', quiet: 'var(--quiet)', you: 'var(--you)', hairline: 'var(--hairline)' },
    fontFamily: { display: 'var(--display)' },
    // Widths of a slide: room beside one another, and the whole of a stage or a wide page (`@roomy:columns-2`).
    containers: { roomy: '40em', across: '50em' },
  },
  rules: [[/^text-(reference|label|lead|heading)$/, ([, step]) => ({ 'font-size': `var(--size-${step})` })]],
  // Slidev's own surroundings (overview, bar, presenter view) in the deck's colours.
  shortcuts: {
    'bg-main': 'bg-[var(--paper)]',
    'text-main': 'text-[var(--ink)]',
    'border-main': 'border-[var(--hairline)]',
  },
})
