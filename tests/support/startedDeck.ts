import type { Locator, Page } from 'playwright/test'
import { test as deckTest, expect } from './deck'
import { freePort, startScript } from './runScript'

export { expect }

/** For every test that looks at the deck as `npm start` serves it, with presenter view and notes. */
export const test = deckTest.extend<object, { startedUrl: string }>({
  // The development server has an address of its own, and reports changes to the words over a socket.
  expected: [[/^request: (?:http|ws):\/\/localhost:\d+\//], { scope: 'test' }],

  // eslint-disable-next-line no-empty-pattern
  startedUrl: [async ({}, use) => {
    const port = await freePort()
    const server = startScript('start.ts', ['--no-open', '--port', String(port)])
    await server.wrote(/To stop:/)
    await use(`http://localhost:${port}/`)
    server.kill('SIGTERM')
    await server.done
  }, { scope: 'worker', timeout: 600_000 }],
})

// A development server hands out the deck module by module, which takes a while the first time.
const firstLoad = { timeout: 240_000 }

/** The speaker notes in the presenter view. */
export const notes = (page: Page): Locator => page.locator('.slidev-note')

/** The slide that the presenter view has on stage. */
export const presented = (page: Page, no: number): Locator => page.locator(`#slideshow > [data-slidev-no="${no}"]`)

/** Opens the presenter view, and waits until its slide and the notes are there. */
export async function openPresenter(page: Page, url: string, no: number): Promise<void> {
  await page.goto(`${url}#/presenter/${no}`)
  await expect(presented(page, no).getByRole('heading', { level: 1 }).first()).toBeVisible(firstLoad)
  await expect(notes(page)).toBeVisible()
}
