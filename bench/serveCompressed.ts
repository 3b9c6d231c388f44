import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import sirv from 'sirv'
import { listen, loopback } from '../scripts/shared/serve'

/** What was asked for, in bytes of content: as the files are, and as compressed hosts send them. */
export interface Traffic { requests: number, plain: number, gzip: number, brotli: number }

export interface CompressedServer extends AsyncDisposable {
  /** Ends in a slash. */
  url: string
  /** What was asked for since the last call; a file asked for twice counts twice. */
  takeTraffic: () => Traffic
}

const compressible = /\.(?:html|js|css|svg|json|txt|md|ico|ttf)$/
const compress = { gz: promisify(gzip), br: promisify(brotliCompress) }

/**
 * Serves a folder as a good static host does: text in brotli or gzip, compressed beforehand as tightly as they can.
 * @param folder what to serve; gets the compressed files, too
 */
export async function serveCompressed(folder: string): Promise<CompressedServer> {
  const sizes = new Map<string, Omit<Traffic, 'requests'>>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile())
      continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path)
    const size = { plain: content.length, gzip: content.length, brotli: content.length }
    if (compressible.test(path)) {
      for (const [ending, kind] of [['gz', 'gzip'], ['br', 'brotli']] as const) {
        const small = await compress[ending](content)
        if (small.length >= content.length)
          continue
        size[kind] = small.length
        await writeFile(`${path}.${ending}`, small)
      }
    }
    sizes.set(`/${relative(folder, path).replaceAll(sep, '/')}`, size)
  }

  const noTraffic = { requests: 0, plain: 0, gzip: 0, brotli: 0 }
  let traffic: Traffic = { ...noTraffic }
  const files = sirv(folder, { brotli: true, gzip: true })
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url!.split('?')[0]!)
    const size = sizes.get(path.endsWith('/') ? `${path}index.html` : path)
    traffic.requests++
    for (const kind of ['plain', 'gzip', 'brotli'] as const)
      traffic[kind] += size?.[kind] ?? 0
    files(request, response, () => void response.writeHead(404).end())
  })
  const port = await listen(server, 0)
  return {
    url: `http://${loopback}:${port}/`,
    takeTraffic() {
      const taken = traffic
      traffic = { ...noTraffic }
      return taken
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}
