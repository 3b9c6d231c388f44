import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect } from './deck'

/** The built files, with their text. */
export function builtScripts(): { name: string, text: string }[] {
  const assets = join(process.env.DECK_FOLDER!, 'assets')
  return readdirSync(assets).filter(name => name.endsWith('.js')).map(name => ({ name, text: readFileSync(join(assets, name), 'utf8') }))
}

/** The file that holds a slide, and some of those beside it: Slidev names a component after its slide's number. */
export function scriptOf(no: number): string {
  const found = builtScripts().filter(({ name, text }) => name.startsWith('slides-') && new RegExp(`md__slidev_${no}\\b`).test(text))
  expect(found.map(({ name }) => name), `files of slide ${no}`).toHaveLength(1)
  return found[0]!.name
}
