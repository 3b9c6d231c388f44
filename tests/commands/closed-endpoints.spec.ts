import type { Asked } from '../../setup/vite/closedEndpoints'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { isOpen } from '../../setup/vite/closedEndpoints'
import { expect, startDeck, test } from '../support/startedDeck'

const tag = '@promise-10'
const startedUrl = startDeck()

/** Asks as no browser can: with a header of one's own choice. Gives the status, and the text. */
function ask(url: string, { method = 'GET', headers = {}, body = '' }: { method?: string, headers?: Record<string, string>, body?: string } = {}): Promise<{ status: number, text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', chunk => text += chunk).on('end', () => resolve({ status: response.statusCode!, text }))
    })
    asked.on('upgrade', (_, socket) => {
      socket.destroy()
      resolve({ status: 101, text: '' })
    })
    asked.on('error', reject).end(body)
  })
}

/** Whether anything answers at an address of this machine. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false)).on('close', () => resolve(false))
    socket.setTimeout(3000, () => socket.destroy())
    socket.on('connect', () => socket.destroy())
  })
}

/** Every address of this machine but those that only it can use. Linux has a whole block of the latter; a server that is open to all answers there, too. */
function otherAddresses(): string[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) => addresses.map(({ address }) => address.startsWith('fe80:') ? `${address}%${name}` : address))
  return [...all.filter(address => address !== '127.0.0.1' && address !== '::1'), ...process.platform === 'linux' ? ['127.0.0.2'] : []]
}

test('only this machine reaches the deck under npm start, and the built one under npm run preview', { tag }, async ({ deckUrl }) => {
  const open = createServer(socket => socket.destroy())
  const openPort = await new Promise<number>(resolve => open.listen(0, '::', () => resolve((open.address() as { port: number }).port)))
  const ways: string[] = []
  for (const address of otherAddresses()) {
    if (await answers(address, openPort))
      ways.push(address)
  }
  open.close()
  expect(ways, 'addresses at which a server that is open to all answers').not.toEqual([])
  // Previews are served by what serves the built deck to these tests.
  for (const { hostname, port } of [new URL(startedUrl()), new URL(deckUrl)]) {
    expect(await answers(hostname, Number(port))).toBe(true)
    for (const address of ways)
      expect(await answers(address, Number(port)), address).toBe(false)
  }
})

for (const path of ['/__mcp', '/__mcp/', '/__mcp?x', '/__open-in-editor?file=slides.md', '/__OPEN-IN-EDITOR?file=slides.md', '/__open-in-editor/?file=slides.md']) {
  test(`no tool answers at ${path}`, { tag }, async () => {
    const call = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' })
    const headers = { 'content-type': 'application/json', 'accept': 'application/json, text/event-stream', 'origin': new URL(startedUrl()).origin }
    expect(await ask(new URL(path, startedUrl()).href)).toEqual({ status: 404, text: '' })
    expect(await ask(new URL(path, startedUrl()).href, { method: 'POST', headers, body: call })).toEqual({ status: 404, text: '' })
  })
}

test('no page, not even the deck\'s own, can write a slide, its notes or a file', { tag }, async () => {
  const { origin } = new URL(startedUrl())
  // Cut off in the middle: were the door open, nothing would be written.
  const body = '{"content":"# Not my slide"'
  for (const path of ['/__slidev/slides/1.json', '/@server-reactive/snapshots', '/@server-reactive/drawings', '/@server-ref/nav', '/@server-reactive/__proto__']) {
    for (const from of [origin, 'https://example.org'])
      expect((await ask(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'text/plain', 'origin': from }, body })).status, `${path} from ${from}`).toBe(404)
  }
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await ask(`${origin}/pages/1-the-advice.md`, { method, headers: { origin } })).status, method).toBe(404)
})

test('only the deck\'s own page can turn the slides of a talk', { tag }, async () => {
  const { origin } = new URL(startedUrl())
  const turn = (headers: Record<string, string>) => ask(`${origin}/@server-reactive/nav`, { method: 'POST', headers, body: '{"patch":{}}' })
  expect((await turn({ origin })).status).toBe(200)
  expect((await turn({})).status).toBe(404)
  for (const from of ['null', 'https://example.org', origin.replace(/\d+$/, '80'), `${origin}.example.org`])
    expect((await turn({ origin: from })).status, from).toBe(404)
})

test('a page under another name, though that leads to this machine, reads and hears nothing', { tag }, async () => {
  const { origin, host } = new URL(startedUrl())
  for (const path of ['/', '/__slidev/slides/1.json', '/pages/1-the-advice.md'])
    expect((await ask(`${origin}${path}`, { headers: { host: 'example.org' } })).status, path).toBe(403)
  const socket = (more: Record<string, string>) => ask(origin, { headers: {
    'connection': 'Upgrade',
    'upgrade': 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'vite-hmr',
    host,
    ...more,
  } }).then(({ status }) => status, () => 'refused')
  expect(await socket({ origin: 'https://example.org' })).not.toBe(101)
  expect(await socket({ origin, host: 'example.org' })).not.toBe(101)
})

test('a file outside the project is not handed out', { tag }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outside-'))
  await writeFile(join(folder, 'diary.txt'), 'zwetschge-4711')
  for (const query of ['', '?raw', '?url', '?import&raw', '?raw??']) {
    const { text } = await ask(new URL(`/@fs${join(folder, 'diary.txt')}${query}`, startedUrl()).href)
    expect(text, query).not.toContain('zwetschge-4711')
  }
  await rm(folder, { recursive: true })
})

test('the development server lets in what it has to, and nothing else', { tag }, () => {
  const host = 'localhost:3030'
  const own = { host, origin: `http://${host}` }
  const asked = (method: string, url: string, headers: Asked['headers'] = own) => isOpen({ method, url, headers })
  for (const url of ['/', '/index.html', '/@vite/client', '/pages/1-the-advice.md', '/@server-reactive/nav', '/__slidev/slides/1.json', '/__open-in-editors-eye.png'])
    expect([asked('GET', url), asked('HEAD', url, {})], url).toEqual([true, true])
  expect(asked('POST', '/@server-reactive/nav')).toBe(true)
  for (const url of ['/@server-reactive/nav?x', '/@server-reactive/nav/', '/@server-reactive/nav.page', '/@SERVER-reactive/nav', '/', '/__slidev/slides/1.json'])
    expect(asked('POST', url), url).toBe(false)
  expect(isOpen({ method: undefined, url: undefined, headers: {} })).toBe(false)
})
