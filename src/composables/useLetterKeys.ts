import { ref } from 'vue'
import { focusSlide } from './useHeadingFocus'

/** Whether shortcuts of a single character (B, D, E, F, G, O, W and the full stop) are off in this window (WCAG 2.2, 2.1.4). Arrows and Space stay. */
export const areLettersOff = ref(false)

/** Where keys write or choose: all of them belong to the field. */
function isField(element: HTMLElement): boolean {
  return element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName)
}

/** Controls in which Page Up and Page Down have a meaning of their own. */
const pagedFields = 'textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=slider], input:is([type=range], [type=date], [type=time], [type=month], [type=week], [type=datetime-local])'

/** A key that types a character: what speech input and unsteady hands press unmeant. */
function isCharacter({ key }: KeyboardEvent): boolean {
  // All other keys have names, such as "Home" or "F5".
  return key !== ' ' && !/^[A-Z][A-Z0-9]+$/i.test(key)
}

/** The Latin letter at the place of a key that types another script's, or nothing. */
function latinFor({ key, code }: KeyboardEvent): string | undefined {
  if (!/^\p{L}/u.test(key) || /^\p{Script=Latin}/u.test(key))
    return undefined
  return code === 'Backquote' ? '`' : code.match(/^Key([A-Z])$/)?.[1]!.toLowerCase()
}

/** The line that someone writes in, until something else takes the focus or is pressed. */
let written: HTMLElement | undefined

function followWriting({ type, target }: Event): void {
  written = type === 'focusin' && (target as HTMLElement).matches('input[type=text], textarea') ? target as HTMLElement : undefined
}

function guard(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  const { type, key, code, ctrlKey, metaKey, altKey, repeat, isComposing } = event
  if (type === 'keydown') {
    // A key held on after Ctrl came up repeats as if it were pressed alone. AltGr types characters, none of them a letter of Slidev's.
    if (ctrlKey || metaKey || altKey || event.getModifierState('AltGraph') || repeat || isComposing)
      return event.stopPropagation()
    // Slidev knows only fields to write in.
    if (target.isContentEditable || target.tagName === 'SELECT')
      return event.stopPropagation()
    if (areLettersOff.value && isCharacter(event) && !isField(target))
      return event.stopPropagation()
    // Whoever writes types on when the line goes from under their hands, and means no command.
    if (written && !written.isConnected && (isCharacter(event) || key === ' ')) {
      event.preventDefault()
      return event.stopPropagation()
    }
    // What a clicker sends. Slidev's keys are silent while a control has the focus.
    if (/^Page(?:Up|Down)$/.test(key) && target.closest('a, button, input') && !target.closest(pagedFields))
      focusSlide()
    // They turn slides; the browser would also scroll the slide that comes, where it is longer than its stage.
    const stage = document.querySelector('#slideshow')
    if (/^(?:Page(?:Up|Down)| )$/.test(key) && stage && (target === document.body || stage.contains(target)) && !target.closest(`${pagedFields}, a, button, input, summary`))
      event.preventDefault()
  }
  const latin = isField(target) ? undefined : latinFor(event)
  if (!latin)
    return
  event.stopPropagation()
  window.dispatchEvent(new KeyboardEvent(type, { key: latin, code, shiftKey: event.shiftKey }))
}

/**
 * Stands between the keys and Slidev, which listens to them at the window and looks neither at Ctrl, Cmd and Alt nor at
 * the keyboard's script. With one of these held a key is the browser's; what is typed on where a line to write in has gone is nobody's. To be called once.
 */
export function guardKeys(): void {
  document.addEventListener('keydown', guard)
  document.addEventListener('keyup', guard)
  document.addEventListener('focusin', followWriting)
  document.addEventListener('pointerdown', followWriting)
}
