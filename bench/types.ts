import type { Deck } from '../src/deck/loadDeck'

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

export interface Outcome {
  rows: Row[]
  /** Every single value, for the file of raw numbers. */
  raw: unknown
}

export interface Measurement {
  title: string
  /** How it is measured: Markdown, a paragraph. */
  method: string
  /** Why a target may be missed here, and what was tried: Markdown, a paragraph. Told only while one is missed. */
  whenMissed?: string
  /** @throws {CliError} when this deck itself cannot be measured; another tool's failure is a row that says so */
  measure: (bench: Bench) => Promise<Outcome>
}
