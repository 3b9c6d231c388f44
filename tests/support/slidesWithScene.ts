import { talk } from './slides'

/** The slides that show a scene of the thread, and which one, by the slides' own frontmatter. */
export const slidesWithScene = talk
  .filter(({ frontmatter }) => frontmatter.scene || ['cover', 'section', 'reason', 'caveat'].includes(String(frontmatter.layout)))
  .map(({ no, frontmatter }) => ({ no, scene: String(frontmatter.scene ?? (frontmatter.layout === 'cover' ? 'cover' : frontmatter.id)) }))
