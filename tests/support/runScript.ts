import type { AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../scripts/shared/command'

export interface ScriptRun {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

export interface RunningScript {
  done: Promise<ScriptRun>
  /** Resolves once the script has written a text that fits. */
  wrote: (pattern: RegExp) => Promise<void>
  kill: (signal: NodeJS.Signals) => void
  /** What it has written up to now. */
  soFar: () => { out: string, err: string }
}

/**
 * Starts one of the project's commands the way its npm script does, without the set-up.
 * @param name file in scripts/, such as `export.ts`
 * @param options `env` is added to this process's own; `cwd` is where it runs
 */
export function startScript(name: string, args: string[] = [], { env = {}, cwd = projectRoot }: { env?: Record<string, string | undefined>, cwd?: string } = {}): RunningScript {
  const loader = name.endsWith('.ts') ? ['--import', pathToFileURL(join(cwd, 'scripts/shared/tsx.mjs')).href] : []
  const child = spawn(process.execPath, [...loader, join(cwd, 'scripts', name), ...args], {
    cwd,
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const waiting: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk
    waiting.forEach(check => check())
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk
    waiting.forEach(check => check())
  })
  const done = new Promise<ScriptRun>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
  return {
    done,
    kill: signal => void child.kill(signal),
    soFar: () => ({ out, err }),
    wrote: pattern => new Promise((resolve, reject) => {
      const check = () => pattern.test(out + err) && resolve()
      waiting.push(check)
      check()
      done.then(() => reject(new Error(`${name} ended before it wrote ${pattern}: ${out}${err}`)))
    }),
  }
}

/** Runs one of the project's commands to its end. */
export function runScript(...[name, args, options]: Parameters<typeof startScript>): Promise<ScriptRun> {
  return startScript(name, args, options).done
}

/** A port that nobody uses at this moment, of the system's own choice: other tests and other programs take theirs meanwhile. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
