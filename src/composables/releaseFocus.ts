/**
 * Slidev's keys are silent while a control has focus. After a press by mouse, pen or finger a box or button of a slide, of
 * its foot or of Slidev's bar gives focus back, so that arrows and clickers work at once; after a key press it keeps focus, so that the keyboard goes on from
 * there. To be called once.
 */
export function releaseFocus(): void {
  let pointed = false
  for (const type of ['pointerdown', 'keydown'])
    window.addEventListener(type, () => pointed = type === 'pointerdown', true)
  window.addEventListener('click', ({ target }) => {
    const control = target instanceof Element && target.closest<HTMLElement>('.slide :is(button, input:is([type=checkbox], [type=radio])), .turn-button, .bar-control')
    if (!control || !pointed)
      return
    control.blur()
    // A label hands focus to its box only after the click.
    setTimeout(() => control.blur())
  }, true)
}
