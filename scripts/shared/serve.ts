import type { RequestListener } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:http'
import getPort from 'get-port'
import sirv from 'sirv'
import { CliError, errorCode } from './command'

/** Only this machine can reach what the commands serve. */
const loopback = '127.0.0.1'

const portTaken = (port: number) => new CliError(`Port ${port} is in use, or not allowed here. Leave --port out, or name another one.`)

/**
 * Opens a server to this machine only.
 * @param port 0 takes any free port
 * @returns the port it listens on
 * @throws {CliError} when the port is taken or not allowed
 */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(['EADDRINUSE', 'EACCES'].includes(errorCode(error)!) ? portTaken(port) : error))
    server.listen(port, loopback, resolve)
  })
  return (server.address() as AddressInfo).port
}

/**
 * Makes sure that a port can be used, before any work is done for it.
 * @throws {CliError} when it is taken or not allowed
 */
export async function requirePort(port: number): Promise<void> {
  if (await getPort({ port }) !== port)
    throw portTaken(port)
}

export interface LocalServer extends AsyncDisposable {
  /** Where it is found; ends in a slash. */
  url: string
}

/**
 * Serves what a function answers to this machine only.
 * @param options `port` 0 takes any free one; `base` is the path at which it is found
 * @throws {CliError} when the port cannot be used
 */
export async function openServer(answer: RequestListener, { port = 0, base = '/' } = {}): Promise<LocalServer> {
  const server = createServer(answer)
  const actual = await listen(server, port)
  return {
    url: `http://${loopback}:${actual}${base}`,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * Serves a folder of static files to this machine only.
 * @param folder what to serve; files are looked up at each request, so a new build shows at once
 * @param options as of `openServer`; `base` is the path below which the files are expected
 * @throws {CliError} when the port cannot be used
 */
export async function serveFolder(folder: string, options: { port?: number, base?: string } = {}): Promise<LocalServer> {
  const { base = '/' } = options
  const files = sirv(folder, { dev: true, etag: true, setHeaders(response, path) {
    // As docs/hosting.md asks of a host: what has a new name whenever it changes is never asked for twice.
    if (path.startsWith('/assets/'))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  } })
  return openServer((request, response) => {
    const notFound = (): void => void response.writeHead(404).end('Not found')
    if (!request.url?.startsWith(base))
      return notFound()
    request.url = request.url.slice(base.length - 1)
    files(request, response, notFound)
  }, options)
}
