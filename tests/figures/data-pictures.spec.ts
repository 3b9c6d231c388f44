import type { Page } from 'playwright/test'
import { claims, formatVerdict, verdicts, verdictWords } from '../../src/evidence'
import { figureWords } from '../../src/messages'
import { expect, stageSlide, test } from '../support/deck'
import { openWhole } from '../support/openWhole'
import { isAt, numberOf, talk } from '../support/slides'

const reasons = talk
  .filter(slide => slide.frontmatter.layout === 'reason')
  .map(({ no, frontmatter }) => ({ no, id: String(frontmatter.id), label: String(frontmatter.label), about: String(frontmatter.about) }))

async function open(page: Page, id: string) {
  return openWhole(page, numberOf(id))
}

/** Goes through the page with Tab, from the slide's heading on, and tells what has the focus at each step. */
async function tabThrough(page: Page, no: number, attribute: string, steps: number): Promise<string[]> {
  const found: string[] = []
  await stageSlide(page, no).locator('h1').evaluate((heading: HTMLElement) => {
    heading.tabIndex = -1
    heading.focus()
  })
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab')
    found.push(await page.evaluate(name => document.activeElement?.closest(`[${name}]`)?.getAttribute(name) ?? '', attribute))
  }
  return found
}

test.describe('the evidence map', () => {
  test('shows every claim under its verdict, and how many there are of each', { tag: '@full' }, async ({ page }) => {
    const slide = await open(page, 'evidence-map')
    const columns = slide.locator('.evidence-map section')
    await expect(columns).toHaveCount(verdicts.length)
    for (const [index, verdict] of verdicts.entries()) {
      const expected = claims.filter(claim => claim.verdict === verdict)
      const column = columns.nth(index)
      await expect(column.getByRole('heading')).toHaveText(verdictWords[verdict])
      await expect(column.getByText(/^\d+ claims?$/)).toHaveText(`${expected.length} ${expected.length === 1 ? 'claim' : 'claims'}`)
      await expect(column.getByRole('button')).toHaveText(expected.map(claim => `${claim.short}: ${claim.claim} (${formatVerdict(claim)})`))
    }
  })

  test('is read without colour: each verdict has a look of its own', { tag: '@full' }, async ({ page }) => {
    const slide = await open(page, 'evidence-map')
    const looks = await slide.locator('.evidence-map section').evaluateAll(columns => columns.map((column) => {
      const { borderStyle, borderWidth, backgroundColor, textDecorationLine } = getComputedStyle(column.querySelector('.mark')!)
      return [borderStyle, borderWidth, backgroundColor, textDecorationLine].join(' ')
    }))
    expect(new Set(looks).size).toBe(verdicts.length)
  })

  test('can be walked with Tab, claim by claim, and Enter opens a card', { tag: '@full' }, async ({ page }) => {
    await open(page, 'evidence-map')
    const inOrder = verdicts.flatMap(verdict => claims.filter(claim => claim.verdict === verdict).map(claim => claim.id))
    expect(await tabThrough(page, numberOf('evidence-map'), 'data-claim', claims.length)).toEqual(inOrder)
    for (const verdict of verdicts) {
      const last = claims.findLast(claim => claim.verdict === verdict)!
      const slide = await open(page, 'evidence-map')
      await slide.locator(`[data-claim="${last.id}"]`).getByRole('button').focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').locator(`[data-card="${last.id}"]`)).toBeVisible()
      await page.keyboard.press('Escape')
    }
  })
})

test.describe('ten to one', () => {
  test('puts each reason on the side of the person who holds its outcome', { tag: '@full' }, async ({ page }) => {
    const slide = await open(page, 'ten-to-one')
    const dots = slide.locator('.ten-to-one li')
    await expect(dots).toHaveCount(reasons.length)
    const heights: Record<string, number[]> = { him: [], you: [] }
    for (const [index, { no, label, about }] of reasons.entries()) {
      const dot = dots.nth(index)
      await expect(dot.locator('.dot')).toHaveText(String(index + 1))
      await expect(dot.locator('.label')).toHaveText(label)
      await expect(dot.getByRole('link')).toHaveAttribute('href', `#/${no}`)
      heights[about]!.push((await dot.locator('.dot').boundingBox())!.y)
    }
    expect(Math.max(...heights.him!), 'his stand above, yours below').toBeLessThan(Math.min(...heights.you!))
  })

  test('tells the count in words, on the picture and to a listener', { tag: '@full' }, async ({ page }) => {
    const slide = await open(page, 'ten-to-one')
    const his = reasons.filter(reason => reason.about === 'him').length
    const acts = reasons.filter(reason => reason.about === 'you')
    await expect(slide.getByText(figureWords.reaction(his), { exact: true })).toBeVisible()
    await expect(slide.getByText(figureWords.ownAct(acts.length), { exact: true })).toBeVisible()
    await expect(slide.getByRole('figure')).toHaveAttribute('aria-label', figureWords.tenToOne(his, acts.map(({ label }) => label)))
  })

  test('can be walked with Tab and left with Enter', { tag: '@full' }, async ({ page }) => {
    const no = numberOf('ten-to-one')
    const slide = await open(page, 'ten-to-one')
    await slide.locator('h1').evaluate((heading: HTMLElement) => {
      heading.tabIndex = -1
      heading.focus()
    })
    for (const { no: target } of reasons) {
      await page.keyboard.press('Tab')
      await expect(stageSlide(page, no).locator(`a[href="#/${target}"]`)).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await isAt(page, { no: reasons.at(-1)!.no, clicks: 0 })
  })
})

test('the five options end well above the foot, and the way out', async ({ page }) => {
  await open(page, 'options')
  const options = await stageSlide(page, numberOf('options')).locator('.five-options').boundingBox()
  const leave = await page.locator('[data-exit]').boundingBox()
  expect(leave!.y - options!.y - options!.height).toBeGreaterThanOrEqual(24)
})
