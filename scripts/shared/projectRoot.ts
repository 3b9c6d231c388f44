import { relative, resolve } from 'node:path'
import process from 'node:process'

/** The folder that holds slides.md. */
export const projectRoot = resolve(import.meta.dirname, '../..')

/** A path as a person would type it from here. */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path) || '.'
  return short.startsWith('..') ? path : short
}
