import type { Router } from 'vue-router'

/**
 * One entry in the window's history for the whole visit: Back leads to the page before the deck, whatever was looked at
 * in between. Slide changes replace the entry; so does a slide that is called by its address, before it makes an entry where
 * the browser lets a page take that over (Navigation API), elsewhere after it: the visit's entry then shows that slide, and
 * the new one stays behind Forward.
 */
export function keepOneHistoryEntry(router: Router): void {
  router.push = router.replace
  const show = (hash: string) => void router.replace(hash.startsWith('#/') ? hash.slice(1) : `/${hash.slice(1)}`)

  const { navigation } = window as { navigation?: Navigation }
  navigation?.addEventListener('navigate', (event) => {
    if (!event.cancelable || !event.hashChange || event.navigationType !== 'push')
      return
    event.preventDefault()
    show(new URL(event.destination.url).hash)
  })
  if (navigation)
    return

  let called: string | undefined
  window.addEventListener('popstate', (event) => {
    // The router gives each entry of its own a state.
    if (event.state === null) {
      called = location.hash
      history.back()
    }
    else if (called !== undefined) {
      show(called)
      called = undefined
    }
    else {
      return
    }
    event.stopImmediatePropagation()
  }, { capture: true })
}
