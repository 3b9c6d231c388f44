import { Buffer } from 'node:buffer'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isSealed } from '../../scripts/shared/seal'
import { examples } from '../../src/decision'
import { routes } from '../../src/deck/slides'
import { guideWords } from '../../src/guideWords'
import { presenterWords } from '../../src/messages'
import { slide } from '../answers/support'
import { listen, ownAnswersStay, roomFollows } from '../presenting/room'
import { expect, slideShown, test } from '../support/deck'
import { onlyInNotes } from '../support/notes'
import { runScript } from '../support/runScript'
import { isAt, numberOf, talk } from '../support/slides'

const routeName = routes.find(({ id }) => id === 'short')!.name

let folder: string

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'presenter-file-'))
})

test.afterAll(() => rmSync(folder, { recursive: true }))

async function exportFile(name: string): Promise<Buffer> {
  const run = await runScript('export.ts', ['file', '--output', join(folder, name)])
  expect(run, run.err).toMatchObject({ code: 0, out: expect.stringMatching(/\.html: \d+ KB, /) })
  return readFileSync(join(folder, name))
}

test('who presents gets one file with the notes, the presenter view and the ground rules, which opens from disk and asks for nothing', async ({ page, newContext }) => {
  // It builds the deck anew.
  test.slow()
  const file = await exportFile('talk.html')
  expect(readdirSync(folder)).toEqual(['talk.html'])
  expect(file.length).toBeLessThanOrEqual(1_200_000)
  expect(isSealed(file)).toBe(true)
  const html = file.toString()
  expect(onlyInNotes.flatMap(({ said }) => said).filter(trace => !html.includes(trace))).toEqual([])

  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  const address = pathToFileURL(join(folder, 'talk.html')).href
  await page.goto(`${address}#/presenter/2`)
  await slideShown(page, 2)
  const [trace] = onlyInNotes[1]!.said
  await expect(page.locator('.slidev-note:visible')).toContainText(trace!)
  await page.getByRole('button', { name: presenterWords.groundRules }).click()
  await expect(page.getByRole('heading', { name: guideWords.rules.heading })).toBeFocused()
  await expect(page.getByRole('listitem')).toHaveCount(guideWords.rules.items.length)
  const { width, height } = page.viewportSize()!
  await page.setViewportSize({ width: 960, height: 1040 })
  await expect(page.locator('.first-words'), 'what stands there until the deck does').toBeHidden()
  await page.setViewportSize({ width, height })
  await page.getByRole('link', { name: guideWords.toNotes }).click()
  await slideShown(page, 2)
  await page.keyboard.press('ArrowRight')
  await slideShown(page, 3)
  expect(new URL(page.url()).hash).toBe('#/presenter/3')
  expect(asked.filter(url => !url.startsWith('data:'))).toEqual([expect.stringMatching(/talk\.html/)])

  await test.step('“Present” opens the room’s window from disk; both follow each other, and an example reaches the room', async () => {
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: presenterWords.present, exact: true }).click()
    const room = await opened
    await slideShown(room, 3)
    await room.keyboard.press('PageDown')
    await slideShown(room, 4)
    await slideShown(page, 4)
    const check = numberOf('check-safety')
    await page.evaluate(no => void (location.hash = `#/presenter/${no}`), check)
    await slideShown(room, check)
    await page.locator('[data-opens=examples]:visible').first().click()
    await page.locator('[data-example=phone]:visible').first().click()
    await expect(room.locator('.example:visible').first()).toBeVisible()
    await page.reload()
    await slideShown(page, check)
    for (const window of [page, room])
      await expect(slide(window, 'check-safety').locator('.example')).toBeVisible()

    // While the ground rules are read, the room goes on and comes back.
    await page.getByRole('button', { name: presenterWords.groundRules }).click()
    await room.keyboard.press('PageDown')
    await slideShown(room, check + 1)
    await room.reload()
    await slideShown(room, check + 1)
    await expect(slide(room, 'check-stand').locator('.example')).toBeVisible()
    await page.getByRole('link', { name: guideWords.toNotes }).click()
    await slideShown(page, check + 1)
    await isAt(room, { no: check + 1, clicks: 0 })
    await room.close()
    await page.keyboard.press('ArrowUp')
    await slideShown(page, check)
  })

  await test.step('one window alone, loaded anew, keeps the length of the talk and its time', async () => {
    await page.getByRole('button', { name: routeName }).click()
    await page.reload()
    await expect(page.getByRole('button', { name: routeName })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.talk-time')).toContainText(' of 15 min left')
    await expect(page.getByRole('button', { name: presenterWords.again })).toBeVisible()
    await page.getByRole('button', { name: routeName }).click()
  })

  await test.step('where a browser has no channel and no storage between files, the window that opened the other and that one follow each other all the same, and tell no answer', async () => {
    await listen(page.context())
    await page.context().addInitScript(() => {
      Reflect.deleteProperty(window, 'BroadcastChannel')
      window.addEventListener('storage', event => event.stopImmediatePropagation(), { capture: true })
    })
    await page.reload()
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: presenterWords.present, exact: true }).click()
    const room = await opened
    const check = numberOf('check-safety')
    await isAt(room, { no: check, clicks: 0 })
    await room.keyboard.press('PageDown')
    await slideShown(page, check + 1)
    await roomFollows(page, room)
    await ownAnswersStay(page, room)
    await slide(page, 'check-safety').locator('[data-opens=examples]').click()
    await slide(page, 'check-safety').locator('[data-example=phone]').click()
    const example = examples.find(({ id }) => id === 'phone')!.title
    await room.reload()
    await isAt(room, { no: check, clicks: 0 })
    await expect(slide(room, 'check-safety').locator('.example')).toContainText(example)
    await page.reload()
    await slideShown(page, check)
    for (const window of [page, room])
      await expect(slide(window, 'check-safety').locator('.example')).toContainText(example)
    await page.keyboard.press('PageDown')
    await isAt(room, { no: check + 1, clicks: 0 })
  })

  const preview = await (await newContext({ javaScriptEnabled: false })).newPage()
  await preview.goto(address)
  await expect(preview.getByText(guideWords.needsBrowser)).toBeVisible()
  await expect(preview.locator('body')).not.toContainText(talk[1]!.title)
})

test('one commit gives the same bytes twice', { tag: '@full' }, async () => {
  test.slow()
  expect(Buffer.compare(await exportFile('one.html'), await exportFile('two.html'))).toBe(0)
})
