import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../src/deck/loadDeck'
import { openDeck } from './printing/openDeck'
import { parseRange } from './printing/parseRange'
import { takePictures } from './printing/takePictures'
import { writePptx } from './printing/writePptx'
import { prepareFile, withEnding } from './printing/writeSafely'
import { countOf } from './shared/countOf'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

const DEFAULT_OUTPUT = 'exports/before-you-cut-him-off.pptx'

const rule = {
  name: 'export:pptx',
  says: 'Writes the slides as pictures in a PowerPoint file, with the speaker notes.',
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
  const deck = await loadDeck(projectRoot)
  const slides = parseRange(values.range, deck.length)
  const file = await prepareFile(withEnding(resolve(values.output ?? resolve(projectRoot, DEFAULT_OUTPUT)), '.pptx'), defer)

  const progress = createProgress()
  defer(progress.clear)
  const { browser, url } = await openDeck(defer, progress)
  progress.say(`Taking pictures of ${countOf(slides.length, 'slide')}`)
  // Twice as fine as the slide: on a projector, letters that are pictures look coarse otherwise.
  const pictures = await takePictures(browser, url, { slides, dark: values.dark, scale: 2 })
  await file.finish(await writePptx(deck, pictures))
  progress.clear()
  const size = Math.round((await stat(file.path)).size / 1024)
  console.log(`${shortPath(file.path)}: ${size} KB, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}, 'Stopped. No file was written; an older one is as it was.')
