import type { Browser } from 'playwright'
import type { Measurement } from './measurement'
import { openDeck } from '../scripts/print/browser'
import { atRest, openTalk } from './browser'
import { interleave, medianOf, megabytes, plain } from './measurement'

interface Held { heap: number, nodes: number, listeners: number }

const PASSES = 10
/** How much more counts as growth: less than one of the slides weighs. */
const TOLERANCE = 0.01

async function passThrough(browser: Browser, url: string, slides: number): Promise<Held[]> {
  await using page = await openTalk(browser, url, slides, { reducedMotion: 'reduce' })
  const client = await page.context().newCDPSession(page)
  await client.send('HeapProfiler.enable')
  await client.send('Performance.enable')
  const held: Held[] = []
  for (let pass = 1; pass <= PASSES; pass++) {
    for (let no = 2; no <= slides; no++) {
      await page.keyboard.press('ArrowDown')
      await atRest(page, no)
    }
    await page.keyboard.press('Home')
    await atRest(page, 1)
    // What only a finaliser lets go is gone after the second collection.
    await client.send('HeapProfiler.collectGarbage')
    await client.send('HeapProfiler.collectGarbage')
    const { metrics } = await client.send('Performance.getMetrics')
    const read = (name: string) => metrics.find(metric => metric.name === name)!.value
    held.push({ heap: read('JSHeapUsedSize'), nodes: read('Nodes'), listeners: read('JSEventListeners') })
  }
  return held
}

/** What the page holds on to after many passes through the talk. */
export const memory: Measurement = {
  title: `Memory after ${PASSES} passes`,
  method: `${PASSES} passes through the whole deck in one window, each forwards slide by slide and back to the first with the Home key, with reduced motion. After each pass garbage is collected (\`HeapProfiler.collectGarbage\`, twice), then the browser tells what is left (\`Performance.getMetrics\`). Compared are the second pass and the last; up to ${TOLERANCE * 100} % more counts as none.`,
  whenMissed: 'Nodes and listeners stay what they are. Two heap snapshots, after the fifth and the tenth pass, differ by 0.63 MB, all but 0.02 of it what V8 calls code: what the browser compiles of the program while it is used, not what the deck keeps.',
  async measure(bench) {
    await using opened = await openDeck()
    const results = await interleave({ deck: () => passThrough(opened.browser, opened.url, bench.deck.length) }, bench)
    const row = (what: string, kind: keyof Held, show: (value: number) => string) => {
      const after = (pass: number) => medianOf(results.deck, held => held[pass - 1]![kind])
      const ratio = after(PASSES) / after(2)
      return { what, ours: show(after(PASSES)), against: `after the second pass: ${show(after(2))}`, ratio, target: 'no growth', met: ratio <= 1 + TOLERANCE }
    }
    return {
      rows: [row('JavaScript heap', 'heap', megabytes), row('Nodes of the document', 'nodes', plain), row('Event listeners', 'listeners', plain)],
      raw: results,
    }
  },
}
