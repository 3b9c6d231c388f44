import type { Router } from 'vue-router'
import type { SpentEntry } from './spentEntry'
import { isSpent } from './spentEntry'

interface NavigateEvent extends Event {
  cancelable: boolean
  hashChange: boolean
  navigationType: 'push' | 'replace' | 'reload' | 'traverse'
  destination: { url: string }
}

/** The way to a slide within the deck, from what stands behind the "#" of an address. */
function wayTo(hash: string): string {
  return hash.startsWith('#/') ? hash.slice(1) : `/${hash.slice(1)}`
}

/**
 * One entry in the window's history for the whole visit: Back leads to the page before the deck, whatever was looked at
 * in between. Slide changes replace the entry; so does a slide that is called by its address, where the browser lets a
 * page take that over (Navigation API). Elsewhere such a call adds an entry, from which the deck goes back at once.
 */
export function keepOneHistoryEntry(router: Router): void {
  router.push = router.replace

  const navigation = (window as { navigation?: EventTarget }).navigation
  if (!navigation)
    return goBackFromNew(router)
  navigation.addEventListener('navigate', (event) => {
    const { cancelable, hashChange, navigationType, destination } = event as NavigateEvent
    if (!cancelable || !hashChange || navigationType !== 'push')
      return
    event.preventDefault()
    router.replace(wayTo(new URL(destination.url).hash))
  })
}

/** The router gives every entry a state; one without is new. No page can take an entry away: one gone back from is marked. */
function goBackFromNew(router: Router): void {
  let wanted: string | undefined
  let here = location.hash
  router.afterEach(() => {
    here = location.hash
  })
  window.addEventListener('popstate', (event) => {
    const isNew = event.state === null && location.hash !== here
    if (isNew || isSpent(event.state)) {
      // On the way back from one entry there may lie another, called just before: that leads on to what was called last.
      if (isNew)
        wanted = wayTo(location.hash)
      history.replaceState({ spent: true } satisfies SpentEntry, '')
      history.back()
    }
    else if (wanted !== undefined) {
      router.replace(wanted)
      wanted = undefined
    }
    else {
      return
    }
    // Before the router's own listener: it never hears of the entry.
    event.stopImmediatePropagation()
  }, { capture: true })
}
