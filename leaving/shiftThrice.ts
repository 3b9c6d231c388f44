/** How many presses of Shift leave the page, and how long one may wait for the next (milliseconds). Source: the brief, "Leaving fast". */
export const shiftRule = { presses: 3, patience: 5000 }

export interface ShiftCounter {
  /** Takes a key going down; `at` is a time in milliseconds that only ever grows, such as `event.timeStamp`. */
  down: (key: string, at: number) => number
  /** Takes a key coming up. Both give how many presses are still missing: 3 when none counts, 0 when it is time to leave. */
  up: (key: string, at: number) => number
  /** Something other than a key used Shift (a click with Shift held), or the window lost the keyboard. */
  interrupt: () => void
}

/**
 * Counts presses of Shift on its own. A press counts when Shift comes up with no other key or click in between;
 * Shift used to type a capital does not, and any other key starts the count anew.
 */
export function countShift({ presses, patience } = shiftRule): ShiftCounter {
  let counted = 0
  let last = Number.NEGATIVE_INFINITY
  let isAlone = false

  function reset(): void {
    counted = 0
    isAlone = false
  }

  return {
    down(key) {
      if (key !== 'Shift')
        reset()
      // A held key repeats: only the first press arms it.
      else
        isAlone = true
      return presses - counted
    },
    up(key, at) {
      if (key !== 'Shift' || !isAlone)
        return presses - counted
      isAlone = false
      counted = at - last <= patience ? counted + 1 : 1
      last = at
      return Math.max(0, presses - counted)
    },
    interrupt: reset,
  }
}
