import type { SlideSource } from '../validate/validateDeck'
import { resolve } from 'node:path'
import { load } from '@slidev/parser/fs'

/** All slides as their Markdown has them, in running order; the first carries the settings of slides.md. */
export type Deck = (SlideSource & { title: string, note: string })[]

/**
 * Reads the talk from its Markdown, in running order.
 * @param root the folder that holds `slides.md`
 * @throws when a page file is missing or cannot be parsed, naming it
 */
export async function loadDeck(root: string): Promise<Deck> {
  const deck = await load({ userRoot: root, roots: [] }, resolve(root, 'slides.md'))
  const errors = Object.entries(deck.markdownFiles).flatMap(([file, md]) => (md.errors ?? []).map(error => `${file}: ${error.message}`))
  if (errors.length)
    throw new Error(errors[0])
  return deck.slides.map((slide, index) => ({
    no: index + 1,
    frontmatter: slide.frontmatter,
    content: slide.content,
    note: slide.note ?? '',
    title: slide.title ?? '',
  }))
}
