import { createServer } from 'node:http'
import sirv from 'sirv'
import { listen, loopback } from './ports'

export interface FolderServer {
  /** Where the folder's index.html is found; ends in a slash. */
  url: string
  close: () => void
}

/**
 * Serves a folder of static files to this machine only.
 * @param folder what to serve; files are looked up at each request, so a new build shows at once
 * @param options `port` 0 takes any free one; `base` is the path below which the files are expected
 * @throws {CliError} when the port cannot be used
 */
export async function serveFolder(folder: string, { port = 0, base = '/' } = {}): Promise<FolderServer> {
  const files = sirv(folder, { dev: true, etag: true, setHeaders(response, path) {
    // As docs/hosting.md asks of a host: what has a new name whenever it changes is never asked for twice.
    if (path.startsWith('/assets/'))
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  } })
  const server = createServer((request, response) => {
    const notFound = (): void => void response.writeHead(404).end('Not found')
    if (!request.url?.startsWith(base))
      return notFound()
    request.url = request.url.slice(base.length - 1)
    files(request, response, notFound)
  })
  const actual = await listen(server, port)
  return {
    url: `http://${loopback}:${actual}${base}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
