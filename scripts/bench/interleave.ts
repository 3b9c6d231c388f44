import type { Progress } from '../shared/progress'
import { CliError, firstLine } from '../shared/cliError'
import { median } from './statistics'

/** What came of measuring one thing: a sample for each run, or why there are none. */
export type Samples<Sample> = { samples: Sample[] } | { failed: string }

/**
 * Measures several things in turn, round after round, so that whatever else the machine does falls on all of them alike.
 * One that fails is left out of the following rounds; its samples are dropped.
 * @param contestants what to measure, by name; each call gives one sample
 * @param runs number of rounds
 */
export async function interleave<Name extends string, Sample>(contestants: Record<Name, () => Promise<Sample>>, runs: number, progress: Progress): Promise<Record<Name, Samples<Sample>>> {
  const names = Object.keys(contestants) as Name[]
  const results = Object.fromEntries(names.map(name => [name, { samples: [] }])) as unknown as Record<Name, Samples<Sample>>
  for (let run = 1; run <= runs; run++) {
    for (const name of names) {
      const result = results[name]
      if ('failed' in result)
        continue
      progress.say(`Run ${run} of ${runs}: ${name}`)
      try {
        result.samples.push(await contestants[name]())
      }
      catch (error) {
        results[name] = { failed: firstLine(error) }
      }
    }
  }
  return results
}

/** The samples of what has to be there for any result. */
export function need<Sample>(result: Samples<Sample>): Sample[] {
  if ('failed' in result)
    throw new CliError(`This deck could not be measured: ${result.failed}`)
  return result.samples
}

/**
 * The median of one value of the samples.
 * @returns the reason when there are none
 */
export function medianOf<Sample>(result: Samples<Sample>, value: (sample: Sample) => number): number | string {
  return 'failed' in result ? result.failed : median(result.samples.map(value))
}
