import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'
import axe from 'axe-core'
import { talk } from './slides'

/** The deck has no sound and no film, for which axe would read all styles and wait. */
const withoutMedia: RunOptions = { preload: false }

/** Every rule of WCAG 2.0 to 2.2 at the levels A and AA. */
export const wcag: RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] } }

/**
 * Looks at a page from which the slides that are not on stage are taken out meanwhile: nobody meets them, and axe would go
 * through them all the same, ten times as long.
 * @param look whatever leaves the slides as they are
 */
export async function withStageAlone<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  // Vue must not put a slide beside one that is taken out.
  await page.waitForFunction((count) => {
    const slides = document.querySelectorAll('#slideshow > [data-slidev-no]').length
    return slides === 0 || slides === count
  }, talk.length)
  const offStage = await page.evaluateHandle(() => {
    const slides = [...document.querySelectorAll<HTMLElement>('#slideshow > [data-slidev-no]')]
      .filter(slide => !slide.checkVisibility())
      .map(slide => ({ slide, mark: document.createComment('off stage') }))
    for (const { slide, mark } of slides)
      slide.replaceWith(mark)
    return slides
  })
  const seen = await look()
  await offStage.evaluate((slides) => {
    for (const { slide, mark } of slides)
      mark.replaceWith(slide)
  })
  return seen
}

/**
 * Asks axe about all of a page, or a part of it, as it is now.
 * @param rules which of axe's rules to ask for
 * @param within a selector of the part to look at; the whole page without it
 * @returns one line for each element and rule: what is broken, and what axe cannot decide
 */
export async function askAxe(page: Page, rules: RunOptions = wcag, within?: string): Promise<{ broken: string[], undecided: string[] }> {
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  return page.evaluate(async ({ rules, within }) => {
    const inPage = window as unknown as { axe: typeof axe }
    const { violations, incomplete } = await inPage.axe.run(within ?? document, { ...rules, resultTypes: ['violations', 'incomplete'] })
    const [broken, undecided] = [violations, incomplete].map(results => results.flatMap(({ id, nodes }) => nodes.map(({ html, any, all, none }) =>
      `${id}: ${html.slice(0, 120)}: ${[...any, ...all, ...none].map(check => check.message).join('; ')}`)))
    return { broken: broken!, undecided: undecided! }
  }, { rules: { ...withoutMedia, ...rules }, within })
}

/** What axe finds in a part of the page by some of its rules; what it cannot decide counts as well. */
export async function axeFindings(page: Page, selector: string, rules: string[]): Promise<string[]> {
  const { broken, undecided } = await withStageAlone(page, () => askAxe(page, { runOnly: { type: 'rule', values: rules } }, selector))
  return [...broken, ...undecided]
}
