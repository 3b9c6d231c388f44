import { Buffer } from 'node:buffer'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { emptySeal, seal } from '../../scripts/shared/seal'
import { prepareFile } from '../../scripts/shared/writeFile'

const ours = (text: string) => seal(Buffer.from(`${text} ${emptySeal}`))
const lastGood = Buffer.from(ours('last good')).toString()
const content = ours('new')

let folder: string
let path: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-safely-'))
  path = join(folder, 'deck.pdf')
  await writeFile(path, lastGood)
})

test.afterEach(() => rm(folder, { recursive: true }))

test('an older file stays until the new one is complete', async () => {
  const file = await prepareFile(path)
  expect(await readFile(path, 'utf8')).toBe(lastGood)
  await file.finish(content)
  expect(await readFile(path, 'utf8')).toBe(Buffer.from(content).toString())
  expect(await readdir(folder)).toEqual(['deck.pdf'])
})

for (const [code, line] of [['ENOSPC', /^Cannot write .*: the disk is full\. Free some space/], ['EACCES', /^Cannot write .*: it may not be written\./], ['EROFS', /that disk is read-only/]] as const) {
  test(`when writing ends in ${code}, the older file stays and one line says why`, async () => {
    const file = await prepareFile(path)
    const failing = async (target: string) => {
      await writeFile(target, 'ha')
      throw Object.assign(new Error(code), { code })
    }
    await expect(file.finish(content, failing as typeof writeFile)).rejects.toThrow(line)
    expect(await readFile(path, 'utf8')).toBe(lastGood)
    expect(await readdir(folder)).toEqual(['deck.pdf'])
  })
}
