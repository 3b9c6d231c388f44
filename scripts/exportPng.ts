import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { loadDeck } from '../src/deck/loadDeck'
import { openDeck } from './printing/openDeck'
import { parseRange } from './printing/parseRange'
import { takePictures } from './printing/takePictures'
import { countOf } from './shared/countOf'
import { explainWriteError } from './shared/explainWriteError'
import { exitCodes, Failure } from './shared/failure'
import { prepareFolder } from './shared/prepareFolder'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

const DEFAULT_OUTPUT = 'exports/png'

const rule = {
  name: 'export:png',
  says: 'Writes a numbered picture of each slide.',
  options: {
    output: { value: 'FOLDER', says: `folder to write, instead of ${DEFAULT_OUTPUT}; older pictures in it are replaced` },
    range: { value: '3-8,12', says: 'only these slides' },
    dark: { says: 'light words on a dark page' },
    scale: { value: '2', says: 'pixels for each pixel of the 1280x720 slide, from 1 to 4' },
  },
} as const

function readScale(text = '1'): number {
  const scale = Number(text)
  if (!(scale >= 1 && scale <= 4))
    throw new Failure(`--scale takes a number from 1 to 4, not "${text}".`, exitCodes.usage)
  return scale
}

runCommand(async (defer) => {
  const started = performance.now()
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const scale = readScale(values.scale)
  const deck = await loadDeck(projectRoot)
  const slides = parseRange(values.range, deck.length)
  const folder = resolve(values.output ?? resolve(projectRoot, DEFAULT_OUTPUT))
  const { unfinished, finish } = await prepareFolder(folder, '--output', defer)

  const progress = createProgress()
  defer(progress.clear)
  const { browser, url } = await openDeck(defer, progress)
  progress.say(`Taking pictures of ${countOf(slides.length, 'slide')}`)
  const pictures = await takePictures(browser, url, { slides, dark: values.dark, scale })
  try {
    for (const { no, png } of pictures)
      await writeFile(join(unfinished, `${String(no).padStart(2, '0')}-${deck[no - 1]!.frontmatter.id}.png`), png)
    await finish()
  }
  catch (error) {
    throw explainWriteError(error, shortPath(folder))
  }
  progress.clear()
  console.log(`${shortPath(folder)}: ${countOf(pictures.length, 'picture')}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}, 'Stopped. No pictures were written; older ones are as they were.')
