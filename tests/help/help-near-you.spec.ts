import { emergencyFor, guessRegion, helplines, helpRegions, isCheckStale, linesFor, worldLines } from '../../evidence'
import { expect, openSlide, test } from '../support/deck'
import { talk } from '../support/slides'

const help = talk.find(slide => slide.frontmatter.id === 'help')!.no
/** The day to judge the checks by. Move it when the lines have been tried again; see CONTRIBUTING.md. */
const today = '2026-11-22'

for (const [languages, region] of [
  [['en-GB', 'en'], 'GB'],
  [['en-US'], 'US'],
  [['en-IE'], 'IE'],
  [['ga'], 'IE'],
  [['de'], 'EU'],
  [['fr-CA', 'fr'], 'CA'],
  [['hi'], 'IN'],
  [['en'], 'world'],
  [['en', 'pl-PL'], 'EU'],
  [['ja-JP'], 'world'],
  [['', 'not a tag', 'en-AU'], 'AU'],
  [[], 'world'],
] as const) {
  test(`someone whose browser speaks ${languages.join(', ') || 'nothing'} starts from ${region}`, () => {
    expect(guessRegion(languages)).toBe(region)
  })
}

test('every helpline can be reached through a region or is always there', () => {
  const reachable = new Set([...helpRegions.flatMap(region => linesFor(region.id)), ...worldLines].map(line => line.id))
  expect(helplines.map(line => line.id).filter(id => !reachable.has(id))).toEqual([])
  for (const { id } of helpRegions)
    expect(emergencyFor(id).length, id).toBeGreaterThan(0)
})

test('no helpline has gone twelve months without being checked', () => {
  for (const { id, checkedOn } of helplines)
    expect(isCheckStale(checkedOn, today), `${id} was checked on ${checkedOn}: try it again, then move its checkedOn`).toBe(false)
  expect(isCheckStale('2025-11-21', '2026-11-22')).toBe(true)
  expect(isCheckStale('2025-11-22', '2026-11-22')).toBe(false)
})

test.describe('a reader in Britain', () => {
  test.use({ locale: 'en-GB' })

  test('finds their own lines and the world\'s, can call them, and can choose another place', async ({ page }) => {
    const slide = await openSlide(page, help)
    for (const line of [...linesFor('GB'), ...worldLines]) {
      const entry = slide.locator(`[data-helpline="${line.id}"]`)
      await expect(entry).toContainText(/checked|re-check/)
      for (const { href, label } of line.contacts)
        await expect(entry.getByRole('link', { name: label })).toHaveAttribute('href', href)
    }
    await expect(slide.locator('[data-helpline="au-1800respect"]')).toHaveCount(0)
    expect(await slide.locator('.now').innerText()).toContain('999')
    expect(await slide.locator('[data-helpline="gb-refuge"] a').evaluate(link => getComputedStyle(link).userSelect)).not.toBe('none')

    await slide.getByRole('button', { name: 'Australia' }).click()
    await expect(slide.locator('[data-helpline="au-1800respect"]')).toBeVisible()
    await expect(slide.locator('[data-helpline="world-lila"]')).toBeVisible()
    await expect(slide.locator('[data-helpline="gb-refuge"]')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await expect(slide.locator('[data-helpline="au-1800respect"]')).toBeVisible()
  })
})
