import { defineConfig } from 'vite'
import { checkDeck } from './deck/viteDeckCheck'

export default defineConfig({
  // The exports read the print page from the production build; see scripts/export.ts.
  define: { __SLIDEV_FEATURE_PRINT__: 'true' },
  plugins: [checkDeck()],
})
