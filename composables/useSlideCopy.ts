import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'

/**
 * Tells one copy of a slide from another. Slidev mounts a slide several times: on stage, in the overview,
 * as the presenter's preview, and on the print page.
 */
export function useSlideCopy() {
  const { $renderContext, $page, $nav } = useSlideContext()
  const { currentRoute, isPrintMode } = useNav()
  /** On paper: no controls, blank boxes, everything at rest. Also where the print page is called up in a running deck. */
  const isPrint = computed(() => isPrintMode.value || currentRoute.value.name === 'print')
  /** The copy on stage, the only one that answers to its reader. */
  const isStage = computed(() => !isPrint.value && ['slide', 'presenter'].includes($renderContext.value))
  /** On stage and in view now. */
  const isCurrent = computed(() => isStage.value && $nav.value.currentSlideNo === $page.value)
  return { isPrint, isStage, isCurrent, page: $page }
}
