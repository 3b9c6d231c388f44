import type { WalkInDark } from './walk'
import { expect, test } from '../support/deck'
import { leaving, pageBefore } from '../support/leaving'
import { addressOf, clicksOf, talk } from '../support/slides'
import { walkInDark } from './walk'

/** What someone sees who goes back through the whole talk in a small dark window; walked once for all tests of this file. */
let walk: WalkInDark

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  walk = await walkInDark(browser)
})

/** What is found on slides, by their ids; empty when nothing is. */
function perSlide(find: (slide: WalkInDark['slides'][number]) => string[]): Record<string, string[]> {
  return Object.fromEntries(walk.slides.map(slide => [`${slide.no} ${talk[slide.no - 1]!.frontmatter.id}`, find(slide)] as const).filter(([, found]) => found.length))
}

test('the whole talk can be walked back with one key', () => {
  expect(walk.slides.map(({ no }) => no)).toEqual(talk.map(({ no }) => no).reverse())
  expect(walk.complaints).toEqual([])
})

test('a reader with weak eyes can read all words and see all marks', () => {
  expect(perSlide(({ faintWords, faintMarks }) => [...faintWords, ...faintMarks])).toEqual({})
})

test('every control of every slide is outlined when it has the focus, and nothing lies over it', () => {
  expect(perSlide(({ controls }) => controls.filter(({ wrong }) => wrong.length).map(({ control, wrong }) => `${control}: ${wrong.join('; ')}`))).toEqual({})
})

test('on every slide the way out lies open, covers the page at once, and puts the neutral page in the place of the only entry of the visit', { tag: ['@promise-4', '@promise-5', '@promise-6'] }, ({ deckUrl }) => {
  expect(perSlide(({ overLeave }) => overLeave)).toEqual({})
  for (const { no, history, left } of walk.slides) {
    expect.soft(history, `history on slide ${no}`).toEqual([pageBefore, `${deckUrl}${addressOf({ no, clicks: clicksOf(no) })}`])
    expect.soft(left, `leaving slide ${no}`).toEqual([leaving])
  }
})
