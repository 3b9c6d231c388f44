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
  // eslint-disable-next-line no-control-regex
  return message.replace(/\u001B\[[\d;]*m/g, '').trim().split('\n')[0] ?? ''
}
