import type { Buffer } from 'node:buffer'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { InvalidArgumentError, Option } from 'commander'
import getPort, { portNumbers } from 'get-port'
import { routes } from '../src/deck/slides'
import { helpRegions } from '../src/evidence'
import { addressProblem } from '../src/validate/validateSettings'
import { slidev } from './shared/buildDeck'
import { CliError, createCommand, firstLine, progress, readPort, runCommand, stopped } from './shared/command'
import { requirePort } from './shared/serve'

const DEFAULT_PORT = 3030

const command = createCommand('start', 'Opens the deck for presenting, with presenter view and notes. Only this computer can reach it.')
  .option('--port <N>', `port to serve on; without it, the first free one from ${DEFAULT_PORT}`, readPort)
  .option('--no-open', 'do not open the browser')
  .addOption(new Option('--route <length>', 'which slides next and back lead to').choices(routes.map(({ id }) => id)))
  .addOption(new Option('--place <place>', 'whose helplines the Help slide shows in this talk').choices(helpRegions.map(({ id }) => id)))
  .option('--share <URL>', 'your published deck, for the room\'s phones: a QR code on some slides', readAddress)

function readAddress(text: string): string {
  const problem = addressProblem(text)
  if (problem)
    throw new InvalidArgumentError(problem)
  return text
}

/** Whether a browser window can be opened here at all. */
function hasScreen(): boolean {
  if (process.env.CI)
    return false
  return process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

runCommand(command, async () => {
  const options = command.opts<{ port?: number, open: boolean, route?: string, place?: string, share?: string }>()
  if (options.port)
    await requirePort(options.port)
  const port = options.port ?? await getPort({ port: portNumbers(DEFAULT_PORT, DEFAULT_PORT + 99) })
  if (!options.port && port !== DEFAULT_PORT)
    console.log(`Port ${DEFAULT_PORT} is in use; this takes ${port}.`)
  progress.say('Starting the deck')
  const env = { NODE_ENV: 'development', ...options.route && { VITE_TALK_ROUTE: options.route }, ...options.place && { VITE_TALK_PLACE: options.place }, ...options.share && { VITE_TALK_SHARE: options.share } }
  const server = slidev(['--port', String(port), '--log', 'warn', ...(hasScreen() && options.open ? ['--open'] : [])], { env })
  const { stdout, stderr } = server.process!
  const url = `http://localhost:${port}/`
  const errors: string[] = []
  let started = false
  // Slidev lists its addresses once it serves them.
  createInterface({ input: stdout! }).on('line', (line) => {
    if (started || !line.includes('presenter mode'))
      return
    started = true
    progress.clear()
    console.log(`The deck:        ${url}\nPresenter view:  ${url}#/presenter/1\nTo stop:         Ctrl+C`)
  })
  stderr!.on('data', (chunk: Buffer) => started ? process.stderr.write(chunk) : errors.push(String(chunk)))
  await server
  stopped.throwIfAborted()
  throw new CliError(started
    ? 'The server of the deck stopped by itself. Start it again with npm start.'
    : `The deck did not start: ${firstLine(errors.join('').split('\n').find(line => /error/i.test(line)) ?? 'Slidev ended by itself')}`)
})
