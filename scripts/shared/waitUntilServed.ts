import { Agent, get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { CliError } from './cliError'

/** Long enough for a slow computer that starts the deck for the first time. */
const LIMIT = 2 * 60_000
const PAUSE = 100

/**
 * Waits until a server of this machine answers. It is asked without a detour: a proxy that the environment names has no
 * part in it.
 * @param limit in milliseconds
 * @throws {CliError} when nothing has answered by then
 */
export async function waitUntilServed(url: string, limit = LIMIT): Promise<true> {
  const ends = performance.now() + limit
  while (performance.now() < ends) {
    if (await answers(url, ends - performance.now()))
      return true
    await setTimeout(PAUSE)
  }
  throw new CliError(`The deck did not answer at ${url} within ${Math.ceil(limit / 1000)} seconds. Look whether a firewall keeps this computer from reaching itself, or name another port with --port.`)
}

/** One request, with an agent of its own: Node's common one may go through a proxy. */
function answers(url: string, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: new Agent(), signal: AbortSignal.timeout(Math.ceil(timeout)) }, (response) => {
      response.destroy()
      resolve(response.statusCode === 200)
    })
    request.on('error', () => resolve(false))
  })
}
