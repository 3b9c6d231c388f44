import type { Router } from 'vue-router'
import type { ExampleId } from '../decision'
import type { ClaimId } from '../evidence'
import { addSyncMethod, disableBuiltinSync, sharedState } from '@slidev/client'
import { useDebounceFn } from '@vueuse/core'
import { computed, watch } from 'vue'
import { connectWindows } from '../connectWindows'
import { examples } from '../decision'
import { claimIds, helpRegions } from '../evidence'
import { closeCard, isCardSent, openCard, sendCard, shownClaim } from './evidenceCard'
import { useAnswers } from './useAnswers'
import { chooseRegion, helpRegion, isGuess } from './useHelpRegion'
import { isRuleOpen } from './useWay'

/** What the presenter's window shows and the room is to see, too. All of it is chosen among what the deck holds; nothing that a person answers is in it. */
interface Room {
  /** The made-up case that is loaded, as the deck has it. */
  example?: ExampleId
  /** The place chosen on Help. */
  place?: string
  /** The claim whose card was sent to the room. */
  card?: ClaimId
  isRuleOpen: boolean
}

/** Where a window keeps the talk's length and time for itself, to have them when it is loaded anew and no other window is there. */
const KEPT = 'slidev-talk'

/** How long the presenter's arrow rests on the wall before it goes (milliseconds). */
const REST = 3000

/**
 * Lets the windows of a talk follow each other where no server does it, and lets what belongs to the room follow from the
 * presenter's window to every window that shows slides. To be called once, in an edition that has the presenter view.
 */
export function followRoom(router: Router): void {
  const { example, showExample } = useAnswers()
  const isOn = (...names: string[]) => names.includes(String(router.currentRoute.value.name))
  const isPresenting = () => isOn('presenter', 'ground-rules')
  // Whoever leaves from the presenter view takes the room along, whatever it looks at.
  const { join, greet } = connectWindows(isPresenting, () => document.querySelector<HTMLElement>('[data-exit]')!.click())
  router.isReady().then(greet)

  if (!__SLIDEV_HAS_SERVER__) {
    Object.assign(sharedState, JSON.parse(sessionStorage.getItem(KEPT) ?? '{}'))
    watch(() => JSON.stringify({ route: sharedState.route, timer: sharedState.timer }), talk => sessionStorage.setItem(KEPT, talk))
  }

  // A presenter view that is loaded anew listens first: the others know the time and the route.
  let mayTell = false
  router.isReady().then(() => router.afterEach(() => void (mayTell = true)))
  disableBuiltinSync()
  addSyncMethod({
    init(key, onUpdate, state) {
      // Nothing else that Slidev shares, such as drawings, is used here.
      if (__SLIDEV_HAS_SERVER__ || state !== sharedState)
        return undefined
      const whose = (data: { lastUpdate?: object }) => JSON.stringify(data.lastUpdate)
      let heard: string | undefined
      const postAll = join(key, {
        // A window that comes knows no place yet.
        getState: () => sharedState.lastUpdate && state,
        onMessage: (data) => {
          mayTell = true
          heard = whose(data)
          onUpdate(data)
        },
      })
      // A window that has been told an older place answers at once with its own, which is no echo.
      return (_, isHeard) => {
        if (mayTell && !(isHeard && heard === whose(state)))
          postAll()
      }
    },
  })

  const room = computed((): Room => ({
    example: example.value?.id,
    place: isGuess.value ? undefined : helpRegion.value,
    card: isCardSent.value ? shownClaim.value : undefined,
    isRuleOpen: isRuleOpen.value,
  }))
  /** What the room was last told. */
  let before: Partial<Room> | undefined
  let hasTold = false

  /** Changes what the presenter has changed; what was chosen in this window stays as long as the presenter does nothing about it. */
  function follow(now: Room): void {
    // A presenter view that is loaded anew hears from the room what that was told.
    if (isPresenting() ? hasTold : !isOn('play'))
      return
    if (now.example !== before?.example)
      showExample(examples.find(({ id }) => id === now.example) ?? null)
    if (now.place !== before?.place && helpRegions.some(({ id }) => id === now.place))
      chooseRegion(now.place!)
    if (now.card !== before?.card) {
      claimIds.includes(now.card!) ? openCard(now.card!) : closeCard()
      if (isPresenting())
        sendCard()
    }
    if (now.isRuleOpen !== Boolean(before?.isRuleOpen))
      isRuleOpen.value = now.isRuleOpen
    before = now
  }

  const hasChosen = () => hasTold || Object.values(room.value).some(Boolean)
  const postRoom = join('room', { getState: () => !isPresenting() ? before : hasChosen() ? room.value : undefined, onMessage: follow })
  // A page that goes forgets its example. The room is to keep it: by then no timer runs.
  watch([room, router.currentRoute], () => setTimeout(() => {
    if (isPresenting() && hasChosen()) {
      hasTold = true
      postRoom()
    }
  }))

  window.addEventListener('pointermove', useDebounceFn(() => isOn('presenter') && (sharedState.cursor = undefined), REST))
}
