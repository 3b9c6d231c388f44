import type { Page } from 'playwright/test'
import { Buffer } from 'node:buffer'
import { settings } from '../../src/settings'
import { expect } from './deck'

/** The page before the deck: there a visit begins, and there Back leads after leaving. */
export const pageBefore = 'data:text/html,<title>before</title><p>The page before the deck</p>'

/**
 * Puts a page of our own where "Leave this page" leads to. Only that one host is held back: the deck is loaded as ever,
 * from the browser's memory too, which a route of Playwright's would turn off.
 */
export async function holdNeutralPage(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const body = Buffer.from('<link rel="icon" href="data:,"><title>Weather</title><p>Weather</p>').toString('base64')
  browser.on('Fetch.requestPaused', async ({ requestId }) => {
    // A request that the browser itself has dropped meanwhile takes no answer.
    await browser.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'content-type', value: 'text/html' }], body }).catch(() => {})
  })
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: `${new URL(settings.leaveTo).origin}/*` }] })
}

/** Ways to leave, as a person takes them. */
export const ways = {
  'a click on the link': (page: Page) => page.locator('[data-exit]').click(),
  'Enter on the link': async (page: Page) => {
    await page.locator('[data-exit]').focus()
    await page.keyboard.press('Enter')
  },
  'Shift three times': async (page: Page) => {
    for (let press = 0; press < 3; press++)
      await page.keyboard.press('Shift')
  },
}

/** All addresses of the window's history, oldest first, without the blank page that each window begins with. */
export async function historyOf(page: Page): Promise<string[]> {
  const browser = await page.context().newCDPSession(page)
  const { entries } = await browser.send('Page.getNavigationHistory')
  await browser.detach()
  return entries.map(entry => entry.url).filter(url => url !== 'about:blank')
}

/** The neutral page is shown, and nothing of the deck is left in the history: Back leads to the page before it. */
export async function hasLeft(page: Page, before = pageBefore): Promise<void> {
  await page.waitForURL(settings.leaveTo, { timeout: 60_000 })
  expect(await historyOf(page)).toEqual([before, settings.leaveTo])
  await page.goBack()
  expect(page.url()).toBe(before)
}

/** Forward, after Back, leads to the neutral page again, and Back as before: nothing brings the deck back. */
export async function staysAway(page: Page): Promise<void> {
  const before = page.url()
  await page.goForward()
  expect(page.url()).toBe(settings.leaveTo)
  await page.goBack()
  expect(page.url()).toBe(before)
}

/** What lies over any part of the way out; nothing when all of it can be seen and pressed. */
export function coversOfLink(page: Page): Promise<string[]> {
  return page.locator('[data-exit]').evaluate((link) => {
    const { left, top, width, height } = link.getBoundingClientRect()
    const spots = [0.05, 0.5, 0.95].flatMap(x => [0.25, 0.5, 0.75].map(y => [left + width * x, top + height * y] as const))
    return spots.map(([x, y]) => document.elementFromPoint(x, y)).filter(hit => hit !== link).map(hit => hit?.outerHTML.slice(0, 100) ?? 'the edge of the window')
  })
}

/** Expects that the way out can be seen and pressed: nothing lies over any part of it. */
export async function expectOnTop(page: Page, where: string): Promise<void> {
  await expect(page.locator('[data-exit]'), where).toBeVisible()
  expect(await coversOfLink(page), `what lies over the way out ${where}`).toEqual([])
}

/** What leaving made the browser do: what it wanted to put in the place of which entry, and whether the page was covered. */
export interface Leaving { how: string, to: string, covered: boolean }

/** What every leaving has to look like: the neutral page in the place of the deck, which is covered at once. */
export const leaving: Leaving = { how: 'replace', to: settings.leaveTo, covered: true }

/**
 * Stops the browser whenever it is about to leave the page that is open, and uncovers the page again, so that a test can go
 * on from there.
 * @returns `stopped` tells what was stopped since it was last asked, `letGo` stops nothing any more
 */
export async function stopLeaving(page: Page): Promise<{ stopped: () => Promise<Leaving[]>, letGo: () => Promise<void> }> {
  const watch = await page.evaluateHandle(() => {
    const stopped: Leaving[] = []
    const { navigation } = window as unknown as { navigation: EventTarget }
    const ended = new AbortController()
    navigation.addEventListener('navigate', (event) => {
      const { navigationType, destination } = event as Event & { navigationType: string, destination: { url: string, sameDocument: boolean } }
      if (destination.sameDocument)
        return
      event.preventDefault()
      stopped.push({ how: navigationType, to: destination.url, covered: getComputedStyle(document.body).display === 'none' })
      document.documentElement.classList.remove('leaving')
    }, { signal: ended.signal })
    return { stopped, ended }
  })
  return {
    stopped: () => watch.evaluate(({ stopped }) => stopped.splice(0)),
    letGo: () => watch.evaluate(({ ended }) => ended.abort()),
  }
}
