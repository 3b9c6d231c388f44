import type { LocalServer } from '../scripts/shared/serve'
import { statSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import sirv from 'sirv'
import { openServer } from '../scripts/shared/serve'

/** What was asked for, in bytes of content: as the files are, and as compressed hosts send them. */
export interface Traffic { requests: number, plain: number, gzip: number, brotli: number }

interface CompressedServer extends LocalServer {
  /** What was asked for since the last call; a file asked for twice counts twice. */
  takeTraffic: () => Traffic
}

const compressible = /\.(?:html|js|css|svg|json|txt|md|ico|ttf)$/
const compressors = { gz: promisify(gzip), br: promisify(brotliCompress) }

/**
 * Serves a folder as a good static host does: text in brotli or gzip, compressed beforehand as tightly as they can.
 * @param folder what to serve; gets the compressed files, too
 */
export async function serveCompressed(folder: string): Promise<CompressedServer> {
  for (const { parentPath, name } of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!compressible.test(name))
      continue
    const path = join(parentPath, name)
    const content = await readFile(path)
    for (const [ending, compress] of Object.entries(compressors)) {
      const small = await compress(content)
      if (small.length < content.length)
        await writeFile(`${path}.${ending}`, small)
    }
  }

  let asked: string[] = []
  const files = sirv(folder, { brotli: true, gzip: true })
  const server = await openServer((request, response) => {
    const path = decodeURIComponent(request.url!.split('?')[0]!)
    asked.push(path.endsWith('/') ? `${path}index.html` : path)
    files(request, response, () => void response.writeHead(404).end())
  })
  const sizeOf = (path: string) => statSync(join(folder, path), { throwIfNoEntry: false })?.size
  return {
    ...server,
    takeTraffic() {
      const traffic = { requests: asked.length, plain: 0, gzip: 0, brotli: 0 }
      for (const path of asked) {
        const plain = sizeOf(path) ?? 0
        traffic.plain += plain
        traffic.gzip += sizeOf(`${path}.gz`) ?? plain
        traffic.brotli += sizeOf(`${path}.br`) ?? plain
      }
      asked = []
      return traffic
    },
  }
}
