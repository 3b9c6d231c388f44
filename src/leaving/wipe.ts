/** What the deck's own tools store: Slidev its view settings, Vue's router an empty list of scroll positions. */
const stored = /^slidev-|^vue-router:/

/** Takes away all that the deck has stored; what somebody else stored under the same host stays. */
export function wipeStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = window[name]
      for (const key of Object.keys(storage).filter(key => stored.test(key)))
        storage.removeItem(key)
    }
    catch {
      // Storage is switched off in some private modes: then there is nothing to take away.
    }
  }
}
