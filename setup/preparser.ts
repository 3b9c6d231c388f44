import { definePreparserSetup } from '@slidev/types'
import { describeTiming } from '../src/format'

export default definePreparserSetup(() => [{
  name: 'timing-in-notes',
  // The minutes stand once, in the frontmatter; the presenter reads them above the notes.
  transformNote: async (note, frontmatter) =>
    note ? `${describeTiming(frontmatter.minutes, frontmatter.short)}\n\n${note}` : note,
}])
