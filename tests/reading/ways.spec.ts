import type { Page } from 'playwright/test'
import { clearWords, paperWords, questions, resultWords } from '../../src/decision'
import { isOnWay } from '../../src/deck/slides'
import { readingWords } from '../../src/messages'
import { box, field, focused, slide, slideOf } from '../answers/support'
import { expect, goInDeck, test } from '../support/deck'
import { isReadingAt, phone, readingSlide } from '../support/reading'
import { numberOf, talk } from '../support/slides'

const choose = (page: Page, way: string) => page.locator(`.ways-in [data-way="${way}"]`)
const wayOn = (page: Page, id: string) => readingSlide(page, id).getByRole('navigation', { name: readingWords.wayOn })

/** The slides that are on the page now, by their ids. */
function shown(page: Page): Promise<string[]> {
  return page.locator('.reading-slide').evaluateAll(sections => sections.filter(section => section.checkVisibility()).map(section => section.id))
}

const idsOn = (way: 'questions' | 'short' | 'all') => talk.filter(({ frontmatter }) => isOnWay(way, frontmatter)).map(({ no }) => `slide-${no}`)

test.describe('on a phone', () => {
  test.use({ ...phone, viewport: { width: 360, height: 740 } })

  test('just the questions: the first is on the first screen, and eleven presses of a thumb lead to the result; on the whole page it comes as soon as the rule can say something, and a reader who looks at an answer again comes back to it', async ({ page, deckUrl }) => {
    await page.goto(deckUrl)
    await isReadingAt(page, 1)
    await expect(page.getByText(readingWords.fits)).toBeInViewport({ ratio: 1 })
    await expect(page.getByText(readingWords.change)).toBeInViewport({ ratio: 1 })
    await expect(choose(page, 'all')).toBeInViewport({ ratio: 1 })
    let presses = 0
    const press = async (target: ReturnType<typeof choose>) => {
      presses++
      await target.tap()
    }
    const next = async (from: string, to: string) => {
      await press(wayOn(page, from).getByRole('link', { name: /^Next: / }))
      await isReadingAt(page, to)
      await expect(readingSlide(page, to).locator('.slide-title')).toBeFocused()
    }
    await press(choose(page, 'questions'))
    await isReadingAt(page, 'check-safety')
    await expect(box(page, 'a1')).toBeInViewport({ ratio: 1 })
    expect(await shown(page)).toEqual(idsOn('questions'))
    await expect(page.locator('.how-far')).toHaveText(readingWords.howFar(2, idsOn('questions').length))
    await press(box(page, 'a9'))
    await expect(wayOn(page, 'check-safety')).not.toContainText(readingWords.seeResult)
    await expect(wayOn(page, 'check-safety')).toContainText('Not answered yet: Where things stand')
    await next('check-safety', 'check-stand')
    await press(box(page, 's0'))
    await next('check-stand', 'check-mark')
    await press(box(page, 'w0'))
    await press(box(page, 't-yes'))
    await next('check-mark', 'check-want')
    await expect(readingSlide(page, 'check-want').locator('.rating-list'), 'not a question of the rule').toBeHidden()
    await press(box(page, 'm-self'))
    await next('check-want', 'result')
    await expect(readingSlide(page, 'result').locator('[data-outcome]')).toHaveAttribute('data-outcome', 'step-back')
    expect(presses).toBeLessThanOrEqual(12)

    // Another way keeps the answers, and what a link names is there on each.
    await page.locator('.reading-bar summary').tap()
    await page.locator('.reading-bar [data-way="short"]').tap()
    expect(await shown(page)).toEqual(idsOn('short'))
    await expect(box(page, 'm-self')).toBeChecked()
    await readingSlide(page, 'result').getByRole('link', { name: resultWords.toLimits }).tap()
    await isReadingAt(page, 'limits')
    expect(await shown(page), 'a place that a link names is there, too').toEqual(idsOn('all').filter(id => id === `slide-${numberOf('limits')}` || idsOn('short').includes(id)))
    await readingSlide(page, 'result').getByRole('link', { name: resultWords.toPlan }).tap()
    await isReadingAt(page, 'plan')
    await next('plan', 'plan-days')
    await next('plan-days', 'plan-check')

    // Anew, on the whole page.
    await readingSlide(page, 'result').getByRole('button', { name: clearWords.button }).tap()
    await readingSlide(page, 'result').getByRole('button', { name: clearWords.yes }).tap()
    await expect(box(page, 'm-self')).not.toBeChecked()
    await page.locator('.reading-bar summary').tap()
    await page.locator('.reading-bar [data-way="all"]').tap()
    expect(await shown(page)).toEqual(idsOn('all'))
    await box(page, 'a9').tap()
    await box(page, 's2').tap()
    await wayOn(page, 'check-stand').getByRole('link', { name: readingWords.seeResult }).tap()
    await isReadingAt(page, 'result')
    await readingSlide(page, 'result').locator('[data-because="stand"] a').tap()
    await isReadingAt(page, 'check-stand')
    // Without this answer there is no result, and the way back stays.
    await box(page, 's2').tap()
    await wayOn(page, 'check-stand').getByRole('link', { name: resultWords.backToResult }).tap()
    await isReadingAt(page, 'result')
    await page.locator('.reading-bar').getByRole('link', { name: readingWords.help }).tap()
    await isReadingAt(page, 'help')
  })
})

test('the first slide offers the three ways to a reader alone; on the page every answer that leads to safety-first is met where it is given, by one quiet line to help; and every mention of help leads there', async ({ page, deckUrl }) => {
  await page.goto(deckUrl)
  await page.locator('#slideshow').getByRole('link', { name: 'Just the questions' }).click()
  await isReadingAt(page, 'check-safety')
  expect(await shown(page)).toEqual(idsOn('questions'))
  await page.locator('.reading-bar summary').click()
  await page.locator('.reading-bar [data-way="all"]').click()
  await page.keyboard.press('Escape')
  await box(page, 'a0').check()
  await page.setViewportSize({ width: 390, height: 844 })
  const near = await page.evaluate(() => ['.areas + .hint', '.column + .ties', '.during > * + *', '.regions + .as-published', '.options + .under-safety'].flatMap(selector =>
    [...document.querySelectorAll(`.reading-view main ${selector}`)].filter(block => block.checkVisibility() && block.textContent).map((block) => {
      const gap = block.getBoundingClientRect().top - block.previousElementSibling!.getBoundingClientRect().bottom
      return { block: `${selector} ${block.textContent!.trim().slice(0, 30)}`, gap: gap / Number.parseFloat(getComputedStyle(block).fontSize) }
    })))
  expect(near.length, 'blocks looked at').toBeGreaterThan(7)
  expect(near.filter(({ gap }) => gap < 0.59), 'room between blocks of the page, in their letters').toEqual([])
  await page.setViewportSize({ width: 1280, height: 720 })

  const worrying = [...questions.safety.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id), 't-unsafe']
  /** Words that name help and lead nowhere. */
  const plain = () => page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.reading-view main')!, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (/help slide|help is one step away/i.test(node.textContent!) && node.parentElement!.checkVisibility() && !node.parentElement!.closest('a'))
        found.push(node.textContent!.trim())
    }
    return found
  })
  for (const answer of worrying) {
    await box(page, answer).check()
    const line = slide(page, slideOf(answer)).locator('.under-safety', { hasText: 'Support is on the Help slide' })
    await expect(line.getByRole('link'), answer).toHaveAttribute('href', `#/read/${numberOf('help')}`)
    await expect(slide(page, 'result').locator('[data-outcome]'), answer).toHaveAttribute('data-outcome', 'safety-first')
    if (answer !== 't-unsafe')
      await box(page, answer).uncheck()
  }
  expect(await plain()).toEqual([])
  await box(page, 't-no').check()
  for (const answer of ['a0', 's0', 'w3', 'r9'])
    await box(page, answer).check()
  await expect(slide(page, 'result').locator('[data-card]')).toHaveCount(2)
  expect(await plain()).toEqual([])
  expect(await slide(page, 'result').getByRole('link', { name: /help slide/i }).count()).toBeGreaterThan(2)
})

test('in a window zoomed in to 200 %, six stops of Tab lead to the first question; the rule and the print panel open where one looks, and give the focus back; what has the focus never lies under the bar', async ({ page, deckUrl }) => {
  await page.setViewportSize({ width: 683, height: 325 })
  await page.goto(deckUrl)
  await isReadingAt(page, 1)
  let stops = 0
  for (; await focused(page) !== `button ${(await choose(page, 'questions').innerText()).replace(/\s+/g, ' ')}` && stops < 12; stops++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await isReadingAt(page, 'check-safety')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('a1')
  expect(stops + 1).toBeLessThanOrEqual(6)
  await page.keyboard.press('Space')

  // A word as long as an address makes the page no wider.
  await field(page, 'limits', 'when').evaluate((input) => {
    (input as HTMLInputElement).value = 'x'.repeat(120)
    input.dispatchEvent(new InputEvent('input'))
  })
  const main = slide(page, 'result').locator('.main')
  for (const [name, close] of [[resultWords.showRule, resultWords.hideRule], [paperWords.open, paperWords.close]] as const) {
    await slide(page, 'result').getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
    await expect(main, name).toBeFocused()
    expect(await main.evaluate(main => main.getBoundingClientRect().top), name).toBeLessThan(325 / 2)
    if (name === paperWords.open) {
      const preview = main.locator('.answers-preview')
      await expect(preview).not.toContainText(questions.safety.legend)
      await main.getByRole('checkbox', { name: paperWords.include }).check()
      await expect(preview).toContainText(questions.safety.legend)
      await expect(preview).toContainText('xxx')
      expect(await main.evaluate(main => [...main.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > innerWidth).map(part => part.outerHTML.slice(0, 80)))).toEqual([])
      await expect(preview.locator('[data-trained]').first(), 'a number beside "someone trained"').toBeVisible()
    }
    const back = slide(page, 'result').getByRole('button', { name: close })
    await back.focus()
    await page.keyboard.press('Enter')
    await expect(slide(page, 'result').getByRole('button', { name })).toBeFocused()
    await expect(slide(page, 'result').getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  }

  // Where a browser would let it, the page brings it out.
  await box(page, 'a1').uncheck()
  await goInDeck(page, `#/read/${numberOf('plan-days')}`)
  await isReadingAt(page, 'plan-days')
  await page.addStyleTag({ content: '* { scroll-margin: 0 !important }' })
  await readingSlide(page, 'plan-days').locator('[data-field]').last().focus()
  for (let stops = 0; stops < 12; stops++) {
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top - document.querySelector('.reading-bar')!.getBoundingClientRect().bottom), await focused(page)).toBeGreaterThanOrEqual(0)
  }
})
