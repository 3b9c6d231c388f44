import type { Page } from 'playwright/test'
import { settings } from '../../deck/settings'
import { expect, goInDeck, openSlide, slideShown, test } from '../support/deck'
import { talk } from '../support/slides'

const before = 'data:text/html,<title>before</title><p>The page before the deck</p>'

test.use({ expected: [/^request: /] })

test.beforeEach(async ({ context }) => {
  await context.route(`${new URL(settings.leaveTo).origin}/**`, route => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Weather</p>' }))
})

/** Comes to a slide from another page, as a reader does. */
async function arrive(page: Page, no = 1): Promise<void> {
  await page.goto(before)
  await openSlide(page, no)
}

/** The neutral page is shown, Back leads past the deck, and Forward brings nothing of the deck back. */
async function hasLeft(page: Page): Promise<void> {
  await page.waitForURL(settings.leaveTo)
  await page.goBack()
  expect(page.url()).toBe(before)
  await page.goForward()
  expect(page.url()).toBe(settings.leaveTo)
}

test('from every slide "Leave this page" leads away, and Back to the page before the deck', async ({ page }) => {
  test.setTimeout(180_000)
  for (const { no } of talk) {
    await arrive(page, no)
    await page.locator('[data-exit]').click()
    await hasLeft(page)
  }
})

test('the link comes first for the keyboard, right after the skip link, and Enter leaves', async ({ page }) => {
  await arrive(page, 6)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to the slide')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('data-exit')
  await page.keyboard.press('Enter')
  await hasLeft(page)
})

test('the skip link leads to the heading of the slide', async ({ page }) => {
  await arrive(page, 6)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#slideshow h1:focus')).toHaveText(talk[5]!.title)
  await page.keyboard.press('ArrowRight')
  await slideShown(page, 7)
})

test('Shift three times leaves, and says after each press how many are left', async ({ page }) => {
  await arrive(page, 12)
  const status = page.locator('#leave-status')
  await page.keyboard.press('Shift')
  await expect(status).toHaveText('Press Shift 2 times more to leave')
  await page.keyboard.press('Shift')
  await expect(status).toHaveText('Press Shift once more to leave')
  await page.keyboard.press('ArrowRight')
  await expect(status).toBeEmpty()
  await slideShown(page, 13)
  for (let press = 0; press < 3; press++)
    await page.keyboard.press('Shift')
  await hasLeft(page)
})

test('Shift three times leaves from a text field, the overview and the go-to dialog; capitals do not', async ({ page }) => {
  const limits = talk.find(slide => slide.frontmatter.id === 'limits')!.no
  await arrive(page, limits)
  const field = page.locator('#slideshow [data-field="feel"]:visible')
  await field.pressSequentially('AAA Am I')
  await expect(field).toHaveValue('AAA Am I')
  for (let press = 0; press < 3; press++)
    await page.keyboard.press('Shift')
  await hasLeft(page)

  for (const key of ['o', 'g']) {
    await arrive(page, 3)
    await page.keyboard.press(key)
    await expect(key === 'o' ? page.locator('.slidev-slide-container.pointer-events-none').first() : page.locator('#slidev-goto-dialog')).toBeVisible()
    for (let press = 0; press < 3; press++)
      await page.keyboard.press('Shift')
    await hasLeft(page)
  }
})

test('the link stays on top of the overview and the go-to dialog, and of an address that is no slide', async ({ page }) => {
  for (const open of [() => page.keyboard.press('o'), () => page.keyboard.press('g'), () => goInDeck(page, '#/99')]) {
    await arrive(page, 3)
    await open()
    await page.locator('[data-exit]').click()
    await hasLeft(page)
  }
})

test('the link is never covered, at any size of the window', async ({ page }) => {
  await arrive(page, 6)
  for (const [width, height] of [[1280, 720], [1920, 1080], [800, 600], [390, 844], [844, 390], [320, 640]] as const) {
    await page.setViewportSize({ width, height })
    const link = page.locator('[data-exit]')
    const box = (await link.boundingBox())!
    expect(box.x, `${width}x${height}`).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
    expect(box.height).toBeGreaterThanOrEqual(24)
    const onTop = await link.evaluate((link, { x, y }) => document.elementFromPoint(x, y) === link, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
    expect(onTop, `${width}x${height}`).toBe(true)
  }
})

test('leaving hides the page in the same moment, and forgets title, settings and answers', async ({ page }) => {
  const safety = talk.find(slide => slide.frontmatter.id === 'check-safety')!.no
  await arrive(page, safety)
  await page.locator('#slideshow [data-answer="a2"]:visible').click()
  await page.evaluate(() => {
    localStorage.setItem('slidev-color-schema', 'dark')
    localStorage.setItem('somebody-elses', 'stays')
  })
  const then = await page.evaluate(() => {
    // Held back, so that the page can be looked at in the moment of leaving.
    let forgotten = ''
    window.addEventListener('leave-page', () => {
      forgotten = getComputedStyle(document.body).display
      window.stop()
    })
    document.querySelector<HTMLElement>('[data-exit]')!.click()
    return {
      forgotten,
      title: document.title,
      kept: Object.keys(localStorage),
      ticked: document.querySelectorAll(':checked').length,
    }
  })
  expect(then).toMatchObject({ forgotten: 'none', title: settings.neutralTitle, kept: ['somebody-elses'] })
  await hasLeft(page)
})

test('a page that is busy for a while still leaves', async ({ page }) => {
  await arrive(page, 4)
  const busy = page.evaluate(() => {
    const until = performance.now() + 1500
    while (performance.now() < until);
  })
  await page.mouse.click(...await cornerOf(page))
  await busy.catch(() => {})
  await hasLeft(page)
})

async function cornerOf(page: Page): Promise<[number, number]> {
  const { width, height } = page.viewportSize()!
  return [width - 150, height - 42]
}

test('a whole visit makes one entry in the history', async ({ page }) => {
  await arrive(page, 1)
  const entries = await page.evaluate(() => history.length)
  await page.keyboard.press('ArrowRight')
  await slideShown(page, 2)
  await page.locator('#slideshow').getByRole('button', { name: 'Next' }).click()
  await slideShown(page, 3)
  await goInDeck(page, '#/10')
  await slideShown(page, 10)
  await page.locator('#slideshow .evidence-badge a:visible').first().click()
  await expect(page.locator('#slideshow .references:visible')).toBeVisible()
  await page.keyboard.press('o')
  await page.keyboard.press('Escape')
  await goInDeck(page, '#/stop-4')
  await slideShown(page, 29)
  await page.reload()
  await slideShown(page, 29)
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await page.goBack()
  expect(page.url()).toBe(before)
})

test('a page brought back from the browser\'s memory loads anew', async ({ page }) => {
  await arrive(page, 6)
  await page.locator('#slideshow [data-answer="a2"]:visible').click()
  const loaded = page.waitForEvent('load')
  await page.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await loaded
  await slideShown(page, 6)
  await expect(page.locator(':checked')).toHaveCount(0)
})

test('without JavaScript the link is there and leaves', async ({ newContext, deckUrl }) => {
  const context = await newContext({ javaScriptEnabled: false })
  await context.route(`${new URL(settings.leaveTo).origin}/**`, route => route.fulfill({ contentType: 'text/html', body: 'Weather' }))
  const page = await context.newPage()
  await page.goto(deckUrl)
  await page.getByRole('link', { name: 'Leave this page' }).click()
  await page.waitForURL(settings.leaveTo)
})

test('the window\'s title says nothing while someone answers', async ({ page }) => {
  await arrive(page, 5)
  await expect(page).toHaveTitle(talk[0]!.title)
  await page.keyboard.press('ArrowRight')
  await slideShown(page, 6)
  await expect(page).toHaveTitle(settings.neutralTitle)
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveTitle(talk[0]!.title)
  await page.keyboard.press('ArrowRight')
  await slideShown(page, 6)
  await page.locator('#slideshow [data-answer="a2"]:visible').click()
  await page.keyboard.press('End')
  await slideShown(page, talk.length)
  await expect(page).toHaveTitle(settings.neutralTitle)
})
