import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import packageJson from './package.json' with { type: 'json' }
import { slideTitles } from './setup/vite/slideTitles'
import { drawAddress } from './src/deck/roomAddress'
import { settings } from './src/settings'
import { addressProblem } from './src/validate/validateSettings'

/** Drawn here, so that no visitor downloads what draws it. What is wrong with it stops the build (setup/vite/checkDeck.ts). */
const address = process.env.VITE_TALK_SHARE || settings.publicAddress
const roomAddress = address && !addressProblem(address) ? drawAddress(address) : null

/** What a visitor need not download; `npm start` keeps it. */
const leaner = [
  // Without its compiler for templates, which are all compiled when the deck is built.
  { find: /^vue$/, replacement: '@vue/runtime-dom' },
  // One function of it, without the reader of slides in YAML and Markdown.
  { find: '@slidev/parser/core', replacement: '@slidev/parser/utils' },
  // Its search for words alone, which is all that "Go to" does, without the one by formulas.
  { find: /^fuse\.js$/, replacement: 'fuse.js/basic' },
  // What every Slidev deck imports and no slide of this one uses: types of code, moving, drawing, dialogs.
  {
    find: /^(?:floating-vue|@shikijs\/.+\/(?:client|style\.css)|markdown-it-github-alerts\/.+\.css|\.+\/.*(?:v-(?:mark|drag|motion)|useDrawings|(?:DragControl|InfoDialog|ContextMenu)\.vue))$/,
    replacement: fileURLToPath(new URL('setup/vite/unused.ts', import.meta.url)),
  },
]

export default defineConfig(({ command }) => ({
  // The exports read the print page from the production build; see scripts/export.ts. No component is written in Vue's Options API.
  define: { __VUE_OPTIONS_API__: 'false', __SLIDEV_FEATURE_PRINT__: 'true', __VERSION__: JSON.stringify(packageJson.version), __ROOM_ADDRESS__: JSON.stringify(roomAddress) },
  resolve: { alias: command === 'build' ? leaner : [] },
  // Preloading without a polyfill: every browser the deck supports knows it, and the policy allows no fetch. All styles in
  // one file: most are needed at once, and the reading view would ask for 35 files more.
  build: {
    // The oldest browsers that show the deck; older ones get the page for reading.
    target: packageJson.browserslist.map(name => name.replace(' ', '').replace('ios_saf', 'ios')),
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    // What slides share in one file: by itself each component would be one more request. Slidev's own icons apart, as it has them;
    // and the evidence, which the first slides do not need.
    rollupOptions: { output: { codeSplitting: { groups: [
      { name: 'modules/unplugin-icons', test: /^~icons\//, priority: 2 },
      { name: 'modules/vue', test: /[\\/]node_modules[\\/](?:@vue|vue|vue-router|@vueuse)[\\/]/, priority: 2 },
      { name: 'slidev/client', test: /[\\/]@slidev[\\/]/, minShareCount: 2, priority: 1 },
      { name: 'shared', test: /[\\/](?:composables|decision|components[\\/]frame)[\\/](?!useHelpRegion)/, minShareCount: 2 },
    ] } } },
  },
  // Known from the start: a dependency found only later would make the running deck load anew, in the middle of a talk.
  optimizeDeps: { include: ['zod'] },
  slidev: { markdown: { markdownSetup: slideTitles } },
}))
