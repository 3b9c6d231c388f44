import type { Progress } from '../shared/progress'
import type { Defer } from '../shared/runCommand'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuild } from '../shared/ensureBuild'

/**
 * What the build has printed already, by the same functions (scripts/publishing/addSheets.ts): the very bytes that a new
 * print would give.
 * @param file its name in the build
 * @returns undefined when the build does not hold it
 * @throws {CliError} when there is no build and none can be made
 */
export async function readBuilt(file: string, defer: Defer, progress: Progress): Promise<Uint8Array | undefined> {
  const path = join((await ensureBuild(defer, progress)).folder, file)
  return existsSync(path) ? readFile(path) : undefined
}
