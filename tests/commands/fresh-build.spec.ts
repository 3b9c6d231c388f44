import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { isBuildFresh, readBase } from '../../scripts/shared/buildDeck'

let root: string
let dist: string
const early = new Date('2026-01-01T10:00:00Z')
const built = new Date('2026-01-01T11:00:00Z')
const late = new Date('2026-01-01T12:00:00Z')

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fresh-build-'))
  dist = join(root, 'dist')
  for (const folder of ['pages', 'components/deep', 'dist'])
    await mkdir(join(root, folder), { recursive: true })
  for (const file of ['slides.md', 'pages/1.md', 'components/deep/One.vue', 'slide-bottom.vue', 'README.md'])
    await writeFile(join(root, file), '')
  await writeFile(join(dist, 'index.html'), '')
  await utimes(join(dist, 'index.html'), built, built)
  for (const path of ['slides.md', 'pages/1.md', 'components/deep/One.vue', 'slide-bottom.vue', 'README.md', 'components/deep', 'components', 'pages'])
    await utimes(join(root, path), early, early)
})

test.afterEach(() => rm(root, { recursive: true }))

test('a build newer than all its sources is fresh', async () => {
  expect(await isBuildFresh(root, dist)).toBe(true)
})

for (const path of ['slides.md', 'pages/1.md', 'components/deep/One.vue', 'slide-bottom.vue']) {
  test(`a change in ${path} asks for a new build`, async () => {
    await utimes(join(root, path), late, late)
    expect(await isBuildFresh(root, dist)).toBe(false)
  })
}

test('a removed or added source asks for a new build', async () => {
  await rm(join(root, 'components/deep/One.vue'))
  expect(await isBuildFresh(root, dist)).toBe(false)
})

test('a change in what is not built does not', async () => {
  await utimes(join(root, 'README.md'), late, late)
  expect(await isBuildFresh(root, dist)).toBe(true)
})

test('no build is not fresh', async () => {
  await rm(dist, { recursive: true })
  expect(await isBuildFresh(root, dist)).toBe(false)
})

test('a build says itself below which path it is to be served', () => {
  expect(readBase('<script type="module" crossorigin src="./assets/index-1.js">')).toBe('/')
  expect(readBase('<script type="module" crossorigin src="/talk/assets/index-1.js">')).toBe('/talk/')
})
