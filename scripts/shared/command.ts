import { setMaxListeners } from 'node:events'
import { relative, resolve } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { Command, CommanderError, InvalidArgumentError } from 'commander'

/** The folder that holds slides.md. */
export const projectRoot = resolve(import.meta.dirname, '../..')

/** Exit codes of all commands. Signals end with 128 plus their number, as shells expect. */
export const exitCodes = { failed: 1, usage: 2, SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Something went wrong in a way that its message explains fully: what happened, and what to do. No stack is shown. */
export class CliError extends Error {
  constructor(message: string, readonly exitCode: number = exitCodes.failed) {
    super(message)
  }
}

/** The code of a system error such as `ENOSPC`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}

/** The first line of an error's message, free of terminal colours. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return stripVTControlCharacters(message).trim().split('\n')[0] ?? ''
}

/** A path as a person would type it from here. */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path) || '.'
  return short.startsWith('..') ? path : short
}

/** A number with its noun: `1 page`, `46 pages`. */
export function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Says what is being done while a command works: one line that changes on a terminal, plain lines elsewhere. */
export const progress = {
  /** Shows a step, such as `Building the deck`. */
  say: (text: string): void => void process.stderr.write(process.stderr.isTTY ? `\r\u001B[2K${text} …` : `${text} …\n`),
  /** Takes the line away, so that a result or a failure stands alone. */
  clear: (): void => void (process.stderr.isTTY && process.stderr.write('\r\u001B[2K')),
}

/**
 * A command line, told by `runCommand`.
 * @param name the npm script, e.g. `export`
 * @param description one line on what it does
 */
export function createCommand(name: string, description: string): Command {
  return new Command(name === 'start' ? 'npm start --' : `npm run ${name} --`)
    .description(description)
    .helpOption('--help', 'show this text')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
}

/** For options: a text. What begins with a dash is another option, and this one's value was forgotten. */
export function readText(text: string): string {
  if (!text || text.startsWith('-'))
    throw new InvalidArgumentError('It needs a value.')
  return text
}

/** For options: the number of a port. */
export function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new InvalidArgumentError('It takes a number from 1 to 65535.')
  return port
}

const stopping = new AbortController()
/** Aborted when the command is told to stop. What is under way then ends, and nothing more is put in place. */
export const stopped: AbortSignal = stopping.signal
// The benchmarks start dozens of programs, each of which listens.
setMaxListeners(0, stopped)

/**
 * Runs a command to its end, and turns every failure into one line and an exit code.
 * @param command reads this process's own arguments
 * @param body what the command does; what it opens it takes back with `await using`. A thrown `CliError` is shown as it is
 * @param stoppedLine what to say when the command is stopped from outside; nothing when undefined
 */
export async function runCommand(command: Command, body: () => Promise<void>, stoppedLine?: string): Promise<never> {
  let stopCode: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopCode ??= exitCodes[signal]
      stopping.abort(new Error('Stopped'))
    })
  }
  let [code, line]: [number, string | undefined] = [0, undefined]
  try {
    parse(command, process.argv.slice(2))
    await body()
  }
  catch (error) {
    if (error instanceof CommanderError)
      code = error.exitCode
    else if (error instanceof CliError)
      [code, line] = [error.exitCode, error.message]
    else
      [code, line] = [exitCodes.failed, process.env.DEBUG && error instanceof Error ? error.stack : `Something went wrong: ${firstLine(error)} (DEBUG=1 shows where.)`]
  }
  if (stopCode !== undefined)
    [code, line] = [stopCode, stoppedLine]
  progress.clear()
  if (line)
    process.stderr.write(`${line}\n`)
  process.exit(code)
}

/**
 * Reads a command's arguments.
 * @throws {CommanderError} when its help was asked for, and is shown
 * @throws {CliError} for anything that the command does not know, or a value that is missing or wrong
 */
export function parse(command: Command, args: string[]): void {
  try {
    command.parse(args, { from: 'user' })
  }
  catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode === 0)
      throw error
    const message = error.message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ').replace(/[^.)]$/, '$&.')
    throw new CliError(`${message[0]!.toUpperCase()}${message.slice(1)} "${command.name()} --help" lists what it takes.`, exitCodes.usage)
  }
}
