import { defineConfig } from 'vite'
import { checkDeck } from './setup/vite/checkDeck'
import { leaveOut } from './setup/vite/leaveOut'
import { listShipped } from './setup/vite/listShipped'
import { pageShell } from './setup/vite/pageShell'
import { quietStyles } from './setup/vite/quietStyles'
import { retrySlides } from './setup/vite/retrySlides'
import { slideTitles } from './setup/vite/slideTitles'
import { versionOnly } from './setup/vite/versionOnly'

export default defineConfig({
  // The exports read the print page from the production build; see scripts/export.ts.
  define: { __SLIDEV_FEATURE_PRINT__: 'true' },
  // Preloading without a polyfill: every browser the deck supports knows it, and the policy allows no fetch. All styles in
  // one file: most are needed at once, and the reading view would ask for 35 files more.
  build: {
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    // What slides share in one file: by itself each component would be one more request. Slidev's own icons apart, as it has them.
    rollupOptions: { output: { codeSplitting: { groups: [
      { name: 'modules/unplugin-icons', test: /^~icons\//, priority: 2 },
      { name: 'modules/vue', test: /[\\/]node_modules[\\/](?:@vue|vue|vue-router|@vueuse)[\\/]/, priority: 2 },
      { name: 'slidev/client', test: /[\\/]@slidev[\\/]/, minShareCount: 2, priority: 1 },
      { name: 'shared', test: /[\\/](?:composables|decision|components[\\/]frame)[\\/]/, minShareCount: 2 },
    ] } } },
  },
  // Known from the start: a dependency found only later would make the running deck load anew, in the middle of a talk.
  optimizeDeps: { include: ['zod'] },
  slidev: { markdown: { markdownSetup: slideTitles } },
  plugins: [checkDeck(), leaveOut(), versionOnly(), pageShell(), retrySlides(), listShipped(), quietStyles()],
})
