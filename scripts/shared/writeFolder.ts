import { lstatSync, renameSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { CliError, errorCode, exitCodes, shortPath, stopped } from './command'
import { findForeign, listOfFileManagers, removeOwn, writeManifest } from './manifest'
import { emptySeal, isSealed, seal } from './seal'
import { explainWriteError, followLink, makeFolder } from './writeFile'

/** What becomes a folder once `finish` has been called, and nothing of which is left otherwise. */
export interface PreparedFolder extends AsyncDisposable {
  /** Where to write what is to be in it. */
  unfinished: string
  /** Writes a file of it, by its name. */
  write: (name: string, content: Uint8Array) => Promise<void>
  /** Puts it in place of an older one, whole. */
  finish: () => Promise<void>
}

/** In a folder beside what is to be written, on the same disk, so that a finished result is moved in place in one step. */
const paths = (work: string) => ({ unfinished: join(work, 'new'), replaced: join(work, 'old'), mark: join(work, 'mark') })

/**
 * Prepares to write a folder: finds out at once whether that will work. An older one is replaced at the end, and only when
 * there is nothing in it but what this deck wrote.
 * @param path full path; a link is followed
 * @param option of the command, by which another folder can be named
 * @throws {CliError} when it holds anything else, or the place cannot be written
 */
export async function prepareFolder(path: string, option: string): Promise<PreparedFolder> {
  const explain = (error: unknown): never => {
    throw explainWriteError(error, path)
  }
  const folder = await followLink(path, option)
  async function refuseForeign() {
    const foreign = isThere(folder) ? await findForeign(folder) : undefined
    if (foreign !== undefined)
      throw new CliError(`${shortPath(path)} holds files that this deck did not write, or that were changed since, such as ${foreign}. Move them away, or name a new or empty folder with ${option}.`, exitCodes.usage)
  }

  async function prepare() {
    await refuseForeign()
    await makeFolder(dirname(folder))
    await clearLeftovers(folder)
    // The name carries our process id, so that a later run knows whose it was.
    const work = await mkdtemp(`${folder}.${process.pid}.tmp-`)
    try {
      // A run that was killed may have left an older folder, which is back now.
      await refuseForeign()
      // By this the folder is known as one that a command made.
      await writeFile(paths(work).mark, seal(new TextEncoder().encode(emptySeal)))
      await mkdir(paths(work).unfinished)
    }
    catch (error) {
      await settle(work, folder)
      throw error
    }
    return work
  }
  const work = await prepare().catch(explain)
  const { unfinished, replaced } = paths(work)

  async function finish() {
    await writeManifest(unfinished)
    // Somebody may have put something there meanwhile.
    await refuseForeign()
    if (isThere(folder)) {
      await chmod(unfinished, (await stat(folder)).mode)
      for (const file of await listOfFileManagers(folder)) {
        if (isThere(join(unfinished, dirname(file))))
          renameSync(join(folder, file), join(unfinished, file))
      }
    }
    stopped.throwIfAborted()
    // No signal is heard in between.
    if (isThere(folder))
      renameSync(folder, replaced)
    renameSync(unfinished, folder)
    await settle(work, folder)
  }
  const write = (name: string, content: Uint8Array) => writeFile(join(unfinished, name), content).catch(explain)
  return { unfinished, write, finish: () => finish().catch(explain), [Symbol.asyncDispose]: () => settle(work, folder) }
}

/** Clears away what runs that were killed left beside `target`; see `settle`. Nothing else is touched, whatever its name. */
async function clearLeftovers(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const pid = name.startsWith(`${basename(target)}.`) ? /^\.(\d+)\.tmp-\w{6}$/.exec(name.slice(basename(target).length))?.[1] : undefined
    const work = join(dirname(target), name)
    if (pid && !isRunning(Number(pid)) && lstatSync(work).isDirectory() && await readFile(paths(work).mark).then(isSealed, () => false))
      await settle(work, target)
  }
}

/** Ends work: the older result goes back in its place when there is no new one, and what is ours besides is removed. */
async function settle(work: string, target: string): Promise<void> {
  const { unfinished, replaced, mark } = paths(work)
  if (isThere(replaced)) {
    if (!isThere(target))
      renameSync(replaced, target)
    else if (!await removeOwn(replaced))
      return
  }
  await rm(unfinished, { recursive: true, force: true })
  await rm(mark, { force: true })
  await rmdir(work).catch((error) => {
    // Gone already, or somebody has put something there.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error)!))
      throw error
  })
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
