import type { Nav } from '@slidev/client'
import { shallowRef } from 'vue'
import { useAnswers } from './useAnswers'

/** The part of the Window Management API that is used here. Chromium has it; a browser asks the presenter before it answers. */
interface ScreenDetailed extends Screen { availLeft: number, availTop: number }
interface ScreenDetails { screens: ScreenDetailed[], currentScreen: ScreenDetailed }
declare global {
  interface Screen { isExtended?: boolean }
  interface Window { getScreenDetails?: () => Promise<ScreenDetails> }
  interface FullscreenOptions { screen?: Screen }
}

/** What came of the last press of "Present": a window that is to be moved by hand, or none. */
export const outcome = shallowRef<'opened' | 'blocked'>()

function open(nav: Nav, view: 'presenter' | 'audience', { availLeft = 0, availTop = 0, availWidth = 1280, availHeight = 720 }: Partial<ScreenDetailed> = {}): Window | null {
  const { params, query } = nav.currentRoute.value
  const path = `${view === 'presenter' ? '/presenter' : ''}/${params.no}`
  const url = new URL(nav.router.resolve({ path, query }).href, location.href)
  return window.open(url, view, `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`)
}

/**
 * Opens a second window beside this one. Where the browser knows of another screen, this window goes there, full screen, and
 * becomes the audience's, since one press may do that and open a window, but not open a window in full screen; the
 * presenter view comes up here. Elsewhere the audience's window comes up, to be moved by hand.
 */
export async function present(nav: Nav): Promise<void> {
  outcome.value = undefined
  const opener = window.opener as Window | null
  if (opener && !opener.closed)
    return opener.focus()
  const screens = screen.isExtended ? await window.getScreenDetails?.().catch(() => undefined) : undefined
  const other = screens?.screens.find(one => one !== screens.currentScreen)
  if (other) {
    const isFull = document.documentElement.requestFullscreen({ screen: other }).catch(() => outcome.value = 'opened')
    if (open(nav, 'presenter', screens!.currentScreen)) {
      // What the presenter has answered here is no business of the room.
      useAnswers().clear()
      const { params, query } = nav.currentRoute.value
      await nav.router.replace({ path: `/${params.no}`, query })
      return
    }
    await isFull
    await document.exitFullscreen().catch(() => {})
    outcome.value = 'blocked'
  }
  else {
    const audience = open(nav, 'audience')
    audience?.focus()
    outcome.value = audience ? 'opened' : 'blocked'
    if (audience && !nav.isPresenter.value)
      nav.enterPresenter()
  }
}
