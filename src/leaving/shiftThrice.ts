/** How many presses of Shift leave the page, and how long one may wait for the next (milliseconds). Source: the brief, "Leaving fast". */
export const shiftRule = { presses: 3, patience: 5000 }

/** What the counter asks of a key; `timeStamp` is a time in milliseconds that only ever grows. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'timeStamp' | 'repeat' | 'isComposing' | 'shiftKey' | 'getModifierState'>

export interface ShiftCounter {
  /** Takes a key going down. */
  down: (event: KeyPress) => number
  /** Takes a key coming up. Both give how many presses are still missing: 3 when none counts, 0 when it is time to leave. */
  up: (event: KeyPress) => number
  /** Something that is no key: a press, a turn of the wheel, words that came in by voice. */
  interrupt: () => void
  /** A pointer that is pressed (`isDown`) or no longer is, by a name of its own. */
  point: (name: string, isDown: boolean, at: number) => void
  /** The window lost the keyboard: what is held there is no longer told. */
  forget: () => void
}

const modifiers = ['Alt', 'AltGraph', 'Control', 'Meta', 'Super', 'Hyper', 'Fn', 'Symbol']

/**
 * Counts presses of Shift on its own. A press counts when Shift goes down and comes up while nothing else is held or
 * pressed, the other Shift included; whatever comes in between starts the count anew. So neither a capital, nor a change
 * of the keyboard's language, nor a selection by the mouse leaves the page.
 */
export function countShift({ presses, patience } = shiftRule): ShiftCounter {
  let counted = 0
  let last = Number.NEGATIVE_INFINITY
  let isAlone = false
  const shifts = new Set<string>()
  /** What is held down, and when it was last heard of. Systems lose some releases: a thing long silent holds nobody back. */
  const held = new Map<string, number>()

  function reset(): void {
    counted = 0
    isAlone = false
  }

  function isBusy(event: KeyPress): boolean {
    return event.isComposing || modifiers.some(name => event.getModifierState(name)) || [...held.values()].some(at => event.timeStamp - at <= patience)
  }

  const nameOf = ({ key, code }: KeyPress): string => code || key.toLowerCase()
  const missing = (): number => Math.max(0, presses - counted)

  return {
    down(event) {
      if (event.key !== 'Shift') {
        held.set(nameOf(event), event.timeStamp)
        reset()
      }
      // A held key repeats: only the first press arms it.
      else if (!event.repeat && !shifts.has(event.code)) {
        shifts.add(event.code)
        if (shifts.size > 1 || isBusy(event))
          reset()
        else
          isAlone = true
      }
      return missing()
    },
    up(event) {
      if (event.key !== 'Shift') {
        held.delete(nameOf(event))
        // On a Mac the keys that went down with Cmd never come up.
        if (event.key === 'Meta')
          held.clear()
        return missing()
      }
      shifts.delete(event.code)
      // Of two that are held, some systems tell only one coming up.
      if (!event.shiftKey)
        shifts.clear()
      if (isBusy(event))
        reset()
      if (isAlone) {
        counted = event.timeStamp - last <= patience ? counted + 1 : 1
        last = event.timeStamp
      }
      isAlone = false
      return missing()
    },
    interrupt: reset,
    point(name, isDown, at) {
      if (isDown)
        held.set(name, at)
      else
        held.delete(name)
    },
    forget() {
      reset()
      held.clear()
      shifts.clear()
    },
  }
}
