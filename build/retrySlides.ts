import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

const retryImport = fileURLToPath(new URL('../resilience/retryImport.ts', import.meta.url))

/** Makes Slidev load each slide with `retryImport`: a slow or broken network gets more than one chance. */
export function retrySlides(): Plugin {
  return {
    name: 'retry-slides',
    enforce: 'post',
    transform(code, id) {
      if (!/\/@slidev\/slides$/.test(id))
        return
      const loads = /await import\(('[^']+'|"[^"]+")\)/g
      if (!loads.test(code))
        this.error('retry-slides: Slidev no longer loads slides the way this plugin knows; see build/retrySlides.ts.')
      return {
        code: `import { retryImport as __retryImport } from ${JSON.stringify(retryImport)}\n${code.replace(loads, 'await __retryImport(() => import($1))')}`,
        map: null,
      }
    },
  }
}
