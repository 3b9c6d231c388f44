import type { TestInfo } from 'playwright/test'
import type { kept } from './traces'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settings } from '../../src/settings'

/** What a visit may leave or send, by what the recorder calls it; anything else is a finding. */
const allowed: Record<string, { as: string, fits: (what: string, origin: string) => boolean }> = {
  storage: { as: 'Slidev’s view settings, the router’s scroll place', fits: what => /^(?:slidev-|vue-router:scroll )/.test(what) },
  address: { as: 'the deck’s own address, with the number of a slide', fits: (what, origin) => !/^https?:/.test(what.replace(/^\{.*?\} /, '')) || what.includes(origin) || what.includes('about:blank') },
  title: { as: 'the deck’s title, or the neutral one', fits: what => ['Before you cut him off', settings.neutralTitle, ''].includes(what) },
  broadcast: { as: 'the place in the talk, to other windows of this browser', fits: what => /^\{"(?:page|clicks|clicksTotal|timer|cursor|lastUpdate)"/.test(what) },
  network: { as: 'requests for the deck’s own files, without a body', fits: (what, origin) => what.startsWith(`GET ${origin}`) && /^GET \S+ $/.test(what) },
}

/**
 * Puts what the recorder of a visit took down in a table, beside the list of what is allowed.
 * @param log lines of `takeDown`
 * @param left what the browser still keeps at the end
 * @param origin where the deck is served
 * @returns the table as Markdown, and every line that nothing allows
 */
export function visitTable(log: string[], left: Awaited<ReturnType<typeof kept>>, origin: string): { table: string, findings: string[] } {
  const lines = log.map(line => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const)
  const findings = lines.filter(([where, what]) => !allowed[where]?.fits(what, origin)).map(line => line.join(': '))
  const keptInStorage = left.storage.map(([key]) => key)
  findings.push(...keptInStorage.filter(key => !/^slidev-|^vue-router:/.test(key)).map(key => `kept: ${key}`))
  for (const [name, value] of Object.entries({ cookies: left.cookies, databases: left.databases, caches: left.caches, name: left.name })) {
    if (value.length)
      findings.push(`kept: ${name} ${JSON.stringify(value)}`)
  }
  const rows = Object.entries(allowed).map(([where, { as }]) => `| ${where} | ${lines.filter(line => line[0] === where).length} | ${as} |`)
  const table = [
    '# What a whole visit wrote, sent and kept, with every answer given',
    '',
    '| What | Times | Allowed as |',
    '| --- | --: | --- |',
    ...rows,
    `| kept in storage at the end | ${keptInStorage.length} | ${keptInStorage.join(', ') || 'nothing'} |`,
    '| cookies, databases, caches, window name | 0 allowed | nothing |',
    `| **not allowed** | **${findings.length}** | ${findings.length ? findings.slice(0, 5).join('; ').replaceAll('|', '\\|') : 'nothing'} |`,
    '',
  ].join('\n')
  return { table, findings }
}

/** Keeps the table beside the test's result, and as `test-results/visit-table.md`. */
export async function showTable(table: string, testInfo: TestInfo): Promise<void> {
  await testInfo.attach('visit-table', { body: table, contentType: 'text/markdown' })
  await mkdir(testInfo.project.outputDir, { recursive: true })
  await writeFile(join(testInfo.project.outputDir, 'visit-table.md'), table)
}
