import type { Defer } from '../shared/runCommand'
import { existsSync } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CliError, exitCodes } from '../shared/cliError'
import { explainWriteError } from '../shared/explainWriteError'
import { followLink } from '../shared/followLink'
import { makeFolder } from '../shared/makeFolder'
import { shortPath } from '../shared/projectRoot'
import { isSealed } from '../shared/seal'
import { openWorkFolder } from '../shared/workFolder'

/** The path a person means: with the ending of its kind, unless it names a folder. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending) || existsSync(path) ? path : `${path}${ending}`
}

export interface PreparedFile {
  /** As it was given. */
  path: string
  /**
   * Puts the content in place, by moving a complete copy there.
   * @param write stands in for a disk in tests
   */
  finish: (content: Uint8Array, write?: typeof writeFile) => Promise<void>
}

/**
 * Prepares to write a file: finds out at once whether that will work. An older one is replaced at the end, and only when
 * this deck wrote it and it has not changed since.
 * @param path full path of the file; a link is followed
 * @param isOwn whether something of this content is such an older one; it has to be true of what is written, too
 * @throws {CliError} when something else is there, the place cannot be written, or the disk fills up
 */
export async function prepareFile(path: string, defer: Defer, isOwn: (content: Uint8Array) => boolean = isSealed): Promise<PreparedFile> {
  async function attempt<Result>(step: () => Promise<Result>): Promise<Result> {
    return step().catch((error) => {
      throw explainWriteError(error, shortPath(path))
    })
  }
  const file = await followLink(path, '--output')
  async function refuseForeign() {
    if (!existsSync(file))
      return
    const found = await stat(file)
    if (found.isDirectory())
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
    if (!found.isFile() || !isOwn(await readFile(file)))
      throw new CliError(`${shortPath(path)} is there already, and not as this deck wrote it. Move it away, or name another file with --output.`, exitCodes.usage)
  }

  const work = await attempt(async () => {
    await refuseForeign()
    await makeFolder(dirname(file))
    return openWorkFolder(file, defer)
  })
  return {
    path,
    finish: (content, write = writeFile) => attempt(async () => {
      if (!isOwn(content))
        throw new Error(`${shortPath(path)} would not be known as this deck's own.`)
      try {
        await write(work.unfinished, content)
        // Somebody may have put something there meanwhile.
        await refuseForeign()
        await rename(work.unfinished, file)
      }
      finally {
        await work.close()
      }
    }),
  }
}
