import type { EngineOptions } from './engine'
import process from 'node:process'
import { defineConfig } from 'playwright/test'
import { findBrowser } from '../../scripts/setup.mjs'
import { engineNames } from './drivers/driver'
import { find, lacks } from './find'

process.env.DECK_BROWSER ??= await findBrowser() ?? ''

/** `npm run test:engines`, which names the projects: those engines that are here. */
export default defineConfig<EngineOptions>({
  testDir: '.',
  outputDir: '../../test-results/engines',
  globalSetup: './serveDeck.ts',
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 600_000,
  expect: { timeout: 90_000 },
  reporter: [['list'], ['../support/closingLineReporter.ts']],
  projects: engineNames.filter(find).map(name => ({ name, use: { engineName: name }, grepInvert: lacks(name).map(offer => new RegExp(`@${offer}\\b`)) })),
})
