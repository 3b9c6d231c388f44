import { leaveWords } from '../messages'
import { settings } from '../settings'
import { countShift, shiftRule } from './shiftThrice'
import { wipeStorage } from './wipe'

/**
 * "Leave this page" beyond its plain link: covers the page at once, replaces it in the history, and forgets everything.
 * Stands apart from the deck's own program, so that an error there never takes it away.
 * Listeners of the `leave-page` event forget what they hold, while the browser is on its way to the other page already:
 * one that fails, or takes long, keeps nobody.
 */
function leave(): void {
  document.documentElement.classList.add('leaving')
  document.title = settings.neutralTitle
  window.location.replace(settings.leaveTo)
  wipeStorage()
  window.dispatchEvent(new Event('leave-page'))
}

function sayHowMany(left: number): void {
  const status = document.querySelector('#leave-status')
  if (!status)
    return
  status.textContent = left === shiftRule.presses ? '' : left === 0 ? leaveWords.leaving : leaveWords.again(left)
}

/** Makes every `[data-exit]` link leave this way, and Shift pressed three times too; the skip link leads to the heading. */
export function armLeaving(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest?.('[data-exit]'))
      return
    event.preventDefault()
    event.stopImmediatePropagation()
    leave()
  }, { capture: true })

  const counter = countShift()
  let silence: ReturnType<typeof setTimeout> | undefined
  const tell = (left: number): void => {
    sayHowMany(left)
    clearTimeout(silence)
    if (left === 0)
      leave()
    else if (left < shiftRule.presses)
      silence = setTimeout(sayHowMany, shiftRule.patience, shiftRule.presses)
  }
  // In the capture phase: nothing on the page can keep these keys from counting.
  window.addEventListener('keydown', event => tell(counter.down(event)), { capture: true })
  window.addEventListener('keyup', event => tell(counter.up(event)), { capture: true })
  for (const name of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const)
    window.addEventListener(name, ({ pointerId, buttons, timeStamp }) => counter.point(`pointer ${pointerId}`, buttons > 0, timeStamp), { capture: true, passive: true })
  // Words that come without keys, too: by voice, by a pen, from a list.
  for (const name of ['pointerdown', 'wheel', 'compositionstart', 'input', 'blur'] as const) {
    window.addEventListener(name, ({ target }) => {
      // The focus of a field goes and comes while the window keeps the keyboard.
      if (name === 'blur' && target === window)
        counter.forget()
      else
        counter.interrupt()
      tell(shiftRule.presses)
    }, { capture: true, passive: true })
  }

  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest?.('[data-skip]'))
      return
    event.preventDefault()
    const heading = [...document.querySelectorAll<HTMLElement>('h1')].find(one => one.offsetParent !== null)
    if (heading) {
      heading.tabIndex = -1
      heading.focus()
    }
  })

  // A page brought back by Back or Forward must not show what was on it.
  window.addEventListener('pageshow', event => event.persisted && window.location.reload())
}

armLeaving()
