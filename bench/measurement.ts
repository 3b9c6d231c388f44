import type { Deck } from '../src/deck/loadDeck'
import { CliError, firstLine } from '../scripts/shared/command'

/** What every measurement is given. */
export interface Bench {
  deck: Deck
  /** Full path of the browser. */
  browserPath: string
  /** How often each thing is measured. */
  runs: number
  /** The bench's own folder, for tools and files that are no part of the project. */
  folder: string
  /** Shows what is being done. */
  say: (text: string) => void
}

/** One line of the table. */
export interface Row {
  what: string
  /** This deck's value, with its unit. */
  ours: string
  /** What it is held against: a name and its value, or why there is none. */
  against?: string
  ratio?: number
  target?: string
  met?: boolean
}

export interface Measurement {
  title: string
  /** How it is measured: Markdown, a paragraph. */
  method: string
  /** Why a target may be missed here, and what was tried: Markdown, a paragraph. Told only while one is missed. */
  whenMissed?: string
  /**
   * @returns lines of the table, and every single value for the file of raw numbers
   * @throws {CliError} when this deck itself cannot be measured; another tool's failure is a row that says so
   */
  measure: (bench: Bench) => Promise<{ rows: Row[], raw: unknown }>
}

/** What came of measuring one thing: a sample for each run, or why there are none. */
type Samples<Sample> = { samples: Sample[] } | { failed: string }

/**
 * Measures several things in turn, round after round, so that whatever else the machine does falls on all of them alike.
 * One that fails is left out of the following rounds; its samples are dropped.
 * @param contestants what to measure, by name; each call gives one sample
 */
export async function interleave<Name extends string, Sample>(contestants: Record<Name, () => Promise<Sample>>, { runs, say }: Pick<Bench, 'runs' | 'say'>): Promise<Record<Name, Samples<Sample>>> {
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

/**
 * The value that a share of all values does not exceed: the smallest one with at least that share at or below it.
 * @param values at least one
 * @param share from 0 to 1
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}

/**
 * The middle value; of an even number of values, the mean of the two in the middle.
 * @param values at least one
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return (sorted[Math.ceil(sorted.length / 2) - 1]! + sorted[Math.floor(sorted.length / 2)]!) / 2
}

/**
 * The median of one value of the samples.
 * @throws {CliError} when there are none
 */
export function medianOf<Sample>(result: Samples<Sample>, value: (sample: Sample) => number): number {
  if ('failed' in result)
    throw new CliError(`This deck could not be measured: ${result.failed}`)
  return median(result.samples.map(value))
}

interface Comparison<Name extends string, Sample> {
  what: string
  /** Which samples are this deck's. */
  own: Name
  /** The names of what it is held against, by which samples are theirs. */
  others: Partial<Record<Name, string>>
  value: (sample: Sample) => number
  /** Writes a value with its unit. */
  show: (value: number) => string
  /** The largest ratio that meets the target, where there is one. */
  atMost?: Partial<Record<Name, number>>
}

/** Lines of the table that hold one value of this deck against that of others, each as a ratio. */
export function compare<Name extends string, Sample>(results: Record<Name, Samples<Sample>>, { what, own, others, value, show, atMost = {} }: Comparison<NoInfer<Name>, Sample>): Row[] {
  const ours = medianOf(results[own], value)
  return (Object.keys(others) as Name[]).map((other) => {
    const result = results[other]
    const most = atMost[other]
    const target = most === undefined ? undefined : `at most ${most}x`
    if ('failed' in result)
      return { what, ours: show(ours), against: `${others[other]}: not measured: ${result.failed}`, target }
    const theirs = medianOf(result, value)
    const ratio = ours / theirs
    return { what, ours: show(ours), against: `${others[other]}: ${show(theirs)}`, ratio, target, met: most === undefined ? undefined : ratio <= most }
  })
}

export const seconds = (value: number): string => `${value.toFixed(2)} s`
export const milliseconds = (value: number): string => `${Math.round(value)} ms`
export const kilobytes = (value: number): string => `${(value / 1024).toFixed(1)} KB`
export const megabytes = (value: number): string => `${(value / 1024 / 1024).toFixed(2)} MB`
export const plain = (value: number): string => String(Math.round(value))
