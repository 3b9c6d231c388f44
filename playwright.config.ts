import type { DeckOptions } from './tests/support/deck'
import process from 'node:process'
import { defineConfig } from 'playwright/test'
import { findBrowser } from './scripts/setup.mjs'
import { otherBrowsers } from './tests/support/otherBrowsers'

// Looked for once: the workers, which read this file again, find the answer in their environment.
process.env.DECK_BROWSER ??= await findBrowser() ?? ''

/** `npm run test:full` adds the tests tagged `@full`: every size, scheme and hand of what `npm test` asks once. */
const isFull = !!(process.env.TEST_FULL ??= process.env.npm_lifecycle_event === 'test:full' ? '1' : '')

// Without a graphics card, which no test needs, Chromium would imitate one at some cost.
// Each site has a process of its own, as in every Chrome on a desktop; its headless shell alone would leave that out.
const chromium = { browserName: 'chromium' as const, launchOptions: { args: ['--disable-gpu', '--site-per-process'], executablePath: process.env.DECK_BROWSER || undefined, chromiumSandbox: false } }

export default defineConfig<object, DeckOptions>({
  testDir: 'tests',
  // `npm run test:engines` runs these.
  testIgnore: '**/tests/engines/**',
  outputDir: 'test-results',
  grepInvert: isFull ? [] : /@full/,
  // What a page says does not depend on the system it is tested on.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  globalSetup: './tests/support/globalSetup.ts',
  // Twice as many as the processors of a small machine: half of the time a test only waits for its browser.
  workers: 4,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // Long enough for a machine that does much else: a time-out ends what hangs, and is no test of speed.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./tests/support/closingLineReporter.ts']],
  use: {
    viewport: { width: 1280, height: 720 },
    locale: 'en',
    // Movement costs more than all else that a page does; the tests of it ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    // What cannot be pressed for half a minute is covered or gone.
    actionTimeout: 30_000,
    // Without pictures of every step: they make a walk through the whole talk five times as long.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'chromium', use: chromium },
    // What readers do, again in the one file, opened from disk.
    ...isFull
      ? [{
          name: 'one file',
          testMatch: /[/\\]tests[/\\](?:answers[/\\](?:builders|clearing|copies|keys|markup|result|scenarios|translated)|presenting[/\\](?:address|finding|walking)|reading[/\\](?:answers|keyboard|opening|thumbs))\.spec\.ts$/,
          grepInvert: /@full/,
          use: { ...chromium, isOneFile: true },
        }]
      : [],
    // What readers do, in every other browser that Playwright has here.
    ...otherBrowsers.installed.map(browserName => ({ name: browserName, testMatch: /[/\\]tests[/\\](?:answers|reading)[/\\][^/\\]*$/, use: { browserName } })),
  ],
})
