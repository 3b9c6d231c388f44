import { currentOverviewPage } from '@slidev/client/logic/overview.ts'
import { showGotoDialog, showOverview } from '@slidev/client/state/index.ts'
import { nextTick, watch } from 'vue'
import { focusSlide } from './useHeadingFocus'

/** Everything that lies under the open overview. */
const covered = '#page-root, .small-stage-bar'

/** The picture and the number of the chosen slide in the overview. */
function chosen(): HTMLElement | null | undefined {
  return document.getElementById(`overview-${currentOverviewPage.value}`)?.parentElement
}

/**
 * Keeps the keyboard where Slidev's dialogs are. The overview takes the focus, nothing under it can be reached, and the
 * chosen slide stays in view; when it or "Go to" closes, the focus goes back to the slide on stage. What both tell a
 * screen reader stands in patches/. To be called once.
 */
export function followDialogs(): void {
  watch(showOverview, async (isOpen) => {
    for (const element of document.querySelectorAll<HTMLElement>(covered))
      element.inert = isOpen
    await nextTick()
    if (!isOpen)
      return
    chosen()?.closest<HTMLElement>('[role=listbox]')?.focus()
    chosen()?.scrollIntoView({ block: 'nearest' })
  })

  watch(currentOverviewPage, async () => {
    await nextTick()
    if (showOverview.value)
      chosen()?.scrollIntoView({ block: 'nearest' })
  })

  watch(() => showOverview.value || showGotoDialog.value, (isOpen) => {
    if (isOpen)
      return
    // Later than the change of slides, when one was chosen: that slide takes the focus itself. By then another of the
    // two may be open, and "Go to" closes as soon as the focus moves outside it.
    setTimeout(() => {
      if (!showOverview.value && !showGotoDialog.value && document.activeElement?.matches('body, [role=listbox]'))
        focusSlide()
    })
  })
}
