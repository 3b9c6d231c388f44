import { createServer } from 'node:net'
import { expect, test } from 'playwright/test'
import { firstFreePort, listen } from '../../scripts/shared/ports'
import { test as deckTest } from '../support/deck'
import { runScript, startScript } from '../support/runScript'
import { talk } from '../support/slides'

async function withTakenPort(use: (port: number) => Promise<void>) {
  const taken = createServer()
  const port = await listen(taken, 0)
  try {
    await use(port)
  }
  finally {
    taken.close()
  }
}

for (const name of ['start', 'preview']) {
  test(`npm run ${name} refuses a port that is in use with one line`, () => withTakenPort(async (port) => {
    const run = await runScript(`${name}.ts`, ['--port', String(port)])
    expect(run).toMatchObject({ code: 1, out: '', err: `Port ${port} is in use. Leave --port out, or name another one.\n` })
  }))

  for (const [args, line] of [
    [['--port', 'x'], /^--port takes a number from 1 to 65535, not "x"\.\n$/],
    [['--remote'], /^Unknown option --remote\. ".*--help" lists what it takes\.\n$/],
    [['now'], /^Unknown word "now"\./],
  ] as const) {
    test(`npm run ${name} refuses "${args.join(' ')}" with one line`, async () => {
      const { code, out, err } = await runScript(`${name}.ts`, [...args])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(line)
    })
  }

  test(`npm run ${name} -- --help lists its options`, async () => {
    const { code, out } = await runScript(`${name}.ts`, ['--help'])
    expect(code).toBe(0)
    expect(out).toContain('--port N')
  })
}

test('npm start says where the deck and the presenter view are, serves both, and stops', async () => {
  const port = await firstFreePort(13_100)
  const start = startScript('start.ts', ['--port', String(port)], { env: { CI: '1' } })
  await start.wrote(/To stop:/)
  const page = await fetch(`http://localhost:${port}/`)
  expect(await page.text()).toContain('<div id="app">')
  start.kill('SIGTERM')
  const { code, out, err } = await start.done
  expect(code).toBe(143)
  expect(out).toBe(`The deck:        http://localhost:${port}/\nPresenter view:  http://localhost:${port}/#/presenter/1\nTo stop:         Ctrl+C\n`)
  expect(err).toBe('Starting the deck …\n')
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow()
})

test('npm start takes the next port when its own is in use, and says so', async () => {
  const taken = createServer()
  // Somebody who has the deck open already takes the port as well as the test does.
  await listen(taken, 3030).catch(() => {})
  const start = startScript('start.ts', ['--no-open'])
  await start.wrote(/To stop:/)
  start.kill('SIGINT')
  const { code, out } = await start.done
  taken.close()
  expect(code).toBe(130)
  expect(out).toMatch(/^Port 3030 is in use; this takes (\d+)\.\nThe deck: +http:\/\/localhost:\1\/\n/)
})

deckTest('npm run preview shows the public build', async ({ newContext }) => {
  const port = await firstFreePort(14_200)
  const preview = startScript('preview.ts', ['--port', String(port)])
  await preview.wrote(/The deck:/)
  const page = await (await newContext()).newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  await expect(page.getByRole('heading', { name: talk[0]!.title })).toBeVisible()
  await page.close()
  preview.kill('SIGINT')
  expect(await preview.done).toMatchObject({ code: 130, out: `The deck:  http://127.0.0.1:${port}/\nTo stop:   Ctrl+C\n` })
})
deckTest.use({ expected: [/^request: http:\/\/127\.0\.0\.1:\d+\//] })
