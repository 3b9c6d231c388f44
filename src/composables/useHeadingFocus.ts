import type { Ref } from 'vue'
import { nextTick, watch } from 'vue'

let isFirst = true

/**
 * Gives an element the focus that only a program gives it; the arrows still move the slides from there.
 * @param heading nothing happens without one
 */
export function focusElement(heading: HTMLElement | undefined): void {
  if (!heading)
    return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  isFirst = false
}

/** The heading of a slide that is shown, of the one or two it may have. */
export function headingIn(slide: Element): HTMLElement | undefined {
  return [...slide.querySelectorAll<HTMLElement>('.slide-title')].find(heading => heading.offsetParent !== null)
}

/** Gives the slide on stage the focus back, from a control beside it. Nothing happens where there is no such slide. */
export function focusSlide(): void {
  const slide = document.querySelector('#slideshow [role=main]')
  focusElement(slide ? headingIn(slide) : undefined)
}

/**
 * Hands the focus to the heading of what has just come into view, so that a screen reader reads on from there; not to
 * the first thing that a window shows, where the browser begins at the top.
 * @param heading nothing happens without one
 */
export function moveFocusTo(heading: HTMLElement | undefined): void {
  if (!isFirst)
    focusElement(heading)
  isFirst = false
}

/**
 * Hands the focus to a slide's heading whenever the slide comes on stage.
 * @param isCurrent whether this copy of the slide is on stage and in view
 * @param slide the slide's element
 */
export function useHeadingFocus(isCurrent: Ref<boolean>, slide: Ref<HTMLElement | null>): void {
  watch(isCurrent, async (current) => {
    await nextTick()
    if (current && slide.value)
      moveFocusTo(headingIn(slide.value))
  }, { immediate: true })
}
