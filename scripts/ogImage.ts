import { resolve } from 'node:path'
import process from 'node:process'
import { buildOption, openBuild } from './pictures/openBuild'
import { takeStagePictures } from './pictures/stagePictures'
import { prepareFile } from './printing/writeSafely'
import { CliError } from './shared/cliError'
import { createProgress } from './shared/progress'
import { projectRoot, shortPath } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'
import { sealPng } from './shared/seal'

const OUTPUT = 'public/og-image.png'
/** What link previews of all large sites take. */
const size = { width: 1200, height: 630 }
const MOST_BYTES = 120 * 1024

const rule = {
  name: 'og-image',
  description: `Writes ${OUTPUT}, the picture that goes with a link to the deck, from its cover.`,
  options: { build: buildOption },
} as const

runCommand(async (defer) => {
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const file = await prepareFile(resolve(projectRoot, OUTPUT), defer)
  const progress = createProgress()
  defer(progress.clear)
  const { browser, url } = await openBuild(values.build, defer, progress)
  progress.say('Taking the picture')
  // The window has the slide's own shape; below the picture's edge is the foot, whose controls are no part of a picture.
  const [cover] = await takeStagePictures(browser, url, [{ no: 1, clicks: 0 }], {
    window: { width: size.width, height: size.width * 9 / 16 },
    shot: { clip: { x: 0, y: 0, ...size }, style: '.slide-foot { visibility: hidden }' },
  })
  if (cover!.length > MOST_BYTES)
    throw new CliError(`The picture has ${cover!.length} bytes; previews want at most ${MOST_BYTES}. Nothing was written.`)
  await file.finish(sealPng(cover!))
  progress.clear()
  console.log(`${shortPath(file.path)}: ${size.width} x ${size.height}, ${Math.round(cover!.length / 1024)} KB`)
}, 'Stopped. No picture was written; an older one is as it was.')
