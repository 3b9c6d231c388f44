import type { Page } from 'playwright/test'
import process from 'node:process'
import { headings, ruleInWords } from '../../src/decision'
import { helplines } from '../../src/evidence'
import { answerSlides, goTo, openAt, readerWith } from '../answers/support'
import { expect, test } from '../support/deck'
import { openReading } from '../support/reading'
import { plain, readPdf } from '../support/readPdf'
import { numberOf, talk } from '../support/slides'

test.use({ colorScheme: 'dark' })

const isFull = !!process.env.TEST_FULL
const papers = [{ format: 'A4' }, ...isFull ? [{ format: 'Letter' }, { format: 'A4', landscape: true }] : [], { format: 'Letter', landscape: true }]
const secret = 'a word of my own'

test.beforeEach(({ page }) => page.addInitScript(() => {
  // Firefox takes the page before a script can change it, some phones say that they are done before they have begun.
  for (const name of ['beforeprint', 'afterprint'])
    window.addEventListener(name, event => event.stopImmediatePropagation(), { capture: true })
}))

/** What is on paper after "Print" in the browser's own menu; fails when anything is cut at an edge. */
async function print(page: Page, path: string, paper: object) {
  await page.pdf({ path, ...paper, margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } })
  const { pages } = await readPdf(path)
  for (const { boxes, width, height, text } of pages) {
    const cut = boxes.filter(({ left, right, bottom, top }) => left < 20 || right > width - 20 || bottom < 10 || top > height - 10)
    expect(cut, JSON.stringify(paper)).toEqual([])
    expect(text, 'no empty sheet').not.toBe('')
  }
  return pages.map(({ text, colours }) => ({ text, colours }))
}

async function answer(page: Page) {
  const reader = readerWith('mouse', page)
  await reader.tick('a2', 's2', 'w3', 't-unsafe', 'r8', 'want-miss-3', 'm-reaction', 'x-children')
  await reader.write('limits', 'will', secret)
}

test('a slide, whatever was ticked and written on it, is printed blank and whole on any paper', async ({ page }, testInfo) => {
  const printed = async (name: string, paper: object, ids: readonly string[] = isFull ? [...answerSlides, 'help', 'help-anywhere'] : ['check-safety', 'plan', 'result', 'help', 'help-anywhere']) => {
    const all: Record<string, unknown> = {}
    for (const id of ids) {
      await goTo(page, id)
      // The copy for paper comes when the browser has nothing else to do.
      await page.locator(`.printed-slide .page-slide .slide-title`, { hasText: talk[numberOf(id) - 1]!.title }).waitFor({ state: 'attached' })
      all[id] = await print(page, testInfo.outputPath(`${name}.pdf`), paper)
    }
    return all
  }
  await openAt(page, 'check-safety')
  const blank = await printed('blank', papers[0]!)
  const words = JSON.stringify(blank)
  for (const line of helplines.flatMap(line => line.contacts))
    expect(words).toContain(plain(line.label))
  for (const { when } of ruleInWords)
    expect(words).toContain(plain(when))
  await answer(page)
  expect(await printed('answered', papers[0]!)).toEqual(blank)
  for (const paper of papers.slice(1)) {
    const sheets = JSON.stringify(await printed('other', paper, ['plan', 'help']))
    expect(sheets).not.toContain(plain(secret))
    expect(sheets).toContain(plain(helplines[0]!.contacts[0]!.label))
  }
})

for (const { name, press } of [{ name: 'the overview open over it', press: 'o' }, { name: '"Go to" open over it', press: 'g' }]) {
  test(`with ${name}, the slide is printed, and nothing else`, { tag: '@full' }, async ({ page }, testInfo) => {
    await openAt(page, 'check-safety')
    await readerWith('mouse', page).tick('a2')
    await page.keyboard.press(press)
    await page.locator('.printed-slide .page-slide .slide-title').waitFor({ state: 'attached' })
    const [first, ...others] = await print(page, testInfo.outputPath('slide.pdf'), papers[0]!)
    expect(others).toEqual([])
    expect(first!.text).toContain(plain(talk[numberOf('check-safety') - 1]!.title))
    expect(first!.text).not.toContain(plain('Leave this page'))
    expect(first!.text).not.toContain(plain('Clear my answers'))
  })
}

test('the reading view is printed blank, by styles alone', async ({ page }, testInfo) => {
  await openReading(page, 'check-safety')
  await page.locator('.reading-view main .on-paper-only .slide-title').last().waitFor({ state: 'attached' })
  const blank = await print(page, testInfo.outputPath('blank.pdf'), papers[0]!)
  await answer(page)
  expect(await print(page, testInfo.outputPath('answered.pdf'), papers[0]!)).toEqual(blank)
  expect(JSON.stringify(blank)).not.toContain(plain(`${headings['safety-first']}Your`))
  expect(blank.map(({ text }) => text).join('').match(/Leavethispage/g), 'only where the words speak of it').toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => [...document.querySelectorAll('input, button, [data-outcome]')].filter(element => element.checkVisibility()).length)).toBe(0)
  for (const paper of isFull ? papers.slice(1) : [])
    await print(page, testInfo.outputPath('other.pdf'), paper)
})
