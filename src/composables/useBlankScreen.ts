import { patch, sharedState } from '@slidev/client/state/shared.ts'
import { computed, shallowRef } from 'vue'
import { focusSlide } from './useHeadingFocus'

export type Blank = 'black' | 'white'

const own = shallowRef<Blank>()

/** The black or white screen that takes the slide from the room's eyes; where the deck is presented, in the room. A reader's other windows are no room. */
export const blank = computed({
  get: (): Blank | undefined => __SLIDEV_FEATURE_PRESENTER__ ? sharedState.blank || undefined : own.value,
  // What a server passes on has no undefined in it.
  set: value => __SLIDEV_FEATURE_PRESENTER__ ? patch('blank', value ?? '') : own.value = value,
})

/** Keys that have work to do meanwhile: to leave, and to reach the link that does. */
const passing = /^(?:Shift|Control|Alt|AltGraph|Meta|Tab|F\d+)$/

/** Brings the slide back. */
export function showSlide(): void {
  blank.value = undefined
  setTimeout(focusSlide)
}

/**
 * Lets any key bring the slide back, and do nothing else; and keeps F5, with which a clicker begins a show, from loading a talk
 * anew: it asks for full screen. To be called once, before all else that hears keys.
 */
export function followClicker(): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (!document.querySelector('#slideshow') || ctrlKey || metaKey || altKey)
      return
    const isHandled = __SLIDEV_FEATURE_PRESENTER__ && key === 'F5'
    // A browser may refuse; F still asks.
    if (isHandled && !document.fullscreenElement)
      document.documentElement.requestFullscreen().catch(() => {})
    const brings = blank.value && !passing.test(key) && !(target as Element).closest('[data-exit]')
    if (brings)
      showSlide()
    if (isHandled || brings) {
      event.preventDefault()
      event.stopPropagation()
    }
  }, { capture: true })
}
