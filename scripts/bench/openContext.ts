import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright'

/** A window of its own, nothing cached, in which functions with names can be run. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en', colorScheme: 'light', ...options })
  // tsx wraps named functions in this helper, which the page does not have.
  await context.addInitScript('globalThis.__name = value => value')
  return context
}
