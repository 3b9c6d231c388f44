import type { Locator, Page } from 'playwright/test'
import process from 'node:process'
import { expect, stageSlide } from '../support/deck'
import { isReadingAt, readingSlide, scrollToSlide } from '../support/reading'
import { isAt, numberOf } from '../support/slides'

/** The slides on which a reader answers or writes, and the result. */
export const answerSlides = ['check-safety', 'check-stand', 'check-mark', 'check-reasons', 'check-want', 'limits', 'plan', 'plan-days', 'plan-check', 'result'] as const

/** How a reader works the deck. */
export type Hand = 'keyboard' | 'mouse' | 'touch'

/** How a reader looks at the deck: slide by slide, or as one page. */
export type View = 'deck' | 'reading'

/** The first letters of an answer's id tell the slide that asks for it. */
const askedOn: [start: RegExp, slide: string][] = [
  [/^a\d/, 'check-safety'],
  [/^s\d/, 'check-stand'],
  [/^(?:w\d|t-)/, 'check-mark'],
  [/^r\d/, 'check-reasons'],
  [/^(?:want|m)-/, 'check-want'],
  [/^(?:x|p-(?:\d+|open)$)/, 'plan'],
  [/^p-(?:wait|unsent|call|walk|mute|unfollow|block|app|unchecked|no-reply|prepared|practical)$/, 'plan-days'],
  [/^p-/, 'plan-check'],
  [/^o-/, 'result'],
]

/** The slide that asks for an answer. */
export function slideOf(answer: string): string {
  return askedOn.find(([start]) => start.test(answer))![1]
}

/** A slide by its id: on stage, or its place in the reading view. */
export function slide(page: Page, id: string): Locator {
  return stageSlide(page, numberOf(id)).or(readingSlide(page, id))
}

/** A box on stage, by the answer it stands for. */
export function box(page: Page, answer: string): Locator {
  return slide(page, slideOf(answer)).locator(`[data-answer="${answer}"]`)
}

/** A field to write in, on stage. */
export function field(page: Page, id: string, name: string, index = 0): Locator {
  return slide(page, id).locator(`[data-field="${name}"]`).nth(index)
}

/** Every box and field of the whole page that holds something, copies of slides included. */
export function filled(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input')]
    .filter(input => !input.closest('#slidev-goto-dialog') && input.dataset.answer !== 'o-none')
    .filter(input => input.type === 'text' ? input.value : input.checked)
    .map(input => input.dataset.answer ?? input.dataset.field ?? input.value))
}

/** Whether the page shows the reading view, not the slides. */
function isReading(page: Page): boolean {
  return new URL(page.url()).hash.startsWith('#/read')
}

/** Waits until a slide is on stage and the one before it is wholly gone; in the reading view, until it shows its place. */
export async function arrived(page: Page, no: number): Promise<void> {
  if (isReading(page))
    return isReadingAt(page, no)
  await isAt(page, { no, clicks: 0 })
  // Vue loses count when a slide goes, comes and goes again within two frames, as only a test on a busy machine does.
  await page.waitForFunction(() => Array.from(document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]'), slide => slide.style.display).filter(display => display !== 'none').length === 1)
}

/** Opens the deck, or the reading view, on a slide, by its id. A load: it wipes all answers. */
export async function openAt(page: Page, id: string, view: View = 'deck'): Promise<void> {
  await page.goto(`${process.env.DECK_URL}#/${view === 'deck' ? '' : 'read/'}${id}`)
  await arrived(page, numberOf(id))
}

/** Goes to a slide inside the loaded page, by a link to its id, or by scrolling in the reading view: answers stay. */
export async function goTo(page: Page, id: string): Promise<void> {
  if (isReading(page))
    await scrollToSlide(page, id)
  else
    await page.evaluate(id => location.hash = `#/${id}`, id)
  await arrived(page, numberOf(id))
}

/** Goes through slides, so that each is rendered. */
export async function visitAll(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await goTo(page, id)
}

/** The number of a slide in an address. */
export function numberIn(hash: string): number {
  return Number(hash.match(/\d+/)![0])
}

/** What has focus: the answer or field it is, else its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const words = element === document.body ? '' : element.ariaLabel ?? element.textContent.trim()
    return element.dataset.answer ?? element.dataset.field ?? `${element.localName} ${words}`.trim()
  })
}

/** Presses Tab until an element, or a round box of the same group, has focus; fails when Tab never gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle()
  // A page that holds every slide has several hundred stops.
  const most = isReading(page) ? 900 : 90
  for (let presses = 0; presses < most; presses++) {
    const isThere = await page.evaluate((element) => {
      const active = document.activeElement as HTMLInputElement
      return active === element || (active.type === 'radio' && active.name === (element as HTMLInputElement).name)
    }, element)
    if (isThere)
      return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${target}.`)
}

/** Ticks with the keyboard alone: Tab and Space; in a group of round boxes Tab and arrows. */
async function tickByKeyboard(page: Page, answer: string): Promise<void> {
  const target = box(page, answer)
  await tabTo(page, target)
  // Tab stops at the chosen one of a group, or at its first; the arrows go round from there, choosing as they go.
  for (let presses = 0; await focused(page) !== answer && presses < 8; presses++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
}

/** A reader, who works the deck with one kind of hand alone. */
export function readerWith(hand: Hand, page: Page) {
  const press = {
    keyboard: async (target: Locator) => {
      await tabTo(page, target)
      await page.keyboard.press('Enter')
    },
    mouse: (target: Locator) => target.click(),
    touch: (target: Locator) => target.tap(),
  }[hand]

  /**
   * Goes to a slide: slide by slide with arrow keys, from Home or End when that is nearer, or with taps; with the mouse by
   * a link to its id. In the reading view all slides are on the page already, and whatever is pressed comes into view.
   */
  async function go(id: string): Promise<void> {
    const to = numberOf(id)
    if (isReading(page))
      return
    let hash = await page.evaluate(() => location.hash)
    if (numberIn(hash) === to)
      return
    if (hand === 'mouse')
      return goTo(page, id)
    const move = async (act: () => Promise<void>) => {
      await act()
      hash = await (await page.waitForFunction(was => location.hash !== was && location.hash, hash)).jsonValue() as string
    }
    if (hand === 'keyboard') {
      await page.keyboard.press('Escape')
      const [nearest] = [{ at: numberIn(hash), key: '' }, { at: 1, key: 'Home' }, { at: numberOf('help'), key: 'End' }]
        .sort((one, other) => Math.abs(to - one.at) - Math.abs(to - other.at))
      if (nearest!.key)
        await move(() => page.keyboard.press(nearest!.key))
    }
    while (numberIn(hash) !== to) {
      const isForth = numberIn(hash) < to
      if (hand === 'keyboard')
        await move(() => page.keyboard.press(isForth ? 'ArrowDown' : 'ArrowUp'))
      else
        await move(() => stageSlide(page, numberIn(hash)).getByRole('button', { name: isForth ? 'Next' : 'Back' }).tap())
    }
    await arrived(page, to)
  }

  return {
    go,
    /** Presses a button or follows a link. */
    press,
    /** Ticks, or unticks, one box after the other, each on the slide that asks for it. */
    async tick(...answers: string[]): Promise<void> {
      for (const answer of answers) {
        await go(slideOf(answer))
        if (hand === 'keyboard')
          await tickByKeyboard(page, answer)
        else
          await press(box(page, answer))
      }
    },
    /** Writes into a field after going to it. */
    async write(id: string, name: string, text: string, index = 0): Promise<void> {
      await go(id)
      const target = field(page, id, name, index)
      if (hand === 'keyboard')
        await tabTo(page, target)
      else
        await press(target)
      await page.keyboard.insertText(text)
    },
  }
}

export type Reader = ReturnType<typeof readerWith>

/** All there is to answer, with the whole plan open: safety skipped, told, and good for the reader anyway. */
export const everyAnswer: readonly string[] = [
  ...['a9', 's0', 'w0', 't-yes'],
  ...Array.from({ length: 11 }, (_, index) => `r${index + 1}`),
  ...['want-calm-3', 'want-limits-2', 'want-time-1', 'want-life-0', 'want-miss-3', 'want-back-2', 'want-sorry-1', 'want-feel-0', 'm-self'],
  ...['p-30', 'x-children', 'x-work', 'x-home', 'x-money', 'x-friends', 'x-pets'],
  ...['p-wait', 'p-unsent', 'p-call', 'p-walk', 'p-mute', 'p-unfollow', 'p-block', 'p-app', 'p-unchecked', 'p-prepared'],
  ...['p-again-yes-7', 'p-again-unsure-14', 'p-again-no-30', 'p-talk'],
  ...['o-talk'],
]

/** Every field of free text, by its slide, when all ties are ticked; "mood" fields take a number and stand apart. */
export const textFields: Record<string, readonly string[]> = {
  'limits': ['when', 'feel', 'need', 'will', 'reviewOn'],
  'plan': ['line-until', 'line-unless', 'tie-x-children', 'tie-x-work', 'tie-x-home', 'tie-x-money', 'tie-x-friends', 'tie-x-pets'],
  'plan-days': ['prepared-line', 'person-1', 'person-2', 'person-3', 'helpline'],
  'plan-check': ['sleep-7', 'sleep-14', 'sleep-30', 'changed'],
}

/** What the result slide says now. The reader has to be on it. */
export async function resultShown(page: Page) {
  const result = slide(page, 'result')
  await expect(result).toBeVisible()
  return result.evaluate((slide) => {
    const ids = (name: string) => Array.from(slide.querySelectorAll<HTMLElement>(`[data-${name}]`), element => element.dataset[name]!)
    return { outcome: ids('outcome').join(), cards: ids('card'), notes: ids('note'), because: ids('because') }
  })
}
