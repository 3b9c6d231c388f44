/** The name under which the windows of a talk find each other. It says nothing of the deck; leaving takes what is stored under it. */
const NAME = 'slidev-windows'
/** How often a popup says that it is there (milliseconds): the window that opened it may have been loaded anew. */
const BEAT = 2000

/** What a kind of message does here: `getState` gives what a window that comes is to know, undefined when that is nothing; `onMessage` takes what another says. */
interface Kind {
  getState: () => unknown
  onMessage: (data: any) => void
}

/**
 * Connects the windows of one talk in this browser. A message goes by channel; from window to window where one opened the
 * other, since WebKit keeps files from disk apart; and by storage, for windows opened apart there. What comes twice counts once.
 * A window that comes, or comes back, is told what the others know.
 * @param leads whether this window, when it is left, takes the others along
 * @param comeAlong leaves this window with another one
 */
export function connectWindows(leads: () => boolean, comeAlong: () => void) {
  // A file's origin is "null", as any other file's: what counts there is which window opened which.
  const origin = location.protocol === 'file:' ? '*' : location.origin
  const id = Math.random().toString(36).slice(2)
  const kinds = new Map<string, Kind>()
  const heard = new Map<string, number>()
  /** The windows that this one can speak to, each with its id for as long as it is there: what is said must not reach a page that has taken its place. */
  const peers = new Map<Window, string>()
  const channel = new BroadcastChannel(NAME)
  let sent = 0

  const write = (kind: string, data?: unknown) => JSON.stringify({ [NAME]: id, no: ++sent, kind, data })

  function send(kind: string, data?: unknown): void {
    const message = write(kind, data)
    channel.postMessage(message)
    peers.forEach((_, peer) => peer.postMessage(message, origin))
    localStorage.setItem(NAME, message)
    localStorage.removeItem(NAME)
  }

  function tell(kind: string): void {
    const data = kinds.get(kind)!.getState()
    if (data !== undefined)
      send(kind, data)
  }
  const tellAll = () => [...kinds.keys()].forEach(tell)

  /** Takes one message in; other programs on this computer may write under the same name. */
  function hear(message: unknown, source?: Window | null): void {
    if (typeof message !== 'string' || !message.startsWith(`{"${NAME}":`))
      return
    const { [NAME]: by, no, kind, data } = JSON.parse(message)
    const isFirst = by !== id && no > (heard.get(by) ?? 0)
    if (kind === 'bye') {
      peers.forEach((one, peer) => one === by && peers.delete(peer))
      heard.set(by, no)
      return isFirst && data && comeAlong()
    }
    // A window that goes is no source any more, and says only that.
    if (source === null)
      return
    const isNew = source && peers.get(source) !== by
    if (isNew)
      peers.set(source, by)
    if (isFirst) {
      heard.set(by, no)
      if (kind !== 'hello') {
        kinds.get(kind)?.onMessage(data)
      }
      else if (!source || isNew) {
        // A window that was loaded anew could not ask one that it opened before, until that says that it is there.
        source?.postMessage(write('hello'), origin)
        tellAll()
      }
    }
  }

  channel.addEventListener('message', ({ data }) => hear(data))
  window.addEventListener('storage', ({ key, newValue }) => key === NAME && hear(newValue))
  window.addEventListener('message', (event) => {
    const source = event.source as Window | null
    if ((!source || source === window.opener || source.opener === window || peers.has(source)) && (origin === '*' || event.origin === origin))
      hear(event.data, source)
  })
  window.addEventListener('pagehide', () => send('bye'))
  window.addEventListener('leave-page', () => {
    send('bye', leads())
    peers.clear()
    // The page that this one leads to must not get at the window that opened it.
    window.opener = null
  })

  const greetOpener = () => (window.opener as Window | null)?.postMessage(write('hello'), origin)

  return {
    /** Asks the others what they know. To be called once, when this window is ready to hear it. */
    greet(): void {
      send('hello')
      greetOpener()
      setInterval(greetOpener, BEAT)
    },
    /**
     * Takes part in one kind of message.
     * @returns says to all other windows what `getState` gives
     */
    join(kind: string, how: Kind): () => void {
      kinds.set(kind, how)
      return () => tell(kind)
    },
  }
}
