import type { DeckOptions } from './tests/support/deck'
import process from 'node:process'
import { defineConfig } from 'playwright/test'
import { findBrowser } from './scripts/findBrowser.mjs'
import { otherBrowsers } from './tests/support/otherBrowsers'

// Looked for once: the workers, which read this file again, find the answer in their environment.
process.env.DECK_BROWSER ??= await findBrowser() ?? ''

// Without a graphics card, which no test needs, Chromium would imitate one at some cost.
// Each site has a process of its own, as in every Chrome on a desktop; its headless shell alone would leave that out.
// One context for all tests of a worker, wiped by Playwright between them: to read the deck's program anew would take longer than most of them.
const chromium = { browserName: 'chromium' as const, reuseContext: true, launchOptions: { args: ['--disable-gpu', '--site-per-process'], executablePath: process.env.DECK_BROWSER || undefined, chromiumSandbox: false } }

/** The tests for which one window will do: they look at what is on the page, go nowhere else, and ask nothing about an earlier visit. */
const inOneWindow = /\/(?:access\/(?!reflow|letter-keys)|answers\/(?!traces|clearing)|deck\/|figures\/|paper\/my-answers|presenting\/(?:walking|finding)|reading\/(?:keyboard|same-words)).*\.spec\.ts$/

export default defineConfig<DeckOptions>({
  testDir: 'tests',
  outputDir: 'test-results',
  // What a page says does not depend on the system it is tested on.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  globalSetup: './tests/support/globalSetup.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./tests/support/axeTableReporter.ts'], ['./tests/support/closingLineReporter.ts']],
  use: {
    viewport: { width: 1280, height: 720 },
    locale: 'en',
    // Without pictures of every step: they make a walk through the whole talk five times as long.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    // What a visit leaves in its window is what many of these are about.
    { name: 'chromium, new windows', testIgnore: inOneWindow, use: { ...chromium, newWindow: true } },
    { name: 'chromium', testMatch: inOneWindow, use: chromium },
    // What readers do, in every other browser that Playwright has here.
    ...otherBrowsers.installed.map(browserName => ({ name: browserName, testMatch: /\/(?:answers|reading)\//, use: { browserName } })),
  ],
})
