import type { SpawnOptions } from 'node:child_process'
import type { Defer } from './runCommand'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './projectRoot'

/** Programs that come with the project's packages, and where each begins. */
const programs = {
  slidev: '@slidev/cli/bin/slidev.mjs',
  playwright: 'playwright/cli.js',
  eslint: 'eslint/bin/eslint.js',
  vueTsc: 'vue-tsc/bin/vue-tsc.js',
}

/** Adds this machine to what the environment says a proxy is not for. */
function withoutDetour(): Record<string, string> {
  const known = process.env.no_proxy || process.env.NO_PROXY
  const all = [...known ? [known] : [], 'localhost', '127.0.0.1', '::1'].join(',')
  return { no_proxy: all, NO_PROXY: all }
}

export interface RunningProgram {
  /** Settles when the program has ended, with its exit code (1 when a signal ended it). */
  done: Promise<number>
  /** Everything it has written so far, unless its output goes straight to the terminal. */
  output: () => string
  /** Passes on its warnings and errors: those so far, and those to come. */
  follow: (stream: NodeJS.WritableStream) => void
  stop: () => void
}

/**
 * Starts a program of one of the project's packages; it ends with the command at the latest.
 * @param defer of the command that starts it
 * @param options `show` sends its output straight to the terminal instead of collecting it; `root` is where it runs;
 * `preload` is a module of the project that is loaded before it; `env` is added to this process's own environment
 */
export function runProgram(name: keyof typeof programs, args: string[], defer: Defer, { show = false, root = projectRoot, preload = '', env = {} as Record<string, string> } = {}): RunningProgram {
  const imports = preload ? ['--import', pathToFileURL(join(projectRoot, preload)).href] : []
  return runNode([...imports, join(projectRoot, 'node_modules', programs[name]), ...args], defer, { show, root, env })
}

/**
 * Starts Node; it ends with the command at the latest.
 * @param args of Node: a file and what it takes
 * @param options as for `runProgram`
 */
export function runNode(args: string[], defer: Defer, { show = false, root = projectRoot, env = {} as Record<string, string> } = {}): RunningProgram {
  const settings: SpawnOptions = {
    cwd: root,
    // Vite would list every import of its configuration at each start, for a version that is not out yet.
    env: { ...process.env, ...withoutDetour(), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  }
  const child = spawn(process.execPath, args, settings)
  const chunks: string[] = []
  const warnings: string[] = []
  for (const [stream, places] of [[child.stdout, [chunks]], [child.stderr, [chunks, warnings]]] as const)
    stream?.setEncoding('utf8').on('data', (chunk: string) => places.forEach(place => place.push(chunk)))
  const done = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve(code ?? 1))
  })
  const stop = () => child.kill()
  defer(() => {
    stop()
    return done
  })
  return {
    done,
    output: () => chunks.join(''),
    follow(stream) {
      stream.write(warnings.join(''))
      child.stderr?.pipe(stream, { end: false })
    },
    stop,
  }
}
