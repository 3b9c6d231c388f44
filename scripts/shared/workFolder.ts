import type { Defer } from './runCommand'
import { Buffer } from 'node:buffer'
import { lstatSync, renameSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { errorCode } from './cliError'
import { removeOwn } from './manifest'
import { emptySeal, isSealed, seal } from './seal'

/** A folder beside what is to be written, on the same disk, so that a finished result is moved in place in one step. */
export interface WorkFolder {
  /** Path for the new result. */
  unfinished: string
  /** Moves the older folder aside and the new one in its place. No signal is heard in between. */
  swap: () => void
  /** Takes everything away again. */
  close: () => Promise<void>
}

const paths = (work: string) => ({ unfinished: join(work, 'new'), replaced: join(work, 'old'), mark: join(work, 'mark') })

/**
 * Makes a folder for work in progress beside `target`, and clears away those that killed runs left there. It goes when the
 * command ends.
 * @throws the system's error, such as ENOSPC
 */
export async function openWorkFolder(target: string, defer: Defer): Promise<WorkFolder> {
  await clearLeftovers(target)
  const work = await makeNew(target)
  const { unfinished, replaced, mark } = paths(work)
  const close = () => settle(work, target)
  defer(close)
  await markAsOurs(mark).catch(async (error) => {
    await close()
    throw error
  })
  return {
    unfinished,
    swap() {
      if (isThere(target))
        renameSync(target, replaced)
      renameSync(unfinished, target)
    },
    close,
  }
}

/** The name carries our process id, so that a later run knows whose it was; one that is taken is somebody else's. */
async function makeNew(target: string): Promise<string> {
  for (let count = 0; ; count++) {
    const work = `${target}.${process.pid}${count ? `-${count}` : ''}.tmp`
    try {
      await mkdir(work)
      return work
    }
    catch (error) {
      if (errorCode(error) !== 'EEXIST')
        throw error
    }
  }
}

/** Puts the mark into a new folder by which it is known as one that a command made. */
export async function markAsOurs(mark: string): Promise<void> {
  await writeFile(mark, seal(Buffer.from(emptySeal)))
}

/** Whether this is a mark that `markAsOurs` made. */
export async function isOurMark(mark: string): Promise<boolean> {
  return readFile(mark).then(isSealed, () => false)
}

/** Clears away what runs that were killed left beside `target`; see `settle`. Nothing else is touched, whatever its name. */
async function clearLeftovers(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const pid = name.startsWith(`${basename(target)}.`) ? /^\.(\d+)(?:-\d+)?\.tmp$/.exec(name.slice(basename(target).length))?.[1] : undefined
    const work = join(dirname(target), name)
    if (pid && !isRunning(Number(pid)) && lstatSync(work).isDirectory() && await isOurMark(paths(work).mark))
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
