import type { Locator, Page } from 'playwright/test'
import type { RunningScript } from './runScript'
import { test as deckTest, expect } from './deck'
import { freePort, startScript } from './runScript'

export { expect }

/** For every test that looks at the deck as `npm start` serves it, with presenter view and notes. */
export const test = deckTest.extend({
  // The development server has an address of its own, and reports changes to the words over a socket.
  expected: [/^request: (?:http|ws):\/\/localhost:\d+\//],
})

/**
 * Starts the deck as `npm start` does, once for all tests of a file: before the first of them, and until after the last.
 * @param options of the command, beside its port
 * @returns what tells its address, to the tests
 */
export function startDeck(...options: string[]): () => string {
  const started: { port?: number, server?: RunningScript } = {}
  test.beforeAll(async () => {
    test.setTimeout(600_000)
    started.port = await freePort()
    started.server = startScript('start.ts', ['--no-open', '--port', String(started.port), ...options])
    await started.server.wrote(/To stop:/)
  })
  test.afterAll(async () => {
    started.server?.kill('SIGTERM')
    await started.server?.done
  })
  return () => `http://localhost:${started.port}/`
}

/** How long it may take: a development server hands out the deck module by module. */
export const firstLoad = { timeout: 240_000 }

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
