import { nextTick } from 'vue'
import { focusElement, headingIn } from './useHeadingFocus'

const controls = 'a, button, summary'

/** What the build wrote into the page (scripts/print/firstScreen.ts), until the program shows the same. */
const firstScreen = () => document.querySelector('.first-screen')

/** Takes the first screen away, with its styles, which the browser would look through at each change beside the same ones. Nothing happens where there is none any more. */
export function dropFirstScreen(): void {
  const root = document.documentElement
  if (!firstScreen())
    return
  document.querySelectorAll('.first-screen, .first-styles').forEach(element => element.remove())
  delete root.dataset.first
  delete root.dataset.firstScreen
}

/**
 * Puts the program's own screen in the place of the first one: what was pressed there is pressed here, and who had skipped to its heading has
 * this one's.
 * @param slide one that has just been mounted
 */
export async function replaceFirstScreen(slide: Element): Promise<void> {
  const asked = document.documentElement.dataset.first
  if (!asked)
    return
  const shown = slide.closest(asked === 'page' ? '.reading-view' : '#slideshow > [data-slidev-no="1"]')
  const screen = firstScreen()!.querySelector(`.first-${asked}`)!
  // All that it shows has to be there.
  if (!shown || shown.querySelectorAll('.slide-title').length < screen.querySelectorAll('.slide-title').length)
    return
  const pressed = Array.from(screen.querySelectorAll(controls)).findIndex(control => control.matches('[data-pressed]'))
  const hadFocus = screen.contains(document.activeElement)
  dropFirstScreen()
  await nextTick()
  if (hadFocus)
    focusElement(headingIn(shown))
  shown.querySelectorAll<HTMLElement>(controls)[pressed]?.click()
}
