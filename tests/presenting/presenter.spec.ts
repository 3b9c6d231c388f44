import type { Page } from 'playwright/test'
import type { Stop } from '../support/slides'
import process from 'node:process'
import { describeTiming } from '../../src/format'
import { guideWords } from '../../src/guideWords'
import { presenterWords } from '../../src/messages'
import { box, filled } from '../answers/support'
import { axeFindings } from '../support/axe'
import { expectOnTop, hasLeft, holdNeutralPage, leaving, pageBefore, staysAway, stopLeaving, ways } from '../support/leaving'
import { readCode } from '../support/readCode'
import { freePort, startScript } from '../support/runScript'
import { clicksOf, copyOf, isAt, numberOf, talk } from '../support/slides'
import { expect, firstLoad, notes, openPresenter, presented, startDeck, test } from '../support/startedDeck'
import { listen, ownAnswersStay, roomFollows } from './room'

// A whole talk in several windows: on a machine that does much else it takes minutes.
test.describe.configure({ timeout: 600_000 })

/** Of the room's phones, and whose helplines this talk shows. */
const [shared, place] = ['https://example.org/talk/', 'GB']
const startedUrl = startDeck('--share', shared, '--place', place)
const isFull = !!process.env.TEST_FULL
const again = <T>(way: T[]) => isFull ? way : []
const timing = (page: Page) => notes(page).locator('p:visible').first()
const talkTime = (page: Page) => page.locator('.talk-time')

/** What the presenter's own window shows. */
async function lookAtPresenter(page: Page): Promise<void> {
  await openPresenter(page, startedUrl(), numberOf('title'))
  await expect(page).toHaveTitle('Presenter - Before you cut him off')
  await expect(timing(page)).toHaveText('About 1¼ minutes.')
  for (const words of ['Say. Hello, and thank you for coming.', 'Do not ask.', 'If it gets heavy.'])
    await expect(notes(page)).toContainText(words)
  await expect(copyOf(page, numberOf('before')).getByRole('heading', { level: 1 })).toHaveText('Before you start')

  const again = page.getByRole('button', { name: 'Start the time again' })
  // The server keeps the time of an earlier talk.
  if (await again.isVisible())
    await again.click()
  await expect(talkTime(page)).toHaveText('45 of 45 min left Stop 1 of 44')
  await page.keyboard.press('ArrowRight')
  await expect(again).toBeVisible()
  for (const [minutes, words] of [[14, '31 of 45 min left'], [47, '2 min over']] as const) {
    await page.evaluate((minutes) => {
      const { now } = Date
      Object.assign(Date, { now: () => now() + minutes * 60_000, back: () => Object.assign(Date, { now }) })
    }, minutes)
    await expect(talkTime(page)).toContainText(words)
    await page.evaluate(() => (Date as unknown as { back: () => void }).back())
  }
  await again.click()
  await expect(talkTime(page)).toHaveText('45 of 45 min left Stop 2 of 44')

  for (const [id, line] of [
    ['about', 'About 1 minute.'],
    ['stop-4', 'About 1¾ minutes.'],
    ['section-wont', 'About ¼ minute.'],
  ] as const) {
    await openPresenter(page, startedUrl(), numberOf(id))
    await expect(timing(page)).toHaveText(line)
  }

  // Steps have a bar, a slide without them has none.
  await openPresenter(page, startedUrl(), numberOf('check-safety'))
  const bar = page.getByTitle(/^Clicks in this slide/)
  await expect(bar).toBeHidden()
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect.poll(() => linesOfNotes(page), 'lines of notes that can be read').toBeGreaterThanOrEqual(18)
  for (const [width, height] of [[1366, 768], [960, 1040]] as const) {
    await page.setViewportSize({ width, height })
    for (const [layout, name] of [['layout1', 'Slide first'], ['layout3', 'Next first'], ['layout2', 'Notes first']] as const) {
      await page.getByRole('button', { name }).click()
      await expect(page.locator('.grid-container')).toContainClass(layout)
      await expectOnTop(page, `in ${layout} at ${width}x${height}`)
      expect(await covered(page), `what something lies over in ${layout} at ${width}x${height}`).toEqual([])
    }
  }
  await openPresenter(page, startedUrl(), numberOf('disagree'))
  await expect(bar).toBeVisible()
  // Whatever belongs to a later click, and the marks of clicks.
  await expect(notes(page).locator('.slidev-note-fade').first()).toBeVisible()
  expect(await axeFindings(page, '.slidev-note', ['color-contrast'])).toEqual([])
  for (const [width, height] of [[1024, 768], [1280, 720], [1700, 900]] as const) {
    await page.setViewportSize({ width, height })
    const lines = await Promise.all(['Ground rules', '15-minute route', 'Letter keys off'].map(async name => (await page.getByRole('button', { name }).boundingBox())!.y))
    expect(new Set(lines).size, `lines of what belongs to the talk at ${width}x${height}`).toBe(1)
  }

  await page.goto(`${startedUrl()}#/presenter/99`)
  await expect(page.getByRole('heading', { name: 'There is no slide “presenter/99”' })).toBeVisible()
}

/** How many lines of the notes are in view whole, without scrolling. */
function linesOfNotes(page: Page): Promise<number> {
  return notes(page).evaluate((element) => {
    const words = document.createRange()
    words.selectNodeContents(element)
    const { bottom } = element.getBoundingClientRect()
    return new Set([...words.getClientRects()].filter(line => line.width > 1 && line.bottom <= bottom).map(line => Math.round(line.bottom / 8))).size
  })
}

/** The controls and parts of the presenter view that the way out, or another control, lies over in part or whole. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const things = [...document.querySelectorAll('[data-exit], .slidev-presenter :is(.bottom :is(a, button, p), .slidev-note, .slidev-slide-content)')]
      .filter(thing => thing.checkVisibility({ visibilityProperty: true }) && !thing.closest('[inert]'))
    const place = (thing: Element) => (thing.closest('.slidev-slide-container') ?? thing).getBoundingClientRect()
    return things.flatMap((one, index) => things.slice(index + 1).filter((other) => {
      const [a, b] = [place(one), place(other)]
      return !one.contains(other) && a.left < b.right - 1 && a.right - 1 > b.left && a.top < b.bottom - 1 && a.bottom - 1 > b.top
    }).map(other => `${one.outerHTML.slice(0, 80)} and ${other.outerHTML.slice(0, 80)}`))
  })
}

/** Opens, each in half a screen, the audience's window first, then, at this slide, the presenter's: the view that is opened last says where the talk is. */
async function openBoth(page: Page, url: string, no: number): Promise<Page> {
  const audience = await page.context().newPage()
  for (const window of [page, audience])
    await window.setViewportSize({ width: 960, height: 1040 })
  await audience.goto(url)
  await expect(audience.locator('#slideshow').getByRole('heading', { level: 1 }).first()).toBeVisible(firstLoad)
  // Under npm start, too, a slide opens by its id, and the address shows its number. A server that has just started may load
  // the window anew, which then comes back to the place of the talk.
  await expect(async () => {
    await audience.evaluate(() => void (location.hash = '#/help'))
    await expect(presented(audience, numberOf('help')).getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 20_000 })
  }).toPass(firstLoad)
  await isAt(audience, { no: numberOf('help'), clicks: 0 })
  await openPresenter(page, url, no)
  await isAt(audience, { no, clicks: 0 })
  return audience
}

/** Where each part of a slide stands on its canvas. */
function layoutOf(page: Page, no: number) {
  return presented(page, no).locator('.frame > *').evaluateAll(parts => parts.map(part => part as HTMLElement)
    .map(({ className, offsetLeft, offsetTop, offsetWidth, offsetHeight }) => [className, offsetLeft, offsetTop, offsetWidth, offsetHeight].join(' ')))
}

/** The stops of the 15-minute route. A slide comes with all its steps. */
const shortRoute = talk.filter(({ frontmatter }) => frontmatter.short).map(({ no }) => ({ no, clicks: clicksOf(no) }))

/** Looks for what `npm start` was told: the place on Help, and an address for the room's phones, which they read off the wall, light or dark. */
async function followOptions(page: Page, audience: Page): Promise<void> {
  const help = numberOf('help')
  await page.keyboard.press('End')
  for (const window of [page, audience])
    await expect(presented(window, help).locator('[data-region][aria-pressed=true]')).toHaveAttribute('data-region', place)
  for (const { no } of talk.filter(({ frontmatter }) => frontmatter.phones)) {
    await page.evaluate(no => location.hash = `#/presenter/${no}`, no)
    await isAt(audience, { no, clicks: 0 })
    // In turns light and dark; each slide in both in the full matrix.
    for (let scheme = 0; scheme < (isFull ? 2 : 1); scheme++) {
      await audience.keyboard.press('d')
      const code = presented(audience, no).getByRole('img', { name: shared })
      expect(await readCode(code), `slide ${no}`).toBe(shared)
      expect((await code.boundingBox())!.width).toBeGreaterThanOrEqual(960 / 10)
    }
    await expect(presented(audience, no).locator('.room-code')).toHaveText('example.org/talk')
  }
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await isAt(audience, { no: 3, clicks: 0 })
}

/** Puts a talk on the 15-minute route, walks parts of it in both windows, and puts it back. */
async function walkShortRoute(page: Page, audience: Page): Promise<void> {
  const [help, points] = [numberOf('help'), numberOf('key-pointers')]
  const places = (from: number, to: number) => shortRoute.filter(({ no }) => no >= from && no <= to)
  const turn = async (by: Page, key: string, stop: Stop) => {
    await by.keyboard.press(key)
    await isAt(audience, stop)
    await expect(presented(page, stop.no)).toBeVisible()
    expect(await layoutOf(page, stop.no), `slide ${stop.no} in the presenter view, and in the room`).toEqual(await layoutOf(audience, stop.no))
  }
  const onRoute = page.getByRole('button', { name: '15-minute route' })

  await test.step('one press in the presenter view puts both windows on the 15-minute route; next and back keep to it, from any slide', async () => {
    await onRoute.click()
    await expect(onRoute).toHaveAttribute('aria-pressed', 'true')
    await expect(audience.locator('html')).toHaveAttribute('data-route', 'short')
    // Slide 3, where they are, is not on it.
    for (const [index, stop] of places(4, numberOf('reason-6')).entries())
      await turn(index % 2 ? audience : page, ['ArrowRight', 'PageDown', 'ArrowDown', 'Space'][index % 4]!, stop)
    await audience.keyboard.press('g')
    await audience.getByPlaceholder('Goto...').fill(String(numberOf('disagree')))
    await audience.keyboard.press('Enter')
    await isAt(audience, { no: numberOf('disagree'), clicks: clicksOf(numberOf('disagree')) })
    await turn(audience, 'PageDown', { no: numberOf('evidence-map'), clicks: 0 })
    await turn(page, 'ArrowLeft', { no: numberOf('ten-to-one'), clicks: 0 })
  })
  await test.step('a stop with steps takes one press, on and back, and the talk ends on Help; behind it one goes from slide to slide', async () => {
    await page.keyboard.press('End')
    await isAt(audience, { no: help, clicks: 0 })
    for (const stop of places(points, help - 1).reverse())
      await turn(page, 'PageUp', stop)
    for (const stop of places(points + 1, help))
      await turn(page, 'PageDown', stop)
    await expect(presented(page, help).getByRole('button', { name: 'Next' })).toBeDisabled()
    await page.keyboard.press('PageDown')
    await page.evaluate(no => location.hash = `#/presenter/${no}`, numberOf('sources-2'))
    await isAt(audience, { no: numberOf('sources-2'), clicks: 0 })
    await turn(page, 'PageUp', { no: numberOf('sources-1'), clicks: 0 })
  })
  await test.step('the notes have the words of this route alone, and the overview says what it leaves out', async () => {
    await expect(timing(page)).toHaveText('After the end, to look things up.')
    await turn(page, 'Home', shortRoute[0]!)
    await turn(page, 'PageDown', shortRoute[1]!)
    await expect(timing(page)).toHaveText('On the 15-minute route: 1 minute.')
    await expect(notes(page).getByText('Short route.')).toBeVisible()
    await page.keyboard.press('o')
    const saidOf = (no: number) => page.locator(`#overview-${no}`)
    for (const { no, title } of talk) {
      const note = no > help ? 'After the end' : shortRoute.some(stop => stop.no === no) ? '' : 'Not on this route'
      await expect(saidOf(no)).toHaveAccessibleName(`${no} ${title} ${note}`.trim())
      await expect(copyOf(page, no).locator('.passed-over')).toHaveText(note ? [note] : [])
    }
    await page.keyboard.press('Escape')
  })
  await test.step('pressed again, the whole talk is walked', async () => {
    await onRoute.click()
    await expect(audience.locator('html')).toHaveAttribute('data-route', 'whole')
    await turn(audience, 'PageDown', { no: 3, clicks: 0 })
    await expect(notes(page).getByText('Short route.')).toBeHidden()
  })
}

/** Blanks the room's screen from the presenter view, and presses in both windows what clickers send to begin and end a show. */
async function blankTheRoom(page: Page, audience: Page): Promise<void> {
  const [screen, said] = [audience.locator('.blank-screen'), page.locator('.blank-said')]
  await test.step('a key in the presenter view blanks the room alone, and says so; the next press in either window brings the slide back', async () => {
    for (const by of [page, audience]) {
      await page.keyboard.press('b')
      await expect(screen).toBeVisible()
      await expectOnTop(audience, 'over a black screen')
      await expect(said).toHaveText('The screen is black. Any key brings the slide back.')
      await expect(presented(page, 3)).toBeVisible()
      await by.keyboard.press('PageDown')
      await expect(screen).toHaveCount(0)
      await expect(said).toBeEmpty()
      await isAt(audience, { no: 3, clicks: 0 })
    }
  })
  await test.step('Escape and F5 throw nothing away', async () => {
    for (const [by, no] of [[page, 4], [audience, 5]] as const) {
      await by.evaluate(() => document.body.dataset.same = 'yes')
      for (const key of ['F5', 'Escape', 'PageDown'])
        await by.keyboard.press(key)
      await isAt(audience, { no, clicks: 0 })
      await expect(presented(page, no)).toBeVisible()
      await expect(by.locator('body')).toHaveAttribute('data-same', 'yes')
    }
  })
}

/** Waits until one of the two windows has this slide, with exactly these steps, on stage. */
async function shows(page: Page, { no, clicks }: Stop) {
  await expect(presented(page, no)).toBeVisible()
  await expect(presented(page, no).locator('.pair:not(.waiting)')).toHaveCount(clicks)
}

const steps = numberOf('disagree')

test('a talk in two windows: the presenter has notes, next slide and time; both follow each other, forwards, by steps and backwards, and take no key back', async ({ page }) => {
  // One talk for both: under npm start each further visit loads some hundred files anew.
  await listen(page.context())
  await test.step('the presenter reads how long a slide takes and what to say, and sees the next slide and the time', () => lookAtPresenter(page))
  const audience = await openBoth(page, startedUrl(), steps - 1)

  const on = Array.from({ length: clicksOf(steps) + 1 }, (_, clicks) => ({ key: 'ArrowRight', no: steps, clicks }))
  const back = [...on.slice(0, -1).reverse(), { no: steps - 1, clicks: 0 }].map(stop => ({ ...stop, key: 'ArrowLeft' }))

  // Without waiting for the other window: what it says of an earlier place must not take the next key back. Each turn ends
  // at a place of its own, so that a window which is there has heard all.
  const last = numberOf('help')
  const up = [last - 1, last - 2, last - 3].map(no => ({ key: 'ArrowUp', no, clicks: 0 }))
  const down = [last - 2, last - 1, last].map(no => ({ key: 'ArrowDown', no, clicks: 0 }))
  for (const [name, by, turn] of [
    ['presenter view', page, [...on, ...back, ...again(on), ...again(back), { key: 'End', no: last, clicks: 0 }]],
    ['audience\'s window', audience, [...up, ...down, ...again(up), ...again(down), { key: 'Home', no: 1, clicks: 0 }]],
  ] as const) {
    await test.step(`in the ${name}, one key soon after another leads on, and the other window comes along`, async () => {
      for (const { key, ...stop } of turn) {
        await by.keyboard.press(key)
        await shows(by, stop)
      }
      await isAt(audience, turn.at(-1)!)
      await shows(page, turn.at(-1)!)
    })
  }

  await openPresenter(page, startedUrl(), steps - 1)
  await isAt(audience, { no: steps - 1, clicks: 0 })
  const way: (Stop & { key: string, by?: Page })[] = [
    ...on,
    { key: 'ArrowRight', no: steps + 1, clicks: 0 },
    { key: 'PageDown', no: steps + 2, clicks: 0 },
    { key: 'PageUp', no: steps + 1, clicks: 0 },
    { key: 'ArrowLeft', no: steps, clicks: clicksOf(steps) },
    { key: 'ArrowLeft', no: steps, clicks: clicksOf(steps) - 1 },
    { key: 'End', no: numberOf('help'), clicks: 0 },
    { key: 'Home', by: audience, no: 1, clicks: 0 },
    { key: 'PageDown', by: audience, no: 2, clicks: 0 },
    { key: 'Space', by: audience, no: 3, clicks: 0 },
    { key: 'ArrowLeft', by: audience, no: 2, clicks: 0 },
  ]
  for (const { key, by = page, ...stop } of way) {
    await test.step(`${key} in the ${by === page ? 'presenter view' : 'audience\'s window'} leads to slide ${stop.no}, step ${stop.clicks}`, async () => {
      await by.keyboard.press(key)
      await isAt(audience, stop)
      await shows(page, stop)
      await expect(timing(page)).toHaveText(describeTiming(talk[stop.no - 1]!.frontmatter).whole.replaceAll('*', ''))
      if (stop.no === numberOf('help'))
        await expect(page.getByText('End of the presentation')).toBeVisible()
    })
  }

  await presented(page, 2).getByRole('button', { name: 'Next' }).click()
  await isAt(audience, { no: 3, clicks: 0 })
  await test.step('--place and --share of npm start hold in both windows', () => followOptions(page, audience))
  await walkShortRoute(page, audience)
  await blankTheRoom(page, audience)

  await test.step('what belongs to the room reaches the audience\'s window', () => roomFollows(page, audience))
  await test.step('what someone answers stays in the window it is answered in', () => ownAnswersStay(page, audience))
  const popup = await test.step('"Present" opens one more window for the audience, which is told without channel and storage', () => presentTo(page))
  await test.step('two windows of the audience follow, and one that is loaded anew comes back to the place and the example', async () => {
    await page.keyboard.press('ArrowRight')
    const no = numberOf('check-safety') + 1
    for (const window of [audience, popup]) {
      await isAt(window, { no, clicks: 0 })
      await expect(presented(window, no).locator('.example')).toBeVisible()
    }
    await popup.close()
    await audience.reload()
    await expect(presented(audience, no).locator('.example')).toBeVisible({ timeout: 120_000 })
    await isAt(audience, { no, clicks: 0 })
  })
  await test.step('with another screen, one press sends this window there in full screen, without what was answered in it', () => presentOnOtherScreen(page))
  await test.step('Shift three times, in the presenter view or on the ground rules, takes both windows to the neutral page', async () => {
    await openPresenter(page, startedUrl(), numberOf('check-safety'))
    await page.getByRole('button', { name: presenterWords.groundRules }).click()
    await expect(page.getByRole('heading', { name: guideWords.rules.heading })).toBeFocused()
    const [here, there] = [await stopLeaving(page), await stopLeaving(audience)]
    await ways['Shift three times'](page)
    expect(await here.stopped()).toEqual([leaving])
    await expect.poll(there.stopped).toEqual([leaving])
  })
})

/** Presses "Present" with an example loaded, for a window that hears neither channel nor storage. */
async function presentTo(page: Page): Promise<Page> {
  const no = numberOf('check-safety')
  await page.evaluate(no => void (location.hash = `#/presenter/${no}`), no)
  await presented(page, no).locator('[data-opens=examples]').click()
  await presented(page, no).locator('[data-example=phone]').click()
  await page.context().addInitScript(() => {
    if (!window.opener)
      return
    Reflect.deleteProperty(window, 'BroadcastChannel')
    window.addEventListener('storage', event => event.stopImmediatePropagation(), { capture: true })
  })
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await expect(talkTime(page).getByRole('status')).toHaveText('Move the new window to the other screen and press F there.')
  const popup = await opened
  await expect(presented(popup, no).locator('.example')).toBeVisible({ timeout: 120_000 })
  await isAt(popup, { no, clicks: 0 })
  return popup
}

/** Presses "Present" in a browser that tells of another screen. */
async function presentOnOtherScreen(page: Page): Promise<void> {
  const no = numberOf('check-stand')
  await page.evaluate(no => void (location.hash = `#/presenter/${no}`), no)
  await presented(page, no).locator('.example + button').click()
  await box(page, 's1').click()
  const asked = await page.evaluateHandle(() => {
    const asked: unknown[] = []
    const [here, there] = [{ availLeft: 0, availTop: 0, availWidth: 1366, availHeight: 768 }, { name: 'projector' }]
    Object.defineProperty(screen, 'isExtended', { value: true })
    Object.assign(window, {
      getScreenDetails: async () => ({ screens: [here, there], currentScreen: here }),
      open: (...what: unknown[]) => asked.push(...what.map(String)),
    })
    Object.assign(document.documentElement, { requestFullscreen: async (options: unknown) => void asked.push(options) })
    return asked
  })
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await isAt(page, { no, clicks: 0 })
  expect(await asked.jsonValue()).toEqual([
    { screen: { name: 'projector' } },
    expect.stringMatching(new RegExp(`#/presenter/${no}$`)),
    'presenter',
    'popup,left=0,top=0,width=1366,height=768',
  ])
  expect(await filled(page)).toEqual([])
}

test.describe('a server that stops', () => {
  test.use({ expected: [/ERR_CONNECTION_REFUSED|WebSocket|vite|Failed to fetch|^request: /i] })

  test('when the server stops and starts again, the windows follow each other as before, whatever was pressed meanwhile', { tag: '@full' }, async ({ page }) => {
    const port = await freePort()
    const url = `http://localhost:${port}/`
    async function start(...options: string[]) {
      const server = startScript('start.ts', ['--no-open', '--port', String(port), ...options])
      await server.wrote(/To stop:/)
      return server
    }
    const first = await start()
    const audience = await openBoth(page, url, 5)
    first.kill('SIGTERM')
    await first.done
    for (const { by, key } of [{ by: page, key: 'ArrowDown' }, { by: audience, key: 'ArrowUp' }])
      await by.keyboard.press(key)

    const again = Promise.all([page, audience].map(window => window.waitForEvent('load')))
    const second = await start('--route', 'short')
    await again
    await expect(notes(page)).toBeVisible({ timeout: 120_000 })
    // The two come to one place; from there either leads.
    const place = async () => (await page.evaluate(() => location.hash)).match(/\d+/)![0]
    await expect.poll(async () => (await audience.evaluate(() => location.hash)).match(/\d+/)![0] === await place()).toBe(true)
    const no = Number(await place())
    // It was started for the 15-minute route.
    const [first15, second15] = shortRoute.filter(stop => stop.no > no)
    for (const [by, key, to] of [[page, 'ArrowDown', first15!], [audience, 'ArrowDown', second15!], [page, 'ArrowUp', first15!]] as const) {
      await by.keyboard.press(key)
      await shows(page, to)
      await isAt(audience, to)
    }
    second.kill('SIGTERM')
    await second.done
  })
})

test.describe('the way out under npm start', () => {
  test.use({ expected: [/^request: /] })

  test('stands over the presenter view and all that opens there; each way leads away, Back past the deck, and Forward not into it', { tag: ['@promise-4', '@promise-5', '@full'] }, async ({ page }) => {
    await holdNeutralPage(page)
    await page.goto(pageBefore)
    await openPresenter(page, startedUrl(), 3)
    await page.keyboard.press('ArrowRight')
    await expect(presented(page, 4)).toBeVisible()
    await expectOnTop(page, 'in the presenter view')
    await page.keyboard.press('g')
    await expect(page.getByPlaceholder('Goto...')).toBeFocused()
    await expectOnTop(page, 'beside the go-to field')
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await expect(copyOf(page, talk.length)).toBeAttached()
    await expectOnTop(page, 'over the overview')

    const { stopped, letGo } = await stopLeaving(page)
    for (const [way, leave] of Object.entries(ways)) {
      await leave(page)
      expect(await stopped(), way).toEqual([leaving])
    }
    await letGo()
    await page.locator('[data-exit]').click()
    await hasLeft(page)
    await staysAway(page)
  })
})
