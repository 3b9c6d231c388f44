import type { Page } from 'playwright/test'
import process from 'node:process'
import { leaveWords } from '../../src/messages'
import { answerSlides } from '../answers/support'
import { expect, test } from '../support/deck'
import { onlyInNotes } from '../support/notes'
import { openReading, phone, readingShown } from '../support/reading'
import { talk } from '../support/slides'
import { offers as alone, chrome, readWords } from '../support/words'

/** What the page offers to print, and paper does not. */
const offers = ['.on-paper', '.kicker .beside']

/** On top of the limits and of the plan; a slide of the plan may be printed alone, so each has it, and the page once. */
const caution = '.safety-caution'

/** What every slide of the page says, in running order. */
async function readAll(page: Page, slides: string, without: string[] = []): Promise<string[]> {
  const found = await page.locator(slides).all()
  return Promise.all(found.map(slide => slide.evaluate(readWords, [...alone, ...without])))
}

/** The same for slides of the deck and of its print page, whose own foot is the last line in the reading view. */
async function readSlides(page: Page, slides: string, without: string[]): Promise<string[]> {
  const words = await readAll(page, `${slides} .deck`, without)
  const feet = await readAll(page, slides, ['.deck', ...chrome])
  return words.map((text, index) => `${text} ${feet[index]}`.trim())
}

async function readReadingView(page: Page, without: string[] = []): Promise<string[]> {
  return readAll(page, '.reading-slide', without)
}

async function openPaper(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${process.env.DECK_URL}#/read?paper`)
  await readingShown(page)
}

/** Compares slide by slide, so that a difference names its slide. */
function expectSame(some: string[], others: string[]): void {
  const named = (words: string[]) => Object.fromEntries(words.map((text, index) => [`${index + 1} ${talk[index]?.frontmatter.id}`, text]))
  expect(named(some)).toEqual(named(others))
  expect(some).toHaveLength(talk.length)
}

test('on paper every slide says the same: the reading view for paper, the print page of the slides, and read.html', { tag: '@full' }, async ({ page, newContext, deckUrl }) => {
  await page.goto(`${deckUrl}?print=true#/print`)
  await page.waitForFunction(count => document.querySelectorAll('.print-slide-container .deck').length === count && !document.querySelector('.slidev-slide-loading'), talk.length)
  const printed = await readSlides(page, '.print-slide-container [data-slidev-no]', [caution])
    // A printed slide has no way out of its own.
    .then(words => words.map(text => text.replace(`${leaveWords.onPageItself} ${leaveWords.how}`, leaveWords.howByLink)))
  await openPaper(page)
  const paper = await readReadingView(page)
  // A page has room for more lines to write on than a slide.
  const oneLineEach = (words: string) => words.replace(/(\[line to write on: [^\]]*\])(?: \1)+/g, '$1')
  expectSame((await readReadingView(page, [...offers, caution])).map(oneLineEach), printed)

  const still = await (await newContext({ javaScriptEnabled: false })).newPage()
  await still.goto(`${deckUrl}read.html`)
  expectSame(await readReadingView(still), paper)
  expect(await readAll(still, '.reading-view')).toEqual(await readAll(page, '.reading-view'))
  expect(await readAll(still, 'body', ['.reading-view'])).toEqual(['Skip to the text Leave this page'])

  // Only where one answers, looks for help or is told where it stands, or how to leave, does paper differ from the screen.
  await page.goto('about:blank')
  await openReading(page)
  const screen = await readReadingView(page)
  const differing = talk.filter((_, index) => paper[index] !== screen[index]).map(slide => slide.frontmatter.id)
  expect(differing).toEqual(talk.map(slide => slide.frontmatter.id as string).filter(id => [...answerSlides, 'before', 'stop-4', 'help'].includes(id)))
})

test('a phone says the same as a wide window, whose tables become lists', { tag: '@full' }, async ({ page, newContext }) => {
  const tables = ['.plan-check-ins thead', '.plan-check-ins td > .label']
  await openReading(page)
  const wide = await readReadingView(page, tables)
  const onPhone = await (await newContext(phone)).newPage()
  await openReading(onPhone)
  expectSame(await readReadingView(onPhone, tables), wide)
  const [table] = await readAll(onPhone, '.plan-check-ins table')
  const columns = await page.locator('.reading-slide .plan-check-ins thead th').allInnerTexts()
  expect(columns).toHaveLength(4)
  expect(columns.filter(column => !table!.includes(column))).toEqual([])
})

test('one heading of the first level, one of the second for every other slide, and none skipped below', { tag: '@full' }, async ({ page }) => {
  await openReading(page)
  const headings = await page.getByRole('heading').evaluateAll(found => found.map(heading => ({ level: Number(heading.localName[1]), text: heading.textContent.trim() })))
  expect(headings.filter(({ level }) => level < 3)).toEqual(talk.map(({ title }, index) => ({ level: index ? 2 : 1, text: title })))
  expect(headings.filter(({ level }) => level > 3)).toEqual([])
})

test('no word of the speaker notes is in it', { tag: '@full' }, async ({ page }) => {
  for (const open of [openReading, openPaper]) {
    await open(page)
    const all = await page.content()
    // The same search finds what is on the slides.
    expect(all).toContain(talk[2]!.title)
    expect(onlyInNotes.flatMap(({ said }) => said).filter(trace => all.includes(trace))).toEqual([])
  }
})
