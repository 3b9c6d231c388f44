import type { Measurement } from './measurement'
import type { Results } from './report'
import { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { InvalidArgumentError } from 'commander'
import { requireBrowser, startBrowser } from '../scripts/print/browser'
import { CliError, createCommand, progress, projectRoot, runCommand } from '../scripts/shared/command'
import { makeFolder, prepareFile } from '../scripts/shared/writeFile'
import { loadDeck } from '../src/deck/loadDeck'
import { coldExport, warmExport } from './exports'
import { firstLoad } from './firstLoad'
import { growth } from './growth'
import { memory } from './memory'
import { oneFile } from './oneFile'
import { describeMachine, report, section } from './report'
import { slideChange } from './slideChange'

const measurements: Record<string, Measurement> = { a: warmExport, b: coldExport, c: firstLoad, d: slideChange, e: memory, f: growth, g: oneFile }
const letters = Object.keys(measurements)

const ENOUGH_RUNS = 5
const reportFile = 'docs/benchmarks.md'
const rawFile = 'bench/results.json'

const command = createCommand('bench', `Measures the deck beside other tools. Let nothing else run meanwhile. Writes ${reportFile} and ${rawFile}.`)
  .option('--only <letters>', `only these, such as a,c: ${letters.map(letter => `${letter} ${measurements[letter]!.title.toLowerCase()}`).join('; ')}`, readLetters, letters)
  .option('--runs <N>', 'rounds; with fewer than that, the table is shown and nothing is written', readRuns, ENOUGH_RUNS)

function readLetters(text: string): string[] {
  const wanted = text.split(',').map(letter => letter.trim())
  const unknown = wanted.find(letter => !letters.includes(letter))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`It takes letters from ${letters[0]} to ${letters.at(-1)}, such as a,c.`)
  return letters.filter(letter => wanted.includes(letter))
}

function readRuns(text: string): number {
  if (!/^[1-9]\d?$/.test(text))
    throw new InvalidArgumentError('It takes a number from 1 to 99.')
  return Number(text)
}

/** What was measured before and still stands beside the new: the same things, on the same machine. */
async function readEarlier(file: string, machine: Results['machine']): Promise<Results['parts']> {
  if (!existsSync(file))
    return {}
  let earlier: Results
  try {
    earlier = JSON.parse(await readFile(file, 'utf8')) as Results
  }
  catch {
    throw new CliError(`${rawFile} cannot be read. Delete it, or bring back the one of the last commit, and run this again.`)
  }
  return JSON.stringify(earlier.machine) === JSON.stringify(machine) ? earlier.parts : {}
}

runCommand(command, async () => {
  const { only, runs } = command.opts<{ only: string[], runs: number }>()
  const browserPath = await requireBrowser()
  const browser = await startBrowser(browserPath)
  const machine = describeMachine(browser)
  await browser.close()
  const earlier = await readEarlier(join(projectRoot, rawFile), machine)
  // Both say themselves what they are.
  const raw = await prepareFile(join(projectRoot, rawFile), content => /^\{\s*"machine": \{/.test(new TextDecoder().decode(content)))
  const table = await prepareFile(join(projectRoot, reportFile), content => new TextDecoder().decode(content).includes('`npm run bench` measures this anew and writes this file'))
  const folder = join(import.meta.dirname, '.work')
  await makeFolder(folder)
  const deck = await loadDeck(projectRoot)

  const parts: Results['parts'] = {}
  for (const letter of only) {
    const { title, measure } = measurements[letter]!
    const loadBefore = os.loadavg()[0]!
    const { rows, raw } = await measure({ deck, browserPath, runs, folder, say: text => progress.say(`${title} · ${text}`) })
    parts[letter] = { measuredOn: new Date().toISOString().slice(0, 10), runs, loadBefore, rows, raw }
    progress.clear()
    process.stdout.write(`${section(`${letter} · ${title}`, parts[letter])}\n\n`)
  }
  if (runs < ENOUGH_RUNS) {
    process.stdout.write(`Fewer than ${ENOUGH_RUNS} runs: ${reportFile} is as it was.\n`)
    return
  }

  const known = { ...earlier, ...parts }
  const results: Results = { machine, parts: Object.fromEntries(letters.filter(letter => known[letter]).map(letter => [letter, known[letter]!])) }
  await raw.finish(Buffer.from(`${JSON.stringify(results, undefined, 2)}\n`))
  await table.finish(Buffer.from(report(results, measurements)))
  process.stdout.write(`${reportFile} and ${rawFile} are written.\n`)
}, `Stopped. ${reportFile} is as it was.`)
