import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { makeOneFile } from '../../scripts/print/oneFile'
import { isSealed } from '../../scripts/shared/seal'
import { examples, exampleWords, paperWords } from '../../src/decision'
import { claims } from '../../src/evidence'
import { onPaperWords, wayWords } from '../../src/messages'
import { settings } from '../../src/settings'
import { filled, openAt, readerWith, resultShown, slide } from '../answers/support'
import { answerIds, kept } from '../answers/traces'
import { askAxe, withStageAlone } from '../support/axe'
import { expect, goInDeck, slideShown, test } from '../support/deck'
import { hasLeft, holdNeutralPage, leaving, pageBefore, staysAway, stopLeaving, ways } from '../support/leaving'
import { readingShown } from '../support/reading'
import { copyOf, isAt, numberOf, talk } from '../support/slides'

test.use({ isOneFile: true, expected: [new RegExp(`^request: ${settings.leaveTo}$`)] })

const claim = claims.find(({ id }) => id === 'reason-1')!
const filePath = () => fileURLToPath(process.env.DECK_URL!)

test('the deck as one file, alone in a folder, does all that a host’s does, and asks for nothing', async ({ page, deckUrl, complaints }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await holdNeutralPage(page)
  await page.addInitScript(() => window.print = () => void (document.documentElement.dataset.printed = ''))
  await page.goto(pageBefore)
  asked.length = 0
  const reader = readerWith('mouse', page)

  await test.step('the first slide stands, in its own type, with nothing that leads to a file beside it', async () => {
    await openAt(page, talk[0]!.frontmatter.id as string)
    expect(await page.evaluate(() => Array.from(document.fonts).filter(font => font.family.includes('Variable')).map(font => font.status))).toEqual(['loaded', 'loaded'])
    await goInDeck(page, `#/${numberOf('key-pointers')}`)
    const last = await slideShown(page, numberOf('key-pointers'))
    await expect(last.getByRole('link', { name: onPaperWords.worksheet })).toHaveAttribute('href', `#/worksheet?from=/${numberOf('key-pointers')}`)
    await last.getByRole('link', { name: onPaperWords.worksheet }).click()
    await expect(page.getByRole('heading', { name: onPaperWords.worksheetTitle })).toBeVisible()
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'as wide as a phone').toBe(360)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.getByRole('link', { name: wayWords.back }).click()
    await slideShown(page, numberOf('key-pointers'))
    expect(await page.locator('[href], [src]').evaluateAll(all => all.map(one => one.getAttribute('href') ?? one.getAttribute('src')!).filter(to => !/^(?:#|https:|tel:|sms:|mailto:|data:)/.test(to)))).toEqual([])
  })

  await test.step('keys: on and back, first and last, overview, go to, a claim’s card, dark', async () => {
    await page.keyboard.press('Home')
    await isAt(page, { no: 1, clicks: 0 })
    await page.keyboard.press('PageDown')
    await isAt(page, { no: 2, clicks: 0 })
    await page.keyboard.press('ArrowLeft')
    await isAt(page, { no: 1, clicks: 0 })
    await page.keyboard.press('End')
    await isAt(page, { no: numberOf('help'), clicks: 0 })
    await page.keyboard.press('o')
    await expect(copyOf(page, numberOf('help'))).toBeAttached()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.getByPlaceholder('Goto...').fill(String(numberOf(claim.id)))
    await page.keyboard.press('Enter')
    await slideShown(page, numberOf(claim.id))
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog').locator(`[data-card="${claim.id}"]`)).toContainText(claim.finding)
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    await expect(page.locator('html')).toHaveClass(/dark/)
    await page.keyboard.press('d')
    await expect(page.locator('html')).not.toHaveClass(/dark/)
  })

  await test.step('checks, result and plan, without a trace', async () => {
    await reader.tick('a9', 's0', 'w0', 't-yes', 'm-self', 'p-30')
    await reader.write('limits', 'need', 'quiet')
    await reader.go('result')
    expect((await resultShown(page)).outcome).toBe('step-back')
    expect(await filled(page)).toContain('p-30')
    const left = await kept(page)
    expect(JSON.stringify(left)).not.toMatch(answerIds)
    expect([left.storage.map(([key]) => key).filter(key => !/^slidev-|^vue-router:/.test(key)), left.title, left.address]).toEqual([[], settings.neutralTitle, `${deckUrl}#/${numberOf('result')}`])
  })

  await test.step('answers on paper', async () => {
    await page.getByRole('button', { name: paperWords.open }).click()
    await page.getByRole('button', { name: paperWords.print, exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-printed')
    await expect(page.locator('.answers-sheet')).toContainText('quiet')
    await page.keyboard.press('Control')
    await expect(page.locator('.answers-sheet')).toHaveCount(0)
  })

  await test.step('access: on stage and in the reading view axe finds nothing', async () => {
    expect((await withStageAlone(page, () => askAxe(page))).broken).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await goInDeck(page, `#/read/${numberOf('result')}`)
    await readingShown(page)
    expect((await askAxe(page)).broken).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect((await resultShown(page)).outcome, 'with the same answers').toBe('step-back')
  })

  await test.step('leaving covers it at once; Back and Forward do not bring it back', async () => {
    const { stopped, letGo } = await stopLeaving(page)
    await ways['Shift three times'](page)
    expect(await stopped()).toEqual([leaving])
    expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('slidev-')))).toEqual([])
    await letGo()
    expect(asked.filter(address => !address.startsWith('data:')), 'everything that was asked for').toEqual([expect.stringMatching(/deck%20\(1\)\.html/)])
    await ways['a click on the link'](page)
    await hasLeft(page)
    await staysAway(page)
  })

  await test.step('on a phone it opens as a page, blank, and a worked example shows its result', async () => {
    await page.goto(deckUrl)
    await readingShown(page)
    expect(await page.evaluate(() => location.hash)).toBe('#/read/1')
    expect(await filled(page)).toEqual([])
    await slide(page, 'result').getByRole('button', { name: 'Show an example' }).click()
    await slide(page, 'result').getByRole('button', { name: examples[0]!.title }).click()
    expect((await resultShown(page)).outcome).toBe(examples[0]!.outcome)
    await slide(page, 'result').getByRole('button', { name: exampleWords.clear }).click()
    expect((await resultShown(page)).outcome).toBe('not-yet')
  })
  expect(complaints.filter(line => !line.startsWith('request: ')), 'no error, and nothing that the policy refuses').toEqual([])
})

test('without a program, as where an attachment is only looked at, and in a browser too old for it, the file shows its page for reading', async ({ newContext, deckUrl }, testInfo) => {
  const look = await (await newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, colorScheme: 'dark' })).newPage()
  await look.goto(deckUrl)
  await expect(look.getByRole('heading', { level: 1 })).toHaveText(talk[0]!.title)
  await expect(look.locator('.reading-view [data-reading-no]')).toHaveCount(talk.length)
  await expect(look.getByRole('link', { name: wayWords.readWithoutScript })).toBeHidden()
  await expect(look.getByText(onPaperWords.offer)).toHaveCount(0)
  await expect(look.getByRole('link', { name: 'Leave this page' })).toBeVisible()
  await expect(look.locator('.reading-view[data-ready]')).toHaveCSS('background-color', 'rgb(26, 21, 33)')

  const old = testInfo.outputPath('old.html')
  writeFileSync(old, readFileSync(filePath(), 'utf8').replace('<script type="module">', '<script type="of-a-later-year">'))
  const page = await (await newContext()).newPage()
  await page.goto(new URL(`file://${old}`).href)
  await page.getByRole('link', { name: wayWords.readWithoutScript }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(talk[0]!.title)
  await expect(page.locator('.reading-view [data-reading-no]')).toHaveCount(talk.length)
  await expect(page.getByRole('link', { name: wayWords.readWithoutScript })).toBeHidden()
})

test('the file is small, made of the very styles that a host serves, lets nothing in by its policy, and comes out the same twice', async () => {
  const folder = process.env.DECK_FOLDER!
  const file = readFileSync(join(folder, settings.deckFile))
  expect(file.length).toBeLessThanOrEqual(1_200_000)
  expect(isSealed(file)).toBe(true)
  expect(Buffer.compare(await makeOneFile(folder, 'public'), file)).toBe(0)

  const html = file.toString()
  const [, policy] = /http-equiv="content-security-policy" content="(.*?)"/.exec(html)!
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const scripts = Array.from(html.matchAll(/<script[^>]*>(.*?)<\/script>/gs), ([, code]) => hash(code!))
  expect(policy!.split('; ').map(rule => rule.replace(/ 'sha256-.*/, ''))).toEqual(['default-src \'none\'', 'script-src', 'style-src \'unsafe-hashes\'', 'img-src data:', 'font-src data:', 'base-uri \'none\'', 'form-action \'none\''])
  expect(/script-src ([^;]*)/.exec(policy!)![1]!.split(' ')).toEqual(scripts)
  expect(html).toContain(readFileSync(join(folder, 'exit-page.js'), 'utf8').trim())
  // In their order, on which their weight depends.
  const styles = readFileSync(join(folder, 'assets', readdirSync(join(folder, 'assets')).find(name => name.endsWith('.css'))!), 'utf8')
  expect(html.replaceAll(/url\(data:font[^)]*\)/g, 'url(font)')).toContain(styles.replaceAll(/url\([^)]*woff2\)/g, 'url(font)'))
})
