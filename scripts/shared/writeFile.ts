import { constants, existsSync } from 'node:fs'
import { access, lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, sep } from 'node:path'
import process from 'node:process'
import { CliError, errorCode, exitCodes, shortPath, stopped } from './command'
import { isSealed } from './seal'

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space, then run this again.',
  EDQUOT: 'the disk quota is used up. Free some space, then run this again.',
  EACCES: 'it may not be written. Choose another place.',
  EPERM: 'it may not be written. Choose another place.',
  EROFS: 'that disk is read-only. Choose another place.',
  ENOENT: 'a folder on the way cannot be made. Choose another place.',
  ENOTDIR: 'part of that path is a file, not a folder. Choose another place.',
  EISDIR: 'that is a folder. Add the name of a file.',
  EBUSY: 'it is in use, or a disk of its own. Name a folder inside it, or another place.',
  EXDEV: 'it is a disk of its own. Name a folder inside it, or another place.',
  ELOOP: 'links on the way lead in a circle. Choose another place.',
  ENAMETOOLONG: 'that name is too long. Choose a shorter one.',
}

/** Turns an error met while writing `path` into a line a person can act on; any other error is given back as it is. */
export function explainWriteError(error: unknown, path: string): unknown {
  const reason = reasons[errorCode(error) ?? '']
  return reason ? new CliError(`Cannot write ${shortPath(path)}: ${reason}`) : error
}

/**
 * Where something is really written: what a link leads to, so that the link itself stays.
 * @param path full path, of something that need not be there
 * @param option of the command, by which another place can be named
 * @throws {CliError} when it is a link that leads nowhere
 */
export async function followLink(path: string, option: string): Promise<string> {
  const isLink = await lstat(path).then(found => found.isSymbolicLink(), () => false)
  if (!isLink)
    return path
  return realpath(path).catch(() => {
    throw new CliError(`${shortPath(path)} is a link that leads nowhere. Remove it, or name another place with ${option}.`, exitCodes.usage)
  })
}

/**
 * Makes a folder and those above it. Node's own `recursive` never returns where a parent cannot be made, such as in /proc.
 * @throws the system's error, e.g. EACCES; a folder that is there already is fine
 */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder))
    return
  await makeFolder(dirname(folder))
  await mkdir(folder).catch((error) => {
    if (error.code !== 'EEXIST')
      throw error
  })
}

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
export async function prepareFile(path: string, isOwn: (content: Uint8Array) => boolean = isSealed): Promise<PreparedFile> {
  const explain = (error: unknown): never => {
    throw explainWriteError(error, path)
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

  await refuseForeign()
    .then(() => makeFolder(dirname(file)))
    // With the separator, a file of that name is refused as no folder.
    .then(() => access(`${dirname(file)}${sep}`, constants.W_OK))
    .catch(explain)
  return {
    path,
    async finish(content, write = writeFile) {
      if (!isOwn(content))
        throw new Error(`${shortPath(path)} would not be known as this deck's own.`)
      // By hand: write-file-atomic 7 writes once and takes a disk that fills up half-way for success.
      const unfinished = `${file}.${process.pid}.tmp`
      try {
        await write(unfinished, content, { flag: 'wx' })
        // Somebody may have put something there meanwhile.
        await refuseForeign()
        stopped.throwIfAborted()
        await rename(unfinished, file)
      }
      catch (error) {
        if (errorCode(error) !== 'EEXIST')
          await rm(unfinished, { force: true }).catch(() => {})
        throw explainWriteError(error, path)
      }
    },
  }
}
