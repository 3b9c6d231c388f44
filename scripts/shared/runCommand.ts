import process from 'node:process'
import { CliError, exitCodes, firstLine } from './cliError'

/** Registers a step that undoes something: it runs when the command ends, fails or is stopped, last step first. */
export type Defer = (undo: () => unknown) => void

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a command to its end: leaves nothing behind, and turns every failure into one line and an exit code.
 * @param body what the command does; a thrown `CliError` is shown as it is
 * @param stoppedLine what to say when the command is stopped from outside; nothing when undefined
 */
export async function runCommand(body: (defer: Defer) => Promise<void>, stoppedLine?: string): Promise<void> {
  const steps: (() => unknown)[] = []
  let ending = false

  async function end(code: number, line?: string) {
    if (ending)
      return
    ending = true
    for (const undo of steps.reverse()) {
      try {
        await undo()
      }
      catch {
        // The command's own outcome is what counts; what cannot be undone is gone already.
      }
    }
    if (line)
      process.stderr.write(`${line}\n`)
    process.exit(code)
  }

  for (const signal of stopSignals)
    process.once(signal, () => end(exitCodes[signal], stoppedLine))

  try {
    await body(undo => steps.push(undo))
    await end(0)
  }
  catch (error) {
    if (error instanceof CliError)
      return end(error.exitCode, error.message)
    await end(exitCodes.failed, process.env.DEBUG && error instanceof Error ? error.stack : `Something went wrong: ${firstLine(error)} (DEBUG=1 shows where.)`)
  }
}
