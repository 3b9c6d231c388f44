import { ref } from 'vue'
import { guessRegion } from '../../src/evidence'

/** The region the help slide shows: guessed from the browser's languages, changed by the reader, kept nowhere. */
export const helpRegion = ref(typeof navigator === 'undefined' ? 'world' : guessRegion(navigator.languages))

/** Whether that place is a guess: until the reader chooses one. */
export const isGuess = ref(true)

/** Shows the lines of a place that the reader chose. */
export function chooseRegion(id: string): void {
  helpRegion.value = id
  isGuess.value = false
}
