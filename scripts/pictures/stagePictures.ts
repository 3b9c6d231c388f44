import type { Browser, PageScreenshotOptions, ViewportSize } from 'playwright'
import { slideSize } from '../printing/openPrintPage'
import { CliError, firstLine } from '../shared/cliError'

/** One slide, and how many of its steps to show. */
export interface Stop {
  no: number
  clicks: number
}

export interface PictureOptions {
  window?: ViewportSize
  scale?: number
  dark?: boolean
  shot?: PageScreenshotOptions
}

const LIMIT = 20_000

/**
 * Takes pictures of slides as they stand on stage, at rest, one after the other on one page.
 * @param url where the built deck is served
 * @param stops the slides, in the order of the pictures
 * @param options `window` is the size of the browser's window, which the slide fits itself into; `scale` is pixels for
 * each pixel of the window; `dark` takes the dark scheme; `shot` is what Playwright should take
 * @returns PNG files
 * @throws {CliError} when a slide does not appear, or the deck stops with an error
 */
export async function takeStagePictures(browser: Browser, url: string, stops: readonly Stop[], { window = slideSize, scale = 1, dark = false, shot = {} }: PictureOptions = {}): Promise<Uint8Array[]> {
  const page = await browser.newPage({
    viewport: window,
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en',
  })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(firstLine(error)))
  const pictures: Uint8Array[] = []
  for (const { no, clicks } of stops) {
    try {
      await page.goto(`${url}#/${no}${clicks ? `?clicks=${clicks}` : ''}`, { timeout: LIMIT })
      await page.waitForFunction(isOnStage, no, { polling: 'raf', timeout: LIMIT })
      pictures.push(await page.screenshot(shot))
    }
    catch (error) {
      throw new CliError(`Slide ${no} could not be shown: ${errors[0] ?? firstLine(error)}`)
    }
  }
  await page.close()
  if (errors.length)
    throw new CliError(`The deck stopped with an error: ${errors[0]}`)
  return pictures
}

/** Runs in the page, once a frame: whether this slide, and no other, is on stage, complete and still. */
function isOnStage(no: number): boolean {
  const slides = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')].filter(slide => slide.checkVisibility())
  return slides.length === 1
    && slides[0]!.dataset.slidevNo === String(no)
    // A slide's words are loaded after its frame; until they come it is an empty page.
    && slides[0]!.querySelector('h1') !== null
    && !slides[0]!.querySelector('.slidev-slide-loading')
    && document.fonts.status === 'loaded'
    && document.getAnimations().length === 0
}
