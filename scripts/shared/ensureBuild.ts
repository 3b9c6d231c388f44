import type { Progress } from './progress'
import type { Defer } from './runCommand'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isBuildFresh } from './isBuildFresh'
import { projectRoot } from './projectRoot'

/**
 * Gives the public build as it should be now: builds first when it is missing or older than its sources.
 * @returns the folder, and the path below which its pages expect to be served
 * @throws {CliError} when it cannot be built
 */
export async function ensureBuild(defer: Defer, progress: Progress): Promise<{ folder: string, base: string }> {
  const folder = join(projectRoot, 'dist')
  if (!await isBuildFresh(projectRoot, folder)) {
    // Slow to load, and mostly not needed.
    const { buildDeck } = await import('./buildDeck')
    await buildDeck(defer, progress)
  }
  return { folder, base: readBase(await readFile(join(folder, 'index.html'), 'utf8')) }
}

/** The path below which a build expects to be served, by its own index.html: `/` when it fits anywhere. */
export function readBase(html: string): string {
  const path = /src="([^"]*)assets\//.exec(html)?.[1] ?? './'
  return path.startsWith('/') ? path : '/'
}
