import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { Router } from 'vue-router'
import { useSlideContext } from '@slidev/client'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { computed, inject, ref } from 'vue'

/** What a flowing page tells the slides in it: whether they are to be read on it, or to be printed or saved. */
export const injectionReading: InjectionKey<'reading' | 'paper'> = Symbol('reading')

/**
 * Where a slide is mounted, since Slidev mounts each several times:
 * - `present`: on stage, in the audience's or the presenter's window
 * - `small`: on a stage as small as a phone, where a slide is to look at
 * - `preview`: at rest in the overview, or as the presenter's next slide
 * - `print`: on Slidev's print page
 * - `reading`: part of the reading view
 * - `paper`: part of a flowing page that is to be printed, such as the worksheet
 */
export type SlideMode = 'present' | 'small' | 'preview' | 'print' | 'reading' | 'paper'

/** Below this scale a slide's text, 24 canvas pixels, is less than 16 CSS pixels, and its boxes are hard to press. */
const leastScale = 16 / 24

/** The name of the page that is shown, as the router has it. */
const pageName = ref('')

/**
 * Whether each slide is the one in view, by its number. Asked of the router itself, every component of all mounted slides would be
 * woken by each change of slides; so it is those of the two that it is about.
 */
const inView: Ref<boolean>[] = []
let noInView = 0
const isInView = (no: number) => inView[no] ??= ref(no === noInView)

/** Tells the slides what the router shows. To be called once, before anything is mounted. */
export function followPage(router: Router): void {
  router.afterEach(({ name, params }, _, failure) => {
    // One that was overtaken by another may be told later than that.
    if (failure)
      return
    pageName.value = String(name)
    isInView(noInView).value = false
    noInView = getSlide(String(params.no))?.no ?? 1
    isInView(noInView).value = true
  })
}

/** Slidev's own sign of its print page, which stands before the "#" and so for as long as the page does. */
const isPrintMode = new URLSearchParams(location.search).has('print')

/** Whether the audience's stage is too small to press what is on it; the reading view is there to answer in. */
export function useSmallStage(): ComputedRef<boolean> {
  const { $scale } = useSlideContext()
  return computed(() => !isPrintMode && pageName.value === 'play' && $scale.value > 0 && $scale.value < leastScale)
}

/** Tells a component where the slide that it stands on is mounted, and what follows from it. */
export function useSlideMode() {
  const { $renderContext, $page } = useSlideContext()
  const flowing = inject(injectionReading, undefined)
  const isSmall = useSmallStage()

  const mode = computed<SlideMode>(() => {
    // A page of all slides may also be called up in a running deck.
    const isPrinted = isPrintMode || ['print', 'overview'].includes(pageName.value)
    if (flowing)
      return isPrinted ? 'paper' : flowing
    if (isPrinted)
      return 'print'
    if (!['slide', 'presenter'].includes($renderContext.value))
      return 'preview'
    return isSmall.value ? 'small' : 'present'
  })
  const isFlowing = flowing !== undefined
  const isStatic = computed(() => ['print', 'paper', 'small'].includes(mode.value))
  const canOffer = computed(() => !__DEV__ && (!isStatic.value || isFlowing))
  // Says scripts/print/oneFile.ts; nothing lies beside that file.
  const isOneFile = 'oneFile' in document.documentElement.dataset
  return {
    mode,
    /** On stage, and the slide in view now. */
    isActive: computed(() => ['present', 'small'].includes(mode.value) && isInView($page.value).value),
    /** Part of a flowing page (`reading`, `paper`), which never changes. */
    isFlowing,
    /** Blank boxes and plain words in place of controls (`print`, `paper`, `small`). */
    isStatic,
    /** The files that the build puts beside the deck can be linked; under `npm start` there are none, and a printed slide may lie anywhere. */
    hasFiles: computed(() => canOffer.value && !isOneFile),
    /** Something can be offered to take along: from a host its files, from the one file its pages to print. */
    canOffer,
    isOneFile,
    page: $page,
  }
}
