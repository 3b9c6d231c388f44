import type { Buffer } from 'node:buffer'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'playwright/test'
import { buildDeck } from '../../scripts/shared/buildDeck'
import { projectRoot } from '../../scripts/shared/command'
import { removeOwn } from '../../scripts/shared/manifest'
import { isSealed, sealPdf, sealPng } from '../../scripts/shared/seal'
import { prepareFile } from '../../scripts/shared/writeFile'
import { prepareFolder } from '../../scripts/shared/writeFolder'
import { copyProject } from '../support/copyProject'
import { everythingIn, writeAsOurs, writeFiles } from '../support/folders'
import { runScript } from '../support/runScript'

/** A process that no system has. */
const dead = 2 ** 22 + 1
const build = { 'index.html': 'the deck', 'assets/index-1.js': 'its program' }
const site = { 'index.html': 'home', 'assets/style.css': '', '.git/HEAD': 'ref: refs/heads/main', 'CNAME': 'example.org', 'photos/one.jpg': 'a face' }

let root: string
/** What the command is told to write. */
let target: string

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'foreign-'))
  target = join(root, 'target')
})

test.afterEach(async () => {
  await rm(root, { recursive: true })
})

async function aPdf(change: (pdf: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.setCreator('Slidev')
  pdf.setProducer('Chromium')
  change(pdf)
  return pdf.save()
}

/** Each with what it puts into the place that a command is to write. */
const folders: Record<string, () => Promise<unknown>> = {
  'a site that is a git work tree': () => writeFiles(target, site),
  'the build of another Slidev deck': () => writeFiles(target, { ...build, '404.html': 'the deck', '_redirects': '/* /index.html 200' }),
  'a build to which a photo was added': async () => {
    await writeAsOurs(target, build)
    await writeFiles(target, { 'photos/one.jpg': 'a face' })
  },
  'a build that has become a git work tree': async () => {
    await writeAsOurs(target, build)
    await writeFiles(target, { '.git/HEAD': 'ref: refs/heads/main' })
  },
  'a build of which a page was changed by hand': async () => {
    await writeAsOurs(target, build)
    await writeFile(join(target, 'index.html'), 'the deck, and a word of mine')
  },
  'a build with a link in it': async () => {
    await writeAsOurs(target, build)
    await writeFiles(root, { 'elsewhere/diary.txt': 'mine' })
    await symlink(join(root, 'elsewhere'), join(target, 'assets/mine'), 'junction')
  },
  'a build with an empty folder in it': async () => {
    await writeAsOurs(target, build)
    await mkdir(join(target, 'uploads'))
  },
  'a list of contents that nobody sealed': async () => {
    await writeAsOurs(target, build)
    const list = join(target, '.written.json')
    await writeFile(list, (await readFile(list, 'utf8')).replace('index.html', 'diary.html'))
    await rename(join(target, 'index.html'), join(target, 'diary.html'))
  },
  'a file': () => writeFile(target, 'mine'),
  'a link to a site': async () => {
    await writeFiles(join(root, 'elsewhere'), site)
    await symlink(join(root, 'elsewhere'), target, 'junction')
  },
  'a link to a file': async () => {
    await writeFile(join(root, 'diary.txt'), 'mine')
    await symlink(join(root, 'diary.txt'), target)
  },
  'a link that leads nowhere': () => symlink(join(root, 'nothing'), target),
}

for (const [what, put] of Object.entries(folders)) {
  test(`a folder is not written over ${what}`, async () => {
    await put()
    const before = await everythingIn(root)
    const error = await prepareFolder(target, '--out').then(() => undefined, (error: Error) => error)
    expect(error?.message).toMatch(/^[^\n]*target\b[^\n]+(?:Move them away, or name a new or empty folder with --out\.|Choose another place\.|name another place with --out\.)$/)
    expect(await everythingIn(root)).toEqual(before)
  })
}

test('a folder is not written over what somebody put there while it was being made', async () => {
  await writeAsOurs(target, build)
  const { unfinished, finish } = await prepareFolder(target, '--out')
  await writeFiles(unfinished, { 'index.html': 'the new deck' })
  await writeFiles(target, { CNAME: 'example.org' })
  const before = await everythingIn(target)
  await expect(finish()).rejects.toThrow(/such as CNAME\. /)
  expect(await everythingIn(target)).toEqual(before)
})

const welcome: Record<string, () => Promise<unknown>> = {
  'an earlier build': () => writeAsOurs(target, { ...build, 'assets/older-2.js': '' }),
  'an earlier build of which a file is gone': async () => {
    await writeAsOurs(target, build)
    await rm(join(target, 'assets'), { recursive: true })
  },
  'an empty folder': () => mkdir(target),
  'a link to an earlier build': async () => {
    await writeAsOurs(join(root, 'elsewhere'), build)
    await symlink(join(root, 'elsewhere'), target, 'junction')
  },
  'nothing, below folders that are not there yet': async () => void (target = join(root, 'one/two/target')),
}

for (const [what, put] of Object.entries(welcome)) {
  test(`a folder is written in place of ${what}, whole`, async () => {
    await put()
    const { unfinished, finish } = await prepareFolder(target, '--out')
    await writeFiles(unfinished, { 'index.html': 'the new deck' })
    await finish()
    expect((await readdir(target)).sort()).toEqual(['.written.json', 'index.html'])
    expect((await readdir(root)).filter(name => !['one', 'elsewhere'].includes(name))).toEqual(target.startsWith(join(root, 'one')) ? [] : ['target'])
    // And again: what was written is known as its own.
    const again = await prepareFolder(target, '--out')
    await again.finish()
    expect(await readdir(target)).toEqual(['.written.json'])
  })
}

test('what a file manager left in a folder moves on into the new one', async () => {
  await writeAsOurs(target, build)
  await writeFiles(target, { '.DS_Store': 'view', 'assets/Thumbs.db': 'view' })
  const { unfinished, finish } = await prepareFolder(target, '--out')
  await writeFiles(unfinished, { 'index.html': 'the new deck', 'assets/index-2.js': '' })
  await finish()
  expect(await everythingIn(target)).toMatchObject({ '.DS_Store': 'view', 'assets/Thumbs.db': 'view', 'index.html': 'the new deck' })
})

test('names like those of unfinished work are left alone when somebody else made them', async () => {
  await writeAsOurs(target, build)
  await writeFiles(root, { 'target.2023.old/photo.jpg': 'a face', [`target.${dead}.old`]: 'mine', [`target.${dead}.tmp-abcdef`]: 'mine', 'target.19.tmp-abcdef/new/diary.txt': 'mine', [`target.${process.pid}.tmp-abcdef`]: 'mine' })
  const before = await everythingIn(root)
  const { finish } = await prepareFolder(target, '--out')
  await finish()
  expect(await everythingIn(root)).toEqual({ ...Object.fromEntries(Object.entries(before).filter(([name]) => !/^target[/\\]/.test(name))), [join('target', '.written.json')]: expect.any(String) })
})

test('what a killed run left goes, and an older folder that it had moved aside comes back', async () => {
  await writeAsOurs(target, build)
  const before = await everythingIn(target)
  const { unfinished } = await prepareFolder(target, '--out')
  const work = join(unfinished, '..')
  await writeFiles(unfinished, { 'index.html': 'half a' })
  await rename(target, join(work, 'old'))
  await rename(work, work.replace(String(process.pid), String(dead)))
  const next = await prepareFolder(target, '--out')
  expect(await everythingIn(target)).toEqual(before)
  expect((await readdir(root)).sort()).toEqual(['target', basename(join(next.unfinished, '..'))])
  await next[Symbol.asyncDispose]()
  expect(await readdir(root)).toEqual(['target'])
})

test('a stop in the middle of a run leaves the older folder, and nothing else', async () => {
  await writeAsOurs(target, build)
  const before = await everythingIn(root)
  const work = await prepareFolder(target, '--out')
  await writeFiles(work.unfinished, { 'index.html': 'half a' })
  await work[Symbol.asyncDispose]()
  expect(await everythingIn(root)).toEqual(before)
})

test('the benchmarks remove a build only when nothing else is in it', async () => {
  await writeAsOurs(target, build)
  await writeFile(join(target, 'CNAME'), 'example.org')
  expect(await removeOwn(target)).toBe(false)
  expect(await readFile(join(target, 'CNAME'), 'utf8')).toBe('example.org')
  await rm(join(target, 'CNAME'))
  expect(await removeOwn(target)).toBe(true)
  expect(await readdir(root)).toEqual([])
})

const files: Record<string, () => Promise<unknown>> = {
  'somebody’s document': async () => writeFile(target, await aPdf()),
  'a PDF of this deck that was changed since': async () => {
    const ours = sealPdf(await aPdf())
    await writeFile(target, await (await PDFDocument.load(ours)).save())
  },
  'a PDF of this deck to which a note was added at its end': async () => writeFile(target, new Uint8Array([...sealPdf(await aPdf()), ...new TextEncoder().encode('\n1 0 obj (mine) endobj\n%%EOF\n')])),
  'a text': () => writeFile(target, 'mine'),
  'an empty file': () => writeFile(target, ''),
  'a folder': () => writeFiles(target, { 'diary.txt': 'mine' }),
  'a link to somebody’s document': async () => {
    await writeFile(join(root, 'thesis.pdf'), await aPdf())
    await symlink(join(root, 'thesis.pdf'), target)
  },
  'a link that leads nowhere': () => symlink(join(root, 'nothing'), target),
}

for (const [what, put] of Object.entries(files)) {
  test(`a file is not written over ${what}`, async () => {
    await put()
    const before = await everythingIn(root)
    const error = await prepareFile(target).then(() => undefined, (error: Error) => error)
    expect(error?.message).toMatch(/^[^\n]*target\b[^\n]+(?:Move it away, or name another file with --output\.|Add the name of a file\.|name another place with --output\.)$/)
    expect(await everythingIn(root)).toEqual(before)
  })
}

test('a file is not written over what somebody put there while it was being made', async () => {
  const { finish } = await prepareFile(target)
  await writeFile(target, 'mine')
  await expect(finish(sealPdf(await aPdf()))).rejects.toThrow(/is there already/)
  expect(await everythingIn(root)).toEqual({ target: 'mine' })
})

test('a file is written in place of one that this deck wrote, also where a link leads', async () => {
  const [first, second] = [sealPdf(await aPdf()), sealPdf(await aPdf(pdf => pdf.setTitle('New')))]
  await writeFile(join(root, 'deck.pdf'), first)
  await symlink(join(root, 'deck.pdf'), target)
  await (await prepareFile(target)).finish(second)
  expect((await readFile(join(root, 'deck.pdf'))).equals(second)).toBe(true)
  expect(await everythingIn(root)).toMatchObject({ target: `-> ${join(root, 'deck.pdf')}` })
})

test('what makes a file known as this deck’s own leaves it whole', async ({ page }) => {
  const pdf = sealPdf(await aPdf(pdf => pdf.setTitle('Whole')))
  expect([isSealed(pdf), (await PDFDocument.load(pdf)).getTitle()]).toEqual([true, 'Whole'])
  const plain = await page.screenshot()
  const png = sealPng(plain) as Buffer
  expect([isSealed(png), isSealed(plain)]).toEqual([true, false])
  // Every piece of a PNG has its length before it and its checksum behind it.
  const view = new DataView(png.buffer, png.byteOffset, png.length)
  let at = 8
  while (at < png.length) {
    const length = view.getUint32(at)
    expect(crc32(png.subarray(at + 4, at + 8 + length))).toBe(view.getUint32(at + 8 + length))
    at += 12 + length
  }
  expect(at).toBe(png.length)
  for (const [name, file] of Object.entries({ pdf, png })) {
    const changed = new Uint8Array(file)
    changed[20]! ^= 1
    expect(isSealed(changed), name).toBe(false)
  }
})

const commands: [script: string, args: string[], makes: 'folder' | 'file'][] = [
  ['build.ts', ['--out'], 'folder'],
  ['export.ts', ['png', '--output'], 'folder'],
  ['pictures.ts', ['sheets', '--output'], 'folder'],
  ['export.ts', ['--output'], 'file'],
  ['export.ts', ['all', '--output'], 'folder'],
  ['export.ts', ['pptx', '--output'], 'file'],
]

for (const [script, args, makes] of commands) {
  test(`${[script, ...args].join(' ')} says in one line that something else is there, and touches nothing`, args.length === 1 && ['build.ts', 'export.ts'].includes(script) ? {} : { tag: '@full' }, async () => {
    if (makes === 'file')
      await writeFile(target, 'mine')
    else
      await writeFiles(target, { ...site, 'guide.pdf': 'mine' })
    const before = await everythingIn(root)
    const run = await runScript(script, [...args, target])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/^[^\n]*target\b[^\n]+ Move (?:it|them) away, or name [^\n]*\n$/)
    expect(await everythingIn(root)).toEqual(before)
  })
}

test.describe('in a project of one’s own', () => {
  let project: string

  test.beforeEach(async () => {
    project = await copyProject()
  })

  test.afterEach(() => rm(project, { recursive: true }))

  test('no build goes to the project itself, to what is above it, or to what the deck is made from', async () => {
    const before = await everythingIn(join(project, 'pages'))
    for (const out of ['.', '..', 'scripts', 'pages', 'pages/new', 'public/deck'])
      await expect(buildDeck({ out, root: project }), out).rejects.toThrow(/^[^\n]+ (?:or name a new or empty folder|Name a folder outside it) with --out\.$/)
    expect(await everythingIn(join(project, 'pages'))).toEqual(before)
    expect((await readdir(project)).filter(name => name.includes('.tmp-'))).toEqual([])
  })

  test('a picture that somebody else put in the place of the preview is left alone', { tag: '@full' }, async () => {
    const file = 'public/og-image.png'
    await writeFiles(project, { [file]: 'mine' })
    const run = await runScript('pictures.ts', ['og-image'], { cwd: project })
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(/^[^\n]+ Move it away, [^\n]+\n$/)
    expect(await readFile(join(project, file), 'utf8')).toBe('mine')
  })
})

test('the pictures that come with the project are known as its own', async () => {
  for (const file of ['public/og-image.png', 'docs/pictures/three-slides.png'])
    expect(isSealed(await readFile(join(projectRoot, file))), file).toBe(true)
})
