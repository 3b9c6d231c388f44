import type { Measurement } from './types'
import { ensureBuild } from '../shared/ensureBuild'
import { compare, seconds } from './compare'
import { exportThisDeck, exportWithSlidev, timeExport } from './exporters'
import { interleave, medianOf, need } from './interleave'
import { otherTools } from './otherTools'
import { median } from './statistics'

/** Export to PDF when nothing has changed since the last build. */
export const warmExport: Measurement = {
  title: 'Export, from an up-to-date build',
  method: 'Wall-clock time of each tool\'s own program, from its start to its end: `npm run export` without npm\'s own start (but with its check of the set-up), `slidev export`, `marp --pdf` and `reveal-md --print`. Each has run once before, so that all caches are warm. The build has printed the slides already, and `npm run export` takes that print when all slides are asked for as they are; “printed anew” is the same export when it has to print (`--range`), which gives the same bytes. Marp CLI and reveal-md get the same titles and words as plain Markdown, as many slides, without the pictures, questions and sources that this deck draws from data: they have less to do. A PDF with fewer pages than slides does not count.',
  async measure(bench) {
    await ensureBuild(bench.defer, bench.progress)
    const tools = await otherTools(bench)
    const contestants = {
      deck: () => timeExport(bench, 'deck', path => exportThisDeck(bench, path)),
      anew: () => timeExport(bench, 'deck-anew', path => exportThisDeck(bench, path, ['--range', `1-${bench.deck.length}`])),
      slidev: () => timeExport(bench, 'slidev', path => exportWithSlidev(bench, path)),
      marp: () => timeExport(bench, 'marp', tools.marp.pdf),
      reveal: () => timeExport(bench, 'reveal', tools.reveal.pdf),
    }
    await interleave(contestants, 1, { ...bench.progress, say: text => bench.progress.say(`To warm up: ${text.replace(/^.*: /, '')}`) })
    const results = await interleave(contestants, bench.runs, bench.progress)
    const row = (what: string, own: 'deck' | 'anew', name: string, of: 'slidev' | 'marp' | 'reveal', atMost?: number) => compare({
      what,
      ours: median(need(results[own]).map(sample => sample.seconds)),
      name,
      theirs: medianOf(results[of], sample => sample.seconds),
      show: seconds,
      atMost,
    })
    const rows = (what: string, own: 'deck' | 'anew', targets: { slidev?: number, marp?: number } = {}) => [
      row(what, own, '`slidev export`', 'slidev', targets.slidev),
      row(what, own, tools.marp.name, 'marp', targets.marp),
      row(what, own, tools.reveal.name, 'reveal'),
    ]
    return { rows: [...rows('All slides as a PDF', 'deck', { slidev: 0.25, marp: 0.5 }), ...rows('The same, printed anew', 'anew')], raw: results }
  },
}
