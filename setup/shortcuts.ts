import { defineShortcutsSetup } from '@slidev/types'
import { lastStop } from '../src/composables/talkRoute'
import { blank } from '../src/composables/useBlankScreen'

// Slidev has no keys for the first and the last slide; presenters expect Home and End. The talk ends with Help.
export default defineShortcutsSetup((nav, shortcuts) => [
  // Slidev repeats a key by a timer until it hears it come up: on a slow machine one press turned two slides.
  ...shortcuts.map(shortcut => ({ ...shortcut, autoRepeat: false })),
  { name: 'first_slide', key: 'home', fn: nav.goFirst },
  { name: 'last_slide', key: 'end', fn: () => nav.go(lastStop.value) },
  // What clickers send to blank the screen; any key brings the slide back (useBlankScreen.ts).
  ...['b', '.'].map(key => ({ name: `black_${key}`, key, fn: () => blank.value = 'black' })),
  { name: 'white', key: 'w', fn: () => blank.value = 'white' },
])
