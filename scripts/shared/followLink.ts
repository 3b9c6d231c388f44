import { lstat, realpath } from 'node:fs/promises'
import { CliError, exitCodes } from './cliError'
import { shortPath } from './projectRoot'

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
