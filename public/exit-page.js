// @ts-check
/*
 * The exit page: the `[data-exit]` link, or Shift three times, covers the page at once, replaces it in the history and
 * forgets everything. One file that imports nothing and is not built, so that whatever becomes of the deck's own files, or
 * of their program, never takes it away. It reads the page only when it is used, and may stand anywhere in it.
 */
(() => {
  'use strict'

  /** How many presses of Shift leave the page, and how long one may wait for the next (milliseconds), as in govuk-frontend's exit-this-page. */
  const PRESSES = 3
  const PATIENCE = 5000

  /** What the deck's own tools store: Slidev its view settings, Vue's router an empty list of scroll positions. */
  const STORED = /^slidev-|^vue-router:/

  const storages = /** @type {const} */ (['localStorage', 'sessionStorage'])

  /* Where cookies are blocked, the very look at a storage throws, and Slidev does not start: it gets one in memory. */

  /** @returns {Storage} one that lasts as long as the window */
  function memoryStorage() {
    /** @type {Map<string, string>} */
    const kept = new Map()
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

  for (const name of storages) {
    try {
      void window[name].length
    }
    catch {
      Object.defineProperty(window, name, { value: memoryStorage(), configurable: true })
    }
  }

  // So does the making of a channel there, in Firefox. The windows then do not hear of each other.
  try {
    new BroadcastChannel('').close()
  }
  catch {
    Object.defineProperty(window, 'BroadcastChannel', { value: class extends EventTarget {
      postMessage() {}
      close() {}
    }, configurable: true })
  }

  /* Leaving. */

  /**
   * Listeners of the `leave-page` event forget what they hold, while the browser is on its way to the other page already:
   * one that fails, or takes long, keeps nobody.
   */
  function leave() {
    const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a[data-exit]'))
    document.documentElement.classList.add('leaving')
    document.title = link?.dataset.title ?? ''
    window.location.replace(link?.href ?? 'about:blank')
    // What somebody else stored under the same host stays.
    for (const name of storages) {
      try {
        for (const key of Object.keys(window[name]).filter(key => STORED.test(key)))
          window[name].removeItem(key)
      }
      catch {
        // Storage is switched off in some private modes: then there is nothing to take away.
      }
    }
    window.dispatchEvent(new Event('leave-page'))
  }

  /* Shift three times. */

  const MODIFIERS = ['Alt', 'AltGraph', 'Control', 'Meta', 'Super', 'Hyper', 'Fn', 'Symbol']

  let counted = 0
  let last = Number.NEGATIVE_INFINITY
  let isAlone = false
  /** @type {Set<string>} */
  const shifts = new Set()
  /**
   * What is held down, and when it was last heard of. Systems lose some releases: a thing long silent holds nobody back.
   * @type {Map<string, number>}
   */
  const held = new Map()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence

  function reset() {
    counted = 0
    isAlone = false
  }

  /** @param {KeyboardEvent} event */
  function isBusy(event) {
    return event.isComposing || MODIFIERS.some(name => event.getModifierState(name)) || [...held.values()].some(at => event.timeStamp - at <= PATIENCE)
  }

  /** @param {KeyboardEvent} event */
  const nameOf = ({ key, code }) => code || key.toLowerCase()

  /**
   * A press counts when Shift goes down and comes up while nothing else is held or pressed, the other Shift included;
   * whatever comes in between starts the count anew. So neither a capital, nor a change of the keyboard's language, nor a
   * selection by the mouse leaves the page.
   * @param {KeyboardEvent} event
   */
  function countDown(event) {
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
  }

  /** @param {KeyboardEvent} event */
  function countUp(event) {
    if (event.key !== 'Shift') {
      held.delete(nameOf(event))
      // On a Mac the keys that went down with Cmd never come up.
      if (event.key === 'Meta')
        held.clear()
      return
    }
    shifts.delete(event.code)
    // Of two that are held, some systems tell only one coming up.
    if (!event.shiftKey)
      shifts.clear()
    if (isBusy(event))
      reset()
    if (isAlone) {
      counted = event.timeStamp - last <= PATIENCE ? counted + 1 : 1
      last = event.timeStamp
    }
    isAlone = false
  }

  /** @param {number} left how many presses are still missing; the page says that, until it is all of them */
  function say(left) {
    const status = document.querySelector('#leave-status')
    if (status)
      status.textContent = status.getAttribute(`data-left-${left}`)
  }

  function tell() {
    say(PRESSES - counted)
    clearTimeout(silence)
    if (counted >= PRESSES)
      leave()
    else if (counted > 0)
      silence = setTimeout(say, PATIENCE, PRESSES)
  }

  // In the capture phase: nothing on the page can keep these keys from counting.
  window.addEventListener('keydown', (event) => {
    countDown(event)
    tell()
  }, { capture: true })
  window.addEventListener('keyup', (event) => {
    countUp(event)
    tell()
  }, { capture: true })
  for (const name of /** @type {const} */ (['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])) {
    window.addEventListener(name, ({ pointerId, buttons, timeStamp }) => {
      if (buttons > 0)
        held.set(`pointer ${pointerId}`, timeStamp)
      else
        held.delete(`pointer ${pointerId}`)
    }, { capture: true, passive: true })
  }
  // Words that come without keys, too: by voice, by a pen, from a list.
  for (const name of ['pointerdown', 'wheel', 'compositionstart', 'input', 'blur']) {
    window.addEventListener(name, ({ target }) => {
      reset()
      // The focus of a field goes and comes while the window keeps the keyboard; without it, no release is told.
      if (name === 'blur' && target === window) {
        held.clear()
        shifts.clear()
      }
      tell()
    }, { capture: true, passive: true })
  }

  /* The links of the page itself. */

  document.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element))
      return
    if (target.closest('[data-exit]')) {
      event.preventDefault()
      event.stopImmediatePropagation()
      leave()
    }
    else if (target.closest('[data-skip]')) {
      event.preventDefault()
      const heading = [...document.querySelectorAll('h1')].find(one => one.offsetParent !== null)
      if (heading) {
        heading.tabIndex = -1
        heading.focus()
      }
    }
  }, { capture: true })

  // A page brought back by Back or Forward must not show what was on it.
  window.addEventListener('pageshow', event => event.persisted && window.location.reload())
})()
