import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, stageSlide, test } from '../support/deck'
import { copyOf, isAt, numberOf, openStop, stops, talk } from '../support/slides'

// What is asked for in vain is told apart below.
test.use({ expected: [/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/] })

test('when the network goes after the first slide has settled, the whole talk can still be presented', async ({ newContext, deckUrl }) => {
  // In a context that has read nothing of the deck before.
  const context = await newContext()
  const page = await context.newPage()
  const fetched = new Set<string>()
  page.on('requestfinished', request => fetched.add(request.url().split('/').at(-1)!))
  await openStop(page, stops[0]!)

  // Slidev fetches the slides ahead, some seconds after the first one. Then there is nothing left to ask for.
  const chunks = readdirSync(join(process.env.DECK_FOLDER!, 'assets')).filter(name => /^md-.*\.js$/.test(name))
  expect(chunks).toHaveLength(talk.length)
  await expect.poll(() => chunks.filter(name => !fetched.has(name))).toEqual([])
  await expect(page.locator('#slideshow > [data-slidev-no]')).toHaveCount(talk.length)
  await expect(page.locator('#slideshow .slidev-slide-loading')).toHaveCount(0)

  await context.setOffline(true)
  expect(await page.evaluate(() => navigator.onLine)).toBe(false)
  const inVain = new Set<string>()
  page.on('requestfailed', request => inVain.add(request.url().replace(deckUrl, '')))
  fetched.clear()

  for (const stop of stops.slice(1)) {
    await page.keyboard.press('ArrowRight')
    await isAt(page, stop)
    await expect(stageSlide(page, stop.no).getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  await page.keyboard.press('o')
  await expect(copyOf(page, talk.length).getByRole('heading', { level: 1 }).first()).toHaveText(talk.at(-1)!.title)
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.getByPlaceholder('Goto...').fill('He cheated')
  await page.keyboard.press('Enter')
  await isAt(page, { no: numberOf('stop-2'), clicks: 0 })
  await page.evaluate(() => location.hash = '#/nowhere')
  await expect(page.getByRole('heading', { name: 'There is no slide “nowhere”' })).toBeVisible()
  await page.getByRole('link', { name: 'Start at the beginning' }).click()
  await isAt(page, stops[0]!)

  expect([...fetched]).toEqual([])
  expect([...inVain]).toEqual([])
})
