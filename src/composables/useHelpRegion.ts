import { ref } from 'vue'
import { guessRegion, helpRegions } from '../evidence'

/** The place that `npm start -- --place` sets for one talk. */
const started = helpRegions.find(({ id }) => id === import.meta.env?.VITE_TALK_PLACE)?.id

/** The region the help slide shows: guessed from the browser's languages, changed by the reader, kept nowhere. */
export const helpRegion = ref(started ?? (typeof navigator === 'undefined' ? 'world' : guessRegion(navigator.languages)))

/** Whether that place is a guess: until someone chooses one. */
export const isGuess = ref(!started)

/** Shows the lines of a place that was chosen. */
export function chooseRegion(id: string): void {
  helpRegion.value = id
  isGuess.value = false
}
