import type { Plugin } from 'vite'

/** Leaves Slidev's logo out of the build: it belongs to an info dialog that `info: false` turns off, and weighs 94 KB. */
export function leaveOutLogo(): Plugin {
  return {
    name: 'leave-out-logo',
    enforce: 'pre',
    load: id => /@slidev\/client\/assets\/logo\.png$/.test(id) ? 'export default ""' : undefined,
  }
}
