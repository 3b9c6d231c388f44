import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { thirdPartyFile } from '../../setup/vite/listShipped'
import { expect, test } from '../support/deck'

test('docs/third-party.md names every package in the build, with its licence', async ({ deckUrl }) => {
  expect(deckUrl).toBeTruthy()
  const built = await readFile(join(process.env.DECK_FOLDER!, thirdPartyFile), 'utf8')
  expect(built, 'run "npm run third-party"').toBe(await readFile('docs/third-party.md', 'utf8'))
  const rows = built.split('\n').filter(line => line.startsWith('| ')).slice(2)
  expect(rows.length).toBeGreaterThan(10)
  for (const name of ['@vue/runtime-dom', 'vue-router', '@slidev/client', '@fontsource-variable/fraunces', '@fontsource-variable/atkinson-hyperlegible-next'])
    expect(rows.some(row => row.startsWith(`| ${name} |`)), name).toBe(true)
  // Licences that let anyone pass the deck on.
  for (const row of rows)
    expect(row, row).toMatch(/\| (?:MIT|Apache-2\.0|ISC|BSD-[23]-Clause|OFL-1\.1|CC0-1\.0|0BSD|\(?[\w.]+ OR [\w. ]+\)?) \|/)
})
