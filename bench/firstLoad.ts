import type { Browser, Page, ViewportSize } from 'playwright'
import type { CompressedSite, Traffic } from './serveCompressed'
import type { Bench, Measurement, Row } from './types'
import { join } from 'node:path'
import { startBrowser } from '../scripts/print/browser'
import { slideSize } from '../scripts/print/pages'
import { ensureBuild } from '../scripts/shared/buildDeck'
import { firstLine } from '../scripts/shared/command'
import { settings } from '../src/settings'
import { cpuSlowDown, openContext, slowDown, slowNetwork } from './browser'
import { buildEmptyDeck, peers } from './peers'
import { serveCompressed } from './serveCompressed'
import { compare, interleave, kilobytes, median, medianOf, milliseconds, need, plain } from './statistics'

interface FirstView extends Traffic {
  /** All in milliseconds after the start of navigation. */
  firstPaint: number
  shown: number
  parsed: number
}

const phone = { width: 390, height: 844 }
const LIMIT = 60_000
/** The title of the deck's first slide. */
export const onStage = '#slideshow > [data-slidev-no="1"] h1'

declare global {
  interface Window { shownAt?: number }
}

/** Runs before the page's own program: notes when what is wanted is there and painted. */
export function noteShown(selector: string): void {
  requestAnimationFrame(function look() {
    const element = document.querySelector(selector)
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !element.getBoundingClientRect().height)
      return void requestAnimationFrame(look)
    // A message is handed on only after the frame that this runs in.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.shownAt = performance.now()
    port2.postMessage(undefined)
  })
}

/** Waits until what `noteShown` looks for is there, and says when that was: all in milliseconds after the start of navigation. */
export async function readShown(page: Page): Promise<Pick<FirstView, 'firstPaint' | 'shown' | 'parsed'>> {
  await page.waitForFunction(() => window.shownAt !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { timeout: LIMIT })
  return page.evaluate(() => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    // A title may be there before its font: it is shown when something is painted.
    return { firstPaint, shown: Math.max(window.shownAt!, firstPaint), parsed: navigation!.domContentLoadedEventEnd }
  })
}

async function openFirst(browser: Browser, site: CompressedSite, path: string, selector: string, viewport: ViewportSize): Promise<FirstView> {
  const context = await openContext(browser, { viewport })
  try {
    const page = await context.newPage()
    await page.addInitScript(noteShown, selector)
    await slowDown(page, { network: true })
    site.takeTraffic()
    await page.goto(site.url + path, { timeout: LIMIT })
    const times = await readShown(page)
    return { ...site.takeTraffic(), ...times }
  }
  finally {
    await context.close()
  }
}

/** A site that could not be made fails when it is opened, not before. */
async function site({ folder, say }: Bench, name: string, make: () => Promise<string>): Promise<AsyncDisposable & { open: () => CompressedSite }> {
  say(`Making ready: ${name}`)
  try {
    const served = await serveCompressed(await make(), join(folder, 'served', name))
    return { open: () => served, [Symbol.asyncDispose]: () => served[Symbol.asyncDispose]() }
  }
  catch (error) {
    return {
      open() {
        throw new Error(firstLine(error))
      },
      async [Symbol.asyncDispose]() {},
    }
  }
}

/** The first visit to the deck and to its page for reading, on a slow phone. */
export const firstLoad: Measurement = {
  title: 'First load',
  method: `Each site is served by the same server, text compressed beforehand (brotli and gzip at their tightest), to a browser with an empty cache, its processor slowed down ${cpuSlowDown} times and its network to ${slowNetwork.down / 1e6} Mbit/s down, ${slowNetwork.up / 1e3} kbit/s up and ${slowNetwork.latency} ms, by the browser's own means (\`Emulation.setCPUThrottlingRate\`, \`Network.emulateNetworkConditions\`). Slide decks stand in a window of ${slideSize.width} x ${slideSize.height}, the page for reading and the reading view in one of ${phone.width} x ${phone.height}. Bytes and requests are those made until the first slide was shown and the page had loaded, each file's content counted as gzip and as brotli would send it, without headers; what Slidev fetches ahead afterwards is left out. The first slide is shown at the end of the first frame with its title in it; here that of the program, which takes the place of the one that the page brings along and that is painted first. “Usable” means painted and read to its end. The empty deck has one slide with one word, Slidev's own settings, and no web fonts; the others have as many slides as this one, with the same titles and words.`,
  async measure(bench) {
    const { folder: dist } = await ensureBuild()
    const tools = await peers(bench)
    await using browser = await startBrowser(bench.browserPath)
    await using deck = await site(bench, 'deck', async () => dist)
    await using empty = await site(bench, 'empty', () => buildEmptyDeck(bench))
    const other = (name: 'marp' | 'reveal') => site(bench, name, async () => {
      await tools[name].site(join(bench.folder, name))
      return join(bench.folder, name)
    })
    await using marp = await other('marp')
    await using reveal = await other('reveal')

    const results = await interleave({
      deck: async () => openFirst(browser, deck.open(), '', onStage, slideSize),
      empty: async () => openFirst(browser, empty.open(), '', onStage, slideSize),
      marp: async () => openFirst(browser, marp.open(), '', '.bespoke-marp-active h1', slideSize),
      reveal: async () => openFirst(browser, reveal.open(), '', '.reveal.ready .slides section.present h1', slideSize),
      page: async () => openFirst(browser, deck.open(), settings.staticPage, 'h1', phone),
      view: async () => openFirst(browser, deck.open(), '', '#app .reading-view h1', phone),
    }, bench.runs, bench.say)

    type Name = keyof typeof results
    const ours = (value: (view: FirstView) => number, of: Name = 'deck') => median(need(results[of]).map(value))
    const names: [Name, string][] = [['empty', 'an empty Slidev deck'], ['marp', tools.marp.name], ['reveal', tools.reveal.name]]
    const rows = (what: string, value: (view: FirstView) => number, show: (value: number) => string, atMost: Partial<Record<Name, number>> = {}) =>
      names.map(([of, name]) => compare({ what, ours: ours(value), name, theirs: medianOf(results[of], value), show, atMost: atMost[of] }))
    const usable = ours(view => Math.max(view.shown, view.parsed), 'page')
    const alone = (what: string, of: Name): Row => ({
      what,
      ours: `${milliseconds(ours(view => view.firstPaint, of))}; ${kilobytes(ours(view => view.brotli, of))} brotli, ${kilobytes(ours(view => view.gzip, of))} gzip, ${plain(ours(view => view.requests, of))} requests`,
    })
    return {
      rows: [
        ...rows('Bytes, brotli', view => view.brotli, kilobytes, { empty: 1.3 }),
        ...rows('Bytes, gzip', view => view.gzip, kilobytes, { empty: 1.3 }),
        ...rows('Requests', view => view.requests, plain),
        ...rows('First contentful paint', view => view.firstPaint, milliseconds, { marp: 1.2 }),
        ...rows('First slide shown', view => view.shown, milliseconds, { reveal: 1 }),
        alone('Page for reading (`read.html`): first contentful paint', 'page'),
        { what: 'Page for reading (`read.html`): usable', ours: milliseconds(usable), target: 'under 1000 ms', met: usable < 1000 },
        alone('The deck\'s address on a phone: first contentful paint', 'view'),
        { what: 'The deck\'s address on a phone: reading view shown', ours: milliseconds(ours(view => view.shown, 'view')) },
      ],
      raw: results,
    }
  },
}
