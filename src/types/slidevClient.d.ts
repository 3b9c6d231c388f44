// The part of Slidev's client that this deck uses. The client ships as source, not as declarations, and does not pass
// strict checks outside its own repository; tsconfig's `paths` put this file in its place for the type check alone.
import type { ClicksContext, RenderContext, SlideInfo } from '@slidev/types'
import type { Component, ComputedRef, InjectionKey, Ref, ShallowRef } from 'vue'
import type { RouteLocationNormalizedLoaded, Router } from 'vue-router'
import type { Blank } from '../composables/useBlankScreen'
import type { RouteId } from '../deck/slides'

export interface SlideRoute {
  no: number
  meta: { slide: SlideInfo }
  /** Loads the slide's component, or gives the error layout itself when that failed. */
  load: () => Promise<Component & { default?: Component }>
}

export interface Nav {
  slides: Ref<SlideRoute[]>
  currentSlideNo: ComputedRef<number>
  hasNext: ComputedRef<boolean>
  hasPrev: ComputedRef<boolean>
  isPrintMode: ComputedRef<boolean>
  currentRoute: ComputedRef<RouteLocationNormalizedLoaded>
  router: Router
  isPresenter: ComputedRef<boolean>
  printRange: Ref<number[]>
  enterPresenter: () => void
  next: () => Promise<void>
  prev: () => Promise<void>
  go: (no: number | string, clicks?: number) => Promise<void>
}

/** Where in the talk the window is; the same for every slide in it. */
export function useNav(): Nav

/** What a slide knows of itself. */
export function useSlideContext(): {
  $clicks: Ref<number>
  $page: Ref<number>
  $route: SlideRoute | undefined
  $renderContext: Ref<RenderContext>
  /** CSS pixels per canvas pixel; 0 until measured. */
  $scale: Ref<number>
  $frontmatter: Record<string, any>
}

/** A slide by its number or alias, or undefined. From `@slidev/client/logic/slides`. */
export function getSlide(no: number | string): SlideRoute | undefined

/** All slides, in running order. From `@slidev/client/logic/slides`. */
export const slides: ShallowRef<SlideRoute[]>

/** Where "next" and "back" lead from a slide, by number, and with how many clicks one comes, and what the overview says of it (patches/). From `@slidev/client/logic/slides`. */
export const walk: { next: (no: number) => number | undefined, prev: (no: number) => number | undefined, clicks: (no: number) => number, note: (no: number) => string }

/** What the windows of a talk know together, and how one tells the others. From `@slidev/client/state/shared`. */
export const sharedState: { page: number, lastUpdate?: object, route?: RouteId, blank?: Blank | '', cursor?: object, timer?: object }
export function patch<Key extends keyof typeof sharedState>(key: Key, value: typeof sharedState[Key]): void

/** A further way to carry what the windows know together; a write says by `isHeard` that another window said it. */
export function addSyncMethod(sync: {
  init: (key: string, onUpdate: (data: object) => void, state: object, persist?: boolean) => ((state: object, isHeard?: boolean) => void) | undefined
}): void

/** Switches off Slidev's own way, by channel. */
export function disableBuiltinSync(): void

/** The time of the talk, in seconds, which all windows know. From `@slidev/client/composables/useTimer`. */
export function useTimer(): { status: ComputedRef<'stopped' | 'running' | 'paused'>, passed: ComputedRef<number>, reset: () => void, resume: () => void }

/** The presenter view's layout: 1, 2 or 3. From `@slidev/client/state`. */
export const presenterLayout: Ref<number>

/** Clicks that stay where they are. From `@slidev/client/composables/useClicks`. */
export function createFixedClicks(route: SlideRoute, at: number): ClicksContext

/** More clicks than any slide has. From `@slidev/client/constants`, like the keys below. */
export const CLICKS_MAX: number
export const injectionRoute: InjectionKey<SlideRoute>
export const injectionFrontmatter: InjectionKey<Record<string, any>>
export const injectionCurrentPage: InjectionKey<Ref<number>>
export const injectionRenderContext: InjectionKey<Ref<RenderContext>>
export const injectionClicksContext: InjectionKey<Ref<ClicksContext>>

/** Whether Slidev's dialogs are open. From `@slidev/client/state`. */
export const isInputting: Ref<boolean>
export const showOverview: Ref<boolean>
export const showGotoDialog: Ref<boolean>

/** The slide chosen in the overview. From `@slidev/client/logic/overview`. */
export const currentOverviewPage: Ref<number>
