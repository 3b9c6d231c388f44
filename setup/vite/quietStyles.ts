import type { HotPayload, Plugin } from 'vite'

/** The least time between two announcements (milliseconds). */
const PAUSE = 500

const isOfStyles = (payload: HotPayload) => payload.type === 'update' && payload.updates.length > 0 && payload.updates.every(({ path }) => path.includes('__uno'))

/**
 * Under `npm start` UnoCSS announces all its styles anew for every module that a window loads. A window works through what it
 * hears one after the other, so that another window's slide would wait behind hundreds of such updates: the last of each half second will do.
 */
export function quietStyles(): Plugin {
  return {
    name: 'quiet-styles',
    apply: 'serve',
    configureServer({ ws }) {
      const send = ws.send.bind(ws) as (...payload: unknown[]) => void
      let last: unknown[] | undefined
      ws.send = (...payload: [unknown, ...unknown[]]) => {
        if (!isOfStyles(payload[0] as HotPayload))
          return send(...payload)
        if (!last) {
          setTimeout(() => {
            send(...last!)
            last = undefined
          }, PAUSE)
        }
        last = payload
      }
    },
  }
}
