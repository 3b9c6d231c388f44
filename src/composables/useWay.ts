import type { WayId } from '../deck/slides'
import { computed, ref, watch } from 'vue'
import { isOnWay } from '../deck/slides'
import { deckSlides } from './deckSlides'
import { useAnswers } from './useAnswers'

/** In this window's memory alone, like the answers. */
const chosen = ref<WayId>('all')
/** Slides that a link named although they are not on the way. */
const called = ref<number[]>([])

const { isBlank, timesCleared } = useAnswers()
const followedLink = ref(false)
/**
 * Whether the reader came from the result, by one of its links, to look again at an answer: until they are back there, or
 * other answers take the place of those it rests on. False while nothing is answered, since there is no result then.
 */
export const isFromResult = computed({
  get: () => followedLink.value && !isBlank.value,
  set: (isFrom) => { followedLink.value = isFrom },
})
watch(timesCleared, () => followedLink.value = false)

/** Whether "How this is worked out" stands in place of the result; in a talk the room follows the presenter (useRoom.ts). */
export const isRuleOpen = ref(false)

/** Which way through the page for reading its reader has chosen, and where it leads next. */
export function useWay() {
  const onWay = computed(() => deckSlides.value.filter(({ no, frontmatter }) => isOnWay(chosen.value, frontmatter) || called.value.includes(no)))
  return {
    way: chosen,
    /** The slides on the way, in running order, and those that a link named. */
    onWay,
    /** Puts a slide on the way, with those that go on from it: their ids begin with its own, as `plan-days` after `plan`. */
    call(no: number): void {
      const { id } = deckSlides.value[no - 1]!
      called.value = [...called.value, ...deckSlides.value.filter(slide => slide.id === id || slide.id.startsWith(`${id}-`)).map(slide => slide.no)]
    },
    /** The slide after this one on the way; undefined after the last. */
    nextOnWay: (no: number) => onWay.value.find(slide => slide.no > no),
  }
}
