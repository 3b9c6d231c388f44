import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { projectRoot } from './command'

// A file that carries a digest of itself is known again as written by this deck, and unchanged since, wherever it lies.
const { name } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { name: string }
const words = `Written by ${name}, sha256 `
const DIGEST = 64
/** A PNG has a checksum behind the digest, which depends on it. */
const CHECKSUM = 4

/** The line to put into a file where its format has room for a comment, before `seal` fills it in. */
export const emptySeal = `${words}${'0'.repeat(DIGEST)}`

/**
 * Fills in the seal of a file.
 * @param file its content, with `emptySeal` in it
 * @throws {Error} when there is none
 */
export function seal(file: Uint8Array): Uint8Array {
  const sealed = Buffer.from(file)
  const at = digestPlace(sealed)
  if (at === undefined)
    throw new Error('There is no place for a seal in this file.')
  sealed.write(digestOf(sealed, at), at, 'latin1')
  return new Uint8Array(sealed)
}

/** Whether this deck wrote a file, and nothing in it has changed since. */
export function isSealed(file: Uint8Array): boolean {
  const bytes = Buffer.from(file)
  const at = digestPlace(bytes)
  return at !== undefined && bytes.toString('latin1', at, at + DIGEST) === digestOf(bytes, at)
}

function digestPlace(bytes: Buffer): number | undefined {
  const at = bytes.lastIndexOf(words)
  return at < 0 ? undefined : at + words.length
}

function digestOf(bytes: Buffer, at: number): string {
  return hash('sha256', Buffer.from(bytes).fill(0, at, Math.min(at + DIGEST + CHECKSUM, bytes.length)))
}

/** Seals a PDF, in a comment before its last lines (ISO 32000-1, 7.2.3 "Comments"). */
export function sealPdf(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file)
  const end = bytes.lastIndexOf('startxref')
  return seal(Buffer.concat([bytes.subarray(0, end), Buffer.from(`%${emptySeal}\n`), bytes.subarray(end)]))
}

/** Seals a PNG, in a chunk of text before the one that ends it (W3C PNG, 11.3.3 "Textual information"). */
export function sealPng(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file)
  const text = Buffer.from(`tEXtComment\0${emptySeal}`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length - 'tEXt'.length)
  const end = bytes.length - 12
  const sealed = Buffer.from(seal(Buffer.concat([bytes.subarray(0, end), length, text, Buffer.alloc(CHECKSUM), bytes.subarray(end)])))
  const start = end + length.length
  sealed.writeUInt32BE(crc32(sealed.subarray(start, start + text.length)), start + text.length)
  return new Uint8Array(sealed)
}
