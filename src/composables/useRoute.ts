import type { RouteId } from '../deck/slides'
import { slides, walk } from '@slidev/client/logic/slides.ts'
import { patch, sharedState } from '@slidev/client/state/shared.ts'
import { computed, watchEffect } from 'vue'
import { minutesOn, routes } from '../deck/slides'
import { routeWords } from '../messages'

/** The route that `npm start -- --route` asks for. */
const started = routes.find(({ id }) => id === import.meta.env.VITE_TALK_ROUTE)?.id ?? 'whole'

const route = computed({
  get: (): RouteId => sharedState.route ?? started,
  // All windows of a talk are on one route.
  set: (id: RouteId) => patch('route', id),
})

const frontmatters = computed(() => slides.value.map(({ meta }) => meta.slide.frontmatter as { minutes?: number, short?: number, clicks?: number }))

/** The numbers of the slides that a route stops at, in running order. */
const stopsOf = (id: RouteId): number[] => frontmatters.value.flatMap((slide, index) => minutesOn(id, slide) === undefined ? [] : index + 1)

const stops = computed(() => stopsOf(route.value))

/** Help, which the talk ends with on either route; what stands behind it is to look up. */
const end = computed(() => stopsOf('whole').at(-1) ?? slides.value.length)

/** The stop after a slide, also of one that is not on the route; undefined on the last one. Behind the end it is the next slide. */
function nextStop(no: number): number | undefined {
  return no > end.value ? no + 1 : stops.value.find(stop => stop > no)
}

/** The stop before a slide, also of one that is not on the route; undefined on the first one. Behind the end it is the slide before. */
function previousStop(no: number): number | undefined {
  return no > end.value ? no - 1 : stops.value.findLast(stop => stop < no)
}

/** What is said of a slide that next and back pass over; nothing of a stop, and nothing to a reader alone, who goes through all. */
function passedOver(no: number): string {
  if (!__SLIDEV_FEATURE_PRESENTER__ || stops.value.includes(no))
    return ''
  return no > end.value ? routeWords.afterEnd : routeWords.leftOut
}

/**
 * Keeps next and back, by whatever key, hand or button, to the route. To be called once, and only where the deck is presented:
 * a reader alone goes through all slides.
 */
export function followRoute(): void {
  walk.next = nextStop
  walk.prev = previousStop
  // A stop of the short route comes whole, for there is one press for each.
  walk.clicks = no => route.value === 'short' ? frontmatters.value[no - 1]?.clicks ?? 0 : 0
  walk.note = passedOver
  watchEffect(() => document.documentElement.dataset.route = route.value)
}

/** The length of the talk that is given: its slides, and the way from one to another. */
export function useRoute() {
  return {
    /** Can be set; the other windows of the talk come along. */
    route,
    /** The route's length in minutes. */
    minutes: computed(() => routes.find(({ id }) => id === route.value)!.minutes),
    stops,
    end,
    nextStop,
    previousStop,
    passedOver,
  }
}
