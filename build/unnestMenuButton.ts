import type { Plugin } from 'vite'

const nested = '<button :class="{ disabled }" @click="value = !value">'

/**
 * Slidev's menu button is a button within a button, which HTML does not know and a keyboard meets twice. The outer one
 * becomes a plain element; a press on the inner one reaches it all the same.
 */
export function unnestMenuButton(): Plugin {
  return {
    name: 'unnest-menu-button',
    enforce: 'pre',
    transform(code, id) {
      if (!/@slidev\/client\/internals\/MenuButton\.vue$/.test(id))
        return
      if (!code.includes(nested))
        this.error('unnest-menu-button: Slidev\'s menu button is no longer the one this plugin knows; see build/unnestMenuButton.ts.')
      const start = code.indexOf(nested)
      const end = code.indexOf('</button>', start)
      return {
        code: `${code.slice(0, start)}${nested.replace('<button', '<span')}${code.slice(start + nested.length, end)}</span>${code.slice(end + '</button>'.length)}`,
        map: null,
      }
    },
  }
}
