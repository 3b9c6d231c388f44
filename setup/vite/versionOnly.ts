import type { Plugin } from 'vite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of the project's package.json only the version goes into the deck (src/deck/edition.ts), not the list of its tools. */
export function versionOnly(): Plugin {
  let manifest = ''
  return {
    name: 'version-only',
    enforce: 'pre',
    configResolved(config) {
      manifest = join(config.root, 'package.json')
    },
    load: id => id === manifest ? JSON.stringify({ version: (JSON.parse(readFileSync(id, 'utf8')) as { version: string }).version }) : undefined,
  }
}
