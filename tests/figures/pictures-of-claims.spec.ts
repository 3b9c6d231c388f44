import { expect, test } from '../support/deck'
import { openWhole } from './openWhole'
import { slidesWithScene } from './slidesWithScene'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('each claim has its own picture, and a listener is told what it shows', async ({ page }) => {
  const seen: { id: string, alt: string, marks: string }[] = []
  for (const { no, scene } of slidesWithScene) {
    const slide = await openWhole(page, no)
    const pictures = slide.getByRole('img').and(page.locator('[data-scene]'))
    await expect(pictures, scene).toHaveCount(1)
    await expect(pictures).toHaveAttribute('data-scene', scene)
    await expect(pictures).toHaveAttribute('aria-label', /\S+ \S+ \S+/)
    seen.push(await pictures.evaluate((svg: Element) => ({
      id: svg.getAttribute('data-scene')!,
      alt: svg.getAttribute('aria-label')!,
      marks: Array.from(svg.querySelectorAll('path, circle'), mark => mark.outerHTML).join(''),
    })))
  }
  expect(seen).toHaveLength(22)
  for (const what of ['id', 'alt', 'marks'] as const)
    expect(new Set(seen.map(picture => picture[what])).size, `pictures that differ in ${what}`).toBe(22)
})
