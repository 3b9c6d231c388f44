import type { Page } from 'playwright/test'
import type { Engine, EngineName, EngineWindow, Look, Offer } from './driver'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium, firefox, webkit } from 'playwright/test'
import { startTouch } from '../../support/finger'
import { setHash } from './driver'

const types = { chromium, firefox, webkit }

/** Whether Playwright has its own build of an engine here (`npx playwright install firefox webkit`); Chromium is the one that all tests use. */
export function isInstalled(name: EngineName): boolean {
  return existsSync(name === 'chromium' ? process.env.DECK_BROWSER || chromium.executablePath() : types[name].executablePath())
}

/** Chromium and WebKit block storages by a setting that no test can reach. */
export const offers: Record<EngineName, Offer[]> = {
  firefox: ['dark', 'still', 'scriptless', 'forcedColours', 'blocked'],
  webkit: ['dark', 'still', 'scriptless'],
  chromium: ['dark', 'still', 'scriptless', 'forcedColours', 'touch', 'pinch'],
}

/** Starts one of Playwright's own browsers. */
export async function start(name: EngineName): Promise<Engine> {
  const prefs = { 'network.cookie.cookieBehavior': 2 }
  const launch = (options = {}) => types[name].launch(name === 'chromium' ? { executablePath: process.env.DECK_BROWSER || undefined, args: ['--disable-gpu'], chromiumSandbox: false, ...options } : options)
  const browser = await launch()
  const others: typeof browser[] = []
  return {
    name,
    description: `${name} ${browser.version()} (Playwright's)`,
    async open({ dark, still = true, forcedColours, blocked, scriptless }: Look) {
      const own = blocked ? await launch({ firefoxUserPrefs: prefs }) : browser
      if (blocked)
        others.push(own)
      const context = await own.newContext({
        viewport: { width: 1280, height: 720 },
        locale: 'en',
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: still ? 'reduce' : 'no-preference',
        ...forcedColours && { forcedColors: 'active' },
        javaScriptEnabled: !scriptless,
        hasTouch: name === 'chromium',
      })
      return windowOf(await context.newPage(), true)
    },
    close: async () => void await Promise.all([browser, ...others].map(one => one.close())),
  }
}

function windowOf(page: Page, isFirst = false): EngineWindow {
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  return {
    complaints,
    open: async address => void await page.goto(address),
    call: hash => page.evaluate(setHash, hash),
    back: async () => void await page.goBack(),
    forward: async () => void await page.goForward(),
    reload: async () => void await page.reload(),
    run: (ask, given) => page.evaluate(ask as never, given) as never,
    press: key => page.keyboard.press(key),
    click: ([x, y]) => page.mouse.click(x, y),
    draw: async (...strokes) => (await startTouch(page)).pinch(...strokes),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async paper() {
      await page.emulateMedia({ media: 'print' })
      const words = await page.evaluate(() => document.body.innerText)
      await page.emulateMedia({ media: null })
      return { words, printed: '' }
    },
    picture: async path => void await page.screenshot({ path }),
    another: async () => windowOf(await page.context().newPage()),
    async opened(act) {
      const [popup] = await Promise.all([page.waitForEvent('popup'), act()])
      return windowOf(popup)
    },
    close: () => isFirst ? page.context().close() : page.close(),
  }
}
