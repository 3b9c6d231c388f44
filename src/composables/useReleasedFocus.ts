/**
 * Slidev's keys are silent while a control has focus. After a press by mouse, pen or finger the control gives focus back,
 * so that arrows and clickers work at once; after a key press it keeps focus, so that the keyboard goes on from there.
 */
export function useReleasedFocus() {
  let pointed = false

  return {
    onPointerdown: () => { pointed = true },
    onKeydown: () => { pointed = false },
    /** For `change` of boxes and `click` of buttons: gives focus back after a pointer's press. */
    release(event: Event) {
      const control = event.target as HTMLElement
      const focusable = control.closest<HTMLElement>('input, button') ?? control
      if (!pointed)
        return
      focusable.blur()
      // A label hands focus to its box only after the box has changed.
      setTimeout(() => focusable.blur())
    },
  }
}
