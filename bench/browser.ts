import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { slideSize } from '../scripts/print/pages'

declare global {
  interface Window {
    /** Calls back once the frame that it is called in is on screen. */
    afterFrame: (then: () => void) => void
    shownAt?: number
  }
}

/** A window of its own, nothing cached, in which functions with names can be run. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ locale: 'en', colorScheme: 'light', viewport: slideSize, ...options })
  // tsx wraps named functions in this helper, which the page does not have.
  await page.addInitScript('globalThis.__name = value => value')
  await page.addInitScript(() => {
    window.afterFrame = (then) => {
      // A message is handed on only after the frame that this runs in.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(undefined)
    }
  })
  return page
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

/** The title of the deck's first slide. */
export const onStage = '#slideshow > [data-slidev-no="1"] h1'

/** All in milliseconds after the start of navigation. */
export interface FirstView { firstPaint: number, shown: number, parsed: number }

/**
 * Opens an address and waits until something is to be seen.
 * @param selector of what is waited for
 */
export async function showFirst(page: Page, address: string, selector: string): Promise<FirstView> {
  await page.addInitScript((selector) => {
    requestAnimationFrame(function look() {
      const element = document.querySelector(selector)
      if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !element.getBoundingClientRect().height)
        return void requestAnimationFrame(look)
      window.afterFrame(() => window.shownAt = performance.now())
    })
  }, selector)
  await page.goto(address, { timeout: LIMIT })
  await page.waitForFunction(() => window.shownAt !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { timeout: LIMIT })
  return page.evaluate(() => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    // A title may be there before its font: it is shown when something is painted.
    return { firstPaint, shown: Math.max(window.shownAt!, firstPaint), parsed: navigation!.domContentLoadedEventEnd }
  })
}

/**
 * Opens the deck on its first slide and waits until Slidev has fetched all others.
 * @param url where the built deck is served
 * @param slides how many there are
 */
export async function openTalk(browser: Browser, url: string, slides: number, options?: BrowserContextOptions): Promise<Page> {
  const page = await openWindow(browser, options)
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
