import type { Router } from 'vue-router'

/** A field or box that had the focus when the page for reading took its slide's place: which of the slide's, and what was selected in it. */
let left: { index: number, start: number | null, end: number | null } | undefined

/** The field or box with the focus on the slide on stage. */
function inputOnStage(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('#slideshow [role=main] input:focus')
}

/** Whether someone is answering on the slide on stage: what is typed would go on as commands if the field went. */
export function isAnswering(): boolean {
  return inputOnStage() !== null
}

/** Leads from a slide on stage to its place on the page for reading, where `takeUp` gives the focus back to what had it. */
export function readOn(router: Router, no: number | string): void {
  const input = inputOnStage()
  const inputs = Array.from(input?.closest('[role=main]')!.querySelectorAll('input') ?? [])
  left = input ? { index: inputs.indexOf(input), start: input.selectionStart, end: input.selectionEnd } : undefined
  router.replace(`/read/${no}`)
}

/**
 * Gives the focus to what had it on stage, its caret where it was.
 * @param slide the same slide on the page
 * @returns whether there was such a thing
 */
export function takeUp(slide: Element): boolean {
  if (!left)
    return false
  const { index, start, end } = left
  left = undefined
  const input = slide.querySelectorAll('input')[index]
  input?.focus({ preventScroll: true })
  // A box has nothing to select in.
  if (start !== null)
    input?.setSelectionRange(start, end)
  return input !== undefined
}
