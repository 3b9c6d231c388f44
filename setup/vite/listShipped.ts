import type { Plugin } from 'vite'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file in the build that names everything in it that others wrote. */
export const thirdPartyFile = 'third-party.md'

/** The folder of the installed package that a file belongs to, or undefined for the deck's own files. */
function packageFolder(file: string): string | undefined {
  return file.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*/)?.[0]
}

/** The holder named in a package's licence file, as it is written there. */
function copyrightOf(folder: string): string {
  const licence = readdirSync(folder).find(name => /^(?:licen[cs]e|copying)/i.test(name))
  const line = licence && readFileSync(join(folder, licence), 'utf8').split('\n').find(line => /^\W*copyright\b.*(?:\(c\)|©|\d{4})/i.test(line))
  return line ? line.trim().replaceAll('|', '\\|') : ''
}

/** Writes the list of all packages of which something is in the build, with version, licence and copyright, beside it. */
export function listShipped(): Plugin {
  let root = ''
  return {
    name: 'list-shipped',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap(part => part.type === 'chunk'
        ? Object.entries(part.modules).filter(([id, module]) => module.renderedLength > 0 || id.endsWith('.css')).map(([id]) => id)
        // Fonts made smaller lie as in the packages that they come from (scripts/fonts.ts).
        : part.originalFileNames.map(name => join(root, name.replace('styles/fonts/', 'node_modules/'))))
      const folders = [...new Set(files.map(file => packageFolder(file.replace(/^\0/, '').replace(/\?.*$/, ''))))]
        .filter(folder => folder !== undefined)
        .filter(folder => existsSync(join(folder, 'package.json')))
      const rows = folders.map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
        return { name: name!, row: `| ${name} | ${version} | ${license ?? 'see its own page'} | ${copyrightOf(folder)} |` }
      })
      const sorted = [...new Map(rows.map(row => [row.row, row])).values()].sort((a, b) => a.name < b.name ? -1 : 1)
      this.emitFile({
        type: 'asset',
        fileName: thirdPartyFile,
        source: [
          '# Work of others in the public build',
          '',
          'Every package of which something is in `dist/`, listed when the deck is built (setup/vite/listShipped.ts).',
          '`npm run third-party` brings this page up to date.',
          '',
          '| Package | Version | Licence | Copyright |',
          '| --- | --- | --- | --- |',
          ...sorted.map(({ row }) => row),
          '',
        ].join('\n'),
      })
    },
  }
}
