import process from 'node:process'
import { buildDeck } from './shared/buildDeck'
import { CliError } from './shared/cliError'
import { noProgress } from './shared/progress'
import { runCommand } from './shared/runCommand'
import { runProgram } from './shared/runProgram'

// The one command before a change is taken in. Words after `npm test --` go to Playwright: a file, `-g`, `--ui`; `--full`, which
// `npm run test:full` adds, also runs the tests that are tagged `@full`.
const given = process.argv.slice(2)
if (given.includes('--full'))
  process.env.TEST_FULL = '1'

runCommand(async (defer) => {
  const checks = [
    { name: 'Type check', run: runProgram('vueTsc', ['--noEmit'], defer) },
    { name: 'Lint', run: runProgram('eslint', ['.'], defer) },
  ]
  // Beside the checks, which leave a processor free; what it has to say comes after theirs.
  const build = buildDeck(defer, noProgress).then(() => undefined, (error: unknown) => error)
  for (const { name, run } of checks) {
    const code = await run.done
    process.stdout.write(run.output())
    if (code !== 0)
      throw new CliError(`${name}: failed. No test was run.`, code)
    console.log(`${name}: passed`)
  }
  const buildError = await build
  if (buildError)
    throw buildError
  console.log('Build: passed')

  const tests = runProgram('playwright', ['test', ...given.filter(word => word !== '--full')], defer, { show: true })
  const code = await tests.done
  // The tests' own last line says how many failed.
  if (code !== 0)
    throw new CliError('', code)
}, 'Stopped.')
