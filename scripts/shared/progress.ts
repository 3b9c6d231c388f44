import process from 'node:process'

/** Says what is being done while a command works. */
export interface Progress {
  /** Shows a step, such as `Building the deck`. */
  say: (text: string) => void
  /** Takes the line away, so that a result or a failure stands alone. */
  clear: () => void
}

/** Progress on the error stream: one line that changes on a terminal, plain lines elsewhere. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return {
    say: text => stream.write(stream.isTTY ? `\r\u001B[2K${text} …` : `${text} …\n`),
    clear: () => stream.isTTY && stream.write('\r\u001B[2K'),
  }
}

/** For a command whose own output says enough. */
export const noProgress: Progress = { say: () => {}, clear: () => {} }
