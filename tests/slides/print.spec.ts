import { expect, test } from '../support/deck'
import { talk } from '../support/slides'
import { fitLimits, misfits } from './fit'

test('every printed slide shows all its words, boxes and lines, with room at the edges and nothing on top of each other', async ({ page, deckUrl }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${deckUrl}?print=true#/print`)
  await page.waitForFunction(count => document.querySelectorAll('.print-slide-container .deck').length === count && !document.querySelector('.slidev-slide-loading'), talk.length)
  await page.evaluate(() => document.fonts.ready)
  const found = Object.fromEntries(await Promise.all(talk.map(async ({ no, frontmatter }, index) =>
    [`${no} ${frontmatter.id}`, await page.locator('.print-slide-container').nth(index).evaluate(misfits, fitLimits)] as const)))
  expect(Object.fromEntries(Object.entries(found).filter(([, problems]) => problems.length))).toEqual({})
})
