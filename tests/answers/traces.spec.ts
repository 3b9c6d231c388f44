import type { BrowserContext, Page } from 'playwright/test'
import type { Hand, Reader } from './support'
import { examples, headings, questions, ratingAnswerId, want } from '../../decision'
import { expect, test } from '../support/deck'
import { numberOf } from '../support/slides'
import { answerSlides, arrived, box, everyAnswer, filled, goTo, openAt, readerWith, resultShown, slide, textFields, visitAll } from './support'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Nothing else in the deck says this. */
const secret = 'zwetschge-4711'

/** Any answer's id, where it stands alone: not the letters of a file's name. */
const answerIds = new RegExp(`(?<![\\w-])(?:${[
  ...Object.values(questions).flatMap(question => question.options.map(option => option.id)),
  ...want.options.flatMap(option => want.scale.map(step => ratingAnswerId(option.id, step.value))),
  ...everyAnswer,
  ...Object.keys(headings).filter(outcome => outcome !== 'not-yet'),
].join('|')})(?![\\w-])`)

/** Takes down whatever a page of this context tries to keep, show outside itself or send. */
async function takeDown(context: BrowserContext): Promise<string[]> {
  const log: string[] = []
  await context.exposeFunction('takenDown', (line: string) => void log.push(line))
  await context.addInitScript(() => {
    // A new window's blank page has none of what is wrapped here.
    if (location.protocol === 'about:')
      return
    const note = (where: string, ...what: unknown[]) => {
      const said = what.map(one => typeof one === 'string' ? one : JSON.stringify(one) ?? String(one)).join(' ')
      ;(window as any).takenDown(`${where}: ${said}`)
    }
    function wrap(owner: any, name: string, where = name) {
      const original = owner?.[name]
      if (typeof original !== 'function')
        return
      owner[name] = function (this: unknown, ...given: unknown[]) {
        note(where, ...given)
        return original.apply(this, given)
      }
    }
    function wrapSetter(owner: object, name: string) {
      const { get, set } = Object.getOwnPropertyDescriptor(owner, name)!
      Object.defineProperty(owner, name, {
        configurable: true,
        get,
        set(value) {
          note(name, value)
          set!.call(this, value)
        },
      })
    }
    wrap(Storage.prototype, 'setItem', 'storage')
    wrapSetter(Document.prototype, 'cookie')
    wrapSetter(Document.prototype, 'title')
    wrapSetter(window, 'name')
    wrap(IDBFactory.prototype, 'open', 'indexedDB')
    wrap(CacheStorage.prototype, 'open', 'caches')
    wrap(History.prototype, 'pushState', 'address')
    wrap(History.prototype, 'replaceState', 'address')
    wrap(BroadcastChannel.prototype, 'postMessage', 'broadcast')
    wrap(window, 'postMessage')
    wrap(window, 'fetch')
    wrap(XMLHttpRequest.prototype, 'open', 'request')
    wrap(XMLHttpRequest.prototype, 'send', 'request body')
    wrap(Navigator.prototype, 'sendBeacon', 'beacon')
    wrap(Clipboard.prototype, 'writeText', 'clipboard')
    wrap(WebSocket.prototype, 'send', 'socket')
    for (const level of ['log', 'info', 'warn', 'error', 'debug'])
      wrap(console, level)
    for (const name of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker'] as const) {
      (window as any)[name] = new Proxy(window[name], {
        construct(target, given) {
          note(name, ...given)
          return Reflect.construct(target, given)
        },
      })
    }
    new MutationObserver(() => note('title', document.title)).observe(document, { childList: true, characterData: true, subtree: true })
  })
  context.on('request', request => log.push(`network: ${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  context.on('page', page => page.on('framenavigated', frame => log.push(`address: ${frame.url()}`)))
  return log
}

/** What the browser keeps for this page, read straight from it. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    storage: [...Object.entries({ ...localStorage }), ...Object.entries({ ...sessionStorage })],
    cookies: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    address: location.href,
    title: document.title,
    state: history.state,
    name: window.name,
  }))
}

/** Tells the page what a browser tells one that it brings back from its back/forward cache; the deck then loads anew. */
async function comeBack(page: Page) {
  const hash = await page.evaluate(() => location.hash)
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => void setTimeout(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))),
  ])
  await arrived(page, Number(hash.slice(2)))
}

async function answerAll(reader: Reader) {
  await reader.tick(...everyAnswer.filter(answer => !answer.startsWith('o-')))
  for (const [id, names] of Object.entries(textFields)) {
    for (const name of names)
      await reader.write(id, name, secret)
  }
  for (const day of [7, 14, 30])
    await reader.write('plan-check', `mood-${day}`, '9')
  await reader.tick('o-talk')
}

for (const hand of ['keyboard', 'mouse'] satisfies Hand[]) {
  test.describe(`with the ${hand}`, () => {
    test('11: all answers given leave no trace in storage, cookies, address, title, console or network, and a reload wipes them', async ({ context, page }) => {
      const log = await takeDown(context)
      const reader = readerWith(hand, page)
      await openAt(page, 'check-safety')
      await answerAll(reader)
      expect((await resultShown(page)).outcome).toBe('step-back')
      const all = [...everyAnswer, ...Object.values(textFields).flat(), 'mood-7', 'mood-14', 'mood-30']
      expect((await filled(page)).sort(), 'what the page has taken').toEqual(all.sort())

      const traces = [...log, JSON.stringify(await kept(page))]
      expect(traces.filter(line => line.includes(secret) || answerIds.test(line))).toEqual([])
      // The recorder itself works: Slidev's own traffic passed through it.
      expect(log.join('\n')).toMatch(/^address: /m)
      expect(log.join('\n')).toMatch(/^broadcast: /m)

      await page.reload()
      await arrived(page, numberOf('result'))
      await visitAll(page, answerSlides)
      expect(await filled(page)).toEqual([])
      expect(log.filter(line => line.includes(secret) || answerIds.test(line))).toEqual([])
    })
  })
}

test('answers stay while their reader goes through the talk, and are gone after leaving and coming back', async ({ page }) => {
  const reader = readerWith('mouse', page)
  await openAt(page, 'check-safety')
  const given = ['a2', 's2', 'want-miss-3', 'x-pets']
  await reader.tick(...given)
  await reader.write('limits', 'need', secret)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await readerWith('keyboard', page).go('check-stand')
  await visitAll(page, answerSlides)
  for (const answer of given)
    await expect(box(page, answer)).toBeChecked()
  await expect(slide(page, 'limits').locator('[data-field="need"]')).toHaveValue(secret)
  expect(await filled(page)).toHaveLength(given.length + 1)

  await page.goto('about:blank')
  await page.goBack()
  await arrived(page, numberOf('result'))
  await visitAll(page, answerSlides)
  expect(await filled(page)).toEqual([])

  await reader.tick(...given)
  await reader.write('limits', 'need', secret)
  await comeBack(page)
  await visitAll(page, answerSlides)
  expect(await filled(page)).toEqual([])
})

test('an example that was shown is gone, too, after leaving and coming back', async ({ page }) => {
  await openAt(page, 'check-safety')
  await slide(page, 'check-safety').getByRole('button', { name: 'Show an example' }).click()
  await slide(page, 'check-safety').locator(`[data-example="${examples[2]!.id}"]`).click()
  await expect(box(page, 'a3')).toBeChecked()
  await comeBack(page)
  await expect(box(page, 'a3')).not.toBeChecked()
  await visitAll(page, answerSlides)
  expect(await filled(page)).toEqual([])
})

test('what is ticked and written in one window never shows in another, and only the place in the talk travels', async ({ context }) => {
  const log = await takeDown(context)
  const [presenter, audience] = [await context.newPage(), await context.newPage()]
  await openAt(presenter, 'check-safety')
  await openAt(audience, 'check-safety')
  const reader = readerWith('mouse', presenter)
  await reader.tick('a2', 's2', 'r9', 'm-self', 'x-children')
  await reader.write('limits', 'will', secret)
  await reader.go('result')
  expect((await resultShown(presenter)).outcome).toBe('safety-first')

  await visitAll(audience, answerSlides)
  expect((await resultShown(audience)).outcome).toBe('not-yet')
  expect(await filled(audience)).toEqual([])
  await readerWith('mouse', audience).tick('s1')
  await expect(box(presenter, 's2')).toBeChecked()
  await expect(box(presenter, 's1')).not.toBeChecked()

  const messages = log.filter(line => line.startsWith('broadcast: ')).map(line => JSON.parse(line.slice('broadcast: '.length)))
  expect(messages.length).toBeGreaterThan(0)
  for (const message of messages)
    expect(['page', 'clicks', 'clicksTotal', 'timer', 'cursor', 'lastUpdate']).toEqual(expect.arrayContaining(Object.keys(message)))
  expect(log.filter(line => line.includes(secret) || answerIds.test(line))).toEqual([])

  await goTo(presenter, 'check-safety')
  await expect(box(presenter, 'a2')).toBeChecked()
})
