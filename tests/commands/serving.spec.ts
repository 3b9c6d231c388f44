import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { projectRoot } from '../../scripts/shared/command'
import { listen } from '../../scripts/shared/serve'
import { settings } from '../../src/settings'
import { deadProxy } from '../support/deadProxy'
import { freePort, runScript, startScript } from '../support/runScript'

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
    expect(run).toMatchObject({ code: 1, out: '', err: `Port ${port} is in use, or not allowed here. Leave --port out, or name another one.\n` })
  }))
}

for (const [option, value, line] of [
  ['place', 'Mars', /^Option '--place <place>' argument 'Mars' is invalid\. Allowed choices are US, GB, .*--help" lists what it takes\.\n$/],
  ['share', 'example.org', /^Option '--share <URL>' .* "example\.org" is no address that others can open\. .*\n$/],
] as const) {
  test(`npm start refuses --${option} ${value} with one line`, async () => {
    const run = await runScript('start.ts', ['--no-open', `--${option}`, value])
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringMatching(line) })
  })
}

test('npm start takes the next port when its own is in use, says where the deck and the presenter view are, serves both, and stops; behind a dead proxy, too', async () => {
  const taken = createServer()
  // Somebody who has the deck open already takes the port as well as the test does.
  await listen(taken, 3030).catch(() => {})
  const start = startScript('start.ts', [], { env: { ...deadProxy, CI: '1', NODE_ENV: 'production' } })
  await start.wrote(/To stop:/)
  const { out: said } = start.soFar()
  const [, port] = /takes (\d+)\./.exec(said)!
  const page = await fetch(`http://localhost:${port}/`)
  expect(await page.text()).toContain('<div id="app">')
  // A slide changes as it is saved, whatever the environment says.
  expect(await (await fetch(`http://localhost:${port}/slide-bottom.vue`)).text()).toContain('__hmrId')
  start.kill('SIGTERM')
  const { code, out, err } = await start.done
  taken.close()
  expect(code).toBe(143)
  expect(out).toBe(`Port 3030 is in use; this takes ${port}.\nThe deck:        http://localhost:${port}/\nPresenter view:  http://localhost:${port}/#/presenter/1\nTo stop:         Ctrl+C\n`)
  // Node 22 calls its use of a proxy experimental.
  expect(err.replace(/^\((?:node:\d+\) \[UNDICI-EHPA\]|Use `node --trace-warnings).*\n/gm, '')).toBe('Starting the deck …\n')
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow()
})

test('npm run preview serves the public build, byte for byte', async () => {
  const port = await freePort()
  const preview = startScript('preview.ts', ['--port', String(port)])
  await preview.wrote(/The deck:/)
  const index = await readFile(join(projectRoot, 'dist/index.html'), 'utf8')
  for (const path of ['', /assets\/index-[^"]+\.js/.exec(index)![0], settings.staticPage]) {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`)
    expect([answer.status, await answer.text()], path).toEqual([200, await readFile(join(projectRoot, 'dist', path || 'index.html'), 'utf8')])
  }
  preview.kill('SIGINT')
  expect(await preview.done).toMatchObject({ code: 130, out: `The deck:  http://127.0.0.1:${port}/\nTo stop:   Ctrl+C\n` })
})
