import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { slideSize } from '../scripts/print/pages'

/** A window of its own, nothing cached, in which functions with names can be run. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en', colorScheme: 'light', ...options })
  // tsx wraps named functions in this helper, which the page does not have.
  await context.addInitScript('globalThis.__name = value => value')
  return context
}

/** How many times slower the processor is made, as in Lighthouse's phone. */
export const cpuSlowDown = 4

/** A slow phone network, as in Lighthouse: bits a second, and milliseconds to and fro. */
export const slowNetwork = { down: 1_600_000, up: 750_000, latency: 150 }

/**
 * Makes a page slow, by the browser's own means.
 * @param options `network` slows its requests down as well
 */
export async function slowDown(page: Page, { network = false } = {}): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowDown })
  if (!network)
    return
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowNetwork.latency,
    downloadThroughput: slowNetwork.down / 8,
    uploadThroughput: slowNetwork.up / 8,
  })
}

const LIMIT = 60_000

/**
 * Opens the deck on its first slide and waits until Slidev has fetched all others.
 * @param url where the built deck is served
 * @param slides how many there are
 */
export async function openTalk(browser: Browser, url: string, slides: number, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await openContext(browser, { viewport: slideSize, ...options })
  const page = await context.newPage()
  await page.goto(url, { timeout: LIMIT })
  await page.waitForFunction(count => document.querySelectorAll('#slideshow > [data-slidev-no]').length === count && !document.querySelector('#slideshow .slidev-slide-loading'), slides, { polling: 'raf', timeout: LIMIT })
  await atRest(page, 1)
  return page
}

/** Waits until this slide, and no other, is on stage, and nothing moves. */
export async function atRest(page: Page, no: number): Promise<void> {
  await page.waitForFunction((no) => {
    const slides = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')].filter(slide => slide.checkVisibility({ visibilityProperty: true }))
    return slides.length === 1 && slides[0]!.dataset.slidevNo === String(no) && slides[0]!.querySelector('h1') !== null
      && document.getAnimations().every(animation => animation.playState !== 'running')
  }, no, { polling: 'raf', timeout: LIMIT })
}
