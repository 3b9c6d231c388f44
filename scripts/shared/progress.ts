import process from 'node:process'

/**
 * Says what is being done, on the error stream: one line that changes on a terminal, plain lines elsewhere.
 * @returns `say` shows a step; `clear` takes the line away, so that a result or a failure stands alone
 */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): { say: (text: string) => void, clear: () => void } {
  return {
    say: text => stream.write(stream.isTTY ? `\r\u001B[2K${text} …` : `${text} …\n`),
    clear: () => stream.isTTY && stream.write('\r\u001B[2K'),
  }
}
