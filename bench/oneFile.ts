import type { FirstView } from './browser'
import type { Measurement } from './measurement'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBrowser } from '../scripts/print/browser'
import { slideSize } from '../scripts/print/pages'
import { buildPresenterFile, ensureBuild } from '../scripts/shared/buildDeck'
import { makeFolder } from '../scripts/shared/writeFile'
import { settings } from '../src/settings'
import { onStage, openWindow, showFirst } from './browser'
import { compare, interleave, kilobytes, medianOf, milliseconds } from './measurement'
import { peers } from './peers'

/** To which the tests hold both; bytes. */
const MOST = 1_200_000

/** The deck as one file, opened from disk. */
export const oneFile: Measurement = {
  title: 'One file from disk',
  method: `\`deck.html\`, which the public build holds, the presenter's file (\`npm run export -- file\`, with notes and presenter view), and Marp CLI's HTML of the same titles and words, each opened by its \`file:\` address in a window of ${slideSize.width} x ${slideSize.height}, nothing cached and nothing slowed down. Each file stands alone: the deck's two hold fonts, figures, cards, checks, reading view and sheets, Marp's uses the fonts that are there. The first slide is shown at the end of the first frame with its title in it.`,
  async measure(bench) {
    const folder = join(bench.folder, 'one-file')
    await makeFolder(folder)
    const { folder: dist } = await ensureBuild()
    const { marp } = await peers(bench)
    bench.say('Making ready: the presenter\'s file')
    await writeFile(join(folder, 'presenter.html'), await buildPresenterFile())
    await using browser = await startBrowser(bench.browserPath)

    async function open(path: string, selector: string): Promise<FirstView & { bytes: number }> {
      await using page = await openWindow(browser)
      return { ...await showFirst(page, pathToFileURL(path).href, selector), bytes: (await readFile(path)).length }
    }
    let made: Promise<void> | undefined
    const results = await interleave({
      public: () => open(join(dist, settings.deckFile), onStage),
      presenter: () => open(join(folder, 'presenter.html'), onStage),
      marp: async () => {
        await (made ??= marp.site(folder))
        return open(join(folder, 'index.html'), '.bespoke-marp-active h1')
      },
    }, bench)

    const others = { marp: marp.name }
    return {
      rows: ([['`deck.html`', 'public'], ['The presenter\'s file', 'presenter']] as const).flatMap(([name, own]) => [
        ...compare(results, { what: `${name}: size`, own, others, value: view => view.bytes, show: kilobytes })
          .map(row => ({ ...row, target: `at most ${kilobytes(MOST)}`, met: medianOf(results[own], view => view.bytes) <= MOST })),
        ...compare(results, { what: `${name}: first slide shown`, own, others, value: view => view.shown, show: milliseconds })
          .map(row => ({ ...row, target: 'under 1000 ms', met: medianOf(results[own], view => view.shown) < 1000 })),
      ]),
      raw: results,
    }
  },
}
