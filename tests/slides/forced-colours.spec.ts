import { box, goTo, openAt, slide } from '../answers/support'
import { expect, test } from '../support/deck'
import { openWhole } from '../support/openWhole'
import { numberOf } from '../support/slides'
import { slidesWithScene } from '../support/slidesWithScene'
import { distance, ink, lookOf } from './look'

/** How far two looks of the same thing may be apart, for the edges of pixels; how far two shapes have to be; how far what is full is from what is blank (hundredths). */
const same = 2
const told = 5
const filled = 15

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in colours of the reader's own, ${colorScheme}`, colorScheme === 'light' ? {} : { tag: '@full' }, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })

    test('the five verdicts are five shapes, in the legend and on the map', { tag: '@full' }, async ({ page }) => {
      await openWhole(page, numberOf('about'))
      const legend = slide(page, 'about').locator('.verdict-legend .verdict-mark')
      await expect(legend).toHaveCount(5)
      const looks = []
      for (const mark of await legend.all())
        looks.push(await lookOf(page, mark))
      expect(distance(looks[0]!, await lookOf(page, legend.first())), 'one mark, looked at twice').toBeLessThan(same)
      for (const [index, one] of looks.entries()) {
        expect(ink(one), `mark ${index + 1}`).toBeGreaterThan(3)
        for (const [other, look] of looks.slice(index + 1).entries())
          expect(distance(one, look), `marks ${index + 1} and ${index + other + 2}`).toBeGreaterThan(told)
      }

      await openWhole(page, numberOf('evidence-map'))
      const dots = []
      for (const column of await slide(page, 'evidence-map').locator('.evidence-map section').all())
        dots.push(await lookOf(page, column.locator('.verdict-mark')))
      expect(dots).toHaveLength(5)
      for (const [index, one] of dots.entries()) {
        for (const [other, look] of dots.slice(index + 1).entries())
          expect(distance(one, look), `columns ${index + 1} and ${index + other + 2} of the map`).toBeGreaterThan(told)
      }
    })

    test('a ticked box is not a blank one, square or round, in deck and reading view', async ({ page }) => {
      await openAt(page, 'check-safety')
      for (const answer of ['a1', 't-yes', 'want-calm-2', 'p-30']) {
        await goTo(page, { 'a1': 'check-safety', 't-yes': 'check-mark', 'want-calm-2': 'check-want', 'p-30': 'plan' }[answer]!)
        const target = box(page, answer)
        const blank = await lookOf(page, target)
        expect(ink(blank), `${answer} is seen`).toBeGreaterThan(2)
        expect(distance(blank, await lookOf(page, target)), `${answer}, looked at twice`).toBeLessThan(same)
        await target.check()
        await page.mouse.move(0, 0)
        expect(distance(blank, await lookOf(page, target)), answer).toBeGreaterThan(filled)
        await target.evaluate((input: HTMLInputElement) => input.type === 'checkbox' && input.click())
      }
      await page.evaluate(() => void (location.hash = '#/read'))
      await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
      const target = page.locator('.reading-view [data-answer="s1"]')
      const blank = await lookOf(page, target)
      await target.check()
      await page.mouse.move(0, 0)
      expect(distance(blank, await lookOf(page, target))).toBeGreaterThan(filled)
    })

    test('a pressed button is not one at rest: the regions of the Help slide, and "Letter keys off"', { tag: '@full' }, async ({ page }) => {
      await openAt(page, 'help')
      const regions = slide(page, 'help').locator('.regions button')
      await expect(regions.and(page.locator('[aria-pressed=true]'))).toHaveCount(1)
      const button = slide(page, 'help').locator('[data-region="GB"]')
      await expect(button).toHaveAttribute('aria-pressed', 'false')
      const before = await lookOf(page, button)
      await button.click()
      await page.mouse.move(0, 0)
      expect(distance(before, await lookOf(page, button))).toBeGreaterThan(filled)

      const letters = page.getByRole('button', { name: 'Letter keys off' })
      await letters.focus()
      const off = await lookOf(page, letters)
      await page.keyboard.press('Enter')
      await expect(letters).toHaveAttribute('aria-pressed', 'true')
      expect(distance(off, await lookOf(page, letters))).toBeGreaterThan(filled)
    })

    test('every icon of Slidev\'s bar is seen', { tag: '@full' }, async ({ page }) => {
      await openAt(page, 'about')
      const icons = page.getByRole('navigation', { name: 'Controls' }).locator('.slidev-icon-btn')
      await expect(icons).toHaveCount(6)
      // One that is out of use is faint on purpose.
      for (const icon of await icons.all()) {
        await icon.focus()
        expect(ink(await lookOf(page, icon.locator('[class*="i-"]').first())), await icon.innerText()).toBeGreaterThan(4)
      }
    })

    test('in every picture of the thread you are full, he is a ring, and both stand out', { tag: '@full' }, async ({ page }) => {
      test.slow()
      for (const { no, scene } of slidesWithScene) {
        const slide = await openWhole(page, no)
        const picture = slide.locator('[data-scene]')
        expect(ink(await lookOf(page, picture)), scene).toBeGreaterThan(0.5)
        const marks = await picture.evaluate((picture) => {
          const probe = document.createElement('i')
          probe.style.cssText = 'color: CanvasText; background: Canvas'
          picture.parentElement!.append(probe)
          const { color: ink, backgroundColor: ground } = getComputedStyle(probe)
          probe.remove()
          const paint = (mark: Element, property: 'fill' | 'stroke') => {
            const value = getComputedStyle(mark)[property]
            return value === ink ? 'ink' : value === ground || value === 'none' ? 'ground' : value
          }
          return {
            you: Array.from(picture.querySelectorAll('[fill="var(--you)"]'), mark => paint(mark, 'fill')),
            him: Array.from(picture.querySelectorAll('[stroke="var(--him)"]'), mark => `${paint(mark, 'stroke')} round ${paint(mark, 'fill')}`),
          }
        })
        expect([...marks.you, ...marks.him].length, scene).toBeGreaterThan(0)
        expect(new Set(marks.you), `${scene}: you`).toEqual(new Set(marks.you.length ? ['ink'] : []))
        expect(new Set(marks.him), `${scene}: he`).toEqual(new Set(marks.him.length ? ['ink round ground'] : []))
      }
    })

    test('the one act that is yours is told from the ten that are his', { tag: '@full' }, async ({ page }) => {
      await openWhole(page, numberOf('ten-to-one'))
      const dots = slide(page, 'ten-to-one').locator('ol .dot')
      const mine = slide(page, 'ten-to-one').locator('ol .mine .dot')
      await expect(dots).toHaveCount(11)
      expect(distance(await lookOf(page, mine), await lookOf(page, dots.first()))).toBeGreaterThan(filled)
    })
  })
}
