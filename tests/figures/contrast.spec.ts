import type { Page } from 'playwright/test'
import { axeFindings } from '../support/axe'
import { expect, test } from '../support/deck'
import { numberOf, talk } from '../support/slides'
import { faintMarks } from './faintMarks'
import { openWhole } from './openWhole'

test.describe.configure({ mode: 'parallel' })

/** Two shares of the talk, to be looked at side by side. */
const halves = {
  'of the eleven reasons and the pictures after them': talk.filter(slide => slide.frontmatter.part === 'reasons'),
  'of all other parts': talk.filter(slide => slide.frontmatter.part !== 'reasons'),
}

/** Text on a slide that is too faint. */
function faintText(page: Page, no: number): Promise<string[]> {
  return axeFindings(page, `#slideshow > [data-slidev-no="${no}"]`, ['color-contrast'])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    for (const [name, slides] of Object.entries(halves)) {
      test(`a reader with weak eyes can read all words and see all marks ${name}`, async ({ page }) => {
        test.slow()
        const faint: Record<string, string[]> = {}
        for (const { no, frontmatter } of slides) {
          await openWhole(page, no)
          const found = [...await faintText(page, no), ...await page.evaluate(faintMarks, no)]
          if (found.length)
            faint[String(frontmatter.id)] = found
        }
        expect(faint).toEqual({})
      })
    }
  })
}

test('the measures of words and marks find those that are made too faint', async ({ page }) => {
  const no = numberOf('evidence-map')
  await openWhole(page, no)
  expect([...await faintText(page, no), ...await page.evaluate(faintMarks, no)]).toEqual([])
  await page.addStyleTag({ content: '.deck .untested .dot { border-color: #8889 } .deck .mixed svg * { fill: #8882; stroke: #8883 }' })
  const found = await page.evaluate(faintMarks, no)
  expect(found.some(line => line.includes('border'))).toBe(true)
  expect(found.some(line => line.includes('shape'))).toBe(true)
  await page.addStyleTag({ content: '.deck h1 { color: #8888 !important }' })
  expect((await faintText(page, no)).join()).toMatch(/<h1.* insufficient color contrast/)
})
