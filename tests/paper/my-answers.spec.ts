import type { Page } from 'playwright/test'
import process from 'node:process'
import { answersInWords } from '../../scripts/print/guide'
import { examples, exampleWords, headings, paperWords, questions } from '../../src/decision'
import { emergencyNumbers, helpWords, safeDeviceNote } from '../../src/evidence'
import { onPaperWords } from '../../src/messages'
import { settings } from '../../src/settings'
import { expect, slideShown, test } from '../support/deck'
import { plain, readPdf } from '../support/readPdf'
import { numberOf, talk } from '../support/slides'

const isFull = !!process.env.TEST_FULL
const safetyWords = [questions.safety.legend, headings['safety-first'], questions.told.options.at(-1)!.label, 'Limits I keep for myself']

test.beforeEach(({ page }) => page.addInitScript(() => {
  // The browser's dialog would wait for a person. What it would print is looked at below.
  window.print = () => void (document.documentElement.dataset.printed = String(Number(document.documentElement.dataset.printed ?? 0) + 1))
}))

/** Opens the result in the deck or in the reading view, with a worked example in place of answers. */
async function openResult(page: Page, url: string, view: 'deck' | 'page', example: string): Promise<void> {
  const no = numberOf('result')
  await page.goto(`${url}#/${view === 'deck' ? no : `read/${no}`}`)
  await (view === 'deck' ? slideShown(page, no) : page.locator('.reading-view[data-ready]').waitFor())
  const result = page.locator(view === 'deck' ? `#slideshow > [data-slidev-no="${no}"]` : `#slide-${no}`)
  await result.getByRole('button', { name: 'Show an example' }).click()
  await result.getByRole('button', { name: example }).click()
}

/** Presses through to the browser's print; gives the words that would be on paper, and nothing that would not. */
async function printAnswers(page: Page, withSafety = false): Promise<string> {
  await page.getByRole('button', { name: paperWords.open }).click()
  await expect(page.getByText(paperWords.left)).toBeVisible()
  await expect(page.getByText(`It is called “${settings.neutralTitle}”`)).toBeVisible()
  const safety = page.getByRole('checkbox', { name: paperWords.include })
  await expect(safety).not.toBeChecked()
  if (withSafety)
    await safety.check()
  await page.getByRole('button', { name: paperWords.print, exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed')
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '))
}

/** Shows another example in the place of the one that is shown. */
async function showExample(page: Page, example: string): Promise<void> {
  await page.getByRole('button', { name: exampleWords.clear }).filter({ visible: true }).first().click()
  await page.getByRole('button', { name: exampleWords.menu }).filter({ visible: true }).first().click()
  await page.getByRole('button', { name: example }).filter({ visible: true }).first().click()
}

/** Does what a reader does next, with which the sheet is gone. */
async function goOn(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Control')
  await expect(page.locator('.answers-sheet')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible()
  await page.evaluate(() => delete document.documentElement.dataset.printed)
  await page.getByRole('button', { name: paperWords.close }).click()
}

for (const view of ['deck', 'page'] as const) {
  test(`${view}: on paper each example has its answers and its result, under a name that says nothing, and nothing of the safety step unless its reader ticks that in; the sheet is gone with what they do next`, view === 'deck' ? {} : { tag: '@full' }, async ({ page, deckUrl }) => {
    const tried = isFull ? examples : [examples[0]!, examples.find(({ outcome }) => outcome === 'safety-first')!]
    await openResult(page, deckUrl, view, tried[0]!.title)
    for (const [index, example] of tried.entries()) {
      await test.step(example.title, async () => {
        if (index)
          await showExample(page, example.title)
        const text = await printAnswers(page)
        expect(await page.title()).toBe(settings.neutralTitle)
        for (const words of safetyWords)
          expect(text).not.toContain(words)
        for (const { name, options } of answersInWords({ ...example.answers, safety: null, told: null, want: null, ties: null }, talk)) {
          for (const option of options)
            expect(text, name).toContain(option)
        }
        expect(text.includes(`${paperWords.result}: ${headings[example.outcome]}`)).toBe(example.outcome !== 'safety-first')
        expect(text.includes(paperWords.plan)).toBe(example.outcome !== 'safety-first')
        expect(text, 'nothing of the page around it').not.toContain('Leave this page')
        const ticked = page.locator('.answers-sheet').getByRole('img', { name: /^ticked/ })
        expect(await ticked.count()).toBeGreaterThan(2)
        expect(await page.locator('.answers-sheet').getByRole('img', { name: /^empty/ }).count()).toBeGreaterThan(2)
        await goOn(page)

        if (example.outcome !== 'safety-first')
          return
        const withSafety = await printAnswers(page, true)
        expect(withSafety).toContain(questions.safety.legend)
        expect(withSafety).toContain(headings['safety-first'])
        for (const words of [helpWords.danger, ...emergencyNumbers.map(({ number, places }) => `${number} ${places}`), helpWords.elsewhere, safeDeviceNote])
          expect(withSafety).toContain(words)
        expect(withSafety.indexOf(safeDeviceNote), 'before the helplines').toBeLessThan(withSafety.indexOf('lila.help'))
        await goOn(page)
      })
    }
  })
}

test('leaving in the middle of it leaves no sheet behind', { tag: '@full' }, async ({ page, deckUrl }) => {
  await openResult(page, deckUrl, 'deck', examples[0]!.title)
  await page.getByRole('button', { name: paperWords.open }).click()
  await page.getByRole('button', { name: paperWords.print, exact: true }).click()
  await expect(page.locator('.answers-sheet')).toHaveCount(1)
  await page.evaluate(() => window.dispatchEvent(new Event('leave-page')))
  await expect(page.locator('.answers-sheet')).toHaveCount(0)
})

test('with nothing answered there is nothing to print', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}#/${numberOf('result')}`)
  const slide = await slideShown(page, numberOf('result'))
  await expect(slide.getByRole('button', { name: 'How this is worked out' })).toBeVisible()
  await expect(slide.getByRole('button', { name: paperWords.open })).toHaveCount(0)
})

test('what a visitor can have on paper or import is linked, and is there', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}#/read/${numberOf('key-pointers')}`)
  await page.locator('.reading-view[data-ready]').waitFor()
  for (const [name, file] of [['blank worksheet', settings.worksheetFile], ['the evidence', settings.evidenceFile], ['these slides', settings.slidesFile], ['all sources (BibTeX)', settings.bibliographyFile]] as const) {
    const link = page.getByRole('link', { name }).first()
    const address = await link.evaluate((element: HTMLAnchorElement) => element.href)
    expect(address).toBe(`${deckUrl}${file}`)
    const response = await page.request.get(address)
    expect([response.status(), (await response.body()).subarray(0, 5).toString()]).toEqual([200, file === settings.bibliographyFile ? '% The' : '%PDF-'])
  }
})

/** What the browser's own print puts on paper now, as one text without white space. */
async function onPaper(page: Page, path: string): Promise<string> {
  await page.emulateMedia({ media: null })
  await page.pdf({ path, format: 'A4' })
  return (await readPdf(path)).pages.map(({ text }) => text).join('')
}

const ways: Record<string, () => void> = {
  'says that it is done before the paper is laid out': () => ['beforeprint', 'afterprint'].forEach(name => window.dispatchEvent(new Event(name))),
  'says so a moment later': () => void Promise.resolve().then(() => ['beforeprint', 'afterprint', 'afterprint'].forEach(name => window.dispatchEvent(new Event(name)))),
  'says nothing at all': () => {},
}

for (const [name, print] of Object.entries(ways)) {
  for (const view of ['deck', 'page'] as const) {
    test(`${view}: a phone that ${name} prints the answers, also when it lays the paper out again; after that paper is blank`, view === 'deck' && name.startsWith('says that it is done') ? {} : { tag: '@full' }, async ({ page, deckUrl }, testInfo) => {
      await page.addInitScript(`window.print = ${print}`)
      await openResult(page, deckUrl, view, examples[0]!.title)
      await page.getByRole('button', { name: paperWords.open }).click()
      await page.getByRole('button', { name: paperWords.print, exact: true }).click()
      await expect(page.locator('.answers-sheet')).toHaveCount(1)
      for (const layout of ['first', 'second']) {
        const text = await onPaper(page, testInfo.outputPath(`${layout}.pdf`))
        expect(text, layout).toContain(plain(paperWords.title))
        expect(text, layout).toContain(plain(paperWords.result))
        expect(text, layout).not.toContain(plain('Leave this page'))
      }
      await page.keyboard.press('Shift')
      const text = await onPaper(page, testInfo.outputPath('after.pdf'))
      expect(text).not.toContain(plain(`${paperWords.result}:`))
      expect(text).toContain(plain(talk[numberOf('result') - 1]!.title))
    })
  }
}

for (const [name, spoil] of Object.entries({
  'has no print': () => Reflect.deleteProperty(window, 'print') && Object.defineProperty(window, 'print', { value: undefined }),
  'does nothing when asked to': () => window.print = () => {},
  'forbids it': () => window.print = () => { throw new DOMException('Blocked', 'SecurityError') },
})) {
  test(`a browser that ${name}: the reader is told, and the next slide prints as itself`, name === 'does nothing when asked to' ? {} : { tag: '@full' }, async ({ page, deckUrl }, testInfo) => {
    await page.addInitScript(`(${spoil})()`)
    await openResult(page, deckUrl, 'deck', examples[0]!.title)
    await page.getByRole('button', { name: paperWords.open }).click()
    await expect(page.getByText(onPaperWords.noPrint)).toHaveCount(0)
    await page.getByRole('button', { name: paperWords.print, exact: true }).click()
    await expect(page.getByText(onPaperWords.noPrint)).toBeVisible()
    const no = numberOf('help')
    // As the window of a presenter would turn it, with no hand on this one.
    await page.evaluate(no => location.hash = `#/${no}`, no)
    await slideShown(page, no)
    const text = await onPaper(page, testInfo.outputPath('help.pdf'))
    expect(text).toContain(plain(talk[no - 1]!.title))
    expect(text).not.toContain(plain(paperWords.title))
  })
}

test('a browser that prints says nothing about one that cannot', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.addInitScript(() => window.print = () => void window.dispatchEvent(new Event('beforeprint')))
  await openResult(page, deckUrl, 'deck', examples[0]!.title)
  await page.getByRole('button', { name: paperWords.open }).click()
  await page.getByRole('button', { name: paperWords.print, exact: true }).click()
  await expect(page.locator('.answers-sheet')).toHaveCount(1)
  await expect(page.getByText(onPaperWords.noPrint)).toHaveCount(0)
})
