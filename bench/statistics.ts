import type { Row } from './types'
import { CliError, firstLine, progress } from '../scripts/shared/command'

/**
 * The value that a share of all values does not exceed: the smallest one with at least that share at or below it.
 * @param share from 0 to 1
 * @returns NaN for no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value; of an even number of values, the mean of the two in the middle. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return sorted.length % 2 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? Number.NaN)) / 2
}

/** What came of measuring one thing: a sample for each run, or why there are none. */
export type Samples<Sample> = { samples: Sample[] } | { failed: string }

/**
 * Measures several things in turn, round after round, so that whatever else the machine does falls on all of them alike.
 * One that fails is left out of the following rounds; its samples are dropped.
 * @param contestants what to measure, by name; each call gives one sample
 * @param runs number of rounds
 * @param say shows what is measured
 */
export async function interleave<Name extends string, Sample>(contestants: Record<Name, () => Promise<Sample>>, runs: number, say = progress.say): Promise<Record<Name, Samples<Sample>>> {
  const names = Object.keys(contestants) as Name[]
  const results = Object.fromEntries(names.map(name => [name, { samples: [] }])) as unknown as Record<Name, Samples<Sample>>
  for (let run = 1; run <= runs; run++) {
    for (const name of names) {
      const result = results[name]
      if ('failed' in result)
        continue
      say(`Run ${run} of ${runs}: ${name}`)
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

interface Comparison {
  what: string
  ours: number
  /** Name and value of what it is held against; text instead of a value says why there is none. */
  name: string
  theirs: number | string
  /** Writes a value with its unit. */
  show: (value: number) => string
  /** The largest ratio that meets the target. */
  atMost?: number
}

/** A line of the table that holds one value against another, as a ratio. */
export function compare({ what, ours, name, theirs, show, atMost }: Comparison): Row {
  const target = atMost === undefined ? undefined : `at most ${atMost}x`
  if (typeof theirs === 'string')
    return { what, ours: show(ours), against: `${name}: not measured: ${theirs}`, target }
  const ratio = ours / theirs
  return { what, ours: show(ours), against: `${name}: ${show(theirs)}`, ratio, target, met: atMost === undefined ? undefined : ratio <= atMost }
}

export const seconds = (value: number): string => `${value.toFixed(2)} s`
export const milliseconds = (value: number): string => `${Math.round(value)} ms`
export const kilobytes = (value: number): string => `${(value / 1024).toFixed(1)} KB`
export const megabytes = (value: number): string => `${(value / 1024 / 1024).toFixed(2)} MB`
export const plain = (value: number): string => String(Math.round(value))
