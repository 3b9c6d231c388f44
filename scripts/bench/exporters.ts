import type { Bench } from './types'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { CliError } from '../shared/cliError'
import { makeFolder } from '../shared/makeFolder'
import { runNode, runProgram } from '../shared/runProgram'

/** One export: how long it took, and what came of it. */
export interface Exported { seconds: number, pages: number, bytes: number }

/**
 * Times an export, and looks at what it wrote.
 * @param write writes a PDF to this path
 * @throws {CliError} when there are fewer pages than slides
 */
export async function timeExport({ folder, deck }: Bench, name: string, write: (path: string) => Promise<void>): Promise<Exported> {
  const path = join(folder, 'exports', `${name}.pdf`)
  await makeFolder(join(folder, 'exports'))
  await rm(path, { force: true })
  const started = performance.now()
  await write(path)
  const seconds = (performance.now() - started) / 1000
  const bytes = await readFile(path)
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  if (pages < deck.length)
    throw new CliError(`it wrote ${pages} pages of ${deck.length} slides`)
  return { seconds, pages, bytes: bytes.length }
}

/**
 * What `npm run export` runs.
 * @param options further words of the command
 */
export async function exportThisDeck({ defer }: Bench, path: string, options: string[] = []): Promise<void> {
  for (const args of [['scripts/set-up.mjs', '--browser'], ['--import', 'tsx', 'scripts/export.ts', '--output', path, ...options]]) {
    const program = runNode(args, defer)
    if (await program.done !== 0)
      throw new CliError(program.output().trim().split('\n').at(-1) ?? 'the export failed')
  }
}

/** Slidev's own export of the same slides. */
export async function exportWithSlidev({ browserPath, defer }: Bench, path: string): Promise<void> {
  const program = runProgram('slidev', ['export', '--output', path, '--executable-path', browserPath, '--timeout', '120000'], defer, { preload: 'scripts/bench/slidevPlaywright.mjs' })
  if (await program.done !== 0)
    throw new CliError(`it failed (${program.output().trim().split('\n').at(-1)})`)
}
