import type { Measurement } from './types'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CliError } from '../shared/cliError'
import { removeOwn } from '../shared/manifest'
import { projectRoot } from '../shared/projectRoot'
import { compare, seconds } from './compare'
import { exportThisDeck, exportWithSlidev, timeExport } from './exporters'
import { interleave, medianOf, need } from './interleave'
import { median } from './statistics'

const removeCache = () => rm(join(projectRoot, 'node_modules/.vite'), { recursive: true, force: true })

/** @throws {CliError} when something in it was not built here */
async function removeBuild(): Promise<void> {
  if (!await removeOwn(join(projectRoot, 'dist')))
    throw new CliError('dist holds files that no build of this deck wrote; it was not removed')
}

/** Export to PDF when nothing is built yet. */
export const coldExport: Measurement = {
  title: 'Export, with nothing built',
  method: 'As above, but before each run the build (`dist`) and Vite\'s cache (`node_modules/.vite`) are removed, so that this deck is built first, with its reading page and two PDFs. `slidev export` is measured twice: without Vite\'s cache, and with the cache that the run before left.',
  async measure(bench) {
    // In this order: each run of `slidev export` without a cache leaves the cache for the one after it.
    const results = await interleave({
      deck: async () => {
        await removeBuild()
        await removeCache()
        return timeExport(bench, 'deck-cold', path => exportThisDeck(bench, path))
      },
      slidevCold: async () => {
        await removeCache()
        return timeExport(bench, 'slidev-cold', path => exportWithSlidev(bench, path))
      },
      slidevWarm: () => timeExport(bench, 'slidev-warm', path => exportWithSlidev(bench, path)),
    }, bench.runs, bench.progress)
    const ours = median(need(results.deck).map(sample => sample.seconds))
    const row = (name: string, of: keyof typeof results) => compare({
      what: 'Build, then all slides as a PDF',
      ours,
      name,
      theirs: medianOf(results[of], sample => sample.seconds),
      show: seconds,
      atMost: 1,
    })
    return { rows: [row('`slidev export`, no cache', 'slidevCold'), row('`slidev export`, with cache', 'slidevWarm')], raw: results }
  },
}
