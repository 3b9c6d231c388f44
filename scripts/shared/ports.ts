import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:net'
import { CliError, errorCode } from './cliError'

/** Only this machine can reach what the commands serve. */
export const loopback = '127.0.0.1'

/**
 * Opens a server to this machine only.
 * @param port 0 takes any free port
 * @returns the port it listens on
 * @throws {CliError} when the port is taken or not allowed
 */
export async function listen(server: Server, port: number, host = loopback): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(explain(error, port)))
    server.listen(port, host, resolve)
  })
  return (server.address() as AddressInfo).port
}

function explain(error: Error, port: number): Error {
  if (errorCode(error) === 'EADDRINUSE')
    return new CliError(`Port ${port} is in use. Leave --port out, or name another one.`)
  if (errorCode(error) === 'EACCES')
    return new CliError(`Port ${port} may not be used here. Name one from 1024 on.`)
  return error
}

/**
 * Makes sure that a port can be used, before any work is done for it.
 * @throws {CliError} when it is taken or not allowed
 */
export async function requirePort(port: number): Promise<void> {
  const problem = await portProblem(port)
  if (problem)
    throw problem
}

/**
 * Tries a port in both families of addresses that "localhost" can mean.
 * @returns what is wrong with it; undefined when it can be used
 */
async function portProblem(port: number): Promise<CliError | undefined> {
  for (const host of [loopback, '::1']) {
    const server = createServer()
    try {
      await listen(server, port, host)
    }
    catch (error) {
      // A machine without IPv6 has nothing that could be in the way there.
      if (error instanceof CliError)
        return error
    }
    finally {
      server.close()
    }
  }
}

/**
 * The first usable port from here on.
 * @throws {CliError} when none of a hundred can be used
 */
export async function firstFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port++) {
    if (!await portProblem(port))
      return port
  }
  throw new CliError(`No port from ${from} to ${from + 99} is free. Stop another server, or name a port with --port.`)
}
