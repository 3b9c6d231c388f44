import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { thirdPartyFile } from '../setup/vite/listShipped'
import { prepareFile } from './printing/writeSafely'
import { buildDeck } from './shared/buildDeck'
import { createProgress } from './shared/progress'
import { projectRoot } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

const OUTPUT = 'docs/third-party.md'

const rule = {
  name: 'third-party',
  description: `Builds the deck, and writes ${OUTPUT}: every package of which something is in it.`,
  options: {},
} as const

runCommand(async (defer) => {
  const { help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  // The list says itself by which command it is written.
  const file = await prepareFile(join(projectRoot, OUTPUT), defer, content => new TextDecoder().decode(content).includes('`npm run third-party`'))
  const progress = createProgress()
  defer(progress.clear)
  const folder = await buildDeck(defer, progress)
  await file.finish(await readFile(join(folder, thirdPartyFile)))
  progress.clear()
  console.log(`${OUTPUT} is written.`)
}, `Stopped. ${OUTPUT} is as it was.`)
