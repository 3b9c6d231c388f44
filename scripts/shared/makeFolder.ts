import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

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
