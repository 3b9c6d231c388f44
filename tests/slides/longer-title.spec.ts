import { expect, slideShown, stageSlide, test } from '../support/deck'
import { clicksOf, numberOf, openStop, talk } from '../support/slides'
import { fitLimits, misfits } from './fit'

// WebKit sets titles wider than Chromium, another language makes them longer.
const claimed = talk.filter(({ frontmatter }) => ['reason', 'caveat', 'figure'].includes(String(frontmatter.layout)))

for (const [which, slides, tags] of [
  ['a claim, a caveat and the map', talk.filter(({ no }) => ['reason-3', 'wont-2', 'evidence-map'].map(numberOf).includes(no)), []],
  ['any of their kinds', claimed, ['@full']],
] as const) {
  test(`a title of one line more leaves ${which} whole, with nothing on top of each other`, { tag: [...tags] }, async ({ page }) => {
    const found: Record<string, string[]> = {}
    for (const { no, frontmatter } of slides) {
      await openStop(page, { no, clicks: clicksOf(no) })
      const slide = await slideShown(page, no)
      await slide.locator('h1:visible').evaluate((heading: HTMLElement) => {
        const { lineHeight } = getComputedStyle(heading)
        const wanted = heading.offsetHeight + Number.parseFloat(lineHeight) * 0.9
        // Narrower letters would not do: the words themselves go on.
        while (heading.offsetHeight < wanted)
          heading.append(' word')
      })
      const wrong = await stageSlide(page, no).evaluate(misfits, fitLimits)
      if (wrong.length)
        found[`${no} ${frontmatter.id}`] = wrong
    }
    expect(found).toEqual({})
  })
}
