import type { Browser } from 'playwright'
import type { Row } from './types'
import os from 'node:os'
import process from 'node:process'

/** What the numbers were measured on; nothing that tells whose machine it is. */
export interface Machine { processor: string, memory: string, system: string, node: string, browser: string }

export function describeMachine(browser: Browser): Machine {
  const processors = os.cpus()
  return {
    processor: `${processors.length} x ${processors[0]?.model.trim() || os.arch()}`,
    memory: `${Math.round(os.totalmem() / 1024 ** 3)} GB`,
    system: `${os.type()} ${os.release().split('.').slice(0, 2).join('.')} (${os.arch()})`,
    node: process.versions.node,
    browser: `Chromium ${browser.version()}`,
  }
}

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
export function report({ machine, parts }: Results): string {
  const missed = Object.values(parts).flatMap(part => part.rows).filter(row => row.met === false).length
  return `# Benchmarks

\`npm run bench\` measures this anew and writes this file; every single value is in [bench/results.json](../bench/results.json). Values are medians, ratios are this deck's value divided by the other one. ${missed ? `Targets missed: ${missed}.` : 'No target is missed.'}

${tables(parts)}

${whatIsLeft(parts)}## The machine

${Object.entries(machine).map(([name, value]) => `- ${name[0]!.toUpperCase()}${name.slice(1)}: ${value}`).join('\n')}

## How it is measured

Everything runs side by side, in one go on one machine, round after round: each tool once, then all of them again. Marp CLI and reveal-md are dependencies of \`bench/\`, in the versions named, and are told to use the same browser. A tool that cannot be installed or fails is “not measured”, with the reason.

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
