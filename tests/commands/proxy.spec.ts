import type { RequestListener } from 'node:http'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { listen } from '../../scripts/shared/ports'
import { runProgram } from '../../scripts/shared/runProgram'
import { waitUntilServed } from '../../scripts/shared/waitUntilServed'
import { deadProxy } from '../support/deadProxy'
import { runScript } from '../support/runScript'

async function withServer(answer: RequestListener, use: (url: string) => Promise<void>) {
  const server = createServer(answer)
  const port = await listen(server, 0)
  try {
    await use(`http://localhost:${port}/`)
  }
  finally {
    server.close()
    server.closeAllConnections()
  }
}

for (const [what, answer] of [
  ['takes the call and never answers', () => {}],
  ['hangs up', (request: Parameters<RequestListener>[0]) => void request.socket.destroy()],
  ['only has errors to tell', (_: unknown, response: Parameters<RequestListener>[1]) => void response.writeHead(502).end()],
] as const) {
  test(`waiting for a server that ${what} has an end, and a word`, () => withServer(answer, async (url) => {
    await expect(waitUntilServed(url, 300)).rejects.toThrow(new RegExp(`^The deck did not answer at ${url} within 1 seconds\\. .* --port\\.$`))
  }))
}

test('waiting ends as soon as there is an answer', () => {
  let calls = 0
  return withServer((_, response) => void response.writeHead(++calls < 3 ? 503 : 200).end(), async (url) => {
    expect(await waitUntilServed(url)).toBe(true)
    expect(calls).toBe(3)
  })
})

test('what a command starts asks this computer without the proxy, and others as before', async () => {
  const own = { NO_PROXY: process.env.NO_PROXY, no_proxy: process.env.no_proxy }
  for (const known of ['intranet,.example.org', '']) {
    Object.assign(process.env, { NO_PROXY: known, no_proxy: '' })
    const program = runProgram('playwright', ['--version'], () => {}, { preload: 'tests/support/tellEnvironment.mjs' })
    await program.done
    const said = JSON.parse(program.output().split('\n')[0]!) as Record<string, string>
    expect(said.no_proxy).toBe(said.NO_PROXY)
    expect(said.NO_PROXY!.split(',')).toEqual([...known ? known.split(',') : [], 'localhost', '127.0.0.1', '::1'])
  }
  for (const name of ['NO_PROXY', 'no_proxy'] as const) {
    if (own[name] === undefined)
      delete process.env[name]
    else
      process.env[name] = own[name]
  }
})

test('an export behind a proxy that answers nobody is the same', { tag: '@full' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'proxy-'))
  const run = await runScript('export.ts', ['png', '--output', join(folder, 'png'), '--range', '1'], { env: deadProxy })
  expect(run, run.err).toMatchObject({ code: 0 })
  expect((await readdir(join(folder, 'png'))).filter(name => name.endsWith('.png'))).toHaveLength(1)
  await rm(folder, { recursive: true })
})
