import { nextTick, shallowRef } from 'vue'

/** What is on its way to paper; null while nothing is. */
const printing = shallowRef<{ withSafety: boolean } | null>(null)
/** Whether the last try to print came to nothing, as far as can be told. */
const hasFailed = shallowRef(false)

/**
 * What a reader does next on the page: by then they are done with paper. `afterprint` does not tell: some phones send it
 * before they lay the paper out, and lay it out again when another printer is chosen.
 */
const nextActs = ['pointerdown', 'touchstart', 'pointermove', 'keydown', 'wheel', 'leave-page', 'pagehide', 'hashchange']

function stopAt(event: Event): void {
  // A finger that rests moves, too.
  if (event.type !== 'pointermove' || (event as PointerEvent).pointerType === 'mouse')
    stop()
}

/** Nothing of the reader's is for paper any more. */
function stop(): void {
  printing.value = null
  for (const name of nextActs)
    window.removeEventListener(name, stopAt, { capture: true })
}

/** Browsers say that they print, now or a moment later; in-app browsers, which cannot, say nothing. */
function isHeard(): void {
  hasFailed.value = false
}

/**
 * Prints the reader's answers with the browser's own print, on this device alone. They stay ready for paper until the
 * reader does something else on the page; whatever is printed after that is blank again.
 */
export function useAnswersOnPaper() {
  return {
    printing,
    hasFailed,
    stop,
    /** Opens the browser's print dialog with the reader's answers in place of the page; `withSafety` as in src/decision/paperCopy.ts. */
    async print(withSafety: boolean): Promise<void> {
      stop()
      hasFailed.value = true
      if (typeof window.print !== 'function')
        return
      window.addEventListener('beforeprint', isHeard, { once: true })
      printing.value = { withSafety }
      await nextTick()
      try {
        window.print()
      }
      catch {
        return stop()
      }
      for (const name of nextActs)
        window.addEventListener(name, stopAt, { capture: true })
    },
  }
}
