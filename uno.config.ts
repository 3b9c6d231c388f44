import { defineConfig } from 'unocss'

// Slidev's own surroundings (overview, bar, presenter view) in the deck's colours.
export default defineConfig({
  shortcuts: {
    'bg-main': 'bg-[var(--paper)]',
    'text-main': 'text-[var(--ink)]',
    'border-main': 'border-[var(--hairline)]',
  },
})
