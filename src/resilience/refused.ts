/** A storage that lasts as long as the window, for browsers that refuse the real one. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: key => kept.get(key) ?? null,
    key: index => [...kept.keys()][index] ?? null,
    removeItem: key => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, String(value)),
  }
}

// Where cookies are blocked, the very look at localStorage throws, and Slidev does not start. It then gets one in memory.
for (const name of ['localStorage', 'sessionStorage'] as const) {
  try {
    void window[name].length
  }
  catch {
    Object.defineProperty(window, name, { value: memoryStorage(), configurable: true })
  }
}

/** A channel to the reader's other windows that leads nowhere. */
class DeafChannel extends EventTarget {
  constructor(readonly name: string) {
    super()
  }

  postMessage(): void {}
  close(): void {}
}

// So does the making of a channel there, in Firefox. The windows then do not hear of each other.
try {
  new BroadcastChannel('').close()
}
catch {
  Object.defineProperty(window, 'BroadcastChannel', { value: DeafChannel, configurable: true })
}
