import { ref, watchEffect } from 'vue'

const isOff = ref(false)

/** A key that types a character, pressed on its own outside a field: what speech input and unsteady hands press unmeant. */
function isLetterShortcut(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  return [...event.key].length === 1 && event.key !== ' '
    && !event.ctrlKey && !event.metaKey && !event.altKey
    && !target.isContentEditable && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function silence(event: KeyboardEvent): void {
  if (isLetterShortcut(event))
    event.stopImmediatePropagation()
}

if (typeof window !== 'undefined') {
  watchEffect(() => {
    // Before everything of Slidev's: one of its keys, F, knows no other way to be turned off.
    if (isOff.value)
      window.addEventListener('keydown', silence, { capture: true })
    else
      window.removeEventListener('keydown', silence, { capture: true })
  })
}

/** Whether shortcuts of a single character (D, F, G, O) are off in this window (WCAG 2.2, 2.1.4). Arrows and Space stay. */
export function useLetterKeys() {
  return { isOff }
}
