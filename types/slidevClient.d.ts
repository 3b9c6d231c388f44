// The part of Slidev's client that this deck uses. The client ships as source, not as declarations, and does not pass
// strict checks outside its own repository; tsconfig's `paths` put this file in its place for the type check alone.
import type { ClicksContext, RenderContext, SlideInfo } from '@slidev/types'
import type { Component, ComputedRef, Ref, ShallowRef } from 'vue'
import type { RouteLocationNormalizedLoaded, Router } from 'vue-router'

export interface SlideRoute {
  no: number
  meta: { slide: SlideInfo }
  /** Loads the slide's component, or gives the error layout itself when that failed. */
  load: () => Promise<{ default?: Component }>
}

export interface Nav {
  slides: Ref<SlideRoute[]>
  total: ComputedRef<number>
  currentSlideNo: ComputedRef<number>
  hasNext: ComputedRef<boolean>
  hasPrev: ComputedRef<boolean>
  isPrintMode: ComputedRef<boolean>
  currentRoute: ComputedRef<RouteLocationNormalizedLoaded>
  router: Router
  isPresenter: ComputedRef<boolean>
  printRange: Ref<number[]>
  next: () => Promise<void>
  prev: () => Promise<void>
  go: (no: number | string, clicks?: number) => Promise<void>
}

/** Where in the talk the window is; the same for every slide in it. */
export function useNav(): Nav

/** What a slide knows of itself. `$nav` is unwrapped: on the print page it stays on its own slide. */
export function useSlideContext(): {
  $nav: Ref<{ currentSlideNo: number }>
  $clicks: Ref<number>
  $clicksContext: ClicksContext
  $page: Ref<number>
  $route: SlideRoute | undefined
  $renderContext: Ref<RenderContext>
  $frontmatter: Record<string, any>
}

/** A slide by its number or alias, or undefined. From `@slidev/client/logic/slides`. */
export function getSlide(no: number | string): SlideRoute | undefined

/** All slides, in running order. From `@slidev/client/logic/slides`. */
export const slides: ShallowRef<SlideRoute[]>
