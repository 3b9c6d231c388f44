import type { Page } from 'playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import process from 'node:process'
import { settings } from '../../src/settings'
import { expect, goInDeck, slideShown, test } from '../support/deck'
import { expectOnTop, hasLeft, holdNeutralPage, pageBefore, staysAway, ways } from '../support/leaving'
import { talk } from '../support/slides'

test.use({ expected: [/^request: |Failed to load resource|broken on purpose|Failed to fetch dynamically|slide failed to load/] })

test.beforeEach(({ page }) => holdNeutralPage(page))

function readBuilt(name: string): string {
  return readFileSync(posix.join(process.env.DECK_FOLDER!, name), 'utf8')
}

/** The files that the built page asks for before anything is shown, such as `assets/index-1.js`, and the one that shows slides. */
function startingScripts(): string[] {
  const stage = readdirSync(posix.join(process.env.DECK_FOLDER!, 'assets/slidev')).filter(name => /^play-.*\.js$/.test(name))
  const named = Array.from(readBuilt('index.html').matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g), ([, name]) => name!)
  return [...named, ...stage.map(name => `assets/slidev/${name}`)]
}

const exitPage = 'exit-page.js'
const own = (name: string) => name !== exitPage

/** How a file of the deck's own program can fail. */
const failures: Record<string, (page: Page, file: string) => Promise<unknown>> = {
  'is lost': (page, file) => page.route(`**/${file}`, route => route.abort()),
  'fails as it starts': (page, file) => page.route(`**/${file}`, route => route.fulfill({ contentType: 'text/javascript', body: `throw new Error('broken on purpose')\n${readBuilt(file)}` })),
  'never comes': (page, file) => page.route(`**/${file}`, () => {}),
}

test('the way out needs no other file of the deck', { tag: '@promise-4' }, ({ deckUrl }) => {
  expect(deckUrl).toBeTruthy()
  expect(startingScripts()).toContain(exitPage)
  expect(readBuilt(exitPage)).not.toMatch(/\bimport\b/)
})

/** Opens the deck without one of its files, and leaves it in one of the ways. */
async function leaveWithout(page: Page, deckUrl: string, file: string, fail: typeof failures[string], leave: (page: Page) => Promise<void>): Promise<void> {
  await fail!(page, file)
  await page.goto(deckUrl, { waitUntil: 'commit' })
  // Nobody waits for a deck that does not come.
  await expect(page.locator('[data-exit]')).toBeVisible()
  // Not only fetched, but run: nobody presses Shift three times before that.
  await expect.poll(() => page.evaluate(() => {
    for (const type of ['keydown', 'keyup'])
      window.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft' }))
    const said = document.querySelector('#leave-status')!.textContent
    window.dispatchEvent(new Event('input'))
    return said
  })).toContain('two more times')
  await leave(page)
  await hasLeft(page)
  await page.unroute(`**/${file}`)
}

for (const [failure, fail] of Object.entries(failures)) {
  test(`when a file that the deck starts from ${failure}, each way out leads away, and Back to the page before`, { tag: ['@promise-4', '@promise-5', '@full'] }, async ({ page, deckUrl }) => {
    test.slow()
    const scripts = startingScripts().filter(own)
    expect(scripts.length).toBeGreaterThan(3)
    await page.goto(pageBefore)
    for (const [index, file] of scripts.entries())
      await leaveWithout(page, deckUrl, file, fail, Object.values(ways)[index % 3]!)
    await staysAway(page)
  })
}

test('when a file that the deck starts from fails in some way, each way out leads away, and Back to the page before', { tag: ['@promise-4', '@promise-5'] }, async ({ page, deckUrl }) => {
  const scripts = startingScripts().filter(own)
  await page.goto(pageBefore)
  for (const [index, file] of [scripts[0]!, scripts[1]!, scripts.at(-1)!].entries())
    await leaveWithout(page, deckUrl, file, Object.values(failures)[index]!, Object.values(ways)[index]!)
  await staysAway(page)
})

test('even when the file of the way out is lost, the link is a plain one and leads away', { tag: '@promise-4' }, async ({ page, deckUrl }) => {
  await failures['is lost']!(page, exitPage)
  await page.goto(pageBefore)
  await page.goto(`${deckUrl}#/6`)
  await slideShown(page, 6)
  await page.locator('[data-exit]').click()
  await page.waitForURL(settings.leaveTo)
})

/** The built files that a built file needs from the start, directly or through another. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  for (const [, name] of readBuilt(file).matchAll(/\b(?:from|import)\s*["']([^"']+\.js)["']/g)) {
    const path = posix.join(posix.dirname(file), name!)
    if (!seen.has(path))
      importsOf(path, seen.add(path))
  }
  return seen
}

/** The files of the deck's components, each with the first slide that it stands on. */
function componentFiles(): { file: string, no: number, broken: string }[] {
  const slides = talk.map(({ no }) => ({ no, file: slideFiles().find(file => new RegExp(`md__slidev_${no}\\b`).test(readBuilt(file)))! }))
  const found = new Map<string, number>()
  for (const { no, file } of slides) {
    for (const used of importsOf(file))
      found.has(used) || found.set(used, no)
  }
  return [...found]
    // The rule comes up at a press only, whom to call in danger after an answer.
    .filter(([file]) => /^assets\/[A-Z]/.test(file) && !/RuleInWords|EmergencyLine/.test(file))
    // Every component of the file throws when it is set up.
    .map(([file, no]) => ({ file, no, broken: readBuilt(file).replaceAll(/\bsetup\((\w*(?:,\{[^}]*\})?)\)\{/g, 'setup($1){throw Error(`broken on purpose`);') }))
    .filter(({ file, broken }) => broken !== readBuilt(file))
}

function slideFiles(): string[] {
  return readdirSync(posix.join(process.env.DECK_FOLDER!, 'assets')).filter(name => /^slides-.*\.js$/.test(name)).map(name => `assets/${name}`)
}

for (const [name, isTried, tags] of [
  ['whichever part', () => true, ['@full']],
  ['when a part', (index: number) => index === 1, []],
] as const) {
  test(`${name} of a slide breaks, each way out leads away`, { tag: ['@promise-4', '@promise-5', ...tags] }, async ({ page, deckUrl }) => {
    const files = componentFiles().filter((_, index) => isTried(index))
    expect(files.length).toBeGreaterThan(0)
    await page.goto(pageBefore)
    for (const [index, { file, no, broken }] of files.entries()) {
      await test.step(file, async () => {
        await page.route(`**/${file}`, route => route.fulfill({ contentType: 'text/javascript', body: broken }))
        const failed = page.waitForEvent('console', message => message.text().includes('broken on purpose'))
        await page.goto(`${deckUrl}#/${no}`)
        await failed
        await expectOnTop(page, `with a broken ${file}`)
        await Object.values(ways)[index % 3]!(page)
        await hasLeft(page)
        await page.unroute(`**/${file}`)
      })
    }
  })
}

test('an error in every handler of the deck leaves the way out alone', { tag: ['@promise-4', '@promise-5', '@full'] }, async ({ page, deckUrl }) => {
  await page.goto(pageBefore)
  await page.goto(`${deckUrl}#/6`)
  await slideShown(page, 6)
  await page.evaluate(() => {
    for (const type of ['keydown', 'keyup', 'click', 'hashchange', 'focusin']) {
      document.addEventListener(type, () => {
        throw new Error('broken on purpose')
      })
    }
  })
  await goInDeck(page, '#/9')
  await page.keyboard.press('ArrowRight')
  await ways['Shift three times'](page)
  await page.waitForURL(settings.leaveTo)
})
