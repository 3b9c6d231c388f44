import { errorCode, Failure } from './failure'

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space, then run this again',
  EDQUOT: 'the disk quota is used up. Free some space, then run this again',
  EACCES: 'it may not be written. Choose another place with --output',
  EPERM: 'it may not be written. Choose another place with --output',
  EROFS: 'that disk is read-only. Choose another place with --output',
  ENOENT: 'there is no such folder, and it cannot be made. Choose another place with --output',
  ENOTDIR: 'part of that path is a file, not a folder. Choose another place with --output',
  EEXIST: 'part of that path is a file, not a folder. Choose another place with --output',
  EISDIR: 'that is a folder. Name a file with --output',
}

/** Turns an error met while writing `path` into a line a person can act on; any other error is given back as it is. */
export function explainWriteError(error: unknown, path: string): unknown {
  const reason = reasons[errorCode(error) ?? '']
  return reason ? new Failure(`Cannot write ${path}: ${reason}.`) : error
}
