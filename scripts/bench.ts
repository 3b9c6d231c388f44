import type { Kept, Results } from './bench/report'
import type { Measurement } from './bench/types'
import { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../src/deck/loadDeck'
import { coldExport } from './bench/coldExport'
import { firstLoad } from './bench/firstLoad'
import { growth } from './bench/growth'
import { describeMachine } from './bench/machine'
import { memory } from './bench/memory'
import { report, tables } from './bench/report'
import { slideChange } from './bench/slideChange'
import { warmExport } from './bench/warmExport'
import { requireBrowser, startBrowser } from './printing/startBrowser'
import { prepareFile } from './printing/writeSafely'
import { CliError, exitCodes } from './shared/cliError'
import { createProgress } from './shared/progress'
import { projectRoot } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'
import { isOurMark, markAsOurs } from './shared/workFolder'

const measurements: Record<string, Measurement> = { a: warmExport, b: coldExport, c: firstLoad, d: slideChange, e: memory, f: growth }
const letters = Object.keys(measurements)

const ENOUGH_RUNS = 5
const reportFile = 'docs/benchmarks.md'
const rawFile = 'bench/results.json'
const workFolder = '.bench'

const rule = {
  name: 'bench',
  description: `Measures the deck beside other tools. Let nothing else run meanwhile. Writes ${reportFile} and ${rawFile}.`,
  options: {
    only: { value: 'a,c', description: `only these: ${letters.map(letter => `${letter} ${measurements[letter]!.title.toLowerCase()}`).join('; ')}` },
    runs: { value: 'N', description: `rounds, instead of ${ENOUGH_RUNS}; with fewer, the table is shown and nothing is written` },
  },
} as const

/** @throws {CliError} when one of them is no measurement */
function readLetters(text = letters.join(',')): string[] {
  const wanted = text.split(',').map(letter => letter.trim())
  const unknown = wanted.find(letter => !letters.includes(letter))
  if (unknown !== undefined)
    throw new CliError(`--only takes letters from ${letters[0]} to ${letters.at(-1)}, such as a,c, not "${unknown}".`, exitCodes.usage)
  return letters.filter(letter => wanted.includes(letter))
}

/** @throws {CliError} when it is no number of rounds */
function readRuns(text = String(ENOUGH_RUNS)): number {
  if (!/^[1-9]\d?$/.test(text))
    throw new CliError(`--runs takes a number from 1 to 99, not "${text}".`, exitCodes.usage)
  return Number(text)
}

/** What is said of a measurement; as it is said now, also of values that were measured before. */
function wordsOf(letter: string): Pick<Measurement, 'title' | 'method' | 'whenMissed'> {
  const { title, method, whenMissed } = measurements[letter]!
  return { title, method, whenMissed }
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

/**
 * Makes the folder for all that the measurements write and remove again.
 * @throws {CliError} when there is one already that is somebody else's
 */
async function claim(folder: string): Promise<void> {
  const mark = join(folder, 'mark')
  await mkdir(folder, { recursive: true })
  if (await isOurMark(mark))
    return
  if ((await readdir(folder)).length)
    throw new CliError(`${workFolder} holds files that no measurement wrote. Move it away, then run this again.`)
  await markAsOurs(mark)
}

runCommand(async (defer) => {
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const wanted = readLetters(values.only)
  const runs = readRuns(values.runs)
  const browserPath = await requireBrowser()
  const browser = await startBrowser(browserPath, defer)
  const machine = describeMachine(browser)
  await browser.close()
  const earlier = await readEarlier(join(projectRoot, rawFile), machine)
  // Both say themselves what they are.
  const raw = await prepareFile(join(projectRoot, rawFile), defer, content => /^\{\s*"machine": \{/.test(new TextDecoder().decode(content)))
  const table = await prepareFile(join(projectRoot, reportFile), defer, content => new TextDecoder().decode(content).includes('`npm run bench` measures this anew and writes this file'))
  const folder = join(projectRoot, workFolder)
  await claim(folder)
  const progress = createProgress()
  defer(progress.clear)
  const deck = await loadDeck(projectRoot)

  // What one part has opened is closed before the next one begins: nothing else should run then.
  const steps: (() => unknown)[] = []
  async function closeAll() {
    for (const step of steps.splice(0).reverse())
      await step()
  }
  defer(closeAll)

  const parts: Results['parts'] = {}
  for (const letter of wanted) {
    const { title, measure } = measurements[letter]!
    const loadBefore = os.loadavg()[0]!
    const named = { ...progress, say: (text: string) => progress.say(`${title} · ${text}`) }
    const { rows, raw } = await measure({ deck, browserPath, runs, folder, defer: step => steps.push(step), progress: named })
    await closeAll()
    const kept: Kept = { ...wordsOf(letter), measuredOn: new Date().toISOString().slice(0, 10), runs, loadBefore, rows, raw }
    parts[letter] = kept
    progress.clear()
    console.log(`${tables({ [letter]: kept })}\n`)
  }
  if (runs < ENOUGH_RUNS)
    return console.log(`Fewer than ${ENOUGH_RUNS} runs: ${reportFile} is as it was.`)

  const known = { ...earlier, ...parts }
  const results: Results = { machine, parts: Object.fromEntries(letters.filter(letter => known[letter]).map(letter => [letter, { ...known[letter]!, ...wordsOf(letter) }])) }
  await raw.finish(Buffer.from(`${JSON.stringify(results, undefined, 2)}\n`))
  await table.finish(Buffer.from(report(results, rawFile)))
  console.log(`${reportFile} and ${rawFile} are written.`)
}, `Stopped. ${reportFile} is as it was.`)
