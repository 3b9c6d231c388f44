import type { Page } from 'playwright/test'
import type { Stop } from '../support/slides'
import { describeTiming } from '../../deck/describeTiming'
import { settings } from '../../deck/settings'
import { firstFreePort } from '../../scripts/shared/ports'
import { test as deckTest, expect } from '../support/deck'
import { startScript } from '../support/runScript'
import { clicksOf, copyOf, isAt, numberOf, talk } from '../support/slides'

/** The deck as `npm start` serves it, with presenter view and notes. */
const test = deckTest.extend<object, { startedUrl: string }>({
  // eslint-disable-next-line no-empty-pattern
  startedUrl: [async ({}, use, workerInfo) => {
    const port = await firstFreePort(4700 + workerInfo.parallelIndex * 50)
    const server = startScript('start.ts', ['--no-open', '--port', String(port)])
    await server.wrote(/To stop:/)
    await use(`http://localhost:${port}/`)
    server.kill('SIGTERM')
    await server.done
  }, { scope: 'worker', timeout: 60_000 }],
})

// The development server has an address of its own, and reports changes to the words over a socket.
test.use({ expected: [/^request: (?:http|ws):\/\/localhost:47\d\d\//] })

/** Watches what all windows tell each other over the server's socket, as one of them hears it. */
function listen(page: Page) {
  let heard: { page: number, clicks: number, lastUpdate?: { type: string } }[] = []
  page.on('websocket', socket => socket.on('framereceived', ({ payload }) => {
    const { event, data } = JSON.parse(String(payload))
    if (event === 'vue-server-ref' && data.key === 'nav')
      heard.push(data.data)
  }))
  return {
    /** Waits until a window has said that it has come here, and no word of another place came after it. Keys pressed sooner may be taken back. */
    async agreed(type: 'presenter' | 'viewer', { no, clicks }: Stop) {
      await expect.poll(() => heard.slice(heard.findLastIndex(({ page, clicks: step }) => page !== no || step !== clicks) + 1).map(({ lastUpdate }) => lastUpdate?.type)).toContain(type)
      heard = []
    },
  }
}

// A development server hands out the deck module by module, which takes a while the first time.
const firstLoad = { timeout: 60_000 }
test.describe.configure({ timeout: 120_000 })

const notes = (page: Page) => page.locator('.slidev-note')
const timing = (page: Page) => notes(page).locator('p').first()
const timer = (page: Page) => page.locator('.slidev-presenter .text-3xl.font-mono')
const presented = (page: Page, no: number) => page.locator(`#slideshow > [data-slidev-no="${no}"]`)

/** Opens the presenter view, and waits until its slide and the notes are there. */
async function openPresenter(page: Page, url: string, no: number): Promise<void> {
  await page.goto(`${url}#/presenter/${no}`)
  await expect(presented(page, no).getByRole('heading', { level: 1 }).first()).toBeVisible(firstLoad)
  await expect(notes(page)).toBeVisible()
}

test('the presenter reads how long a slide takes and what to say, and sees the next slide and the time', async ({ page, startedUrl }) => {
  await openPresenter(page, startedUrl, numberOf('title'))
  await expect(page).toHaveTitle('Presenter - Before you cut him off')
  await expect(timing(page)).toHaveText('About 1 minute. On the 15-minute route: ¾ minute.')
  for (const words of ['Say. Hello, and thank you for coming.', 'Do not ask.', 'If it gets heavy.'])
    await expect(notes(page)).toContainText(words)
  await expect(copyOf(page, numberOf('before')).getByRole('heading', { level: 1 })).toHaveText('Before you start')

  await expect(timer(page)).toHaveText('-:--')
  await timer(page).hover()
  await page.locator('.i-carbon\\:play').click()
  await expect(timer(page)).toHaveText(/^\d:\d\d$/)

  for (const [id, line] of [
    ['about', 'About 1 minute. Not on the 15-minute route: pass over it.'],
    ['stop-4', 'About 1¾ minutes. On the 15-minute route: 1½ minutes.'],
    ['section-wont', 'About ¼ minute. Not on the 15-minute route: pass over it.'],
  ] as const) {
    await openPresenter(page, startedUrl, numberOf(id))
    await expect(timing(page)).toHaveText(line)
  }

  await page.goto(`${startedUrl}#/presenter/99`)
  await expect(page.getByRole('heading', { name: 'There is no slide “presenter/99”' })).toBeVisible()
})

test('the audience\'s window and the presenter\'s follow each other, forwards, by steps and backwards', async ({ page, context, startedUrl }) => {
  const no = numberOf('disagree')
  const audience = await context.newPage()
  const [presenterEar, audienceEar] = [listen(page), listen(audience)]
  await audience.goto(`${startedUrl}#/5`)
  await expect(presented(audience, 5)).toBeVisible(firstLoad)
  // The view that is opened last says where the talk is.
  await openPresenter(page, startedUrl, no - 1)
  await isAt(audience, { no: no - 1, clicks: 0 })
  await presenterEar.agreed('viewer', { no: no - 1, clicks: 0 })

  const way: (Stop & { key: string, by?: Page })[] = [
    ...Array.from({ length: clicksOf(no) + 1 }, (_, clicks) => ({ key: 'ArrowRight', no, clicks })),
    { key: 'ArrowRight', no: no + 1, clicks: 0 },
    { key: 'PageDown', no: no + 2, clicks: 0 },
    { key: 'PageUp', no: no + 1, clicks: 0 },
    { key: 'ArrowLeft', no, clicks: 3 },
    { key: 'ArrowLeft', no, clicks: 2 },
    { key: 'End', no: talk.length, clicks: 0 },
    { key: 'Home', by: audience, no: 1, clicks: 0 },
    { key: 'PageDown', by: audience, no: 2, clicks: 0 },
    { key: 'Space', by: audience, no: 3, clicks: 0 },
    { key: 'ArrowLeft', by: audience, no: 2, clicks: 0 },
  ]
  for (const { key, by = page, ...stop } of way) {
    await test.step(`${key} in the ${by === page ? 'presenter view' : 'audience\'s window'} leads to slide ${stop.no}, step ${stop.clicks}`, async () => {
      await by.keyboard.press(key)
      await isAt(audience, stop)
      await expect(presented(page, stop.no)).toBeVisible()
      await expect(presented(page, stop.no).locator('.pair:not(.waiting)')).toHaveCount(stop.clicks)
      const { minutes, short } = talk[stop.no - 1]!.frontmatter as { minutes: number, short?: number }
      await expect(timing(page)).toHaveText(describeTiming(minutes, short).replaceAll('*', ''))
      if (stop.no === talk.length)
        await expect(page.getByText('End of the presentation')).toBeVisible()
      await (by === page ? presenterEar.agreed('viewer', stop) : audienceEar.agreed('presenter', stop))
    })
  }

  await presented(page, 2).getByRole('button', { name: 'Next' }).click()
  await isAt(audience, { no: 3, clicks: 0 })
})

test.describe('the way out under npm start', () => {
  test.use({ expected: [/^request: /] })

  test('stands in the presenter view too: it leaves, and Back leads past the deck', async ({ page, startedUrl }) => {
    await page.route(settings.leaveTo, route => route.fulfill({ contentType: 'text/html', body: 'Weather' }))
    await page.goto('data:text/html,before')
    await openPresenter(page, startedUrl, 3)
    await page.locator('[data-exit]').click()
    await page.waitForURL(settings.leaveTo)
    await page.goBack()
    expect(page.url()).toBe('data:text/html,before')
  })
})
