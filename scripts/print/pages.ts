import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { parseRangeString } from '@slidev/parser'
import { CliError, exitCodes, firstLine } from '../shared/command'

export interface PrintOptions {
  /** Slide numbers, in running order. */
  slides: number[]
  /** A page for each click instead of one for each slide. */
  clicks?: boolean
  dark?: boolean
  /** Device pixels for each pixel of a slide; matters for pictures only. */
  scale?: number
}

const LIMIT = 30_000

/** Width and height of a slide; the canvas of slides.md. */
export const slideSize = { width: 1280, height: 720 }

/**
 * Opens the deck's print page, all slides one below the other, and waits until it is complete:
 * every slide rendered, fonts and pictures loaded, nothing left to settle.
 * @param url where the built deck is served
 * @returns the page, and the slide number of each printed page in order
 * @throws {CliError} when the deck stops with an error, a slide is lost, or not all is there after half a minute
 */
export async function openPrintPage(browser: Browser, url: string, { slides, clicks = false, dark = false, scale = 1 }: PrintOptions): Promise<{ page: Page, order: number[] }> {
  let order: number[] = []
  const page = await openPage(browser, `${url}?print=${clicks ? 'clicks' : 'true'}#/print`, 'The print page', async (page) => {
    await page.waitForFunction(isComplete, slides, { polling: 'raf', timeout: LIMIT })
    await page.evaluate(() => Promise.all(Array.from(document.images, image => image.decode())))
    order = await page.evaluate(preparePages, slides)
    const lost = await page.evaluate(() => Array.from(document.querySelectorAll('.print-slide-container'), slide => slide.querySelector('.deck.error') ? Number.parseInt(slide.id) : 0).find(Boolean))
    if (lost)
      throw new CliError(`Slide ${lost} did not load. Run this again; if it stays away, "npm run build" makes the deck anew.`)
  }, { viewport: slideSize, deviceScaleFactor: scale, colorScheme: dark ? 'dark' : 'light' })
  return { page, order }
}

/** Runs in the page, once a frame: whether every slide is there with its words, and nothing has changed since the last frame. */
function isComplete(wanted: number[]): boolean {
  const pages = Array.from(document.querySelectorAll('.print-slide-container'))
  const present = new Set(pages.map(page => Number.parseInt(page.id)))
  const state = `${pages.length} ${document.getElementsByTagName('*').length}`
  const settled = document.body.dataset.printed === state
  document.body.dataset.printed = state
  return settled
    && document.fonts.status === 'loaded'
    && wanted.every(no => present.has(no))
    // A slide's words are loaded after its frame, which at first is empty and says nothing of it.
    && pages.every(page => page.querySelector('h1') !== null)
    && !document.querySelector('.slidev-slide-loading')
}

/** Runs in the page: leaves the wanted slides, nothing behind the last one, and no link without a target. */
function preparePages(wanted: number[]): number[] {
  document.querySelector('#twoslash-container')?.remove()
  // Slidev's own `range` goes unread here: with hash routing, the print page is set up before the address is.
  for (const page of document.querySelectorAll('.print-slide-container')) {
    if (!wanted.includes(Number.parseInt(page.id)))
      page.remove()
  }
  const pages = Array.from(document.querySelectorAll('.print-slide-container'))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.print-slide-container a[href^="#"]')) {
    const target = link.getAttribute('href')!.slice(1)
    if (document.getElementById(target))
      continue
    // A slide's printed id ends in its number of clicks, which a link to it cannot know.
    const no = Number.parseInt(target.replace(/^\//, ''))
    const page = pages.find(page => Number.parseInt(page.id) === no)
    if (page)
      link.setAttribute('href', `#${page.id}`)
    else
      link.replaceWith(...link.childNodes)
  }
  return pages.map(page => Number.parseInt(page.id))
}

/** A slide as it is printed. */
export interface Picture {
  no: number
  /** Its size is that of a slide, times `scale`. */
  png: Uint8Array
  /** All words that are on it, the heading first. */
  words: string
}

/**
 * Takes a picture of each slide, as it is printed.
 * @param url where the built deck is served
 * @returns a picture of each slide, in order
 * @throws {CliError} when the deck stops with an error, a slide is lost, or not all is there after half a minute
 */
export async function takePictures(browser: Browser, url: string, options: PrintOptions): Promise<Picture[]> {
  const { page, order } = await openPrintPage(browser, url, options)
  const pictures: Picture[] = []
  for (const [index, no] of order.entries()) {
    const slide = page.locator('.print-slide-container').nth(index)
    pictures.push({ no, png: await slide.screenshot(), words: await slide.evaluate(readAloud) })
  }
  await page.context().close()
  return pictures
}

/** Runs in the print page: what a slide says, as sentences, without its foot. */
function readAloud(slide: Element): string {
  /* eslint-disable unicorn/prefer-dom-node-text-content -- which runs lines together, and has what is not seen */
  const heading = slide.querySelector('h1')!.innerText
  const others = slide.querySelector<HTMLElement>('.slide')!.innerText.replace(heading, '')
  /* eslint-enable unicorn/prefer-dom-node-text-content */
  // What stands side by side has no space between it; a separator or a stop at the end of a line is not read.
  const lines = [heading.replaceAll('\n', ' '), ...others.split(/[\n\t]+/)]
    .map(line => line.replace(/\s*·\s*$/, '').replaceAll(/\?\b/g, '? ').trim())
    .filter(line => /\w/.test(line))
  return lines.map(line => /[.?!:,;…]$/.test(line) ? line : `${line}.`).join(' ')
}

/**
 * Opens a page of the built deck that is to be printed or read off, and waits until it is complete, fonts and all.
 * @param address full address
 * @param name what a failure calls the page, with a capital
 * @param ready selector of what is there only when the page is complete, or what waits for it
 * @throws {CliError} when the deck stops with an error, or the page is not complete after half a minute
 */
export async function openPage(browser: Browser, address: string, name: string, ready: string | ((page: Page) => Promise<void>), options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ locale: 'en', reducedMotion: 'reduce', colorScheme: 'light', ...options })
  const broken = new Promise<never>((_, reject) => {
    page.on('pageerror', error => reject(new CliError(`The deck stopped with an error while it was printed: ${firstLine(error)}`)))
  })
  async function complete() {
    await page.goto(address, { timeout: LIMIT })
    await (typeof ready === 'string' ? page.locator(ready).waitFor({ timeout: LIMIT }) : ready(page))
    await page.evaluate(() => document.fonts.ready)
  }
  await Promise.race([complete(), broken]).catch((error) => {
    throw error instanceof CliError ? error : new CliError(`${name} could not be made: ${firstLine(error)}`)
  })
  return page
}

/**
 * Reads which slides to print.
 * @param text such as `3-8,12`; undefined means all of them
 * @param total number of slides in the deck
 * @returns slide numbers, each once, in running order
 * @throws {CliError} when a piece is no slide number, goes backwards or lies outside the deck
 */
export function parseRange(text: string | undefined, total: number): number[] {
  // Slidev's own reader passes over what it does not understand, and what lies outside the deck.
  for (const piece of text?.split(',') ?? []) {
    const [, first, last] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(piece) ?? []
    if (!first || Number(first) < 1 || Number(last ?? first) > total || Number(last ?? first) < Number(first))
      throw new CliError(`--range: "${piece.trim()}" is no range of this deck's ${total} slides. Write it like 3-8,12.`, exitCodes.usage)
  }
  return parseRangeString(total, text)
}
