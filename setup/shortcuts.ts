import { defineShortcutsSetup } from '@slidev/types'
import { useRoute } from '../src/composables/useRoute'

// Slidev has no keys for the first and the last slide; presenters expect Home and End. The talk ends with Help.
export default defineShortcutsSetup((nav, shortcuts) => [
  ...shortcuts,
  { name: 'first_slide', key: 'home', fn: nav.goFirst },
  { name: 'last_slide', key: 'end', fn: () => nav.go(useRoute().end.value) },
])
