import { dirname, join, normalize } from 'node:path/posix'
import JSZip from 'jszip'

const types = '[Content_Types].xml'

/**
 * Holds an Office file against the rules for its package (ECMA-376, part 2): what it names is there, once, and each part
 * has a type.
 * @returns each fault in words
 */
export async function packageFaults(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files)
  const parts = names.filter(name => name !== types)
  const faults = parts.filter(name => zip.files[name]!.dir).map(name => `${name} is a folder, not a part`)

  const contents = await zip.file(types)!.async('string')
  const all = (xml: string, pattern: RegExp) => Array.from(xml.matchAll(pattern), match => match[1]!)
  const endings = all(contents, /<Default [^>]*Extension="([^"]+)"/g)
  const overrides = all(contents, /<Override [^>]*PartName="\/([^"]+)"/g)
  faults.push(...overrides.filter(name => !parts.includes(name)).map(name => `${name} has a type, and is not there`))
  faults.push(...[...endings, ...overrides].filter((name, index, list) => list.indexOf(name) !== index).map(name => `${name} has two types`))
  faults.push(...parts.filter(name => !overrides.includes(name) && !endings.includes(name.split('.').pop()!)).map(name => `${name} has no type`))

  for (const name of parts.filter(name => name.endsWith('.rels'))) {
    const xml = await zip.file(name)!.async('string')
    const source = join(dirname(name), '..', name.split('/').pop()!.replace(/\.rels$/, ''))
    const links = xml.match(/<Relationship [^>]*>/g) ?? []
    for (const link of links.filter(link => !link.includes('TargetMode="External"'))) {
      const to = /Target="([^"]+)"/.exec(link)![1]!
      const part = to.startsWith('/') ? to.slice(1) : normalize(join(dirname(source), to))
      if (!parts.includes(part))
        faults.push(`${name} leads to ${part}, which is not there`)
    }
    const ids = links.map(link => /Id="([^"]+)"/.exec(link)![1]!)
    const used = source === '.' ? [] : all(await zip.file(source)?.async('string') ?? '', /r:(?:id|embed|link)="([^"]+)"/g)
    faults.push(...used.filter(id => !ids.includes(id)).map(id => `${source} uses ${id}, which ${name} does not have`))
  }
  return faults
}
