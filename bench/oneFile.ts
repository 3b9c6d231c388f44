import type { Measurement } from './types'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBrowser } from '../scripts/print/browser'
import { slideSize } from '../scripts/print/pages'
import { buildPresenterFile, ensureBuild } from '../scripts/shared/buildDeck'
import { makeFolder } from '../scripts/shared/writeFile'
import { settings } from '../src/settings'
import { openContext } from './browser'
import { noteShown, onStage, readShown } from './firstLoad'
import { peers } from './peers'
import { compare, interleave, kilobytes, median, medianOf, milliseconds, need } from './statistics'

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

    async function open(path: string, selector: string) {
      const context = await openContext(browser, { viewport: slideSize })
      try {
        const page = await context.newPage()
        await page.addInitScript(noteShown, selector)
        await page.goto(pathToFileURL(path).href)
        return { ...await readShown(page), bytes: (await readFile(path)).length }
      }
      finally {
        await context.close()
      }
    }
    const marpFolder = join(folder, 'marp')
    await makeFolder(marpFolder)
    let made: Promise<void> | undefined
    const results = await interleave({
      public: () => open(join(dist, settings.deckFile), onStage),
      presenter: () => open(join(folder, 'presenter.html'), onStage),
      marp: async () => {
        await (made ??= marp.site(marpFolder))
        return open(join(marpFolder, 'index.html'), '.bespoke-marp-active h1')
      },
    }, bench.runs, bench.say)

    return {
      rows: (['public', 'presenter'] as const).flatMap((name) => {
        const what = { public: '`deck.html`', presenter: 'The presenter\'s file' }[name]
        const ours = (value: 'shown' | 'bytes') => median(need(results[name]).map(view => view[value]))
        const against = (value: 'shown' | 'bytes') => ({ name: marp.name, theirs: medianOf(results.marp, view => view[value]) })
        return [
          { ...compare({ what: `${what}: size`, ours: ours('bytes'), ...against('bytes'), show: kilobytes }), target: `at most ${kilobytes(MOST)}`, met: ours('bytes') <= MOST },
          { ...compare({ what: `${what}: first slide shown`, ours: ours('shown'), ...against('shown'), show: milliseconds }), target: 'under 1000 ms', met: ours('shown') < 1000 },
        ]
      }),
      raw: results,
    }
  },
}
