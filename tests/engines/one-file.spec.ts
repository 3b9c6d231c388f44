import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { settings } from '../../src/settings'
import { runScript } from '../support/runScript'
import { numberOf } from '../support/slides'
import { expect, test } from './engine'

let folder: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talk ü '))
  const file = join(folder, 'talk.html')
  // It builds the deck anew, with its notes.
  expect(await runScript('export.ts', ['file', '--output', file])).toMatchObject({ code: 0 })
  // The neutral page is one of our own, as in serveDeck.ts; in the link alone, since the file lets no script run that was changed.
  await writeFile(file, (await readFile(file, 'utf8')).replace(`href="${settings.leaveTo}"`, `href="${process.env.DECK_AWAY}"`))
})

test.afterAll(() => rm(folder, { recursive: true }))

test('a talk from one file on a disk, in two windows: each follows the other, an example reaches the room, answers stay where they are given, and leaving takes both along', async ({ reader }) => {
  const leads = (no: number) => reader.until(no => location.hash.replace(/\?.*/, '') === `#/presenter/${no}` && !!document.querySelector(`#slideshow > [data-slidev-no="${no}"] h1`)?.checkVisibility(), no)
  await reader.open(`${pathToFileURL(join(folder, 'talk.html')).href}#/presenter/2`)
  await leads(2)
  const room = await reader.opened(() => reader.clickOn('.slidev-presenter .present'))
  await room.sees(2)
  await reader.press('ArrowRight')
  await leads(3)
  await room.sees(3)
  await room.press('PageDown')
  await room.sees(4)
  await leads(4)

  const check = numberOf('check-safety')
  await reader.call(`#/presenter/${check}`)
  await room.sees(check)
  await reader.clickOn('#slideshow [data-opens=examples]')
  await reader.clickOn('#slideshow [data-example=phone]')
  await room.until(() => !!document.querySelector('#slideshow .example')?.checkVisibility(), undefined)
  const example = await room.filled()
  expect(example.length).toBeGreaterThan(0)
  await reader.clickOn('#slideshow .example + button')
  await room.until(() => !document.querySelector('#slideshow .example'), undefined)

  for (const [by, other, box] of [[reader, room, 'a1'], [room, reader, 'a2']] as const) {
    await by.clickOn(`#slideshow [data-answer="${box}"]`)
    await reader.press('ArrowDown')
    await room.sees(check + 1)
    await room.press('ArrowUp')
    await leads(check)
    expect(await by.filled()).toContain(box)
    expect(await other.filled()).not.toContain(box)
  }

  await room.reload()
  await room.sees(check)
  await reader.reload()
  await leads(check)
  await reader.press('ArrowDown')
  await room.sees(check + 1)

  for (let press = 0; press < 3; press++)
    await reader.press('Shift')
  for (const window of [reader, room])
    await window.waitForAddress(process.env.DECK_AWAY!)
})
