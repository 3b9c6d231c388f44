import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { prepareFile } from '../../scripts/printing/writeSafely'

let folder: string
let path: string
const steps: (() => unknown)[] = []

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-safely-'))
  path = join(folder, 'deck.pdf')
  await writeFile(path, 'last good')
})

test.afterEach(() => rm(folder, { recursive: true }))

const content = new TextEncoder().encode('new')

test('an older file stays until the new one is complete', async () => {
  const file = await prepareFile(path, step => steps.push(step))
  expect(await readFile(path, 'utf8')).toBe('last good')
  await file.finish(content)
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

for (const [code, line] of [['ENOSPC', /^Cannot write .*: the disk is full\. Free some space/], ['EACCES', /^Cannot write .*: it may not be written\./], ['EROFS', /that disk is read-only/]] as const) {
  test(`when writing ends in ${code}, the older file stays and one line says why`, async () => {
    const file = await prepareFile(path, step => steps.push(step))
    const failing = async (target: string) => {
      await writeFile(target, 'ha')
      throw Object.assign(new Error(code), { code })
    }
    await expect(file.finish(content, failing as typeof writeFile)).rejects.toThrow(line)
    expect(await readFile(path, 'utf8')).toBe('last good')
    expect(await readdir(folder)).toEqual(['deck.pdf'])
  })
}

test('what an earlier run left is cleared away; what a running one is writing is not', async () => {
  const dead = 2 ** 22 + 1
  await writeFile(join(folder, `deck.pdf.${dead}.tmp`), 'half')
  await mkdir(join(folder, `deck.pdf.${dead}.old`))
  await writeFile(join(folder, `deck.pdf.${process.ppid}.tmp`), 'half')
  await writeFile(join(folder, `other.pdf.${dead}.tmp`), 'half')
  const file = await prepareFile(path, step => steps.push(step))
  await file.finish(content)
  expect((await readdir(folder)).sort()).toEqual(['deck.pdf', `deck.pdf.${process.ppid}.tmp`, `other.pdf.${dead}.tmp`])
})
