import type { RouteId } from '../deck/slides'
import { slides, walk } from '@slidev/client/logic/slides.ts'
import { patch, sharedState } from '@slidev/client/state/shared.ts'
import { computed, watchEffect } from 'vue'
import { minutesOn, routes } from '../deck/slides'
import { routeWords } from '../messages'

/** The route that `npm start -- --route` asks for. */
const started = routes.find(({ id }) => id === import.meta.env.VITE_TALK_ROUTE)?.id ?? 'whole'

/** The route of the talk that is given: the slides it stops at, and the way from one to another. The other windows come along where it is set. */
export const route = computed({
  get: (): RouteId => sharedState.route ?? started,
  set: (id: RouteId) => patch('route', id),
})

/** This route's length in minutes. */
export const minutes = computed(() => routes.find(({ id }) => id === route.value)!.minutes)

const frontmatters = computed(() => slides.value.map(({ meta }) => meta.slide.frontmatter as { minutes?: number, short?: number, clicks?: number }))

const stopsOf = (id: RouteId): number[] => frontmatters.value.flatMap((slide, index) => minutesOn(id, slide) === undefined ? [] : index + 1)

/** The numbers of the slides that this route stops at, in running order. */
export const stops = computed(() => stopsOf(route.value))

/** The number of Help, which the talk ends with on either route; what stands behind it is to look up. */
export const lastStop = computed(() => stopsOf('whole').at(-1) ?? slides.value.length)

/** The stop after a slide, also of one that is not on the route; undefined on the last one. Behind the end it is the next slide. */
function nextStop(no: number): number | undefined {
  return no > lastStop.value ? no + 1 : stops.value.find(stop => stop > no)
}

/** The stop before a slide, also of one that is not on the route; undefined on the first one. Behind the end it is the slide before. */
function previousStop(no: number): number | undefined {
  return no > lastStop.value ? no - 1 : stops.value.findLast(stop => stop < no)
}

/** What is said of a slide that next and back pass over; nothing of a stop, and nothing to a reader alone, who goes through all. */
export function passedOver(no: number): string {
  if (!__SLIDEV_FEATURE_PRESENTER__ || stops.value.includes(no))
    return ''
  return no > lastStop.value ? routeWords.afterEnd : routeWords.leftOut
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
