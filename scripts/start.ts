import process from 'node:process'
import { CliError, firstLine } from './shared/cliError'
import { firstFreePort, requirePort } from './shared/ports'
import { createProgress } from './shared/progress'
import { readOptions, readPort } from './shared/readOptions'
import { runCommand } from './shared/runCommand'
import { runProgram } from './shared/runProgram'
import { waitUntilServed } from './shared/waitUntilServed'

const DEFAULT_PORT = 3030

const rule = {
  name: 'start',
  description: 'Opens the deck for presenting, with presenter view and notes. Only this computer can reach it.',
  options: {
    'port': { value: 'N', description: `port to serve on; without it, the first free one from ${DEFAULT_PORT}` },
    'no-open': { description: 'does not open the browser' },
  },
} as const

/** Whether a browser window can be opened here at all. */
function hasScreen(): boolean {
  if (process.env.CI)
    return false
  return process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

async function choosePort(asked: number | undefined): Promise<number> {
  if (asked === undefined)
    return firstFreePort(DEFAULT_PORT)
  await requirePort(asked)
  return asked
}

runCommand(async (defer) => {
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const asked = readPort(values.port)
  const port = await choosePort(asked)
  if (asked === undefined && port !== DEFAULT_PORT)
    console.log(`Port ${DEFAULT_PORT} is in use; this takes ${port}.`)

  const progress = createProgress()
  defer(progress.clear)
  progress.say('Starting the deck')
  const open = hasScreen() && !values['no-open']
  const server = runProgram('slidev', ['--port', String(port), '--log', 'warn', ...(open ? ['--open'] : [])], defer, { env: { NODE_ENV: 'development' } })
  const url = `http://localhost:${port}/`
  // Slidev has no signal for that.
  const served = await Promise.race([waitUntilServed(url), server.done.then(() => false)])
  progress.clear()
  if (!served)
    throw new CliError(`The deck did not start: ${firstLine(server.output().split('\n').find(line => /error/i.test(line)) ?? 'Slidev ended by itself')}`)

  console.log(`The deck:        ${url}\nPresenter view:  ${url}#/presenter/1\nTo stop:         Ctrl+C`)
  server.follow(process.stderr)
  if (await server.done !== 0)
    throw new CliError('The server of the deck stopped by itself. Start it again with npm start.')
})
