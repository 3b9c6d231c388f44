import type { FirstView } from './browser'
import type { Measurement, Row } from './measurement'
import type { Traffic } from './serveCompressed'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startBrowser } from '../scripts/print/browser'
import { slideSize } from '../scripts/print/pages'
import { ensureBuild } from '../scripts/shared/buildDeck'
import { settings } from '../src/settings'
import { cpuSlowDown, onStage, openWindow, showFirst, slowDown, slowNetwork } from './browser'
import { compare, interleave, kilobytes, medianOf, milliseconds, plain } from './measurement'
import { buildEmptyDeck, peers } from './peers'
import { serveCompressed } from './serveCompressed'

const phone = { width: 390, height: 844 }

/** The first visit to the deck and to its page for reading, on a slow phone. */
export const firstLoad: Measurement = {
  title: 'First load',
  method: `Each site is served by the same server, text compressed beforehand (brotli and gzip at their tightest), to a browser with an empty cache, its processor slowed down ${cpuSlowDown} times and its network to ${slowNetwork.down / 1e6} Mbit/s down, ${slowNetwork.up / 1e3} kbit/s up and ${slowNetwork.latency} ms, by the browser's own means (\`Emulation.setCPUThrottlingRate\`, \`Network.emulateNetworkConditions\`). Slide decks stand in a window of ${slideSize.width} x ${slideSize.height}, the page for reading and the reading view in one of ${phone.width} x ${phone.height}. Bytes and requests are those made until the first slide was shown and the page had loaded, each file's content counted as gzip and as brotli would send it, without headers; what Slidev fetches ahead afterwards is left out. The first slide is shown at the end of the first frame with its title in it; here that of the program, which takes the place of the one that the page brings along and that is painted first. “Usable” means painted and read to its end. The empty deck has one slide with one word, Slidev's own settings, and no web fonts; the others have as many slides as this one, with the same titles and words.`,
  whenMissed: 'What is left of the page for reading is its length: every word, picture and style in one file of 340 KB, of which the network takes some 0.5 s and the reading of it, on a processor slowed down 4 times, the rest; it holds no program. On a faster machine (2 x AMD EPYC, 2026-11-29) it was usable after 687 ms.',
  async measure(bench) {
    const { folder: dist } = await ensureBuild()
    const tools = await peers(bench)
    const madeBy = async (tool: 'marp' | 'reveal') => {
      await tools[tool].site(join(bench.folder, tool))
      return join(bench.folder, tool)
    }
    const makers = {
      deck: async () => dist,
      empty: () => buildEmptyDeck(bench),
      marp: () => madeBy('marp'),
      reveal: () => madeBy('reveal'),
    }
    const served = join(bench.folder, 'served')
    await rm(served, { recursive: true, force: true })
    const failures = new Map<string, unknown>()
    for (const [name, make] of Object.entries(makers)) {
      bench.say(`Making ready: ${name}`)
      await make().then(folder => cp(folder, join(served, name), { recursive: true })).catch(error => failures.set(name, error))
    }
    await using browser = await startBrowser(bench.browserPath)
    await using server = await serveCompressed(served)
    /** A site that could not be made fails when it is opened, not before. */
    async function visit(site: keyof typeof makers, selector: string, { path = '', viewport = slideSize } = {}): Promise<FirstView & Traffic> {
      if (failures.has(site))
        throw failures.get(site)
      await using page = await openWindow(browser, { viewport })
      await slowDown(page, { network: true })
      server.takeTraffic()
      const times = await showFirst(page, `${server.url}${site}/${path}`, selector)
      return { ...server.takeTraffic(), ...times }
    }

    const results = await interleave({
      deck: () => visit('deck', onStage),
      empty: () => visit('empty', onStage),
      marp: () => visit('marp', '.bespoke-marp-active h1'),
      reveal: () => visit('reveal', '.reveal.ready .slides section.present h1'),
      page: () => visit('deck', 'h1', { path: settings.staticPage, viewport: phone }),
      view: () => visit('deck', '#app .reading-view h1', { viewport: phone }),
    }, bench)

    const common = { own: 'deck', others: { empty: 'an empty Slidev deck', marp: tools.marp.name, reveal: tools.reveal.name } } as const
    const usable = medianOf(results.page, view => Math.max(view.shown, view.parsed))
    const alone = (what: string, of: 'page' | 'view'): Row => ({
      what,
      ours: `${milliseconds(medianOf(results[of], view => view.firstPaint))}; ${kilobytes(medianOf(results[of], view => view.brotli))} brotli, ${kilobytes(medianOf(results[of], view => view.gzip))} gzip, ${plain(medianOf(results[of], view => view.requests))} requests`,
    })
    return {
      rows: [
        ...compare(results, { ...common, what: 'Bytes, brotli', value: view => view.brotli, show: kilobytes, atMost: { empty: 1.3 } }),
        ...compare(results, { ...common, what: 'Bytes, gzip', value: view => view.gzip, show: kilobytes, atMost: { empty: 1.3 } }),
        ...compare(results, { ...common, what: 'Requests', value: view => view.requests, show: plain }),
        ...compare(results, { ...common, what: 'First contentful paint', value: view => view.firstPaint, show: milliseconds, atMost: { marp: 1.2 } }),
        ...compare(results, { ...common, what: 'First slide shown', value: view => view.shown, show: milliseconds, atMost: { reveal: 1 } }),
        alone('Page for reading (`read.html`): first contentful paint', 'page'),
        { what: 'Page for reading (`read.html`): usable', ours: milliseconds(usable), target: 'under 1000 ms', met: usable < 1000 },
        alone('The deck\'s address on a phone: first contentful paint', 'view'),
        { what: 'The deck\'s address on a phone: reading view shown', ours: milliseconds(medianOf(results.view, view => view.shown)) },
      ],
      raw: results,
    }
  },
}
