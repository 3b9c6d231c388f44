import { expect, test } from '../support/deck'
import { copyOf, numberOf, talk } from '../support/slides'
import { arrived, box, filled, goTo, openAt, readerWith } from './support'

test('the overview shows the same ticks on copies that nobody can tick or focus, and ticking goes on after it', { tag: '@full' }, async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-stand')
  await reader.tick('s2', 'want-calm-2', 'x-children', 'a2')
  await reader.write('limits', 'will', 'take a walk')
  await goTo(page, 'check-safety')

  await page.keyboard.press('o')
  const copy = copyOf(page, numberOf('check-safety'))
  await expect(copy.locator('[data-answer="a2"]')).toBeChecked()
  await expect(copyOf(page, numberOf('check-stand')).locator('[data-answer="s2"]')).toBeChecked()
  await expect(copyOf(page, numberOf('check-want')).locator('[data-answer="want-calm-2"]')).toBeChecked()
  await expect(copyOf(page, numberOf('limits')).locator('[data-field="will"]')).toHaveValue('take a walk')
  await expect(copyOf(page, numberOf('result')).locator('[data-outcome]')).toHaveAttribute('data-outcome', 'safety-first')

  const inert = await page.evaluate(() => {
    const copies = [...document.querySelectorAll<HTMLElement>('[data-slidev-no]')].filter(slide => !slide.closest('#slideshow'))
    const controls = copies.flatMap(slide => [...slide.querySelectorAll<HTMLElement>('input, button, a[href], [tabindex]')])
    const taken = controls.filter((control) => {
      control.focus()
      return document.activeElement === control
    })
    return { copies: copies.length, controls: controls.length > 100, taken: taken.map(control => control.outerHTML.slice(0, 120)) }
  })
  expect(inert).toEqual({ copies: talk.length, controls: true, taken: [] })

  // A press on a box of a copy goes to its slide, as anywhere on the copy, and ticks nothing.
  const held = (await filled(page)).sort()
  const spot = (await copy.locator('[data-answer="a1"]').boundingBox())!
  await page.mouse.click(spot.x + spot.width / 2, spot.y + spot.height / 2)
  await arrived(page, numberOf('check-safety'))
  await expect(copy).toHaveCount(0)
  await expect(box(page, 'a1')).not.toBeChecked()
  expect(new Set(await filled(page))).toEqual(new Set(held))
  await reader.tick('a1')
  await expect(box(page, 'a1')).toBeChecked()
})

test('on a fresh load nothing is ticked on any slide, and no copy of a slide shares its round boxes with another', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'check-want')
  await page.keyboard.press('o')
  await expect(copyOf(page, numberOf('check-want')).locator('[data-answer]')).toHaveCount(35)
  await expect(copyOf(page, numberOf('result')).locator('[data-outcome]')).toBeVisible()
  await expect(page.locator('.slidev-slide-loading')).toHaveCount(0)
  expect(await filled(page)).toEqual([])

  const shared = await page.evaluate(() => {
    const places = new Map<string, Set<Element>>()
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
      places.set(input.name, (places.get(input.name) ?? new Set()).add(input.closest('[data-slidev-no]')!))
    return {
      nameless: places.has(''),
      names: [...places].filter(([, slides]) => slides.size > 1).map(([name]) => name),
    }
  })
  expect(shared).toEqual({ nameless: false, names: [] })
})
