import type { Plugin } from 'vite'

/** A module of others that is in every Slidev deck and that nothing in this one uses. */
interface LeftOut {
  /** What its path ends with, below `node_modules`. */
  module: string
  /** What stands there instead: what is imported from it, doing nothing. */
  instead: string
}

const component = '<script>export default {}</script>'
const directive = (name: string) => `export const ${name} = () => ({ install() {} })`

const leftOut: LeftOut[] = [
  // Vue with its compiler for templates, which are all compiled when the deck is built.
  { module: 'vue/dist/vue.esm-bundler.js', instead: 'export * from \'@vue/runtime-dom\'' },
  // What shows the types of code (`twoslash: false`), and the tooltips that it is made of.
  { module: '@shikijs/vitepress-twoslash/dist/client.mjs', instead: 'export default { install() {} }' },
  { module: '@shikijs/vitepress-twoslash/style.css', instead: '' },
  { module: 'floating-vue/dist/floating-vue.mjs', instead: 'export const recomputeAllPoppers = () => {}, Tooltip = {}, Dropdown = {}' },
  // Code that moves, boxes of GitHub: the talk has neither.
  { module: '@shikijs/magic-move/dist/style.css', instead: '' },
  { module: 'markdown-it-github-alerts/styles/github-colors-light.css', instead: '' },
  { module: 'markdown-it-github-alerts/styles/github-colors-dark-media.css', instead: '' },
  { module: 'markdown-it-github-alerts/styles/github-base.css', instead: '' },
  // The reader of slides in YAML and Markdown, of which the deck in the browser needs one function.
  { module: '@slidev/parser/dist/core.mjs', instead: 'export { parseRangeString } from \'@slidev/parser/utils\'' },
  // `v-mark`, `v-drag` and `v-motion`, which no slide may have (src/deck/validateDeck.ts).
  { module: '@slidev/client/modules/v-mark.ts', instead: directive('createVMarkDirective') },
  { module: '@slidev/client/modules/v-drag.ts', instead: directive('createVDragDirective') },
  { module: '@slidev/client/modules/v-motion.ts', instead: directive('createVMotionDirectives') },
  { module: '@slidev/client/internals/DragControl.vue', instead: component },
  // Drawing on slides (`drawings.enabled: false`).
  {
    module: '@slidev/client/composables/useDrawings.ts',
    instead: 'import { ref } from \'vue\'\nconst off = ref(false)\nexport const useDrawings = () => ({ drawingEnabled: off, isDrawing: off, drawingState: {} })',
  },
  // The dialog about the deck (`info: false`), with Slidev's logo of 94 KB.
  { module: '@slidev/client/internals/InfoDialog.vue', instead: component },
  // The menu in place of the browser's own (`contextMenu: false`).
  { module: '@slidev/client/internals/ContextMenu.vue', instead: component },
]

function find(id: string): LeftOut | undefined {
  return leftOut.find(({ module }) => id.replace(/\?.*$/, '').endsWith(`/node_modules/${module}`))
}

/** Whether a module's place is taken by a line of this project's own, so that nothing of it is in the build. */
export function isLeftOut(id: string): boolean {
  return find(id) !== undefined
}

/**
 * Leaves what nobody needs out of what a visitor downloads; `npm start` keeps it. The build stops when Slidev no longer
 * has one of these modules, and when something is imported from one that its replacement lacks.
 */
export function leaveOut(): Plugin {
  const met = new Set<LeftOut>()
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const found = find(id)
      if (!found)
        return
      met.add(found)
      return found.instead
    },
    buildEnd(error) {
      const missing = leftOut.filter(one => !met.has(one)).map(({ module }) => module)
      if (!error && missing.length)
        this.error(`leave-out: nothing asks for ${missing.join(', ')} any more; take that out of setup/vite/leaveOut.ts, and look whether its successor can be left out.`)
    },
  }
}
