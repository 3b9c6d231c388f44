import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { settings } from '../../src/settings'
import { expect, slideShown, stageSlide, test } from '../support/deck'
import { hasLeft, holdNeutralPage, pageBefore } from '../support/leaving'
import { isReadingAt, phone, readingShown } from '../support/reading'
import { isAt } from '../support/slides'

/*
 * What the build writes into the page: a visitor sees it before the deck's styles and program have come.
 */

test.use({ expected: [new RegExp(`^request: ${new URL(settings.leaveTo).origin}/`)] })

declare global {
  interface Window { moved: string[] }
}

const firstScreen = (page: Page) => page.locator('.first-screen')

/** Opens the deck while its styles, fonts and program are held back; from then on notes what moves. */
async function openHeld(page: Page, address: string): Promise<{ letStyles: () => void, letProgram: () => void }> {
  const gates = ['**/*.{css,woff2}', '**/assets/**/*.js'].map((files) => {
    let open = () => {}
    const opened = new Promise<void>(resolve => open = resolve)
    return { files, open, opened }
  })
  for (const { files, opened } of gates) {
    await page.route(files, async (route) => {
      await opened
      await route.continue()
    })
  }
  await page.addInitScript(() => {
    window.moved = []
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[])
        window.moved.push(...sources.map(({ node }) => node?.textContent ?? ''))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${process.env.DECK_URL}${address}`, { waitUntil: 'commit' })
  return { letStyles: gates[0]!.open, letProgram: gates[1]!.open }
}

/** Waits until the fonts are there, which come with the styles; what moves is noted from then on. */
async function fontsShown(page: Page): Promise<void> {
  await page.waitForFunction(() => ['600 1em "Fraunces Variable"', '1em "Atkinson Hyperlegible Next Variable"'].every(font => Array.from(document.fonts).some(({ family }) => font.includes(family)) && document.fonts.check(font)))
  await page.evaluate(async () => {
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    window.moved = []
  })
}

/** The words on the first window's height, and where each stands; all that is pressed, too. */
function look(view: Element): [text: string, place: string][] {
  const found: [string, string][] = []
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const { x, y, width, height } = range.getBoundingClientRect()
    if (width && height && y < innerHeight)
      found.push([walker.currentNode.textContent!.trim(), [x, y, width, height].map(Math.round).join(' ')])
  }
  return found.filter(([text]) => text)
}

test('the built page holds the first slide and the first screen of the page for reading, nothing in its head keeps them from being painted, and neither is read out', () => {
  const [, head, body] = /<head>(.*)<\/head>(.*)/s.exec(readFileSync(join(process.env.DECK_FOLDER!, 'index.html'), 'utf8'))!
  expect(head).not.toMatch(/<link rel="stylesheet"/)
  expect(head).not.toMatch(/<script(?![^>]*type="module")[^>]* src=/)
  expect(body!.match(/class="first-screen" aria-hidden="true"/g)).toHaveLength(1)
  // The way out runs before the styles have come.
  expect(body).toMatch(/class="first-screen".*<script src="[^"]*exit-page\.js"[^>]*><\/script>\s*<link rel="stylesheet"/s)
  expect(body).not.toMatch(/class="first-screen".* id="/s)
  const controls = Array.from(body!.matchAll(/<(?:a|button|summary)\b[^>]*>/g), ([tag]) => tag)
  expect(controls.length).toBeGreaterThan(20)
  expect(controls.filter(tag => !/tabindex="-1"|data-skip|data-exit|href="read\.html"/.test(tag))).toEqual([])
})

for (const scheme of ['light', 'dark'] as const) {
  test(`in the ${scheme} scheme the first slide stands before any style or program, and the program's own takes its place without a move`, scheme === 'dark' ? { tag: '@full' } : {}, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    const { letStyles, letProgram } = await openHeld(page, '')
    await expect(firstScreen(page).getByText('Read it all', { exact: true }).first()).toBeVisible()
    letStyles()
    await fontsShown(page)
    const first = await firstScreen(page).locator('.first-stage').evaluate(look)
    const ground = () => page.evaluate(() => [document.documentElement, document.querySelector('[data-exit]')!].map(element => getComputedStyle(element).backgroundColor))
    const grounds = await ground()
    letProgram()
    await slideShown(page, 1)
    await expect(firstScreen(page)).toHaveCount(0)
    expect(await stageSlide(page, 1).evaluate(look)).toEqual(first)
    expect(await ground()).toEqual(grounds)
    expect(await page.evaluate(() => window.moved)).toEqual([])
  })
}

test.describe('on a phone', () => {
  test.use(phone)

  test('so does the first screen of the page for reading, and what is tapped there is done when the program stands', async ({ page }) => {
    const { letStyles, letProgram } = await openHeld(page, '')
    await expect(firstScreen(page).getByText('Read it all', { exact: true }).last()).toBeVisible()
    letStyles()
    await fontsShown(page)
    const first = await firstScreen(page).locator('.reading-view').evaluate(look)
    expect(first.length).toBeGreaterThan(12)
    await firstScreen(page).locator('summary').tap()
    letProgram()
    await readingShown(page)
    await expect(firstScreen(page)).toHaveCount(0)
    // Opened by the tap.
    await expect(page.getByRole('navigation', { name: 'Parts' })).toBeVisible()
    await page.locator('.reading-bar summary').tap()
    expect(await page.locator('.reading-view').evaluate(look)).toEqual(first)
    expect(await page.evaluate(() => window.moved)).toEqual([])
    await isReadingAt(page, 1)
  })
})

test('at the address of another slide or page nothing of the first slide is seen, nor once another one is called', async ({ page }) => {
  for (const address of ['#/12', '#/print', '#/read/7']) {
    await openHeld(page, address)
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible()
    await expect(firstScreen(page).locator(':visible')).toHaveCount(0)
    await page.goto('about:blank')
  }
  const { letStyles, letProgram } = await openHeld(page, '#/1')
  await expect(firstScreen(page).locator('.first-stage')).toBeVisible()
  await page.evaluate(() => void (location.hash = '#/12'))
  await expect(firstScreen(page).locator('.first-stage')).toBeHidden()
  letStyles()
  letProgram()
  await slideShown(page, 12)
  await expect(firstScreen(page)).toHaveCount(0)
})

test('"Leave this page" leaves from the first paint, before its own file has come, and a key pressed on the first screen turns the slide when the program stands', async ({ page }) => {
  await holdNeutralPage(page)
  await page.goto(pageBefore)
  await page.route('**/exit-page.js', () => {})
  await openHeld(page, '')
  await expect(firstScreen(page).locator('.first-stage')).toBeVisible()
  await page.locator('[data-exit]').click()
  await hasLeft(page)
  await page.unrouteAll()

  const { letStyles, letProgram } = await openHeld(page, '')
  await expect(firstScreen(page).locator('.first-stage')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  letStyles()
  letProgram()
  await isAt(page, { no: 2, clicks: 0 })
})
