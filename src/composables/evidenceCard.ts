import type { ClaimId } from '../evidence'
import { isInputting, showGotoDialog, showOverview } from '@slidev/client/state/index.ts'
import { computed, nextTick, shallowRef } from 'vue'
import { focusSlide } from './useHeadingFocus'

/** The card that is open over the slide in this window, the control that the keyboard goes back to, and whether the room is to see it, too. */
const opened = shallowRef<{ claim: ClaimId, opener: HTMLElement | undefined, isSent?: boolean }>()

/** The claim whose card is open over the slide in this window, and in no other unless it is sent there. */
export const shownClaim = computed(() => opened.value?.claim)

/** Whether the room sees that card, too. */
export const isCardSent = computed(() => Boolean(opened.value?.isSent))

/** Whatever opens a card, on the slide in view. */
const openers = '#slideshow [role=main] [data-opens]'

/**
 * Opens a claim's card over the slide, or changes to it.
 * @param claim its id
 * @param event the press of a control. After a pointer's press the slide has the focus again when the card closes, so that
 * arrows and clickers work at once; after a key's press the control.
 */
export function openCard(claim: ClaimId, event?: MouseEvent): void {
  opened.value = { claim, opener: event?.detail === 0 ? event.currentTarget as HTMLElement : undefined }
}

/** Closes the card and gives the focus back; nothing happens when none is open. */
export async function closeCard(): Promise<void> {
  if (!opened.value)
    return
  const { opener } = opened.value
  opened.value = undefined
  // Under a card the slide is inert.
  await nextTick()
  if (opener?.isConnected)
    opener.focus({ preventScroll: true })
  else
    focusSlide()
}

/** Lets the room see the card that is open in the presenter's window. */
export function sendCard(): void {
  if (opened.value)
    opened.value = { ...opened.value, isSent: true }
}

/** What the key E does: closes the card, or opens that of the control with the focus, or the first of the slide. */
function toggleCard(): void {
  if (opened.value)
    return void closeCard()
  const focused = document.activeElement?.closest<HTMLElement>(openers)
  const opener = focused ?? document.querySelector<HTMLElement>(openers)
  if (opener)
    opened.value = { claim: opener.dataset.opens as ClaimId, opener: focused ?? undefined }
}

/**
 * Lets E open and close cards. Not one of Slidev's shortcuts (setup/shortcuts.ts): these are silent while a control has the
 * focus, as the badge of a card has, and go off when it loses it to the card. Behind the guard of all keys
 * (useLetterKeys.ts), so letters that are off, and those with Ctrl, never come here. To be called once.
 */
export function followCardKey(): void {
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'e' && !isInputting.value && !showOverview.value && !showGotoDialog.value)
      toggleCard()
  })
}
