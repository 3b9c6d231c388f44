import type { Locator, Page } from 'playwright/test'
import { projectRoot } from '../../scripts/shared/command'
import { loadDeck } from '../../src/deck/loadDeck'
import { expect, goInDeck } from './deck'

/** The talk as its Markdown has it, in running order. */
// eslint-disable-next-line antfu/no-top-level-await -- tests are named after slides, so these have to be there first
export const talk = await loadDeck(projectRoot)

/** One stop on the way through the talk: a slide, and how many of its steps are shown. */
export interface Stop { no: number, clicks: number }

/** How many clicks a slide has before the next one comes. */
export function clicksOf(no: number): number {
  return Number(talk[no - 1]!.frontmatter.clicks ?? 0)
}

/** Every stop of the talk, forwards. */
export const stops: Stop[] = talk.flatMap(({ no }) => Array.from({ length: clicksOf(no) + 1 }, (_, clicks) => ({ no, clicks })))

/** The number of the slide with this id. */
export function numberOf(id: string): number {
  const slide = talk.find(slide => slide.frontmatter.id === id)
  if (!slide)
    throw new Error(`The test asks for the slide "${id}", which the talk does not have.`)
  return slide.no
}

/** The address of a stop, below the deck's own. */
export function addressOf({ no, clicks }: Stop): string {
  return clicks ? `#/${no}?clicks=${clicks}` : `#/${no}`
}

/**
 * What the window shows now: its address, the slides on stage, and the steps shown on them.
 * @param wanted when given, the answer is nothing until it looks like this
 */
export function look(wanted?: string) {
  const slides = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')]
    .filter(slide => slide.checkVisibility({ visibilityProperty: true }))
  const steps = slides.flatMap(slide => [...slide.querySelectorAll('.pair, .points > li')])
  const seen = {
    // A window that follows another one says that no step is shown yet.
    address: location.hash.replace('?clicks=0', ''),
    slides: slides.map(slide => Number(slide.dataset.slidevNo)),
    loading: slides.some(slide => !slide.querySelector('.deck') || slide.querySelector('.slidev-slide-loading')),
    steps: steps.filter(step => !step.matches('.waiting')).length,
  }
  return wanted === undefined || wanted === JSON.stringify(seen) ? seen : undefined
}

/** Waits until a window has come to a stop: the address, the one slide on stage, and exactly its shown steps. */
export async function isAt(page: Page, stop: Stop): Promise<void> {
  const wanted = { address: addressOf(stop), slides: [stop.no], loading: false, steps: stop.clicks }
  // Asked at every frame, so that a walk through the whole talk takes seconds; the comparison tells what is amiss.
  await page.waitForFunction(look, JSON.stringify(wanted), { timeout: 30_000 })
    .catch(async () => expect(await page.evaluate(look, undefined)).toEqual(wanted))
}

/** Opens a stop of the built deck by its address. */
export async function openStop(page: Page, stop: Stop): Promise<void> {
  await goInDeck(page, addressOf(stop))
  await isAt(page, stop)
}

/** The copies of a slide that are not on stage: in the overview, or as the presenter's preview. */
export function copyOf(page: Page, no: number): Locator {
  return page.locator(`[data-slidev-no="${no}"]:not(#slideshow > *)`)
}

/** What each of Slidev's keys would change. */
export function keyState(page: Page) {
  return page.evaluate(() => ({
    address: location.hash,
    isDark: document.documentElement.classList.contains('dark'),
    hasOverview: document.querySelector('[role=listbox][aria-label="All slides"]') !== null,
    hasGoTo: !document.querySelector<HTMLInputElement>('#slidev-goto-dialog input')!.disabled,
    isFullscreen: document.fullscreenElement !== null,
    isBlank: document.querySelector('.blank-screen') !== null,
  }))
}
