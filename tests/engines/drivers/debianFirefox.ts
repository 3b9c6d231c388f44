import type { Engine, EngineWindow, Look, Offer, Point } from './driver'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPdf } from '../../support/readPdf'
import { along, fingerSteps, LONG_PRESS, printWords, setHash } from './driver'

/* What is used here of puppeteer-core, which is installed in tests/engines alone. */
interface Finger { move: (x: number, y: number) => Promise<void>, end: () => Promise<void> }
interface Page {
  on: (event: string, listener: (given: any) => void) => void
  once: (event: string, listener: (given: any) => void) => void
  goto: (address: string, options: object) => Promise<unknown>
  goBack: (options: object) => Promise<unknown>
  goForward: (options: object) => Promise<unknown>
  reload: (options: object) => Promise<unknown>
  evaluate: (ask: unknown, given: unknown) => Promise<any>
  keyboard: { press: (key: string) => Promise<void> }
  mouse: { click: (x: number, y: number) => Promise<void> }
  touchscreen: { touchStart: (x: number, y: number) => Promise<Finger> }
  setViewport: (viewport: object) => Promise<void>
  pdf: (options: object) => Promise<Uint8Array>
  screenshot: (options: object) => Promise<unknown>
  close: () => Promise<void>
}
interface Context { newPage: () => Promise<Page>, close: () => Promise<void> }
interface Browser { version: () => Promise<string>, createBrowserContext: () => Promise<Context>, close: () => Promise<void> }

/** Its driver tells the page of fingers, not the browser, which zooms by none. */
export const offers: Offer[] = ['dark', 'still', 'forcedColours', 'blocked', 'scriptless', 'touch']

/**
 * Drives an installed Firefox by WebDriver BiDi.
 * @param executablePath where it is
 */
export async function start(executablePath: string): Promise<Engine> {
  const library: string = 'puppeteer-core'
  const { default: puppeteer } = await import(library) as { default: { launch: (options: object) => Promise<Browser> } }
  const browsers = new Map<string, Browser>()
  /** A browser for each look: Firefox takes them as settings, when it starts. */
  async function browserFor({ dark, still = true, forcedColours, blocked, scriptless }: Look): Promise<Browser> {
    const extraPrefsFirefox = {
      'intl.accept_languages': 'en',
      'dom.w3c_touch_events.enabled': 1,
      'ui.systemUsesDarkTheme': Number(!!dark),
      'ui.prefersReducedMotion': Number(still),
      ...forcedColours && { 'browser.display.document_color_use': 2 },
      ...blocked && { 'network.cookie.cookieBehavior': 2 },
      ...scriptless && { 'javascript.enabled': false },
    }
    const key = JSON.stringify(extraPrefsFirefox)
    if (!browsers.has(key))
      browsers.set(key, await puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox, protocolTimeout: 60_000 }))
    return browsers.get(key)!
  }
  const version = (await (await browserFor({})).version()).replace('firefox/', '')
  return {
    name: 'firefox',
    description: `firefox ${version} (installed)`,
    async open(look) {
      const context = await (await browserFor(look)).createBrowserContext()
      return windowOf(context, await context.newPage(), () => context.close())
    },
    close: async () => void await Promise.all(Array.from(browsers.values(), browser => browser.close())),
  }
}

async function windowOf(context: Context, page: Page, close: () => Promise<void>): Promise<EngineWindow> {
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  const resize = (width: number, height: number) => page.setViewport({ width, height })
  await resize(1280, 720)
  // A page that changes its own address as it loads, or comes from the browser's memory, tells of no load: each check waits for what it wants to see.
  const waiting = { timeout: 5000, waitUntil: 'domcontentloaded' }
  const travel = (how: 'goBack' | 'goForward') => page[how](waiting).then(() => {}, () => {})
  return {
    complaints,
    open: address => page.goto(address, waiting).then(() => {}, () => {}),
    call: hash => page.evaluate(setHash, hash),
    back: () => travel('goBack'),
    forward: () => travel('goForward'),
    reload: () => page.reload(waiting).then(() => {}, () => {}),
    run: (ask, given) => page.evaluate(ask, given),
    press: key => page.keyboard.press(key === 'Space' ? ' ' : key),
    click: ([x, y]) => page.mouse.click(x, y),
    async draw(...strokes) {
      const fingers = await Promise.all(strokes.map(({ from }) => page.touchscreen.touchStart(...from)))
      if (strokes.every(({ from, to }) => String(from) === String(to)))
        await new Promise(resolve => setTimeout(resolve, LONG_PRESS))
      for (const part of fingerSteps)
        await Promise.all(fingers.map((finger, index) => finger.move(...along(strokes[index]!, part) as Point)))
      await Promise.all(fingers.map(finger => finger.end()))
    },
    resize,
    async paper() {
      const folder = await mkdtemp(join(tmpdir(), 'paper-'))
      try {
        await writeFile(join(folder, 'paper.pdf'), await page.pdf({ format: 'A4' }))
        const printed = (await readPdf(join(folder, 'paper.pdf'))).pages.map(({ text }) => text).join('')
        return { words: await page.evaluate(printWords, undefined), printed }
      }
      finally {
        await rm(folder, { recursive: true })
      }
    },
    picture: async path => void await page.screenshot({ path }),
    another: async () => {
      const other = await context.newPage()
      return windowOf(context, other, () => other.close())
    },
    async opened(act) {
      const popup = new Promise<Page>(resolve => page.once('popup', resolve))
      await act()
      const other = await popup
      return windowOf(context, other, () => other.close())
    },
    close,
  }
}
