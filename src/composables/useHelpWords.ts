import { computed } from 'vue'
import { nameHelpOnPaper } from '../decision'
import { slideById } from './deckSlides'
import { useSlideMode } from './useSlideMode'

/** What a component calls the place of help: its slide, or on paper the heading that it stands under. */
export function useHelpWords() {
  const { mode } = useSlideMode()
  const isPaper = computed(() => ['paper', 'print'].includes(mode.value))
  const heading = computed(() => slideById('help')?.title ?? '')
  return {
    /** Words that may name help, as they are said here. */
    named: (words: string): string => isPaper.value ? nameHelpOnPaper(words, heading.value) : words,
    /** How help is named here. */
    names: computed(() => isPaper.value ? [`“${heading.value}”`] : ['help slide', 'help is one step away']),
  }
}
