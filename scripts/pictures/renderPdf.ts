import type { Defer } from '../shared/runCommand'
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CliError, errorCode } from '../shared/cliError'

/**
 * Draws the pages of a PDF with poppler's `pdftoppm`, so that they are seen through other eyes than the browser's.
 * @param pdf the document
 * @param width of a picture, in pixels
 * @returns a PNG file for each page; undefined when there is no pdftoppm here
 * @throws {CliError} when pdftoppm cannot read the document
 */
export async function renderPdf(pdf: Uint8Array, width: number, defer: Defer): Promise<Uint8Array[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-pages-'))
  defer(() => rm(folder, { recursive: true, force: true }))
  const child = spawn('pdftoppm', ['-png', '-scale-to-x', String(width), '-scale-to-y', '-1', '-', join(folder, 'page')], { stdio: ['pipe', 'ignore', 'pipe'] })
  defer(() => child.kill())
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => said += text)
  // What matters of a program that stops reading is its exit code.
  child.stdin.on('error', () => {})
  child.stdin.end(pdf)
  const code = await new Promise<number | null | undefined>((resolve, reject) => {
    child.on('error', error => errorCode(error) === 'ENOENT' ? resolve(undefined) : reject(error))
    child.on('close', resolve)
  })
  if (code === undefined)
    return undefined
  if (code !== 0)
    throw new CliError(`pdftoppm could not draw the PDF: ${said.trim().split('\n')[0]}`)
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map(name => readFile(join(folder, name))))
}
