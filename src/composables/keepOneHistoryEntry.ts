import type { Router } from 'vue-router'

interface NavigateEvent extends Event {
  cancelable: boolean
  hashChange: boolean
  navigationType: 'push' | 'replace' | 'reload' | 'traverse'
  destination: { url: string }
}

/**
 * One entry in the window's history for the whole visit: Back leads to the page before the deck, whatever was looked at
 * in between. Slide changes replace the entry; so does a slide that is called by its address, where the browser lets a
 * page take that over (Navigation API; elsewhere such a call by hand adds an entry).
 */
export function keepOneHistoryEntry(router: Router): void {
  router.push = router.replace

  const navigation = (window as { navigation?: EventTarget }).navigation
  navigation?.addEventListener('navigate', (event) => {
    const { cancelable, hashChange, navigationType, destination } = event as NavigateEvent
    if (!cancelable || !hashChange || navigationType !== 'push')
      return
    event.preventDefault()
    const { hash } = new URL(destination.url)
    router.replace(hash.startsWith('#/') ? hash.slice(1) : `/${hash.slice(1)}`)
  })
}
