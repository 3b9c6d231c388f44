import type { Browser, Page } from 'playwright'
import { CliError, firstLine } from '../shared/cliError'

const LIMIT = 30_000

/**
 * Opens a page of the built deck that is to be printed or read off, and waits until it is complete, fonts and all.
 * @param address full address
 * @param ready selector of what is there only when the page is complete
 * @param name what a failure calls the page, with a capital
 * @throws {CliError} when the deck stops with an error, or the page is not complete after half a minute
 */
export async function openPage(browser: Browser, address: string, ready: string, name: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'en', reducedMotion: 'reduce', colorScheme: 'light' })
  const broken = new Promise<never>((_, reject) => {
    page.on('pageerror', error => reject(error))
  })
  async function complete() {
    await page.goto(address, { timeout: LIMIT })
    await page.locator(ready).waitFor({ timeout: LIMIT })
    await page.evaluate(() => document.fonts.ready)
  }
  await Promise.race([complete(), broken]).catch((error) => {
    throw new CliError(`${name} could not be made: ${firstLine(error)}`)
  })
  return page
}
