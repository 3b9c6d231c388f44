import type { Row } from './types'

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
