import type { ChildProcess } from 'node:child_process'
import type { Engine, EngineWindow, Look, Offer } from './driver'
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import getPort from 'get-port'
import { printWords } from './driver'

/* What is used here of selenium-webdriver, which is installed in tests/engines alone. */
interface Driver {
  get: (address: string) => Promise<void>
  navigate: () => Record<'back' | 'forward' | 'refresh', () => Promise<void>>
  executeScript: (script: string, ...given: unknown[]) => Promise<any>
  actions: (options: object) => Actions
  manage: () => { window: () => { setRect: (rect: object) => Promise<void> }, setTimeouts: (timeouts: object) => Promise<void> }
  takeScreenshot: () => Promise<string>
  switchTo: () => { newWindow: (kind: string) => Promise<void>, window: (handle: string) => Promise<void> }
  getWindowHandle: () => Promise<string>
  getAllWindowHandles: () => Promise<string[]>
  getCapabilities: () => Promise<{ getBrowserVersion: () => string }>
  close: () => Promise<void>
  quit: () => Promise<void>
}
interface Actions {
  keyDown: (key: string) => Actions
  keyUp: (key: string) => Actions
  move: (to: object) => Actions
  click: () => Actions
  perform: () => Promise<void>
}
interface Library {
  Builder: new () => { usingServer: (url: string) => { withCapabilities: (capabilities: object) => { build: () => Promise<Driver> } } }
  Key: Record<string, string>
}

/** Where the parts of WebKitGTK are: its driver, its small browser, and a screen that nobody sees, when there is no other. */
export interface Places { driver: string, browser: string, screen?: string }

/** It has no forced colours and, on a desktop, no touch screen. */
export const offers: Offer[] = ['dark', 'still', 'blocked', 'scriptless']

/**
 * Drives WebKitGTK's small browser by WebDriver.
 * @param places of its parts
 */
export async function start({ driver, browser, screen }: Places): Promise<Engine> {
  const library: string = 'selenium-webdriver'
  const { Builder, Key } = await import(library) as Library
  const started: ChildProcess[] = []
  let display = process.env.DISPLAY
  if (screen) {
    const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    started.push(xvfb)
    const [number] = await once(xvfb.stdio[3]!, 'data')
    display = `:${String(number).trim()}`
  }
  // It takes reduced motion from the desktop's settings.
  const config = await mkdtemp(join(tmpdir(), 'gtk-'))
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    await mkdir(join(config, version))
    await writeFile(join(config, version, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  }
  async function startDriver(): Promise<{ url: string, stop: () => void }> {
    const port = await getPort()
    const server = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, XDG_CONFIG_HOME: config, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' } })
    started.push(server)
    const url = `http://127.0.0.1:${port}`
    while (!await fetch(`${url}/status`).then(({ ok }) => ok, () => false))
      await setTimeout(50)
    return { url, stop: () => void server.kill() }
  }

  async function begin(url: string, { dark, blocked, scriptless }: Look): Promise<Driver> {
    const args = ['--automation', '--private', ...dark ? ['--dark-mode'] : [], ...blocked ? ['--cookies-policy=never', '--enable-html5-local-storage=FALSE'] : [], ...scriptless ? ['--enable-javascript=FALSE'] : []]
    const session = await new Builder().usingServer(url).withCapabilities({ 'browserName': 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args } }).build()
    if (!scriptless)
      await openBare(session)
    return session
  }

  /** A browser with a driver of its own. At times a driver waits for ever for a browser that ended as it began; then both are started anew. */
  async function open(look: Look): Promise<{ session: Driver, quit: () => Promise<void> }> {
    const { url, stop } = await startDriver()
    const begun = begin(url, look)
    // What comes of one that is given up is nobody's concern.
    begun.catch(() => {})
    const session = await Promise.race([begun, setTimeout(60_000, undefined, { ref: false })])
    if (session)
      return { session, quit: () => session.quit().finally(stop) }
    stop()
    return open(look)
  }
  const first = await open({})
  const version = (await first.session.getCapabilities()).getBrowserVersion()
  await first.quit()

  return {
    name: 'webkit',
    description: `webkit ${version} (WebKitGTK)`,
    async open(look) {
      const { session, quit } = await open(look)
      return windowOf(session, Key, quit)
    },
    async close() {
      for (const one of started.reverse())
        one.kill()
      await rm(config, { recursive: true })
    },
  }
}

/** Puts in the place of the session's window one without a bar, which would not let it be as narrow as a phone. */
async function openBare(session: Driver): Promise<void> {
  await session.get('data:text/html,<body style="height: 99vh" onclick="open(`about:blank`, ``, `popup, noopener`)">')
  const [first] = await session.getAllWindowHandles()
  await session.actions({}).move({ x: 99, y: 99, origin: 'viewport' }).click().perform()
  const bare = await findWindow(session, [first!])
  await session.close()
  await session.switchTo().window(bare)
}

/** The window that is not among these, once it is there. */
async function findWindow(session: Driver, known: string[]): Promise<string> {
  let own: string | undefined
  while (!own)
    own = (await session.getAllWindowHandles()).find(one => !known.includes(one))
  return own
}

async function windowOf(session: Driver, keys: Library['Key'], close: () => Promise<void>): Promise<EngineWindow> {
  const handle = await session.getWindowHandle()
  /** The session speaks to one window at a time. */
  async function here<Result>(act: () => Promise<Result>): Promise<Result> {
    await session.switchTo().window(handle)
    return act()
  }
  const run = (ask: unknown, given: unknown) => here(() => session.executeScript(`return (${ask})(arguments[0] ?? undefined)`, given))
  /** The room for the page: the window's own, less its bar. */
  async function resize(width: number, height: number) {
    await here(() => session.manage().window().setRect({ x: 0, y: 0, width, height }))
    const lost = height - await run('() => innerHeight', null)
    await here(() => session.manage().window().setRect({ x: 0, y: 0, width, height: height + lost }))
  }
  async function further(own: string): Promise<EngineWindow> {
    await session.switchTo().window(own)
    return windowOf(session, keys, async () => {
      await session.switchTo().window(own)
      await session.close()
    })
  }
  await resize(1280, 720)
  return {
    // It tells of none.
    complaints: [],
    open: address => here(() => session.get(address)),
    // WebKit passes over entries that a script has made.
    call: async hash => here(async () => session.get(new URL(hash, await run('() => location.href', null)).href)),
    back: () => here(() => session.navigate().back()),
    forward: () => here(() => session.navigate().forward()),
    reload: () => here(() => session.navigate().refresh()),
    run,
    press(key) {
      const sent = key.length > 1 ? keys[key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()]! : key
      return here(() => session.actions({}).keyDown(sent).keyUp(sent).perform())
    },
    click: ([x, y]) => here(() => session.actions({}).move({ x, y, origin: 'viewport' }).click().perform()),
    draw: () => Promise.reject(new Error('There is no touch screen.')),
    resize,
    // It prints to a dialog alone.
    paper: async () => ({ words: await run(printWords, null), printed: '' }),
    picture: async path => writeFile(path, Buffer.from(await here(() => session.takeScreenshot()), 'base64')),
    async another() {
      await session.switchTo().newWindow('window')
      return further(await session.getWindowHandle())
    },
    async opened(act) {
      const before = await here(() => session.getAllWindowHandles())
      await act()
      return further(await findWindow(session, before))
    },
    close,
  }
}
