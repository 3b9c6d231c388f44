import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { presenterWords } from '../../src/messages'
import { expect, openSlide, test } from '../support/deck'
import { onlyInNotes, traces } from '../support/notes'
import { talk } from '../support/slides'

/** All text of the build in one string: what anyone who has the address can read. */
function readBuild(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:html|js|css|json|svg|txt|map)$/.test(entry.name))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

test('the public deck holds no word of the speaker notes, nor of the presenter view', async ({ deckUrl }) => {
  expect(deckUrl).toBeTruthy()
  const build = readBuild(process.env.DECK_FOLDER!)
  // The same search finds what is on the slides, so it would find the notes.
  const onSlides = talk.flatMap(({ content }) => traces(content.replace(/^---[\s\S]*?---/, '').replace(/[*<>]/g, '.')))
  expect(onSlides.length).toBeGreaterThan(40)
  expect(onSlides.filter(trace => !build.includes(trace))).toEqual([])

  for (const { no, said } of onlyInNotes) {
    expect(said.length, `slide ${no} has notes to look for`).toBeGreaterThan(0)
    expect(said.filter(trace => build.includes(trace)), `notes of slide ${no}`).toEqual([])
  }
  for (const word of [presenterWords.groundRules, presenterWords.send, presenterWords.again, 'If it gets heavy', 'Do not ask the room', 'On the 15-minute route'])
    expect(build).not.toContain(word)
})

test('in Slidev\'s bar something stands between any two lines, and the way out of the overview can be seen', async ({ page }) => {
  await openSlide(page, 2)
  const bar = page.getByRole('navigation', { name: 'Controls' })
  const shown = await bar.locator(':scope > div > *').evaluateAll(parts => parts.filter(part => part.checkVisibility()).map(part => part.matches('.w-1px') ? '|' : 'control'))
  expect(shown).toContain('|')
  expect(shown.join(' ')).not.toContain('| |')
  await page.keyboard.press('o')
  const close = page.getByRole('button', { name: 'Close', exact: true })
  await expect(close).toHaveCSS('color', await page.evaluate(() => getComputedStyle(document.body).color))
})
