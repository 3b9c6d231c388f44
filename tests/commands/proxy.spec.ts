import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { slidev } from '../../scripts/shared/buildDeck'
import { deadProxy } from '../support/deadProxy'
import { runScript } from '../support/runScript'

test('what a command starts asks this computer without the proxy, and others as before', async () => {
  const own = { NO_PROXY: process.env.NO_PROXY, no_proxy: process.env.no_proxy }
  for (const known of ['intranet,.example.org', '']) {
    Object.assign(process.env, { NO_PROXY: known, no_proxy: '' })
    const { stdout } = await slidev(['--version'], { preload: 'tests/support/tellEnvironment.mjs' })
    const said = JSON.parse(stdout.split('\n')[0]!) as Record<string, string>
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
