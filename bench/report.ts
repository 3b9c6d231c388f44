import type { Browser } from 'playwright'
import type { Measurement, Row } from './measurement'
import os from 'node:os'
import process from 'node:process'
import { markdownTable } from 'markdown-table'

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

/** What came of one measurement. */
export interface Measured {
  /** ISO date. */
  measuredOn: string
  runs: number
  /** What the machine was busy with besides, when it began: the mean number of waiting programs over a minute. */
  loadBefore: number
  rows: Row[]
  raw: unknown
}

/** Everything the bench knows, by the letter of the measurement. */
export interface Results { machine: Machine, parts: Record<string, Measured> }

/** One measurement as a table. */
export function section(name: string, { measuredOn, runs, loadBefore, rows }: Measured): string {
  return [
    `## ${name}`,
    table(rows),
    `Measured on ${measuredOn}, ${runs} ${runs === 1 ? 'run' : 'runs'}; load of the machine before: ${loadBefore.toFixed(1)}.`,
  ].join('\n\n')
}

/** The whole of docs/benchmarks.md. */
export function report({ machine, parts }: Results, measurements: Record<string, Measurement>): string {
  const told = Object.entries(parts).map(([letter, measured]) => ({ ...measurements[letter]!, name: `${letter} · ${measurements[letter]!.title}`, measured }))
  const isMissed = ({ met }: Row) => met === false
  const missed = told.flatMap(({ measured }) => measured.rows.filter(isMissed)).length
  const whatIsLeft = told.filter(({ measured }) => measured.rows.some(isMissed)).map(({ name, whenMissed }) => `**${name}.** ${whenMissed ?? 'Not looked into yet.'}`)
  return [
    '# Benchmarks',
    `\`npm run bench\` measures this anew and writes this file; every single value is in [bench/results.json](../bench/results.json). Values are medians, ratios are this deck's value divided by the other one. ${missed ? `Targets missed: ${missed}.` : 'No target is missed.'}`,
    ...told.map(({ name, measured }) => section(name, measured)),
    ...missed ? ['## What is left, and why', ...whatIsLeft] : [],
    '## The machine',
    Object.entries(machine).map(([name, value]) => `- ${name[0]!.toUpperCase()}${name.slice(1)}: ${value}`).join('\n'),
    '## How it is measured',
    'Everything runs side by side, in one go on one machine, round after round: each tool once, then all of them again. Marp CLI and reveal-md are dependencies of `bench/`, in the versions named, and are told to use the same browser. A tool that cannot be installed or fails is “not measured”, with the reason.',
    ...told.map(({ name, method }) => `**${name}.** ${method}`),
  ].join('\n\n').concat('\n')
}

function table(rows: Row[]): string {
  const cells = rows.map(({ what, ours, against = '', ratio, target = '', met }) => [
    what,
    ours,
    against,
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    target,
    met === undefined ? target && 'not measured' : met ? 'met' : '**missed**',
  ].map(cell => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')))
  return markdownTable([['', 'This deck', 'Compared with', 'Ratio', 'Target', ''], ...cells])
}
