import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, openSlide, test } from '../support/deck'

test.describe('the policy of the built page', () => {
  // What the attacks on it call forth.
  test.use({ expected: [/Content Security Policy|^request: https:\/\/example\.org\//] })

  test('is brought along, lets in own files only, sends nothing and names no referrer; a request to any host is refused, the page\'s own included, and a script written into the page does not run', async ({ page, deckUrl }) => {
    await openSlide(page, 1)
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    for (const rule of ['default-src \'self\'', 'connect-src \'none\'', 'object-src \'none\'', 'base-uri \'none\'', 'form-action \'none\''])
      expect(policy!.split('; ')).toContain(rule)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer')
    // The one script within the page is named in the policy by its sum.
    const [script, ...others] = await page.locator('script:not([src])').allTextContents()
    expect(others).toEqual([])
    expect(policy).toContain(`script-src 'self' 'sha256-${createHash('sha256').update(script!).digest('base64')}';`)

    const answers = await page.evaluate(async addresses => Promise.all(addresses.map(address => fetch(address).then(() => 'sent', () => 'refused'))), ['https://example.org/?a2', `${deckUrl}?a2`])
    expect(answers).toEqual(['refused', 'refused'])
    const beacon = await page.evaluate(async () => {
      const violated = new Promise(resolve => document.addEventListener('securitypolicyviolation', event => resolve(event.violatedDirective), { once: true }))
      navigator.sendBeacon('https://example.org/', 'a2')
      return violated
    })
    expect(beacon).toBe('connect-src')

    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.attacked = true'
      document.body.append(script)
    })
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
  })
})

test('the headers for hosts say the same as the page, and keep it out of frames', async ({ deckUrl }) => {
  expect(deckUrl).toBeTruthy()
  const [, policy] = /http-equiv="content-security-policy" content="(.*?)"/.exec(await readFile(join(process.env.DECK_FOLDER!, 'index.html'), 'utf8'))!
  const headers = await readFile(join(process.env.DECK_FOLDER!, '_headers'), 'utf8')
  expect(headers).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'none'`)
  expect(headers).toContain('Referrer-Policy: no-referrer')
  expect(await readFile('docs/hosting.md', 'utf8')).toContain(`${policy}; frame-ancestors 'none'`)
})

test('only what gets a new name whenever it changes may be kept by a browser: never the page, never the way out', async ({ deckUrl }) => {
  const kept = (await readdir(join(process.env.DECK_FOLDER!, 'assets'), { recursive: true, withFileTypes: true })).filter(file => file.isFile()).map(file => file.name)
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.filter(name => !/-[\w-]{8}\.\w+$/.test(name))).toEqual([])
  const page = await readFile(join(process.env.DECK_FOLDER!, 'index.html'), 'utf8')
  for (const [path, caching] of [['', 'no-cache'], ['exit-page.js', 'no-cache'], [page.match(/assets\/index-[^"]+\.js/)![0], 'public, max-age=31536000, immutable']])
    expect((await fetch(`${deckUrl}${path}`)).headers.get('cache-control'), path).toBe(caching)
  expect(await readFile(join(process.env.DECK_FOLDER!, '_headers'), 'utf8')).toContain('/assets/*\n  Cache-Control: public, max-age=31536000, immutable')
})
