import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { serveFolder } from '../../scripts/shared/serve'
import { settings } from '../../src/settings'
import { expect, slideShown, test } from '../support/deck'
import { expectOnTop } from '../support/leaving'
import { talk } from '../support/slides'

test.use({ expected: [/^console error: |^page error: |^request: http:\/\/127\.0\.0\.1:/] })

const link = (page: Page) => page.getByRole('link', { name: 'Read this as a page' })

/** The link holds the deck's place beside the way out, and leads to the page for reading. */
async function leadsToReading(page: Page): Promise<void> {
  await expect(link(page)).toBeVisible()
  await expectOnTop(page, 'beside the link to the page for reading')
  await link(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(talk[0]!.title)
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`/${settings.staticPage}$`))
}

/** What keeps the deck from coming: what is sent in place of its scripts. */
const faults: Record<string, { files: string, contentType?: string, change?: (body: string) => string, isLost?: boolean }> = {
  'is written for newer browsers': { files: '**/*.js', change: body => `${body}\nclass { ^ }` },
  'is sent as plain text': { files: '**/*.js', contentType: 'text/plain' },
  'is refused': { files: '**/*.js', isLost: true },
  'comes without the file that shows slides': { files: '**/slidev/play-*.js', isLost: true },
  'comes without its styles, and is lost': { files: '**/assets/**', isLost: true },
  'fails as it starts': { files: '**/assets/index-*.js', change: body => `throw new Error('broken on purpose')\n${body}` },
}

for (const [fault, { files, contentType = 'text/javascript', change = (body: string) => body, isLost }] of Object.entries(faults)) {
  test(`when the deck's program ${fault}, a link to the page for reading holds its place`, ['is refused'].includes(fault) ? {} : { tag: '@full' }, async ({ page, deckUrl }) => {
    await page.route(files, async (route) => {
      if (isLost)
        return route.abort()
      const name = new URL(route.request().url()).pathname.slice(new URL(deckUrl).pathname.length)
      await route.fulfill({ contentType, body: change(readFileSync(join(process.env.DECK_FOLDER!, name), 'utf8')) })
    })
    await page.goto(`${deckUrl}#/6`)
    await leadsToReading(page)
  })
}

test('opened from disk, the page leads to the one for reading beside it', async ({ page }) => {
  await page.goto(pathToFileURL(join(process.env.DECK_FOLDER!, 'index.html')).href)
  await leadsToReading(page)
})

test('on a host that leaves out the slash, the link leads to where the page for reading is', { tag: '@full' }, async ({ page }) => {
  await using server = await serveFolder(process.env.DECK_FOLDER!, { base: '/deck/' })
  const body = readFileSync(join(process.env.DECK_FOLDER!, 'index.html'), 'utf8')
  await page.route(address => address.pathname === '/deck', route => route.fulfill({ contentType: 'text/html', body }))
  for (const behind of ['', '?from=a/b#/6']) {
    await page.goto(`${server.url.replace(/\/$/, '')}${behind}`)
    await expect(link(page)).toHaveAttribute('href', `${server.url}${settings.staticPage}`)
    await leadsToReading(page)
  }
})

test('while the deck comes quickly, as it mostly does, nothing is shown in its place, and nothing once it is there', async ({ page, deckUrl }) => {
  let letThrough = () => {}
  const held = new Promise<void>(resolve => letThrough = resolve)
  await page.route('**/assets/index-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(deckUrl, { waitUntil: 'commit' })
  // With movement switched off, too, it waits: beside the first slide three seconds, without it one.
  await expect(page.locator('.until-deck')).toHaveCSS('animation-delay', '3s')
  await expect(link(page)).toBeVisible()
  letThrough()
  await slideShown(page, 1)
  await expect(page.locator('.until-deck')).toBeHidden()
})
