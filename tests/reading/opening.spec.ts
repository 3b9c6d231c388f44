import type { Page } from 'playwright/test'
import process from 'node:process'
import { parts } from '../../src/deck/slides'
import { getClaim } from '../../src/evidence'
import { settings } from '../../src/settings'
import { answerSlides } from '../answers/support'
import { scriptOf } from '../support/builtScripts'
import { expect, goInDeck, slideShown, test } from '../support/deck'
import { holdNeutralPage, pageBefore } from '../support/leaving'
import { isReadingAt, openReading, phone, readingShown, readingSlide, scrollToSlide, seeSlides } from '../support/reading'
import { isAt, numberOf, talk } from '../support/slides'

const isFull = !!process.env.TEST_FULL
const menu = (page: Page) => page.getByRole('navigation', { name: 'Parts' })
const opener = (page: Page) => page.locator('.reading-bar summary')

/** Loads the deck at an address, as a link in a message does. */
async function load(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${process.env.DECK_URL}${address}`)
}

test.use({ expected: [new RegExp(`^request: ${new URL(settings.leaveTo).origin}/`)] })

test.beforeEach(({ page }) => holdNeutralPage(page))

test.describe('on a phone', () => {
  test.use(phone)

  test('the deck\'s address opens the reading view, and one with a number or an id opens it there', { tag: '@full' }, async ({ page }) => {
    for (const [address, slide] of [['', 1], ['#/disagree?clicks=2', 'disagree']] as const) {
      await load(page, address)
      await isReadingAt(page, slide)
      await expect(page.locator('#slideshow')).toHaveCount(0)
    }
  })

  test('"See the slides" and "Read and answer" lead to and fro at the same place', async ({ page, deckUrl }) => {
    await page.goto(deckUrl)
    for (const slide of ['reason-9', 'result']) {
      const no = numberOf(slide)
      await readingShown(page)
      await scrollToSlide(page, no)
      await isReadingAt(page, no)
      await seeSlides(page)
      await isAt(page, { no, clicks: 0 })
      await page.getByRole('link', { name: 'Read and answer' }).tap()
      await isReadingAt(page, no)
    }
  })

  test('"See the slides" leads to the slides from the reading view\'s own address, too', { tag: '@full' }, async ({ page }) => {
    await load(page, '#/read')
    await readingShown(page)
    await seeSlides(page)
    await isAt(page, { no: 1, clicks: 0 })
  })

  test('the kind page of a wrong address leads into the reading view', { tag: '@full' }, async ({ page }) => {
    await load(page, '#/99')
    await page.getByRole('link', { name: 'Start at the beginning' }).tap()
    await isReadingAt(page, 1)
  })
})

test('a window shows slides where their text is large enough, and the page in every other: upright, a phone held sideways, zoomed in', async ({ page }) => {
  for (const [width, height, address, opens] of [
    [844, 390, '#/17', 'page'],
    [1080, 1920, '', 'page'],
    ...isFull ? [[1280, 720, '#/17', 'slides'], [683, 325, '#/17', 'page'], [640, 400, '#/17', 'page']] as const : [],
    [960, 540, '#/17', 'slides'],
  ] as const) {
    await page.setViewportSize({ width, height })
    await load(page, address)
    const no = { '': 1, '#/17': 17 }[address]
    if (opens === 'page')
      await isReadingAt(page, no)
    else
      await isAt(page, { no, clicks: 0 })
  }

  // From a slide, too, zooming in leads to its place on the page; a smaller window alone does not.
  await page.setViewportSize({ width: 1280, height: 720 })
  await isAt(page, { no: 17, clicks: 0 })
  await page.setViewportSize({ width: 700, height: 720 })
  await isAt(page, { no: 17, clicks: 0 })
  await (await page.context().newCDPSession(page)).send('Emulation.setDeviceMetricsOverride', { width: 640, height: 360, deviceScaleFactor: 2, mobile: false })
  await isReadingAt(page, 17)
})

test('a presenter comes to the page from any slide, and back to the same slide', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.goto(deckUrl)
  for (const slide of ['disagree', 'help']) {
    const no = numberOf(slide)
    await goInDeck(page, `#/${no}`)
    await (await slideShown(page, no)).getByRole('link', { name: 'Read as a page' }).click()
    await isReadingAt(page, no)
    await seeSlides(page)
    await isAt(page, { no, clicks: 0 })
  }
  // In Slidev's bar, too, which appears under the mouse.
  await page.getByRole('button', { name: 'Read as a page' }).click({ force: true })
  await isReadingAt(page, 'help')
})

/** "Leave this page" whole in the window, with nothing over it, large enough for a thumb, and nothing else to press within 8 pixels. */
async function expectInReach(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const link = document.querySelector('[data-exit]')!
    const { left, top, right, bottom, height } = link.getBoundingClientRect()
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    const corners = [[left + 12, top + 12], [right - 12, top + 12], [left + 12, bottom - 12], [right - 12, bottom - 12]] as const
    const around = [0, 0.25, 0.5, 0.75, 1].flatMap(part => [[left + part * (right - left), bottom + 7], [left + part * (right - left), top - 7], [left - 7, top + part * height], [right + 7, top + part * height]] as const)
    const near = around.map(([x, y]) => document.elementFromPoint(x, y)?.closest('a, button, input, label, summary')).filter(control => control && control !== link).map(control => control!.outerHTML.slice(0, 80))
    const help = document.querySelector('.reading-bar .to-help')!.getBoundingClientRect()
    return { inside, large: height >= 44, inLine: Math.abs(help.top + help.bottom - top - bottom) <= 1, covered: corners.filter(([x, y]) => document.elementFromPoint(x, y) !== link).length, near }
  })
  expect(found, where).toEqual({ inside: true, large: true, inLine: true, covered: 0, near: [] })
}

for (const [width, height] of [[390, 844], [320, 256], [1280, 720], [360, 740], [683, 325], [768, 1024], [844, 390], [853, 480]] as const) {
  test(`at ${width}x${height} the address follows what is read, with nothing but its number, in one history entry; the way out is in reach at every place, over the open menu too, and leads away past the deck`, width === 390 ? {} : { tag: '@full' }, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto(pageBefore)
    await openReading(page, 2)
    const entries = await page.evaluate(() => history.length)
    const addresses: string[] = []
    page.on('framenavigated', frame => addresses.push(new URL(frame.url()).hash))
    await readingSlide(page, 'check-safety').locator('[data-answer="a2"]').check()
    for (const no of isFull ? [6, 17, talk.length] : [17]) {
      await scrollToSlide(page, no)
      await isReadingAt(page, no)
    }
    // A slide stays the place until its last lines have gone.
    await scrollToSlide(page, 4)
    await page.mouse.move(width / 2, height / 2)
    await page.mouse.wheel(0, await readingSlide(page, 3).evaluate(section => -section.getBoundingClientRect().height / 2))
    await isReadingAt(page, 3)

    await goInDeck(page, '#/read/reason-2')
    await isReadingAt(page, 'reason-2')
    expect(addresses.length).toBeGreaterThan(isFull ? 4 : 2)
    expect(addresses.filter(address => !/^#\/read\/\d+$/.test(address))).toEqual([])

    await page.reload()
    await isReadingAt(page, 'reason-2')
    expect(await page.evaluate(() => history.length)).toBe(entries)

    for (const { no } of talk) {
      await scrollToSlide(page, no)
      await expectInReach(page, `slide ${no}`)
    }
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expectInReach(page, 'the end')
    await opener(page).click()
    await expect(menu(page)).toBeVisible()
    await expectInReach(page, 'the open menu')
    await page.locator('[data-exit]').click()
    await page.waitForURL(settings.leaveTo)
    await page.goBack()
    expect(page.url()).toBe(pageBefore)
    await page.goForward()
    expect(page.url()).toBe(settings.leaveTo)
  })
}

test('after scrolling up by keys the bar names what is in view, and a window that gets lower or higher, as by a keyboard on the screen, moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await openReading(page, 8)
  // The slide before comes into view a little above the place where this one began.
  const at = (no: number) => expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/read/${no}`)
  const drawn = () => page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('ArrowUp')
    await drawn()
  }
  await at(7)
  const scrolled = () => page.evaluate(() => Math.round(scrollY))
  const before = await scrolled()
  await page.setViewportSize({ width: 1366, height: 600 })
  await drawn()
  expect(await scrolled()).toBe(before)

  await openReading(page, 'limits')
  const field = readingSlide(page, 'limits').locator('[data-field="feel"]')
  await field.focus()
  await field.evaluate(field => scrollBy(0, field.getBoundingClientRect().top - 300))
  const top = await field.evaluate(field => Math.round(field.getBoundingClientRect().top))
  await page.setViewportSize({ width: 1366, height: 400 })
  await drawn()
  expect(await field.evaluate(field => Math.round(field.getBoundingClientRect().top))).toBe(top)
})

test('a link in the text leads to its place on the page, and hands the keyboard the heading there; with the keyboard the Parts menu opens, leads to a part, and Esc closes it where it was opened', async ({ page }) => {
  await openReading(page)
  for (const [from, link, to] of [
    ['disagree', 'Reason 2', 'reason-2'],
    ['disagree', 'Does not work 3', 'wont-3'],
    ['ten-to-one', /lonely/, 'reason-11'],
    ['evidence-map', new RegExp(`^${getClaim('premise-1').short}`), 'premise'],
    ['result', 'To my plan', 'plan'],
    ['result', 'First, is it safe?', 'check-safety'],
  ] as const) {
    const found = readingSlide(page, from).getByRole('link', { name: link })
    await found.click()
    const no = numberOf(to)
    await isReadingAt(page, no)
    await expect(readingSlide(page, no).locator('.slide-title')).toBeFocused()
    await expect(readingSlide(page, no).locator('.slide-title')).toBeInViewport({ ratio: 1 })
  }

  await goInDeck(page, `#/read/${numberOf('reason-3')}`)
  await isReadingAt(page, 'reason-3')
  // From the heading there, the bar is a long way back; it keeps the place while the keyboard is in it.
  await opener(page).focus()
  await page.keyboard.press('Enter')
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(menu(page)).toBeHidden()
  await expect(opener(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Help', exact: true })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await isReadingAt(page, 'reason-3')

  await page.keyboard.press('Space')
  for (let presses = 0; presses < 3; presses++)
    await page.keyboard.press('Tab')
  await expect(menu(page).getByRole('link', { name: parts[2]!.name })).toBeFocused()
  await page.keyboard.press('Enter')
  await isReadingAt(page, 'section-reasons')
  await expect(menu(page)).toBeHidden()
  await expect(readingSlide(page, 'section-reasons').locator('.slide-title')).toBeFocused()
})

test.describe('the Parts menu', () => {
  test('with the mouse leads to each part, and closes', { tag: '@full' }, async ({ page }) => {
    await openReading(page)
    for (const part of [parts[0]!, parts[3]!, parts.at(-1)!]) {
      const first = talk.find(slide => slide.frontmatter.part === part.id)!.no
      await opener(page).click()
      await menu(page).getByRole('link', { name: part.name, exact: true }).click()
      await isReadingAt(page, first)
      await expect(menu(page)).toBeHidden()
      await expect(opener(page)).toContainText(part.name)
      await opener(page).click()
      await expect(menu(page).locator('[aria-current="true"]')).toHaveText(part.name)
      await opener(page).click()
      await expect(menu(page)).toBeHidden()
    }
  })

  test('on a slow network stays open while the last slides come, and its reader stays where they are', async ({ page }) => {
    let letCome = () => {}
    const isOpen = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await page.route(`**/assets/${scriptOf(talk.length)}`, async (route) => {
      await isOpen
      await route.continue()
    })
    await page.setViewportSize(phone.viewport)
    await load(page, `#/read/${numberOf('reason-3')}`)
    await opener(page).click()
    letCome()
    await readingShown(page)
    await expect(menu(page)).toBeVisible()
    await expect(opener(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await isReadingAt(page, 'reason-3')
  })

  test('closes when its reader goes on beside it, with the keyboard or the mouse', { tag: '@full' }, async ({ page }) => {
    await openReading(page)
    await opener(page).click()
    await menu(page).getByRole('link', { name: 'See the slides' }).focus()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Help', exact: true })).toBeFocused()
    await expect(menu(page)).toBeHidden()
    await opener(page).click()
    await expect(menu(page)).toBeVisible()
    await readingSlide(page, 2).getByRole('heading').click()
    await expect(menu(page)).toBeHidden()
  })
})

test.describe('leaving', () => {
  test('wipes the answers and covers the page in the same moment', { tag: '@full' }, async ({ page }) => {
    await page.goto(pageBefore)
    await openReading(page, 'check-safety')
    await readingSlide(page, 'check-safety').locator('[data-answer="a2"]').check()
    await readingSlide(page, 'limits').locator('[data-field="will"]').fill('take a walk')
    await expect(readingSlide(page, 'result').locator('[data-outcome]')).toHaveAttribute('data-outcome', 'safety-first')
    const then = await page.evaluate(async () => {
      // Held back, so that the page can be looked at in the moment of leaving.
      let shown = ''
      window.addEventListener('leave-page', () => {
        shown = getComputedStyle(document.body).display
        window.stop()
      }, { once: true })
      document.querySelector<HTMLElement>('[data-exit]')!.click()
      await new Promise(resolve => queueMicrotask(() => resolve(0)))
      return {
        shown,
        title: document.title,
        ticked: Array.from(document.querySelectorAll<HTMLInputElement>(':checked'), box => box.dataset.answer),
        written: Array.from(document.querySelectorAll<HTMLInputElement>('[data-field]'), field => field.value).join(''),
        outcome: document.querySelector<HTMLElement>('[data-outcome]')!.dataset.outcome,
      }
    })
    expect(then).toEqual({ shown: 'none', title: settings.neutralTitle, ticked: ['o-none'], written: '', outcome: 'not-yet' })
    // Not held back, it leads away.
    await page.locator('[data-exit]').evaluate((link: HTMLElement) => link.click())
    await page.waitForURL(settings.leaveTo)
  })

  test('Shift three times leaves from here too, also from a field', { tag: '@full' }, async ({ page }) => {
    await page.goto(pageBefore)
    await openReading(page, 'limits')
    await readingSlide(page, 'limits').locator('[data-field="feel"]').pressSequentially('I Am')
    for (let press = 0; press < 3; press++)
      await page.keyboard.press('Shift')
    await page.waitForURL(settings.leaveTo)
    await page.goBack()
    expect(page.url()).toBe(pageBefore)
  })
})

test('a wrong place says so kindly, and leads back', { tag: '@full' }, async ({ page }) => {
  for (const [address, says] of [['#/read/99', '99'], ['#/read/abc', 'abc'], ['#/read/0', '0'], ['#/read/3/4', 'read/3/4'], ['#/reads', 'reads']] as const) {
    await goInDeck(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`There is no slide “${says}”`)
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible()
  }
  await openReading(page)
  await goInDeck(page, '#/read/99')
  await page.getByRole('link', { name: `Go to slide ${talk.length}` }).click()
  await isAt(page, { no: talk.length, clicks: 0 })
})

test('the window\'s title says nothing at the checks, and nowhere once something is answered', { tag: '@full' }, async ({ page }) => {
  const titleAt = async (slide: string): Promise<string> => {
    await scrollToSlide(page, slide)
    await isReadingAt(page, slide)
    return page.title()
  }
  await openReading(page)
  await expect(page).toHaveTitle(talk[0]!.title)
  for (const id of [answerSlides[0], answerSlides.at(-1)!])
    expect(await titleAt(id), id).toBe(settings.neutralTitle)
  expect(await titleAt('reason-3')).toBe(talk[0]!.title)
  await readingSlide(page, 'check-safety').locator('[data-answer="a2"]').check()
  await expect(page).toHaveTitle(settings.neutralTitle)
  for (const slide of ['title', 'reason-3', 'help'])
    expect(await titleAt(slide), slide).toBe(settings.neutralTitle)
})

test.describe('a slide whose file cannot be had', () => {
  test.use({ expected: [/Failed to load resource|slide failed to load|Failed to fetch dynamically imported module/] })

  test('says so at its place, with a way to try again; everything else is there', { tag: '@full' }, async ({ page }) => {
    const no = numberOf('reason-8')
    const file = `**/assets/${scriptOf(no)}`
    await page.route(file, route => route.abort())
    await openReading(page, 'stop-1')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('.reading-slide .slide-title')).toHaveText(talk.map(slide => scriptOf(slide.no) === scriptOf(no) ? 'This slide did not load' : slide.title))
    const lost = readingSlide(page, no)
    await scrollToSlide(page, no)
    await expect(lost.getByRole('heading', { name: 'This slide did not load' })).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
    await readingSlide(page, 'check-safety').locator('[data-answer="a9"]').check()
    await page.unroute(file)
    await lost.getByRole('button', { name: 'Try again' }).click()
    await expect(lost.locator('.slide-title')).toHaveText(talk[no - 1]!.title)
    await expect(readingSlide(page, 'check-safety').locator('[data-answer="a9"]')).toBeChecked()
  })
})

test.describe('without a network', () => {
  test.use({ expected: [/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/] })

  test('once it is there, all of it works, and so do the slides', { tag: '@full' }, async ({ newContext }) => {
    const context = await newContext()
    const page = await context.newPage()
    await openReading(page)
    await context.setOffline(true)
    await opener(page).click()
    await menu(page).getByRole('link', { name: parts[5]!.name }).click()
    await isReadingAt(page, 'check-want')
    await readingSlide(page, 'check-safety').locator('[data-answer="a2"]').check()
    await readingSlide(page, 'result').getByRole('link', { name: 'See the help slide' }).click()
    await isReadingAt(page, 'help')
    for (const scene of await page.locator('.thread-figure').all())
      expect(await scene.locator('path, circle, line').count()).toBeGreaterThan(0)
    await seeSlides(page)
    await isAt(page, { no: numberOf('help'), clicks: 0 })
    await page.keyboard.press('Home')
    await isAt(page, { no: 1, clicks: 0 })
    await (await slideShown(page, 1)).getByRole('link', { name: 'Read as a page' }).click()
    await isReadingAt(page, 1)
  })
})
