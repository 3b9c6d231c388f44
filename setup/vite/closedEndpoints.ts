import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

/** What a request to the development server says of itself. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** Slidev's door for programs that write slides, and Vite's for opening files in an editor; upper case opens the latter too. */
const tools = /^\/__(?:mcp|open-in-editor)(?:[/?]|$)/i

/** Where the windows of a talk tell each other which slide they are on. */
const place = '/@server-reactive/nav'

/**
 * Whether the development server may answer. It hands out what the deck is made of. It takes nothing in but the place in
 * the talk, and that only from a page of its own: Slidev would let any page that the presenter has open anywhere rewrite
 * slides and turn them, since a plain POST needs nobody's leave.
 */
export function isOpen({ method, url = '', headers }: Asked): boolean {
  if (tools.test(url))
    return false
  if (method === 'GET' || method === 'HEAD')
    return true
  return method === 'POST' && url === place && headers.origin === `http://${headers.host}`
}

/** Answers "not found" to whatever is not open; stands before everything else in the development server. */
export function closedEndpoints(): Plugin {
  return {
    name: 'closed-endpoints',
    configureServer: {
      order: 'pre',
      handler: ({ middlewares }) => void middlewares.use((request, response, next) => {
        if (isOpen(request))
          return next()
        response.statusCode = 404
        response.end()
      }),
    },
  }
}
