import type { InjectionKey, Ref } from 'vue'
import { useNav, useSlideContext } from '@slidev/client'
import { computed, inject } from 'vue'

/** What the reading view tells the slides in it; `paper` is true for those that are to be printed or saved. */
export const injectionReading: InjectionKey<{ paper: Ref<boolean> }> = Symbol('reading')

/** Below this scale a slide's text, 24 canvas pixels, is less than 16 CSS pixels, and its boxes are hard to press. */
const leastScale = 16 / 24

/**
 * Tells one copy of a slide from another. Slidev mounts a slide several times: on stage, in the overview,
 * as the presenter's preview, and on the print page. The reading view mounts it once more.
 */
export function useSlideCopy() {
  const { $renderContext, $page, $nav, $scale } = useSlideContext()
  const { currentRoute, isPrintMode } = useNav()
  const reading = inject(injectionReading, null)
  /** Part of a flowing page, which stays the same as long as the copy lives. */
  const isReading = reading !== null
  /** On paper: no controls, blank boxes, everything at rest. Also where a page of all slides is called up in a running deck. */
  const isPrint = computed(() => reading?.paper.value || isPrintMode.value || ['print', 'overview'].includes(String(currentRoute.value.name)))
  /** The copy on stage. */
  const isStage = computed(() => !isReading && !isPrint.value && ['slide', 'presenter'].includes($renderContext.value))
  /** On stage and in view now. */
  const isCurrent = computed(() => isStage.value && $nav.value.currentSlideNo === $page.value)
  /** A copy that answers to its reader. */
  const isLive = computed(() => isCurrent.value || (isReading && !isPrint.value))
  /** On a stage as small as a phone, where a slide is to look at; the reading view is there to answer in. */
  const isSmallStage = computed(() => !isPrint.value && currentRoute.value.name === 'play' && $scale.value > 0 && $scale.value < leastScale)
  const isSmall = computed(() => isStage.value && isSmallStage.value)
  /** Blank boxes and plain words in place of controls. */
  const isPaper = computed(() => isPrint.value || isSmall.value)
  return { isReading, isSmallStage, isSmall, isPaper, isPrint, isStage, isCurrent, isLive, page: $page }
}
