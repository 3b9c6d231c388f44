import { parts } from '../../src/deck/slides'

export interface OutlineEntry {
  title: string
  /** 0-based page it leads to. */
  page: number
  children: OutlineEntry[]
}

/**
 * The table of contents of a printed deck: the parts of the talk, and in each its slides by title.
 * @param slides all slides in running order
 * @param order slide number of each printed page; a slide with several pages is listed once, by its first
 * @returns parts without a printed slide are left out
 */
export function outlineEntries(slides: { no: number, title: string, frontmatter: Record<string, unknown> }[], order: number[]): OutlineEntry[] {
  return parts.flatMap((part) => {
    const children = slides
      .filter(slide => slide.frontmatter.part === part.id && order.includes(slide.no))
      .map(slide => ({ title: slide.title, page: order.indexOf(slide.no), children: [] }))
    return children.length ? [{ title: part.name, page: children[0]!.page, children }] : []
  })
}
