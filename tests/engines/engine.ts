import type { Engine, EngineName, EngineWindow, Look, Point } from './drivers/driver'
import process from 'node:process'
import { test as base, expect } from 'playwright/test'
import { slideOf } from '../answers/support'
import { place } from '../support/reading'
import { addressOf, numberOf, look as stage } from '../support/slides'
import { find } from './find'

export { expect }

export interface EngineOptions { engineName: EngineName }

interface EngineFixtures {
  /** Opens a window, which is closed with the test; a test fails when the page in it complained of anything. */
  openWindow: (look?: Look) => Promise<Reader>
  /** One window, as most readers have it. */
  reader: Reader
}

export const test = base.extend<EngineFixtures, EngineOptions & { engine: Engine }>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  engine: [async ({ engineName }, use) => {
    const found = find(engineName)
    if (!found)
      throw new Error(`${engineName} is not installed here.`)
    const engine = await found.start()
    await use(engine)
    await engine.close()
  }, { scope: 'worker', timeout: 180_000 }],
  openWindow: async ({ engine }, use, testInfo) => {
    testInfo.annotations.push({ type: 'engine', description: engine.description })
    const opened: EngineWindow[] = []
    await use(async (look = {}) => {
      const window = await engine.open(look)
      opened.push(window)
      return readerAt(window)
    })
    // Firefox says so of a font that was on its way when the page was left (NS_BINDING_ABORTED).
    const complaints = opened.flatMap(({ complaints }) => complaints).filter(complaint => !complaint.includes('status=2152398850'))
    if (testInfo.status !== testInfo.expectedStatus)
      await opened.at(-1)?.picture(testInfo.outputPath('window.png')).catch(() => {})
    for (const window of opened.reverse())
      await window.close().catch(() => {})
    expect(complaints, 'what the page complained of').toEqual([])
  },
  reader: async ({ openWindow }, use) => use(await openWindow()),
})

/** Where an element can be pressed. Runs in the page: brings it into view, and says what lies over it. */
function pointOf({ selector, words }: { selector: string, words?: string }): { at: Point, over?: string } | undefined {
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find(one => one.checkVisibility({ visibilityProperty: true }) && (words === undefined || one.textContent!.trim() === words))
  if (!element)
    return undefined
  if (!element.closest('body > a'))
    element.scrollIntoView({ block: element.closest('#slideshow') ? 'nearest' : 'center', behavior: 'instant' })
  const { left, top, width, height } = element.getClientRects()[0]!
  const at: Point = [Math.round(left + width / 2), Math.round(top + height / 2)]
  const hit = document.elementFromPoint(...at)
  const isOn = hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element))
  return isOn ? { at } : { at, over: hit?.outerHTML.slice(0, 120) ?? 'the edge of the window' }
}

/** A reader at a window: what they do, and what they then see. */
export type Reader = ReturnType<typeof readerAt>

function readerAt(window: EngineWindow) {
  const { run } = window
  const reader = {
    ...window,
    /** Opens an address of the deck, such as `#/6`. */
    openDeck: (hash = '') => window.open(`${process.env.DECK_URL}${hash}`),
    /** Comes from another page to a slide of the deck. */
    async arrive(id: string, view: 'deck' | 'read' = 'deck') {
      await window.open(process.env.DECK_BEFORE!)
      await reader.openDeck(`#/${view === 'read' ? 'read/' : ''}${numberOf(id)}`)
      await (view === 'read' ? reader.reads(id) : reader.sees(id))
    },
    /** Waits until a slide, alone and with so many steps, is on stage. */
    async sees(slide: string | number, clicks = 0) {
      const no = typeof slide === 'number' ? slide : numberOf(slide)
      await expect.poll(() => run(stage, undefined).catch(String), { intervals: [50] }).toEqual({ address: addressOf({ no, clicks }), slides: [no], loading: false, steps: clicks })
    },
    /** Waits until the page for reading is whole and shows a slide's place. */
    async reads(id: string) {
      const no = numberOf(id)
      await reader.until(() => !!document.querySelector('.reading-view[data-ready]'), undefined)
      await expect.poll(() => run(place, undefined).catch(String), { intervals: [50] }).toEqual({ address: `#/read/${no}`, slide: no })
    },
    /** Waits until something is so. */
    async until<Given>(ask: (given: Given) => boolean, given: Given) {
      await expect.poll(() => run(ask, given).catch(() => false), { intervals: [50] }).toBe(true)
    },
    /** Waits until a page with this title is shown. */
    async waitForAddress(address: string) {
      await expect.poll(() => run(() => `${location.href} ${document.readyState}`, undefined).catch(String), { intervals: [50] }).toBe(`${address} complete`)
    },
    /** Goes to another slide within the page, by its address. */
    async go(id: string) {
      await window.call(`#/${id}`)
      await reader.sees(id)
    },
    /** Presses an element, by the first that is visible; fails when anything lies over it. */
    async clickOn(selector: string, words?: string) {
      await expect.poll(() => run(pointOf, { selector, words }), { message: `${selector} ${words ?? ''}`, intervals: [50] }).toEqual({ at: expect.anything() })
      await window.click((await run(pointOf, { selector, words }))!.at)
    },
    /** Ticks boxes, each on the slide that asks for it, on stage or on the page. */
    async tick(...answers: string[]) {
      const isReading = await run(() => location.hash.startsWith('#/read'), undefined)
      for (const answer of answers) {
        const id = slideOf(answer)
        if (!isReading)
          await reader.go(id)
        const box = `${isReading ? `#slide-${numberOf(id)}` : '#slideshow'} [data-answer="${answer}"]`
        await reader.clickOn(box)
        await reader.until(box => [...document.querySelectorAll<HTMLInputElement>(box)].some(one => one.checked), box)
      }
    },
    /** Writes into a field, letter by letter. */
    async write(field: string, words: string) {
      await reader.clickOn(`:is(#slideshow, .reading-view) [data-field="${field}"]`)
      await reader.type(words)
    },
    async type(words: string) {
      for (const letter of words)
        await window.press(letter === ' ' ? 'Space' : letter)
    },
    /** Asks of an element what other tests ask of it. */
    of: <Given, Result>(selector: string, ask: (element: Element, given: Given) => Result, given: Given): Promise<Result> =>
      // eslint-disable-next-line no-new-func -- a function goes to the page as its own text
      run(new Function('asked', `return (${ask})(document.querySelector(asked.selector), asked.given)`) as never, { selector, given } as never),
    /** The words of an element, in one line. */
    words: (selector = 'body') => run(selector => ([...document.querySelectorAll<HTMLElement>(selector)].find(one => one.checkVisibility())?.innerText ?? '').replaceAll(/\s+/g, ' ').trim(), selector),
    /** What the result says now, on its slide or on the page. */
    result: () => run((no) => {
      const slide = document.querySelector(`#slideshow > [data-slidev-no="${no}"], #slide-${no}`)!
      const ids = (name: string) => Array.from(slide.querySelectorAll<HTMLElement>(`[data-${name}]`), element => element.dataset[name]!)
      return { outcome: ids('outcome').join(), cards: ids('card'), notes: ids('note') }
    }, numberOf('result')),
    /** All that holds an answer, in all copies of all slides. */
    filled: () => run(() => [...document.querySelectorAll<HTMLInputElement>('input')]
      .filter(input => !input.closest('#slidev-goto-dialog') && input.dataset.answer !== 'o-none')
      .filter(input => input.type === 'text' ? input.value : input.checked)
      .map(input => input.dataset.answer ?? input.dataset.field ?? input.value), undefined),
    another: async () => readerAt(await window.another()),
    opened: async (act: () => Promise<void>) => readerAt(await window.opened(act)),
  }
  return reader
}
