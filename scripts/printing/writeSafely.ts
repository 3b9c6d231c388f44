import type { Defer } from '../shared/runCommand'
import { existsSync } from 'node:fs'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { explainWriteError } from '../shared/explainWriteError'
import { clearLeftovers, temporaryNames } from '../shared/leftovers'
import { makeFolder } from '../shared/makeFolder'
import { shortPath } from '../shared/projectRoot'

/** The path a person means: with the ending of its kind, unless it names a folder. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending) || existsSync(path) ? path : `${path}${ending}`
}

/**
 * Prepares to write a file: finds out at once whether that will work, and touches an older file only at the end.
 * @param path full path of the file
 * @returns `path` as given; `unfinished` is the work in progress beside it; `finish` puts the content in place by renaming a complete copy; `write` stands in for a disk in tests
 * @throws {Failure} when the place cannot be written, or the disk fills up
 */
export async function prepareFile(path: string, defer: Defer): Promise<{ path: string, unfinished: string, finish: (content: Uint8Array, write?: typeof writeFile) => Promise<void> }> {
  const { unfinished } = temporaryNames(path)
  async function attempt<Result>(step: () => Promise<Result>): Promise<Result> {
    try {
      return await step()
    }
    catch (error) {
      await rm(unfinished, { force: true }).catch(() => {})
      throw explainWriteError(error, shortPath(path))
    }
  }

  await attempt(async () => {
    if (existsSync(path) && (await stat(path)).isDirectory())
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
    await makeFolder(dirname(path))
    await clearLeftovers(path)
    await writeFile(unfinished, '')
  })
  defer(() => rm(unfinished, { force: true }))
  return {
    path,
    unfinished,
    finish: (content, write = writeFile) => attempt(async () => {
      await write(unfinished, content)
      await rename(unfinished, path)
    }),
  }
}
