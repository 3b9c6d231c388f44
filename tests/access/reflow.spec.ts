import type { Page } from 'playwright/test'
import { settings } from '../../src/settings'
import { everyAnswer } from '../answers/support'
import { expect, slideShown, stageSlide, test } from '../support/deck'
import { clicksOf, isAt, numberOf, openStop, talk } from '../support/slides'
import { lostText, textSpacing } from './lostText'

/** A window of 1280 x 1024 at 400 %, phones upright and sideways, and a desk. */
const sizes = [[320, 256], [320, 640], [390, 844], [844, 390], [1280, 720]] as const

async function openReadingView(page: Page, deckUrl: string, address = '#/read'): Promise<void> {
  await page.goto(`${deckUrl}${address}`)
  await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

/** Answers everything, so that every part of the page that an answer opens is there, and writes as much as a field takes. */
async function answerAll(page: Page): Promise<void> {
  for (const answer of everyAnswer) {
    const box = page.locator(`.reading-view [data-answer="${answer}"]`)
    await expect(box).toBeAttached()
    await box.evaluate(box => (box as HTMLElement).click())
  }
  await page.locator(`#slide-${numberOf('limits')} [data-field="feel"]`).fill('W'.repeat(280))
  await page.locator(`#slide-${numberOf('limits')} [data-field="when"]`).fill('word '.repeat(56))
  await page.locator(`#slide-${numberOf('result')}`).getByRole('button', { name: 'How this is worked out' }).click()
  await page.locator(`#slide-${numberOf('check-safety')}`).getByRole('button', { name: 'Show an example' }).click()
}

/** What is lost in any of the windows. */
async function lostInAnySize(page: Page): Promise<Record<string, string[]>> {
  const lost: Record<string, string[]> = {}
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
    const found = await page.evaluate(lostText, 'body')
    if (found.length)
      lost[`${width}x${height}`] = found
  }
  return lost
}

for (const [name, style] of [['', '/* as it is */'], [', with wide text spacing', textSpacing]] as const) {
  test(`in a window of any size the reading view needs no scrolling sideways and cuts off no word${name}, blank and answered; at 400 % the bar follows the reader`, name ? { tag: '@full' } : {}, async ({ page, deckUrl }) => {
    test.slow()
    await openReadingView(page, deckUrl)
    await page.addStyleTag({ content: style })
    expect(await lostInAnySize(page)).toEqual({})
    await page.locator('.reading-bar summary').click()
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await page.evaluate(lostText, '.reading-bar'), 'the list of parts').toEqual([])
    await page.keyboard.press('Escape')
    await expectBarFollows(page)
    await answerAll(page)
    expect(await lostInAnySize(page)).toEqual({})
  })

  test(`so does the page without JavaScript${name}`, { tag: '@full' }, async ({ page, deckUrl }) => {
    await openReadingView(page, deckUrl, settings.staticPage)
    await page.addStyleTag({ content: style })
    expect(await lostInAnySize(page)).toEqual({})
  })
}

/** What a reader sets in the browser: letters of twice the size. */
async function doubleLetters(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
}

for (const address of ['#/read', settings.staticPage]) {
  test(`with letters of twice the size nothing is lost at ${address}`, { tag: '@full' }, async ({ page, deckUrl }) => {
    await doubleLetters(page)
    await openReadingView(page, deckUrl, address)
    await expect(page.locator('html')).toHaveCSS('font-size', '32px')
    for (const [width, height] of [[320, 640], [390, 844], [844, 390], [1280, 720]] as const) {
      await page.setViewportSize({ width, height })
      expect(await page.evaluate(lostText, 'body'), `${width}x${height}`).toEqual([])
      const [parts, exit] = [(await page.locator('.reading-bar .word').boundingBox())!, (await page.locator('[data-exit]').boundingBox())!]
      expect(exit.x - parts.x - parts.width, `room between Parts and the way out at ${width}x${height}`).toBeGreaterThanOrEqual(8)
    }
  })
}

/** The bar follows the reader down the page, and a part that is called stays called. */
async function expectBarFollows(page: Page): Promise<void> {
  const here = page.locator('.reading-bar .here')
  await page.locator(`#slide-${numberOf('stop-2')}`).evaluate(section => section.scrollIntoView())
  await expect(here).toHaveText('When not to try it')
  await expect(page).toHaveURL(new RegExp(`#/read/${numberOf('stop-2')}$`))

  await page.locator('.reading-bar summary').click()
  await page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: 'Your own answers' }).click()
  await expect(here).toHaveText('Your own answers')
  await expect(page).toHaveURL(new RegExp(`#/read/${numberOf('check-want')}$`))
  // Whatever the page makes of the new place, it has made of it when it follows the reader again.
  await page.evaluate(() => window.scrollBy(0, 2))
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await expect(here).toHaveText('Your own answers')
  await expect(page).toHaveURL(new RegExp(`#/read/${numberOf('check-want')}$`))
}

test('with letters of twice the size, the bar follows the reader down the page, and a part that is called stays called', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await doubleLetters(page)
  await openReadingView(page, deckUrl)
  await expectBarFollows(page)
})

test('in the reading view every tick can be hit within 44 pixels, and everything else within 24', { tag: '@full' }, async ({ page, deckUrl }) => {
  await openReadingView(page, deckUrl)
  await answerAll(page)
  for (const [width, height] of [[320, 640], [1280, 720]] as const) {
    await page.setViewportSize({ width, height })
    const found = await page.evaluate(() => {
      const small: string[] = []
      let ticks = 0
      for (const control of document.querySelectorAll<HTMLElement>('a[href], button, summary, input')) {
        const isTick = control.matches('[data-answer]')
        const target = isTick ? control.closest('label')! : control
        if (!target.checkVisibility() || target.matches('.skip-link'))
          continue
        ticks += Number(isTick)
        const { width, height } = target.getBoundingClientRect()
        const least = isTick ? 44 : 24
        // A link in a line of text is as high as its line (WCAG 2.2, 2.5.8, "Inline").
        const isInline = getComputedStyle(target).display === 'inline'
        if (!isInline && (width < least - 0.5 || height < least - 0.5))
          small.push(`${Math.round(width)}x${Math.round(height)}: ${target.outerHTML.slice(0, 140)}`)
      }
      return { ticks, small }
    })
    expect(found.small, `${width}x${height}`).toEqual([])
    expect(found.ticks).toBeGreaterThan(100)
  }
})

/*
 * Slides are set for their own spacing on a canvas of one size. Where a reader asks for more of it, they flow and scroll;
 * the reading view, one link away on every slide, is the better page for that.
 */
test('with wide text spacing every slide still holds all its words, clear of each other and of the foot, and scrolls', { tag: '@full' }, async ({ page, deckUrl }) => {
  test.slow()
  await page.goto(deckUrl)
  await slideShown(page, 1)
  expect(await page.locator('.wide-spacing').count()).toBe(0)
  await page.addStyleTag({ content: textSpacing })
  await expect(page.locator('#slideshow [role=main].wide-spacing')).toBeVisible()
  const lost: Record<string, string[]> = {}
  let scrolling = 0
  for (const { no, frontmatter } of talk) {
    await openStop(page, { no, clicks: clicksOf(no) })
    const slide = await slideShown(page, no)
    const found = [
      ...await page.evaluate(lostText, `#slideshow > [data-slidev-no="${no}"] > .deck`),
      ...await page.evaluate(lostText, `#slideshow > [data-slidev-no="${no}"] > .slide-foot`),
      ...await slide.locator('.deck').evaluate((layout) => {
        const { clientHeight, scrollHeight } = layout
        const foot = layout.parentElement!.querySelector('.slide-foot')!.getBoundingClientRect()
        const { top, bottom } = layout.getBoundingClientRect()
        const scale = (bottom - top) / (layout as HTMLElement).offsetHeight
        // What is not in view can be scrolled to; words below the end of all scrolling cannot.
        const end = top + scrollHeight * scale - layout.scrollTop * scale
        const words = [...layout.querySelectorAll<HTMLElement>('p, li, h1, h2, dt, dd, td, legend, label')].filter(element => element.checkVisibility())
        const low = words.filter(element => element.getBoundingClientRect().bottom > end + 1).map(element => `below the end: ${element.textContent.trim().slice(0, 60)}`)
        return top + clientHeight * scale > foot.top + 1 ? [...low, 'reaches into the foot'] : low
      }),
    ]
    scrolling += await slide.locator('.deck').evaluate(layout => Number(layout.scrollHeight > layout.clientHeight + 1))
    if (found.length)
      lost[String(frontmatter.id)] = found
  }
  expect(lost).toEqual({})
  expect(scrolling, 'slides that scroll').toBeGreaterThan(10)
})

test('with wide text spacing the arrow down goes through the slide first, and then to the next one', { tag: '@full' }, async ({ page, deckUrl }) => {
  const long = numberOf('stop-4')
  await page.goto(`${deckUrl}#/${long - 1}`)
  await page.addStyleTag({ content: textSpacing })
  await slideShown(page, long - 1)
  await page.keyboard.press('PageDown')
  await isAt(page, { no: long, clicks: 0 })
  await expect(stageSlide(page, long).locator('h1')).toBeFocused()
  const last = stageSlide(page, long).locator('.deck :is(p, li, dd)').filter({ visible: true }).last()
  const isInView = () => last.evaluate(line => line.getBoundingClientRect().bottom < document.querySelector('.slide-foot:not([inert])')!.getBoundingClientRect().top)
  await expect.poll(isInView).toBe(false)
  for (let presses = 0; presses < 12 && !await isInView(); presses++)
    await page.keyboard.press('ArrowDown')
  expect(await isInView()).toBe(true)
  await isAt(page, { no: long, clicks: 0 })
  // To the very end of it, and on.
  for (let presses = 0; presses < 12 && page.url().endsWith(`#/${long}`); presses++)
    await page.keyboard.press('ArrowDown')
  await isAt(page, { no: long + 1, clicks: 0 })
})
