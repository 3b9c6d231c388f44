import type { Locator } from 'playwright/test'
import type { Helpline } from '../../src/evidence'
import { crisisLines, emergencyNumbers, guessRegion, helplines, helpRegions, linesFor, worldLines } from '../../src/evidence'
import { dotsAtStart, fitLimits, misfits } from '../slides/fit'
import { expect, openSlide, stageSlide, test } from '../support/deck'
import { openReading, readingSlide } from '../support/reading'
import { talk } from '../support/slides'

const help = talk.find(slide => slide.frontmatter.id === 'help')!.no

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
})

/** Every emergency number and crisis line stands on the Help slide with its countries; tells what is a guess, as the text says it. */
async function expectEveryNumber(slide: Locator): Promise<Locator> {
  for (const [row, numbers] of [['.danger', emergencyNumbers], ['.crisis', crisisLines]] as const) {
    for (const { number, href, places } of numbers) {
      const placed = slide.locator(`${row} [data-number="${number}"]`)
      await expect(placed).toContainText(`${number} ${places}`)
      await expect(placed.getByRole('link', { name: number, exact: true })).toHaveAttribute('href', href)
    }
  }
  await expect(slide.locator('.danger')).toContainText('elsewhere the local number')
  await expect(slide.getByText('Where are you?')).toBeVisible()
  return slide.getByText(/is a guess/)
}

/** Each line stands there, with every way to reach it. */
async function expectLines(slide: Locator, lines: readonly Helpline[]): Promise<void> {
  for (const line of lines) {
    const entry = slide.locator(`[data-helpline="${line.id}"]`)
    for (const { href, label } of line.contacts)
      await expect(entry.getByRole('link', { name: label })).toHaveAttribute('href', href)
  }
}

for (const { locale, guess } of [{ locale: 'en-US', guess: 'USA' }, { locale: 'ja-JP', guess: undefined }]) {
  test.describe(`a reader whose browser speaks ${locale}`, { tag: '@full' }, () => {
    test.use({ locale })

    test('finds every emergency number and crisis line with its countries, and is told what is a guess', async ({ page }) => {
      const slide = await openSlide(page, help)
      const guessed = await expectEveryNumber(slide)
      if (guess)
        await expect(guessed).toContainText(`${guess} is a guess`)
      else
        await expect(guessed).toHaveCount(0)

      await slide.getByRole('button', { name: 'UK' }).click()
      await expect(guessed).toHaveCount(0)
      await expect(slide.locator('.danger')).toContainText('911 USA, Canada')
    })
  })
}

test('every place that can be chosen has room on the Help slide', { tag: '@full' }, async ({ page }) => {
  const slide = await openSlide(page, help)
  for (const { name } of helpRegions) {
    await slide.getByRole('button', { name, exact: true }).click()
    expect.soft(await slide.evaluate(misfits, fitLimits), name).toEqual([])
  }
})

test('no line of Help begins with a dot, wherever a reader is: on stage, on the page and on paper', async ({ page }) => {
  const slide = await openSlide(page, help)
  for (const { name } of helpRegions) {
    await slide.getByRole('button', { name, exact: true }).click()
    expect.soft(await slide.evaluate(dotsAtStart), `${name}, on stage`).toEqual([])
  }
  await openReading(page, 'help')
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await page.locator('.reading-view').evaluate(dotsAtStart), `on all of a page of ${width} px`).toEqual([])
    for (const { name } of helpRegions) {
      await readingSlide(page, 'help').getByRole('button', { name, exact: true }).click()
      expect.soft(await readingSlide(page, 'help').evaluate(dotsAtStart), `${name}, on a page of ${width} px`).toEqual([])
    }
  }
  await page.emulateMedia({ media: 'print' })
  for (const [name, width] of [['A4', 680], ['Letter', 702]] as const) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await page.locator('.reading-view').evaluate(dotsAtStart), `on ${name}`).toEqual([])
  }
})

test.describe('a reader in Britain', () => {
  test.use({ locale: 'en-GB' })

  test('finds every number with its countries, their own lines and the world\'s, can call them, is told what is a guess, and can choose another place', async ({ page }) => {
    await test.step('on reason 11, on loneliness, the crisis lines stand, each with its countries', async () => {
      const slide = await openSlide(page, talk.find(({ frontmatter }) => frontmatter.id === 'reason-11')!.no)
      for (const { number, href, places } of crisisLines) {
        const placed = slide.locator(`.crisis-lines [data-number="${number}"]`)
        await expect(placed).toContainText(`${number} ${places}`)
        await expect(placed.getByRole('link', { name: number, exact: true })).toHaveAttribute('href', href)
      }
      await expect(slide.locator('.crisis-lines')).toContainText(/emergency number.*not yours to carry alone/)
    })

    const slide = await openSlide(page, help)
    const guessed = await expectEveryNumber(slide)
    await expect(guessed).toContainText('UK is a guess')
    await expect(slide.getByText(/as published, Nov 2026/)).toHaveCount(1)
    await expectLines(slide, linesFor('GB'))
    await expect(slide.locator('[data-helpline="au-1800respect"]')).toHaveCount(0)
    expect(await slide.locator('[data-helpline="gb-refuge"] a').first().evaluate(link => getComputedStyle(link).userSelect)).not.toBe('none')

    for (const link of await slide.locator('a[href^="tel:"], a[href^="sms:"], a[href^="https:"]').all())
      expect(await link.evaluate(link => (link as HTMLElement).translate), `${await link.innerText()} is not for a translator`).toBe(false)
    await expect(page.locator('title')).toHaveJSProperty('translate', false)

    await slide.getByRole('button', { name: 'Australia' }).click()
    await expect(guessed).toHaveCount(0)
    await expect(slide.locator('.danger')).toContainText('911 USA, Canada')
    await expect(slide.locator('[data-helpline="au-1800respect"]')).toBeVisible()
    await expect(slide.locator('[data-helpline="gb-refuge"]')).toHaveCount(0)

    await test.step('on the slide after it: what to think of before a call, and the world\'s directories', async () => {
      await page.keyboard.press('ArrowRight')
      const next = stageSlide(page, help + 1)
      for (const words of [/999 from a mobile, then press 55/, /they cannot check/, /may show on a bill/])
        await expect(next.getByText(words)).toBeVisible()
      await expectLines(next, worldLines)
      await page.keyboard.press('ArrowLeft')
      await expect(slide.locator('[data-helpline="au-1800respect"]')).toBeVisible()
    })

    await test.step('whoever lives in none of the places finds the world\'s directories at once', async () => {
      await slide.getByRole('button', { name: 'Another place' }).click()
      await expectLines(slide, worldLines)
    })
  })
})
