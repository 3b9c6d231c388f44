import type { Dirent } from 'node:fs'
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { emptySeal, isSealed, seal } from './seal'

/** Lies in every folder that a command writes, and lists what that command put there. */
export const manifestFile = '.written.json'

/** What file managers leave in every folder that a person has looked at. */
const ofFileManagers = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

interface Contents {
  /** Each file below a folder with its path from there, folders with slashes. */
  files: string[]
  /** Links, sockets and folders with nothing in them: no command here makes any. */
  others: string[]
}

async function list(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const full = new Set(entries.map(({ parentPath }) => parentPath))
  const pathsOf = (some: Dirent[]) => some.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')).sort()
  return {
    files: pathsOf(entries.filter(entry => entry.isFile())),
    others: pathsOf(entries.filter(entry => !entry.isFile() && !(entry.isDirectory() && full.has(join(entry.parentPath, entry.name))))),
  }
}

async function digest(path: string): Promise<string> {
  return hash('sha256', await readFile(path))
}

/** Notes in a finished folder what is in it. */
export async function writeManifest(folder: string): Promise<void> {
  const { files } = await list(folder)
  const hashes = await Promise.all(files.map(async file => [file, await digest(join(folder, file))] as const))
  await writeFile(join(folder, manifestFile), seal(Buffer.from(`${JSON.stringify({ seal: emptySeal, files: Object.fromEntries(hashes) }, undefined, 1)}\n`)))
}

/**
 * Looks for what this deck did not put into a folder, or what was changed since.
 * @returns the path of one such thing from there; undefined when there is none, also in an empty folder
 * @throws the system's error, such as ENOTDIR, when it is no folder that can be read
 */
export async function findForeign(folder: string): Promise<string | undefined> {
  const names = (await readdir(folder)).sort()
  const manifest = join(folder, manifestFile)
  const bytes = names.includes(manifestFile) ? await readFile(manifest) : undefined
  if (!bytes || !isSealed(bytes))
    return names[0]
  const known = new Map(Object.entries((JSON.parse(bytes.toString()) as { files: Record<string, string> }).files))
  const { files, others } = await list(folder)
  if (others.length)
    return others[0]
  for (const file of files.filter(file => file !== manifestFile && !isOfFileManager(file))) {
    if (!known.has(file) || known.get(file) !== await digest(join(folder, file)))
      return file
  }
}

/** What file managers left below a folder, as paths from there. */
export async function listOfFileManagers(folder: string): Promise<string[]> {
  return (await list(folder)).files.filter(isOfFileManager)
}

function isOfFileManager(path: string): boolean {
  return ofFileManagers.has(path.split('/').at(-1)!)
}

/**
 * Removes a folder in which there is nothing but what this deck wrote.
 * @returns false when there is something else in it: then all of it stays
 */
export async function removeOwn(folder: string): Promise<boolean> {
  if (!existsSync(folder))
    return true
  if (await findForeign(folder) !== undefined)
    return false
  await rm(folder, { recursive: true })
  return true
}
