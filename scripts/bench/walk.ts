import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { slideSize } from '../printing/openPrintPage'
import { openContext } from './openContext'

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
