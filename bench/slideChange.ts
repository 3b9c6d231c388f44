import type { Browser } from 'playwright'
import type { Measurement } from './measurement'
import { openDeck } from '../scripts/print/browser'
import { atRest, cpuSlowDown, openTalk, slowDown } from './browser'
import { interleave, median, medianOf, milliseconds, percentile, plain } from './measurement'

interface Noted {
  /** For each change of slides, milliseconds from the key to the end of the next frame, and of the first frame with the new slide. */
  next: number[]
  slide: number[]
  /** Milliseconds of each task of more than 50. */
  longTasks: number[]
}

declare global {
  interface Window { noted: Noted }
}

/** Runs in the page: from now on, notes how long each change of slides takes. */
function noteChanges(): void {
  const noted: Noted = window.noted = { next: [], slide: [], longTasks: [] }
  new PerformanceObserver(list => noted.longTasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' })

  let no = 1
  window.addEventListener('keydown', ({ timeStamp }) => {
    const wanted = String(++no)
    let frames = 0
    requestAnimationFrame(function look() {
      if (frames++ === 0)
        window.afterFrame(() => noted.next.push(performance.now() - timeStamp))
      const slide = document.querySelector(`#slideshow > [data-slidev-no="${wanted}"]`)
      if (slide?.checkVisibility({ visibilityProperty: true }) && slide.querySelector('h1'))
        return window.afterFrame(() => noted.slide.push(performance.now() - timeStamp))
      requestAnimationFrame(look)
    })
  }, { capture: true })
}

async function walkThrough(browser: Browser, url: string, slides: number): Promise<Noted> {
  await using page = await openTalk(browser, url, slides)
  await slowDown(page)
  await page.evaluate(noteChanges)
  for (let no = 2; no <= slides; no++) {
    await page.keyboard.press('ArrowDown')
    await atRest(page, no)
    await page.waitForFunction(count => window.noted.slide.length === count, no - 1, { polling: 'raf' })
  }
  return await page.evaluate(() => window.noted)
}

/** The time from a key to the next slide, over the whole talk. */
export const slideChange: Measurement = {
  title: 'Change of slides',
  method: `The whole deck, forwards, with the arrow key, its processor slowed down ${cpuSlowDown} times, once all slides are there. Each change is timed from the key (the event's own time stamp) to the end of the next frame, and to the end of the first frame that has the new slide in it. Frames come 60 times a second, so that a change takes a frame even when there is nothing to do. Long tasks are those that the browser reports (\`longtask\`, above 50 ms), as slow as the processor then is. Values are medians over the runs.`,
  whenMissed: 'Before it was looked into, the median stood at about 200 ms and the 95th percentile at about 340. Gone since: Vue\'s group of transitions, which had the styles and places of all slides worked out several times a change; two CSS rules with `:has()`, which asked the whole page; and what each component of all mounted slides asked of the router, so that every change woke them all. What is left is the browser\'s styles, layout and paint of the words of one slide, some 150 elements that were not displayed before, and some 10 ms of Vue. Tried for that, and taken back: to keep the slides beside the current one laid out while nobody waits, out of sight, by `visibility: hidden` and by `content-visibility: hidden`. The browser then works out the styles of both slides anew when one goes and the other comes, and those of the next one besides (with `content-visibility` 80 ms a change in place of 44, on a busy machine): no key was answered sooner.',
  async measure(bench) {
    await using opened = await openDeck()
    const results = await interleave({ deck: () => walkThrough(opened.browser, opened.url, bench.deck.length) }, bench)
    const over = (value: (noted: Noted) => number) => medianOf(results.deck, value)
    const row = (what: string, of: 'next' | 'slide') => {
      const slow = over(noted => percentile(noted[of], 0.95))
      return { what, ours: `median ${milliseconds(over(noted => median(noted[of])))}, 95th percentile ${milliseconds(slow)}`, target: '95 % within 50 ms', met: slow <= 50 }
    }
    const longest = over(noted => Math.max(0, ...noted.longTasks))
    return {
      rows: [
        row('Key to next frame', 'next'),
        row('Key to first frame with the new slide', 'slide'),
        { what: 'Longest task on the way', ours: longest ? milliseconds(longest) : 'none above 50 ms', target: 'at most 100 ms', met: longest <= 100 },
        { what: 'Tasks above 50 ms on the way', ours: plain(over(noted => noted.longTasks.length)) },
      ],
      raw: results,
    }
  },
}
