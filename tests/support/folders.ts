import { lstat, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeManifest } from '../../scripts/shared/manifest'

/** Writes files, and the folders on the way to them. */
export async function writeFiles(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** A folder as a command of this deck leaves it. */
export async function writeAsOurs(folder: string, files: Record<string, string>): Promise<void> {
  await writeFiles(folder, files)
  await writeManifest(folder)
}

/** All that there is below a folder: each file with its content, each link with where it leads. */
export async function everythingIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name)
    const kind = await lstat(path)
    found[name] = kind.isSymbolicLink() ? `-> ${await readlink(path)}` : kind.isFile() ? await readFile(path, 'latin1') : 'a folder'
  }
  return found
}
