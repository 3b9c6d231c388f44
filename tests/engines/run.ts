import type { EngineName } from './drivers/driver'
import { join } from 'node:path'
import process from 'node:process'
import { x } from 'tinyexec'
import { install, isInstalled } from '../../scripts/setup.mjs'
import { ensureBuild } from '../../scripts/shared/buildDeck'
import { CliError, createCommand, progress, projectRoot, runCommand, stopped } from '../../scripts/shared/command'
import { engineNames, offerWords } from './drivers/driver'
import { debianPackages, find, lacks } from './find'

const command = createCommand('test:engines', 'Tries the deck in other engines than Chromium: what a reader\'s safety and a talk rest on.')
  .argument('[engines...]', `${engineNames.join(', ')}; without any, Firefox and WebKit, as far as they are installed`)
  .option('--grep <words>', 'only the checks with these words in their names')

runCommand(command, async () => {
  const asked = command.args as EngineName[]
  const unknown = asked.find(name => !engineNames.includes(name))
  if (unknown)
    throw new CliError(`"${unknown}" is no engine. There are ${engineNames.join(', ')}.`)
  const wanted: EngineName[] = asked.length ? asked : ['firefox', 'webkit']
  const missing = wanted.filter(name => !find(name))
  const here = wanted.filter(name => find(name))
  if (missing.length && (asked.length || !here.length))
    throw new CliError(`Not installed here: ${missing.join(', ')}. Run "npx playwright install ${missing.join(' ')}", or, on Debian, "apt-get install ${missing.map(name => debianPackages[name]).join(' ')}".`)
  if (here.some(name => find(name)!.needsPackages) && !isInstalled(import.meta.dirname)) {
    progress.say('Installing what drives the browsers, once')
    const problem = install(import.meta.dirname)
    if (problem)
      throw new CliError(problem)
    progress.clear()
  }
  await ensureBuild()
  const { grep } = command.opts<{ grep?: string }>()
  const args = ['test', '--config', join(import.meta.dirname, 'playwright.config.ts'), ...here.flatMap(name => ['--project', name]), ...grep ? ['--grep', grep] : []]
  const { exitCode } = await x(process.execPath, [join(projectRoot, 'node_modules/playwright/cli.js'), ...args], { signal: stopped, nodeOptions: { cwd: projectRoot, stdio: 'inherit' } })
  for (const name of here.filter(name => lacks(name).length))
    process.stdout.write(`Not tried in ${name}, which does not offer it here: ${lacks(name).map(offer => offerWords[offer]).join(', ')}\n`)
  if (missing.length)
    process.stdout.write(`Not installed here, so nothing was tried in: ${missing.join(', ')}\n`)
  if (exitCode !== 0)
    process.exit(exitCode ?? 1)
})
