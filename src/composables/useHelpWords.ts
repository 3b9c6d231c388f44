import { computed } from 'vue'
import { onSheet } from '../decision'
import { useDeck } from './useDeck'
import { useSlideMode } from './useSlideMode'

/** What a component calls the place of help: its slide, or on a sheet of paper the heading that it stands under. */
export function useHelpWords() {
  const { mode } = useSlideMode()
  const { slideById } = useDeck()
  const heading = computed(() => slideById('help')?.title ?? '')
  return {
    /** Words that may name help, as they are said here. */
    named: (words: string): string => mode.value === 'paper' ? onSheet(words, heading.value) : words,
    /** How help is named here. */
    names: computed(() => mode.value === 'paper' ? [`“${heading.value}”`] : ['help slide', 'help is one step away']),
  }
}
