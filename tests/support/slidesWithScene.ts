import { talk } from './slides'

/** The slides that show a scene of the thread, and which one, by the slides' own frontmatter. */
export const slidesWithScene = talk
  .filter(({ frontmatter }) => ['cover', 'section', 'reason', 'caveat'].includes(String(frontmatter.layout)))
  .map(({ no, frontmatter }) => ({ no, scene: frontmatter.layout === 'cover' ? 'cover' : String(frontmatter.id) }))
