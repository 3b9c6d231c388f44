import type { Defer } from './runCommand'
import { existsSync, renameSync } from 'node:fs'
import { chmod, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CliError, exitCodes } from './cliError'
import { explainWriteError } from './explainWriteError'
import { followLink } from './followLink'
import { makeFolder } from './makeFolder'
import { findForeign, listOfFileManagers, writeManifest } from './manifest'
import { shortPath } from './projectRoot'
import { openWorkFolder } from './workFolder'

export interface PreparedFolder {
  /** Where to write what is to be in it. */
  unfinished: string
  /** Puts it in place of an older one, whole. */
  finish: () => Promise<void>
}

/**
 * Prepares to write a folder: finds out at once whether that will work. An older one is replaced at the end, and only when
 * there is nothing in it but what this deck wrote.
 * @param path full path; a link is followed
 * @param option of the command, by which another folder can be named
 * @throws {CliError} when it holds anything else, or the place cannot be written
 */
export async function prepareFolder(path: string, option: string, defer: Defer): Promise<PreparedFolder> {
  async function attempt<Result>(step: () => Promise<Result>): Promise<Result> {
    return step().catch((error) => {
      throw explainWriteError(error, shortPath(path))
    })
  }
  const folder = await followLink(path, option)
  async function refuseForeign() {
    const foreign = existsSync(folder) ? await findForeign(folder) : undefined
    if (foreign !== undefined)
      throw new CliError(`${shortPath(path)} holds files that this deck did not write, or that were changed since, such as ${foreign}. Move them away, or name a new or empty folder with ${option}.`, exitCodes.usage)
  }

  const work = await attempt(async () => {
    await refuseForeign()
    await makeFolder(dirname(folder))
    const work = await openWorkFolder(folder, defer)
    // A run that was killed may have left an older folder, which is back now.
    await refuseForeign()
    await mkdir(work.unfinished)
    return work
  })
  return {
    unfinished: work.unfinished,
    finish: () => attempt(async () => {
      await writeManifest(work.unfinished)
      // Somebody may have put something there meanwhile.
      await refuseForeign()
      if (existsSync(folder)) {
        await chmod(work.unfinished, (await stat(folder)).mode)
        for (const file of await listOfFileManagers(folder)) {
          if (existsSync(join(work.unfinished, dirname(file))))
            renameSync(join(folder, file), join(work.unfinished, file))
        }
      }
      work.swap()
      await work.close()
    }),
  }
}
