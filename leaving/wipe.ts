/** Takes away what Slidev keeps of a visit: its view settings, the only thing the deck ever stores. */
export function wipeStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = window[name]
      for (const key of Object.keys(storage).filter(key => key.startsWith('slidev-')))
        storage.removeItem(key)
    }
    catch {
      // Storage is switched off in some private modes: then there is nothing to take away.
    }
  }
}
