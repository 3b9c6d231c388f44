import { defineConfig } from 'unocss'

export default defineConfig({
  // The tokens of styles/tokens.css, for utility classes such as `text-quiet`.
  theme: {
    colors: { ink: 'var(--ink)', quiet: 'var(--quiet)', you: 'var(--you)' },
    fontFamily: { display: 'var(--display)' },
  },
  rules: [[/^text-(reference|label|lead|heading)$/, ([, step]) => ({ 'font-size': `var(--size-${step})` })]],
  // Slidev's own surroundings (overview, bar, presenter view) in the deck's colours.
  shortcuts: {
    'bg-main': 'bg-[var(--paper)]',
    'text-main': 'text-[var(--ink)]',
    'border-main': 'border-[var(--hairline)]',
  },
})
