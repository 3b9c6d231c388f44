import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a build is made from. A folder stands for everything in it. */
export const sources = [
  'slides.md',
  'index.html',
  'pages',
  'layouts',
  'components',
  'src',
  'setup',
  'styles',
  'public',
  'patches',
  'scripts/printing',
  'scripts/publishing',
  'snippets',
  'vite.config.ts',
  'uno.config.ts',
  'package.json',
  'package-lock.json',
]

/**
 * Whether a build holds the deck as it is now: nothing that it was made from has changed since it began.
 * @param root the project's folder
 * @param dist the build; `buildDeck` gives its index.html the time at which the build began
 */
export async function isBuildFresh(root: string, dist: string): Promise<boolean> {
  const index = join(dist, 'index.html')
  if (!existsSync(index))
    return false
  const built = (await stat(index)).mtimeMs
  const topLevel = (await readdir(root)).filter(name => name.endsWith('.vue'))
  for (const source of [...sources, ...topLevel].map(name => join(root, name))) {
    // A folder's own time changes when a file in it is removed or renamed.
    const inside = existsSync(source) && (await stat(source)).isDirectory() ? await readdir(source, { recursive: true }) : []
    for (const path of [source, ...inside.map(name => join(source, name))]) {
      if (existsSync(path) && (await stat(path)).mtimeMs >= built)
        return false
    }
  }
  return true
}
