// @ts-check
// Comes before every command: lets Node read TypeScript, and says in one line where a file has a slip, such as a missing comma.
import { relative } from 'node:path'
import process from 'node:process'
import 'tsx'

process.on('uncaughtException', (error) => {
  // A slip is told by esbuild, as `file:line:column: ERROR: what is wrong`.
  const [, file = '', place, problem] = /^(.+?)(:\d+:\d+): ERROR: (.*)$/m.exec(error.message) ?? []
  process.stderr.write(place ? `${relative(process.cwd(), file)}${place}: ${problem}. Correct it, then run this again.\n` : `${error.stack}\n`)
  process.exit(1)
})
