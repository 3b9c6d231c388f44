import { defineShortcutsSetup } from '@slidev/types'

// Slidev has no keys for the first and the last slide; presenters expect Home and End.
export default defineShortcutsSetup((nav, shortcuts) => [
  ...shortcuts,
  { name: 'first_slide', key: 'home', fn: nav.goFirst },
  { name: 'last_slide', key: 'end', fn: nav.goLast },
])
