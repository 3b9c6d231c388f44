import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright/test'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { test as base, expect } from 'playwright/test'
import { settings } from '../../src/settings'

export { expect }

interface DeckFixtures {
  /** Console lines and addresses that a test expects; everything else of the kind fails it. Set with `test.use`. */
  expected: RegExp[]
  /** Where the built deck is served; ends in a slash. */
  deckUrl: string
  /** A further browser context, watched like the test's own. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** What went wrong unnoticed so far: console errors and warnings, page errors, requests to other hosts. */
  complaints: string[]
}

export interface DeckOptions {
  /** Whether the deck is one file, opened from a folder where nothing else lies, instead of what a host serves. */
  isOneFile: boolean
  /** Puts that file there, for `deckUrl` and all that goes by `DECK_URL`. */
  fileAlone: void
}

/**
 * For every test that looks at the built deck in a browser. A test fails at its end when the deck wrote an error or
 * a warning to the console, threw an error, or asked another host for anything.
 */
export const test = base.extend<DeckFixtures, DeckOptions>({
  isOneFile: [false, { option: true, scope: 'worker' }],

  fileAlone: [async ({ isOneFile }, use) => {
    if (!isOneFile)
      return use()
    const folder = mkdtempSync(join(tmpdir(), 'alone ü '))
    const file = join(folder, 'deck (1).html')
    copyFileSync(join(process.env.DECK_FOLDER!, settings.deckFile), file)
    process.env.DECK_URL = pathToFileURL(file).href
    await use()
    rmSync(folder, { recursive: true })
  }, { scope: 'worker', auto: true }],

  expected: [[], { option: true }],

  // eslint-disable-next-line no-empty-pattern
  deckUrl: async ({}, use) => {
    const folder = process.env.DECK_FOLDER!
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(`${folder} holds no built deck. Run "npm run build" first, or "npm test", which does.`)
    await use(process.env.DECK_URL!)
  },

  complaints: [async ({ expected, deckUrl }, use) => {
    const complaints: string[] = []
    await use(complaints)
    const origin = new URL(deckUrl).origin
    const unexpected = complaints
      .filter(line => !line.startsWith(`request: ${origin}/`))
      .filter(line => !expected.some(pattern => pattern.test(line)))
    expect(unexpected, 'console, page errors and requests to other hosts').toEqual([])
  }, { auto: true }],

  context: async ({ context, complaints }, use) => {
    watch(context, complaints)
    await use(context)
  },

  newContext: async ({ browser, complaints, contextOptions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options })
      watch(context, complaints)
      opened.push(context)
      return context
    })
    for (const context of opened)
      await context.close()
  },
})

/** Notes console errors and warnings, page errors and requests of all pages of a context in `complaints`. */
export function watch(context: BrowserContext, complaints: string[]): void {
  context.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(`console ${message.type()}: ${message.text()}`))
  context.on('weberror', webError => complaints.push(`page error: ${webError.error().message}`))
  context.on('request', request => /^(?:https?|wss?):/.test(request.url()) && complaints.push(`request: ${request.url()}`))
}

/** The copy of a slide that is on stage, not one in the overview or in a preview. */
export function stageSlide(page: Page, no: number): Locator {
  return page.locator(`#slideshow > [data-slidev-no="${no}"]`)
}

/** Whether a slide, and no other, is on stage with its words; for a moment it has neither placeholder nor words. */
function isAlone(no: number): boolean {
  const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const [slide, ...others] = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')].filter(isVisible)
  return !others.length && slide?.dataset.slidevNo === String(no) && !slide.querySelector('.slidev-slide-loading')
    && [...slide.querySelectorAll('h1')].filter(isVisible).length === 1
}

/**
 * Waits until a slide, and no other, is on stage: rendered, its fonts there, the change of slides over.
 * @returns the slide
 */
export async function slideShown(page: Page, no: number): Promise<Locator> {
  const slide = stageSlide(page, no)
  // Asked at every frame; what is amiss after ten seconds is then told one by one.
  await page.waitForFunction(isAlone, no, { timeout: 30_000 }).catch(async () => {
    await expect(slide).toBeVisible()
    await expect(slide.locator('.slidev-slide-loading')).toHaveCount(0)
    await expect(slide.locator('h1:visible')).toHaveCount(1)
    await expect(page.locator('#slideshow > [data-slidev-no]:visible')).toHaveCount(1)
  })
  await page.evaluate(() => document.fonts.ready)
  return slide
}

/**
 * Goes to an address of the deck as the address bar would: a first visit loads the page, a further one only changes what
 * stands behind the "#". (The deck takes such a change over, which Playwright's `goto` would report as an aborted load.)
 */
export async function goInDeck(page: Page, hash: string): Promise<void> {
  if (page.url().startsWith(process.env.DECK_URL!))
    await page.evaluate(hash => void (location.hash = hash), hash)
  else
    await page.goto(`${process.env.DECK_URL}${hash}`)
}

/**
 * Opens one slide of the built deck by its address.
 * @param page a page of a test with the `deckUrl` fixture
 * @param no number of the slide, or its id
 * @returns the slide on stage
 */
export async function openSlide(page: Page, no: number): Promise<Locator> {
  await goInDeck(page, `#/${no}`)
  return slideShown(page, no)
}

/** The words of the slide that is on stage, as a reader meets them, in one line. */
export async function slideText(page: Page, no: number): Promise<string> {
  return (await stageSlide(page, no).innerText()).replace(/\s+/g, ' ').trim()
}
