import type { Page } from 'playwright/test'
import { settings } from '../../src/settings'
import { expect, goInDeck, openSlide, slideShown, test } from '../support/deck'
import { expectOnTop, hasLeft, historyOf, holdNeutralPage, leaving, pageBefore, staysAway, stopLeaving, ways } from '../support/leaving'
import { copyOf, numberOf, talk } from '../support/slides'

test.use({ expected: [/^request: /] })

test.beforeEach(({ page }) => holdNeutralPage(page))

/** Comes to a slide from another page, as a reader does. */
async function arrive(page: Page, no = 1): Promise<void> {
  await page.goto(pageBefore)
  await openSlide(page, no)
}

/** One slide of each layout, shared out among the ways to leave. */
const kinds = talk.filter(({ frontmatter }, index) => talk.findIndex(other => other.frontmatter.layout === frontmatter.layout) === index)
for (const [index, [way, leave]] of Object.entries(ways).entries()) {
  const slides = kinds.filter((_, kind) => kind % 3 === index)
  test(`${way} leads away from slides of the kinds ${slides.map(({ frontmatter }) => frontmatter.layout).join(', ')}, and Back to the page before the deck`, { tag: ['@promise-4', '@promise-5', '@full'] }, async ({ page }) => {
    await page.goto(pageBefore)
    for (const { no } of slides) {
      await openSlide(page, no)
      await leave(page)
      await hasLeft(page)
    }
    await staysAway(page)
  })
}

/** What can be open above a slide, or stand in its place. */
const places: Record<string, (page: Page) => Promise<void>> = {
  'the overview': async (page) => {
    await page.keyboard.press('o')
    await expect(copyOf(page, talk.length)).toBeAttached()
  },
  'the go-to field': async (page) => {
    await page.keyboard.press('g')
    await expect(page.getByPlaceholder('Goto...')).toBeFocused()
    await page.keyboard.type('he')
  },
  'a field that is being written in': async (page) => {
    await goInDeck(page, '#/limits')
    await slideShown(page, numberOf('limits'))
    const field = page.locator('#slideshow [data-field="feel"]:visible')
    // The Shift of a capital is no press of its own.
    await field.pressSequentially('AAA Am I')
    await expect(field).toHaveValue('AAA Am I')
  },
  'the reading view': async (page) => {
    await goInDeck(page, '#/read/12')
    await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
  },
  'the worksheet': async (page) => {
    await goInDeck(page, '#/worksheet')
    await expect(page.getByRole('heading').first()).toBeVisible()
  },
  'an address that is no slide': async (page) => {
    await goInDeck(page, '#/99')
    await expect(page.getByRole('heading', { name: 'There is no slide “99”' })).toBeVisible()
  },
}

/** Each way out is there, and two of them are stopped; Shift comes first, while the keyboard is still where the place has put it. */
async function tryWays(page: Page, place: string): Promise<{ letGo: () => Promise<void> }> {
  await expectOnTop(page, `from ${place}`)
  const { stopped, letGo } = await stopLeaving(page)
  for (const way of ['Shift three times', 'a click on the link'] as const) {
    await ways[way](page)
    expect(await stopped(), `${way} from ${place}`).toEqual([leaving])
  }
  return { letGo }
}

for (const tried of [['a field that is being written in', 'the reading view'], ...Object.keys(places).map(place => [place])]) {
  test(`from ${tried.join(' and ')}, each way leads away; Back leads past the deck, and Forward not into it`, { tag: ['@promise-4', '@promise-5', ...tried.length === 1 ? ['@full'] : []] }, async ({ page }) => {
    await page.goto(pageBefore)
    await openSlide(page, 3)
    for (const place of tried) {
      await places[place]!(page)
      const { letGo } = await tryWays(page, place)
      await letGo()
    }
    await ways['Enter on the link'](page)
    await hasLeft(page)
    await staysAway(page)
  })
}

test('the skip link leads to the heading of the slide', { tag: '@full' }, async ({ page }) => {
  await arrive(page, 6)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#slideshow h1:focus')).toHaveText(talk[5]!.title)
  await page.keyboard.press('ArrowRight')
  await slideShown(page, 7)
})

/** What people do with Shift that is no wish to leave; each tap of Shift three times within it. */
const others: Record<string, (page: Page, tap: () => Promise<void>) => Promise<void>> = {
  ...Object.fromEntries(['Alt', 'Control', 'Meta'].map(modifier => [`${modifier} held, as to change the keyboard`, async (page: Page, tap: () => Promise<void>) => {
    await page.keyboard.down(modifier)
    for (let press = 0; press < 3; press++)
      await tap()
    await page.keyboard.up(modifier)
  }])),
  'the mouse button held, as to select': async (page, tap) => {
    await page.mouse.move(500, 60)
    await page.mouse.down()
    for (let press = 0; press < 3; press++)
      await tap()
    await page.mouse.up()
  },
  'the wheel turned meanwhile': async (page, tap) => {
    for (let press = 0; press < 3; press++) {
      await tap()
      const turned = page.evaluate(() => new Promise(resolve => window.addEventListener('wheel', () => resolve(undefined), { once: true, capture: true })))
      await page.mouse.wheel(0, 20)
      await turned
    }
  },
  'words put in between, as by voice': async (page, tap) => {
    for (const word of ['I', ' feel', ' sad']) {
      await tap()
      await page.keyboard.insertText(word)
    }
  },
}

test('Shift used for anything else leaves nothing: what was written is still there', { tag: '@full' }, async ({ page }) => {
  await arrive(page, numberOf('limits'))
  const { stopped } = await stopLeaving(page)
  for (const [name, field] of [['on the slide', '#slideshow [data-field="feel"]:visible'], ['on the page', '.reading-view [data-field="feel"]']] as const) {
    if (name === 'on the page')
      await goInDeck(page, `#/read/${numberOf('limits')}`)
    for (const [use, act] of Object.entries(others)) {
      await page.locator(field).focus()
      await page.locator(field).fill('I feel')
      await act(page, () => page.keyboard.press('Shift'))
      expect(await stopped(), `${name}, with ${use}`).toEqual([])
      await expect(page.locator(field), `${name}, with ${use}`).toHaveValue(/^I feel/)
    }
  }
  await ways['Shift three times'](page)
  expect(await stopped()).toEqual([leaving])
})

test('Shift three times leaves, and says after each press how many are left; leaving hides the page in the same moment, forgets title, settings and answers, and nothing of the deck runs in between; the link is covered at no size of the window', { tag: ['@promise-3', '@promise-4', '@promise-5'] }, async ({ page }) => {
  const no = numberOf('check-safety')
  await arrive(page, no)
  await test.step('the link is never covered', async () => {
    for (const [width, height] of [[1280, 720], [1920, 1080], [800, 600], [390, 844], [844, 390], [320, 640]] as const) {
      await page.setViewportSize({ width, height })
      const box = (await page.locator('[data-exit]').boundingBox())!
      expect(box.x, `${width}x${height}`).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
      expect(box.height).toBeGreaterThanOrEqual(24)
      await expectOnTop(page, `in a window of ${width}x${height}`)
      await page.keyboard.press('Shift')
      await expectOnTop(page, `beside how many presses are left, in a window of ${width}x${height}`)
      await page.keyboard.press('Control')
    }
    for (const [width, height] of [[960, 540], [1280, 720]] as const) {
      await page.setViewportSize({ width, height })
      const middle = async (selector: string) => page.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return (top + bottom) / 2
      })
      await expect.poll(async () => Math.abs(await middle('[data-exit]') - await middle(`#slideshow > [data-slidev-no="${no}"] .read`)), `in line with what stands beside it at ${width}x${height}`).toBeLessThanOrEqual(0.5)
    }
  })

  await test.step('after each press of Shift it says how many are left', async () => {
    const status = page.locator('#leave-status')
    await page.keyboard.press('Shift')
    await expect(status).toHaveText('Press Shift two more times to leave')
    await page.keyboard.press('Shift')
    await expect(status).toHaveText('Press Shift once more to leave')
    await page.keyboard.press('ArrowRight')
    await expect(status).toBeEmpty()
    await slideShown(page, no + 1)
    const { stopped, letGo } = await stopLeaving(page)
    await ways['Shift three times'](page)
    expect(await stopped()).toEqual([leaving])
    await letGo()
    await page.keyboard.press('ArrowLeft')
    await slideShown(page, no)
  })

  await page.locator('#slideshow [data-answer="a2"]:visible').click()
  await page.evaluate(() => {
    localStorage.setItem('slidev-color-schema', 'dark')
    localStorage.setItem('somebody-elses', 'stays')
  })
  const then = await page.evaluate(async () => {
    let forgotten = ''
    window.addEventListener('leave-page', () => {
      forgotten = getComputedStyle(document.body).display
    })
    const link = document.querySelector<HTMLElement>('[data-exit]')!
    const others: string[] = []
    for (const target of [document, document.body, link])
      target.addEventListener('click', () => others.push(target.nodeName))
    link.click()
    await Promise.resolve()
    return {
      forgotten,
      others,
      title: document.title,
      kept: Object.keys(localStorage),
      ticked: document.querySelectorAll('[data-answer="a2"]:checked').length,
    }
  })
  expect(then).toEqual({ forgotten: 'none', others: [], title: settings.neutralTitle, kept: ['somebody-elses'], ticked: 0 })
  await hasLeft(page)
})

test.describe('when the way out meets errors', () => {
  test.use({ expected: [/^request: |^page error: The page forgets nothing/] })

  test('whatever fails while the page forgets, it leaves', { tag: ['@promise-5', '@full'] }, async ({ page }) => {
    await arrive(page, 4)
    await page.evaluate(() => {
      window.addEventListener('leave-page', () => {
        throw new Error('The page forgets nothing')
      })
      Storage.prototype.removeItem = () => {
        throw new Error('broken')
      }
      localStorage.setItem('slidev-color-schema', 'dark')
    })
    await page.locator('[data-exit]').click()
    await hasLeft(page)
  })
})

test('a page that gets lost in forgetting leaves all the same', { tag: ['@promise-5', '@full'] }, async ({ page }) => {
  await arrive(page, 4)
  await page.evaluate(() => window.addEventListener('leave-page', () => {
    for (;;);
  }))
  await page.locator('[data-exit]').click({ noWaitAfter: true }).catch(() => {})
  await hasLeft(page)
})

test('a press on the link while the page is frozen is not lost: once it moves again, it leaves', { tag: ['@promise-5', '@full'] }, async ({ page, context, deckUrl }) => {
  await arrive(page, 4)
  const { x, y, width, height } = (await page.locator('[data-exit]').boundingBox())!
  const at = { x: x + width / 2, y: y + height / 2, button: 'left', clickCount: 1 } as const
  const browser = await context.newCDPSession(page)
  // Frozen until the browser has another cookie: nothing in the page gets a turn before that.
  const frozen = page.evaluate(() => {
    document.cookie = 'frozen=1'
    while (!document.cookie.includes('thaw'));
  }).catch(() => {})
  await expect.poll(async () => (await context.cookies()).map(cookie => cookie.name)).toContain('frozen')
  const presses = (['mouseMoved', 'mousePressed', 'mouseReleased'] as const).map(type => browser.send('Input.dispatchMouseEvent', { type, ...at }).catch(() => {}))
  await context.addCookies([{ name: 'thaw', value: '1', url: deckUrl }])
  await Promise.all([frozen, ...presses])
  await hasLeft(page)
})

test('of two windows only the one that leaves goes; the other keeps its answers and its own way out; after both nothing is kept', { tag: ['@promise-3', '@promise-5', '@full'] }, async ({ page, context, deckUrl }) => {
  await arrive(page, numberOf('check-safety'))
  await page.locator('#slideshow [data-answer="a2"]:visible').click()
  const other = await context.newPage()
  await holdNeutralPage(other)
  await arrive(other, numberOf('check-stand'))
  await other.locator('#slideshow [data-answer="s1"]:visible').click()
  await other.keyboard.press('d')
  await expect.poll(() => other.evaluate(() => Object.keys(localStorage))).toContain('slidev-color-schema')

  await page.locator('[data-exit]').click()
  await hasLeft(page)
  // The other window's settings are those that every first visit begins with.
  await expect.poll(() => other.evaluate(() => localStorage.getItem('slidev-color-schema'))).not.toBe('dark')
  await expect(other.locator('#slideshow [data-answer="s1"]:visible')).toBeChecked()
  await other.keyboard.press('ArrowRight')
  await slideShown(other, numberOf('check-stand') + 1)
  await other.locator('[data-exit]').click()
  await hasLeft(other)
  await staysAway(other)
  await staysAway(page)

  await page.route(`${deckUrl}afterwards`, route => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }))
  await page.goto(`${deckUrl}afterwards`)
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie])).toEqual([''])
})

test('a whole visit makes one entry in the history', { tag: ['@promise-6', '@full'] }, async ({ page }) => {
  await arrive(page, 1)
  await page.keyboard.press('ArrowRight')
  await slideShown(page, 2)
  await page.locator('#slideshow').getByRole('button', { name: 'Next' }).click()
  await slideShown(page, 3)
  await goInDeck(page, '#/10')
  await slideShown(page, 10)
  await page.locator('#slideshow .evidence-badge button:visible').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('o')
  await page.keyboard.press('Escape')
  await goInDeck(page, '#/stop-4')
  await slideShown(page, 29)
  await page.reload()
  await slideShown(page, 29)
  const visited = await historyOf(page)
  expect(visited).toEqual([pageBefore, expect.stringMatching(/#\/29$/)])
  await page.goBack()
  expect(page.url()).toBe(pageBefore)
})

test('a page brought back from the browser\'s memory loads anew', { tag: ['@promise-3', '@full'] }, async ({ page }) => {
  await arrive(page, 6)
  await page.locator('#slideshow [data-answer="a2"]:visible').click()
  const loaded = page.waitForEvent('load')
  await page.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await loaded
  await slideShown(page, 6)
  await expect(page.locator(':checked')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [way, leave] of Object.entries(ways).slice(0, 2)) {
    test(`${way} leaves the page for reading; Back shows it with blank boxes, and Forward the neutral page again`, { tag: ['@promise-3', '@promise-4', ...leave === ways['Enter on the link'] ? ['@full'] : []] }, async ({ page, deckUrl }) => {
      await page.goto(pageBefore)
      await page.goto(deckUrl)
      const reading = new URL(settings.staticPage, deckUrl).href
      await page.waitForURL(reading)
      await leave(page)
      await page.waitForURL(settings.leaveTo)
      await page.goBack()
      expect(page.url()).toBe(reading)
      await expect(page.locator('input')).toHaveCount(0)
      await staysAway(page)
    })
  }
})

test('the window\'s title says nothing while someone answers', { tag: ['@promise-7', '@full'] }, async ({ page }) => {
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
  await slideShown(page, numberOf('help'))
  await expect(page).toHaveTitle(settings.neutralTitle)
})
