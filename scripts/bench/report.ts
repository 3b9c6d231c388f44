import type { Machine } from './machine'
import type { Row } from './types'

/** One measurement, as it is kept. */
export interface Kept {
  title: string
  method: string
  whenMissed?: string | undefined
  /** ISO date. */
  measuredOn: string
  runs: number
  /** What the machine was busy with besides, when it began: the mean number of waiting programs over a minute. */
  loadBefore: number
  rows: Row[]
  raw: unknown
}

/** Everything the bench knows, by the letter of the measurement. */
export interface Results { machine: Machine, parts: Record<string, Kept> }

/** The measurements as tables, one for each. */
export function tables(parts: Results['parts']): string {
  return Object.entries(parts).map(([letter, { title, measuredOn, runs, loadBefore, rows }]) => [
    `## ${letter} · ${title}`,
    table(rows),
    `Measured on ${measuredOn}, ${runs} ${runs === 1 ? 'run' : 'runs'}; load of the machine before: ${loadBefore.toFixed(1)}.`,
  ].join('\n\n')).join('\n\n')
}

/** The whole of docs/benchmarks.md. */
export function report({ machine, parts }: Results, rawFile: string): string {
  const missed = Object.values(parts).flatMap(part => part.rows).filter(row => row.met === false).length
  return `# Benchmarks

\`npm run bench\` measures this anew and writes this file; every single value is in [${rawFile}](../${rawFile}). Values are medians, ratios are this deck's value divided by the other one. ${missed ? `Targets missed: ${missed}.` : 'No target is missed.'}

${tables(parts)}

${whatIsLeft(parts)}## The machine

${Object.entries(machine).map(([name, value]) => `- ${name[0]!.toUpperCase()}${name.slice(1)}: ${value}`).join('\n')}

## How it is measured

Everything runs side by side, in one go on one machine, round after round: each tool once, then all of them again. Marp CLI and reveal-md are installed, in the versions named, into \`.bench/\`, and are told to use the same browser. A tool that cannot be installed or fails is “not measured”, with the reason.

${Object.entries(parts).map(([letter, { title, method }]) => `**${letter} · ${title}.** ${method}`).join('\n\n')}
`
}

/** What is known of the targets that are missed. */
function whatIsLeft(parts: Results['parts']): string {
  const missed = Object.entries(parts).filter(([, { rows }]) => rows.some(row => row.met === false))
  if (!missed.length)
    return ''
  const words = missed.map(([letter, { title, whenMissed }]) => `**${letter} · ${title}.** ${whenMissed ?? 'Not looked into yet.'}`)
  return `## What is left, and why\n\n${words.join('\n\n')}\n\n`
}

const columns = ['', 'This deck', 'Compared with', 'Ratio', 'Target', ''] as const

function table(rows: Row[]): string {
  const cells = rows.map(({ what, ours, against, ratio, target, met }) => [
    what,
    ours,
    against ?? '',
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    target ?? '',
    met === undefined ? target ? 'not measured' : '' : met ? 'met' : '**missed**',
  ].map(cell => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')))
  const widths = columns.map((name, index) => Math.max(3, name.length, ...cells.map(row => row[index]!.length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`
  return [line(columns), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...cells.map(line)].join('\n')
}
