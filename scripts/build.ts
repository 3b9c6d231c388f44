import process from 'node:process'
import { buildDeck } from './shared/buildDeck'
import { createProgress } from './shared/progress'
import { shortPath } from './shared/projectRoot'
import { readOptions } from './shared/readOptions'
import { runCommand } from './shared/runCommand'

const rule = {
  name: 'build',
  description: 'Builds the public deck, without notes and presenter view, for any static host.',
  options: {
    base: { value: '/talk/', description: 'path it will be served from; without it, it fits any folder' },
    out: { value: 'FOLDER', description: 'where to put it, instead of dist' },
  },
} as const

runCommand(async (defer) => {
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const started = performance.now()
  const progress = createProgress()
  defer(progress.clear)
  const folder = await buildDeck(defer, progress, values)
  progress.clear()
  console.log(`${shortPath(folder)}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}, 'Stopped. The last good build is as it was.')
