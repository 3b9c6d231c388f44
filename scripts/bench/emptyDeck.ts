import type { Bench } from './types'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CliError } from '../shared/cliError'
import { makeFolder } from '../shared/makeFolder'
import { runProgram } from '../shared/runProgram'

/** Slidev as it comes, but for fonts of another host, which would need the network. */
const slides = `---
theme: default
routerMode: hash
fonts:
  provider: none
---

# Empty
`

/**
 * Builds a Slidev deck of one slide and one word, with the Slidev that is here.
 * @returns the folder of the build
 * @throws {CliError} when Slidev cannot build it
 */
export async function buildEmptyDeck({ folder, defer }: Bench): Promise<string> {
  const root = join(folder, 'empty')
  await rm(root, { recursive: true, force: true })
  await makeFolder(root)
  // A package of its own: Vite keeps its cache here then, and not with the project's.
  await writeFile(join(root, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await writeFile(join(root, 'slides.md'), slides)
  const build = runProgram('slidev', ['build', '--base', './'], defer, { root })
  if (await build.done !== 0)
    throw new CliError('Slidev could not build an empty deck')
  return join(root, 'dist')
}
