import { ref } from 'vue'
import { guessRegion } from '../../evidence'

/** The region the help slide shows: guessed from the browser's languages, changed by the reader, kept nowhere. */
export const helpRegion = ref(typeof navigator === 'undefined' ? 'world' : guessRegion(navigator.languages))
