let before: Promise<unknown> = Promise.resolve()

/** Lets the browser draw what is there; a task of its own, since timers of a window in the background wait a second each. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

/**
 * Loads the first slides one after the other, and the rest together after them: on a slow network or processor the first must
 * not wait for the last, and when the network is gone nobody waits for each in turn.
 * @param load loads it; what it throws does not stop the next one
 * @param isFirst to be on the screen before the next one begins
 */
export async function loadInOrder<Loaded>(load: () => Promise<Loaded>, isFirst: boolean): Promise<Loaded> {
  const mine = before.then(load)
  if (isFirst)
    before = mine.catch(() => {}).then(nextPaint)
  return mine
}
