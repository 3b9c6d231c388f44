import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** Names for work in progress beside `target`; they carry our process id, so that a later run knows whose they were. */
export function temporaryNames(target: string): { unfinished: string, replaced: string } {
  const start = join(dirname(target), `${basename(target)}.${process.pid}`)
  return { unfinished: `${start}.tmp`, replaced: `${start}.old` }
}

/**
 * Clears away what runs that were killed left beside `target`.
 * When one died between moving the old result aside and the new one in, the old result is put back.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const folder = dirname(target)
  const names = existsSync(folder) ? await readdir(folder) : []
  for (const name of names) {
    const [, pid, kind] = name.startsWith(`${basename(target)}.`) ? /\.(\d+)\.(tmp|old)(?:\.\w+)?$/.exec(name) ?? [] : []
    if (!pid || isRunning(Number(pid)))
      continue
    if (kind === 'old' && !existsSync(target))
      await rename(join(folder, name), target)
    else
      await rm(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Puts a finished folder in place of an older one, by renaming: at no moment is there a half-written folder.
 * @param finished the new folder, on the same disk as `target`
 */
export async function swapFolder(finished: string, target: string): Promise<void> {
  const { replaced } = temporaryNames(target)
  if (existsSync(target))
    await rename(target, replaced)
  await rename(finished, target)
  await rm(replaced, { recursive: true, force: true })
}
