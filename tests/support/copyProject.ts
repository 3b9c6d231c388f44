import { cp, mkdtemp, readdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/shared/command'

const notSources = ['node_modules', '.git', 'dist', 'exports', 'tests', 'test-results', 'bench']

/**
 * Copies the project to a temporary folder, to be broken there; the installed packages are shared.
 * @returns the folder; whoever asks for it removes it
 */
export async function copyProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'deck-copy-'))
  const names = (await readdir(projectRoot)).filter(name => !notSources.includes(name) && !/\.tmp-\w+$/.test(name))
  await Promise.all(names.map(name => cp(join(projectRoot, name), join(root, name), { recursive: true })))
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction')
  return root
}
