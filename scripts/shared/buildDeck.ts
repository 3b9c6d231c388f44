import type { Progress } from './progress'
import type { Defer } from './runCommand'
import { rm, utimes } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { addSheets } from '../publishing/addSheets'
import { CliError, exitCodes } from './cliError'
import { explainWriteError } from './explainWriteError'
import { sources } from './isBuildFresh'
import { prepareFolder } from './prepareFolder'
import { projectRoot, shortPath } from './projectRoot'
import { runProgram } from './runProgram'

export interface BuildOptions {
  /** Path below which the deck is served; `./` fits any folder of any host. */
  base?: string
  /** Folder to write, relative to the project. */
  out?: string
  /** The project's folder. */
  root?: string
}

/**
 * Builds the public deck, without speaker notes and presenter view, and beside it what needs no JavaScript: the page for
 * reading and two PDFs. The folder is replaced only when all went well:
 * a build that fails or is killed leaves the last good one as it was.
 * @returns the full path of the folder
 * @throws {CliError} with every problem of the deck on a line of its own, or the build's own error
 */
export async function buildDeck(defer: Defer, progress: Progress, { base = './', out = 'dist', root = projectRoot }: BuildOptions = {}): Promise<string> {
  if (base !== './' && !/^\/(?:[^?#]*\/)?$/.test(base))
    throw new CliError(`--base takes a path that starts and ends with a slash, such as /talk/, not "${base}".`, exitCodes.usage)
  const target = resolve(root, out)
  const source = sources.find(name => isWithin(join(root, name), target))
  if (source)
    throw new CliError(`${shortPath(target)} is among what the deck is made from (${source}). Name a folder outside it with --out.`, exitCodes.usage)
  const { unfinished, finish } = await prepareFolder(target, '--out', defer)
  progress.say('Building the deck')
  const began = new Date()
  const build = runProgram('slidev', ['build', '--without-notes', '--router-mode', 'hash', '--base', base, '--out', unfinished], defer, { root, env: { NODE_ENV: 'production' } })
  if (await build.done !== 0)
    throw explainWriteError(findWriteError(build.output()), shortPath(target)) ?? new CliError(readProblems(build.output()))

  await addSheets(unfinished, base, defer, progress, root).catch((error) => {
    throw explainWriteError(error, shortPath(target))
  })

  // Both are for hosts that route in the path; this deck routes behind the "#", and they would lead nowhere.
  for (const file of ['404.html', '_redirects'])
    await rm(join(unfinished, file), { force: true })
  // What is changed while the build runs has to count as newer than the build; see isBuildFresh.
  await utimes(join(unfinished, 'index.html'), began, began)
  await finish()
  return target
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

/** The system's reason why a build could not write, as Node's errors have it; undefined when that was not why it failed. */
function findWriteError(output: string): { code: string } | undefined {
  const code = /\b(?:ENOSPC|EDQUOT|EROFS)\b/.exec(output)?.[0] ?? (/no space left/i.test(output) ? 'ENOSPC' : undefined)
  return code ? { code } : undefined
}

/** What a failed build has to say: the deck's own check, else the bundler's error, without stack and colours. */
export function readProblems(output: string): string {
  // eslint-disable-next-line no-control-regex
  const lines = output.replace(/\u001B\[[\d;]*m/g, '').split('\n').map(line => line.trimEnd())
  const check = lines.findIndex(line => /The deck has \d+ problems?:/.test(line))
  if (check >= 0) {
    const problems = lines.slice(check + 1)
    const end = problems.findIndex(line => !line.startsWith('- '))
    const heading = lines[check]!.replace(/^.*?(The deck has)/, '$1')
    return [heading, ...problems.slice(0, end < 0 ? undefined : end)].join('\n')
  }
  const error = lines.findIndex(line => /error|failed|cannot|could not/i.test(line))
  const told = lines.slice(Math.max(error, 0)).filter(line => line && !/^\s+at /.test(line)).slice(0, 12)
  return ['The deck could not be built.', ...told].join('\n')
}
