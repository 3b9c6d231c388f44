import type { Page } from 'playwright/test'
import { expect, goInDeck, stageSlide, test } from '../support/deck'
import { pageBefore } from '../support/leaving'
import { clicksOf, isAt, numberOf, openStop, stops, talk } from '../support/slides'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Opens a wrong address and waits for the page that says so. */
async function openWrong(page: Page, address: string): Promise<void> {
  await goInDeck(page, address)
  await expect(heading(page)).toHaveText(/^There is no slide “.*”$/)
  await expect(page.getByText(`The talk has ${talk.length} slides. Nothing is lost.`)).toBeVisible()
}

test('every slide opens by its id, and the address shows only its number', { tag: '@full' }, async ({ page }) => {
  for (const { no, frontmatter } of talk) {
    await goInDeck(page, `#/${frontmatter.id}`)
    await isAt(page, { no, clicks: 0 })
  }
})

test('a link by id leads to a slide or to a step of it, and the way goes on from there; a reload keeps it; all takes one history entry', async ({ page, deckUrl }) => {
  await page.goto(pageBefore)
  await page.goto(`${deckUrl}#/stop-4`)
  await isAt(page, { no: numberOf('stop-4'), clicks: 0 })
  for (const stop of stops.filter(stop => stop.clicks === 2)) {
    await openStop(page, stop)
    await goInDeck(page, `#/${talk[stop.no - 1]!.frontmatter.id}?clicks=${stop.clicks}`)
    await isAt(page, stop)
  }
  const no = numberOf('disagree')
  await openStop(page, { no, clicks: clicksOf(no) - 1 })
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no, clicks: clicksOf(no) })
  await page.reload()
  await isAt(page, { no, clicks: clicksOf(no) })
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: no + 1, clicks: 0 })

  // Coming back from the slide after it, all steps are shown and go one by one.
  const pointers = numberOf('key-pointers')
  await openStop(page, { no: pointers + 1, clicks: 0 })
  for (const clicks of [4, 3, 2]) {
    await page.keyboard.press('ArrowLeft')
    await isAt(page, { no: pointers, clicks })
  }
  await page.goBack()
  expect(page.url()).toBe(pageBefore)
  // More steps than a slide has are all it has.
  await goInDeck(page, `#/${no}?clicks=99`)
  await isAt(page, { no, clicks: clicksOf(no) })
})

test('the bare address opens the first slide', { tag: '@full' }, async ({ page, deckUrl }) => {
  for (const address of ['index.html', '#/']) {
    await page.goto('about:blank')
    await page.goto(`${deckUrl}${address}`)
    await isAt(page, stops[0]!)
  }
})

const wrong: { address: string, says: string, offers?: number }[] = [
  { address: '#/99', says: '99', offers: talk.length },
  { address: `#/${talk.length + 1}`, says: String(talk.length + 1), offers: talk.length },
  { address: '#/0', says: '0' },
  { address: '#/-3', says: '-3' },
  { address: '#/1.5', says: '1.5' },
  { address: '#/abc', says: 'abc' },
  { address: '#/stop-5', says: 'stop-5' },
  { address: '#/3/4', says: '3/4', offers: 3 },
  { address: '#/presenter/3', says: 'presenter/3', offers: 3 },
  { address: '#/presenter/99', says: 'presenter/99', offers: talk.length },
  // What the public deck does not have: presenter view, notes, overview page, editor.
  ...['presenter', 'notes', 'notes-edit', 'overview', 'entry', 'export'].map(says => ({ address: `#/${says}`, says })),
  { address: '#/%20', says: ' ' },
  { address: '#/%', says: '%' },
  { address: '#/%E0%A4%A', says: '%E0%A4%A' },
  { address: '#/a%2Fb%3Fc', says: 'a/b?c' },
  { address: '#/<b>bold</b>', says: '<b>bold</b>' },
  { address: `#/${'9'.repeat(3000)}`, says: `${'9'.repeat(24)}…`, offers: talk.length },
  { address: `#/${'no such slide '.repeat(300)}`, says: 'no such slide no such sl…' },
]

test('an address that is no slide says so kindly, and a reload does too; all of them take one history entry', async ({ page }) => {
  await page.goto(pageBefore)
  for (const [index, { address, says, offers }] of wrong.entries()) {
    await test.step(address.slice(0, 40), async () => {
      await openWrong(page, address)
      await expect(heading(page)).toHaveJSProperty('textContent', `There is no slide “${says}”`)
      await expect(page.getByRole('link', { name: 'Start at the beginning' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible()
      await expect(page.getByRole('link', { name: /^Go to slide/ })).toHaveText(offers ? [`Go to slide ${offers}, “${talk[offers - 1]!.title}”`] : [])
      await expect(page.locator('.slidev-presenter, .slidev-note')).toHaveCount(0)
      if (index % 12 !== 1)
        return
      const before = await page.evaluate(() => location.hash)
      await page.reload()
      await expect(heading(page)).toHaveJSProperty('textContent', `There is no slide “${says}”`)
      expect(await page.evaluate(() => location.hash), 'the address does not grow').toBe(before)
    })
  }
  await page.goBack()
  expect(page.url()).toBe(pageBefore)
})

test('the kind page fits a phone, and leaves nothing cut off', { tag: '@full' }, async ({ page }) => {
  for (const [width, height] of [[1280, 720], [390, 844], [844, 390]] as const) {
    await page.setViewportSize({ width, height })
    await openWrong(page, `#/${'W'.repeat(200)}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    for (const name of ['Start at the beginning', 'Leave this page']) {
      const link = page.getByRole('link', { name })
      await link.scrollIntoViewIfNeeded()
      await expect(link).toBeInViewport({ ratio: 1 })
    }
  }
})

test('from an address that is no slide, the mouse finds the way back', { tag: '@full' }, async ({ page }) => {
  await openWrong(page, '#/abc')
  await page.getByRole('link', { name: 'Start at the beginning' }).click()
  await isAt(page, stops[0]!)
  await openWrong(page, '#/99')
  await page.getByRole('link', { name: /^Go to slide/ }).click()
  await isAt(page, { no: talk.length, clicks: 0 })
  await page.keyboard.press('ArrowLeft')
  await isAt(page, { no: talk.length - 1, clicks: 0 })
})

test('from an address that is no slide, the keyboard finds the way back', { tag: '@full' }, async ({ page }) => {
  for (const key of ['ArrowRight', 'Home']) {
    await openWrong(page, '#/abc')
    await page.keyboard.press(key)
    await isAt(page, stops[0]!)
  }
  await openWrong(page, '#/99')
  await expect(heading(page)).toBeFocused()
  const focused = async () => page.evaluate(() => document.activeElement?.textContent?.trim())
  await page.keyboard.press('Shift+Tab')
  expect(await focused(), 'the way out is one step back').toBe('Leave this page')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Start at the beginning')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe(`Go to slide ${talk.length}, “${talk.at(-1)!.title}”`)
  await page.keyboard.press('Enter')
  await isAt(page, { no: talk.length, clicks: 0 })
})

test('the browser\'s Back leads to the page before the deck, whatever was looked at in between', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.goto(pageBefore)
  await page.goto(deckUrl)
  await isAt(page, stops[0]!)
  const entries = await page.evaluate(() => history.length)

  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: 2, clicks: 0 })
  await stageSlide(page, 2).getByRole('button', { name: 'Next' }).click()
  await isAt(page, { no: 3, clicks: 0 })
  await page.keyboard.press('End')
  await isAt(page, { no: numberOf('help'), clicks: 0 })
  await page.keyboard.press('g')
  await page.getByPlaceholder('Goto...').fill(String(numberOf('disagree')))
  await page.keyboard.press('Enter')
  await isAt(page, { no: numberOf('disagree'), clicks: 0 })
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: numberOf('disagree'), clicks: 1 })
  await stageSlide(page, numberOf('disagree')).getByRole('link', { name: 'Reason 7' }).click()
  await isAt(page, { no: numberOf('reason-7'), clicks: 0 })

  expect(await page.evaluate(() => history.length)).toBe(entries)
  await page.goBack()
  expect(page.url()).toBe(pageBefore)
})

test('a link by id or to no slide takes one history entry, no more', { tag: '@full' }, async ({ page, deckUrl }) => {
  for (const address of ['#/stop-4', '#/nowhere']) {
    await page.goto(pageBefore)
    await page.goto(`${deckUrl}${address}`)
    await expect(heading(page).filter({ visible: true })).toHaveText(/He is, or was, abusive|There is no slide/)
    await page.goBack()
    expect(page.url()).toBe(pageBefore)
  }
})
