import type { BuildOptions } from './shared/buildDeck'
import { buildDeck } from './shared/buildDeck'
import { createCommand, progress, readText, runCommand, shortPath } from './shared/command'

const command = createCommand('build', 'Builds the public deck, without notes and presenter view, for any static host.')
  .option('--base <path>', 'path it will be served from, such as /talk/; without it, it fits any folder', readText)
  .option('--out <folder>', 'where to put it, instead of dist', readText)

runCommand(command, async () => {
  const started = performance.now()
  const folder = await buildDeck(command.opts<BuildOptions>())
  progress.clear()
  console.log(`${shortPath(folder)}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}, 'Stopped. The last good build is as it was.')
