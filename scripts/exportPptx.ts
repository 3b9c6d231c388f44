import { readFile, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../deck/loadDeck'
import { parseRange } from './printing/parseRange'
import { requireBrowser } from './printing/startBrowser'
import { prepareFile, withEnding } from './printing/writeSafely'
import { readProblems } from './shared/buildDeck'
import { countOf } from './shared/countOf'
import { Failure } from './shared/failure'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'
import { runProgram } from './shared/runProgram'

const DEFAULT_OUTPUT = 'exports/before-you-cut-him-off.pptx'

const rule = {
  name: 'export:pptx',
  says: 'Writes the slides as pictures in a PowerPoint file, with the speaker notes, by Slidev\'s own export.',
  options: {
    output: { value: 'FILE', says: `file to write, instead of ${DEFAULT_OUTPUT}` },
    range: { value: '3-8,12', says: 'only these slides' },
    dark: { says: 'light words on a dark page' },
  },
} as const

runCommand(async (defer) => {
  const started = performance.now()
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const slides = parseRange(values.range, (await loadDeck(projectRoot)).length)
  const path = resolve(values.output ?? resolve(projectRoot, DEFAULT_OUTPUT))
  const file = await prepareFile(withEnding(path, '.pptx'), defer)
  const browser = await requireBrowser()

  const progress = createProgress()
  defer(progress.clear)
  progress.say(`Writing ${countOf(slides.length, 'slide')}; the whole deck takes about a minute`)
  const written = `${file.unfinished}.pptx`
  defer(() => rm(written, { force: true }))
  const args = ['export', '--format', 'pptx', '--output', written, '--executable-path', browser, '--per-slide', '--with-clicks=false', '--range', slides.join(','), '--timeout', '120000']
  const slidev = runProgram('slidev', values.dark ? [...args, '--dark'] : args, defer, { preload: 'scripts/printing/slidevPlaywright.mjs' })
  if (await slidev.done !== 0)
    throw new Failure(readProblems(slidev.output()).replace('could not be built', 'could not be exported'))
  await file.finish(await readFile(written))
  progress.clear()
  const size = Math.round((await stat(file.path)).size / 1024)
  console.log(`${shortPath(file.path)}: ${size} KB, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}, 'Stopped. No file was written; an older one is as it was.')
