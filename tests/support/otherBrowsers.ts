import { existsSync } from 'node:fs'
import { firefox, webkit } from 'playwright/test'

const known = [firefox, webkit].map(browser => ({ name: browser.name() as 'firefox' | 'webkit', isInstalled: existsSync(browser.executablePath()) }))

/** The browsers besides Chromium that Playwright has installed on this machine (`npx playwright install firefox webkit`), and those it has not. */
export const otherBrowsers = {
  installed: known.filter(({ isInstalled }) => isInstalled).map(({ name }) => name),
  missing: known.filter(({ isInstalled }) => !isInstalled).map(({ name }) => name),
}
