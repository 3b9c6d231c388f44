import { CliError, errorCode } from './cliError'

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
  return reason ? new CliError(`Cannot write ${path}: ${reason}`) : error
}
