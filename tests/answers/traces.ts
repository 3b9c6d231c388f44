import type { BrowserContext, Page } from 'playwright/test'
import type { Reader } from './support'
import { headings, questions, ratingAnswerId, want } from '../../src/decision'
import { everyAnswer, textFields } from './support'

/** Nothing else in the deck says this. */
export const secret = 'zwetschge-4711'

/** Any answer's id, where it stands alone: not the letters of a file's name. */
export const answerIds = new RegExp(`(?<![\\w-])(?:${[
  ...Object.values(questions).flatMap(question => question.options.map(option => option.id)),
  ...want.options.flatMap(option => want.scale.map(step => ratingAnswerId(option.id, step.value))),
  ...everyAnswer,
  ...Object.keys(headings).filter(outcome => outcome !== 'not-yet'),
].join('|')})(?![\\w-])`)

/** Takes down whatever a page of this context tries to keep, show outside itself or send. */
export async function takeDown(context: BrowserContext): Promise<string[]> {
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
export function kept(page: Page) {
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

/** Answers and writes everything there is, the secret into every line. */
export async function answerAll(reader: Reader) {
  await reader.tick(...everyAnswer.filter(answer => !answer.startsWith('o-')))
  for (const [id, names] of Object.entries(textFields)) {
    for (const name of names)
      await reader.write(id, name, secret)
  }
  for (const day of [7, 14, 30])
    await reader.write('plan-check', `mood-${day}`, '9')
  await reader.tick('o-talk')
}
