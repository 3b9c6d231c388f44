import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import { describeTiming } from '../src/format'

/** What the notes say of the 15-minute route. */
const shortRoute = /^\*\*Short route\.\*\* .*\n+/m

export default definePreparserSetup(() => [{
  name: 'timing-in-notes',
  // The minutes stand once, in the frontmatter; the presenter reads them above the notes, with what belongs to the route
  // that is walked (styles/controls.css).
  transformNote: async (note, frontmatter) => {
    const { whole, short } = describeTiming(frontmatter)
    return note && `<div class="on-whole">\n\n${whole}\n\n</div>\n<div class="on-short">\n\n${short}\n\n${shortRoute.exec(note)?.[0] ?? ''}\n\n</div>\n\n${note.replace(shortRoute, '')}`
  },
}, {
  name: 'presenter-edition',
  // Of all builds, the presenter's one file alone has the presenter view: `presenter: dev` in slides.md.
  transformSlide: async (_, frontmatter) => {
    if (frontmatter.presenter && process.env.DECK_EDITION === 'presenter')
      frontmatter.presenter = true
    return undefined
  },
}])
