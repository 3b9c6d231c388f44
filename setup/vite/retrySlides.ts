import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

const retryImport = fileURLToPath(new URL('../../src/retryImport.ts', import.meta.url))

/** How many slides share a file in the build: a file for each would be as many requests, of next to nothing each. */
const slidesInFile = 8
/** How many are in the first file: those that a visit begins with, which need no evidence. */
const slidesInFirst = 2

/** The first and the last slide of the file that holds a slide. */
function fileOf(no: number): { first: number, last: number } {
  if (no <= slidesInFirst)
    return { first: 1, last: slidesInFirst }
  const first = no - (no - slidesInFirst - 1) % slidesInFile
  return { first, last: first + slidesInFile - 1 }
}

/** How Slidev imports a slide: its number is the second group. */
const imports = /await import\((['"])\/@slidev\/slides\/(\d+)\/md\1\)/g

/** The module that holds some slides in a row, each under its number, such as `slide17`. */
const group = /^\/slides-(\d+)$/

/**
 * Makes Slidev load slides with `retryImport`, so that a slow or broken network gets more than one chance; in the build several
 * at a time.
 */
export function retrySlides(): Plugin {
  let isBuild = false
  let count = 0
  return {
    name: 'retry-slides',
    enforce: 'post',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: id => group.test(id) ? id : undefined,
    load(id) {
      const first = Number(group.exec(id)?.[1])
      if (!first)
        return
      const last = Math.min(fileOf(first).last, count)
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
      return numbers.map(no => `export * as slide${no} from '/@slidev/slides/${no}/md'`).join('\n')
    },
    transform(code, id) {
      if (!/\/@slidev\/slides$/.test(id))
        return
      count = [...code.matchAll(imports)].length
      if (!count)
        this.error('retry-slides: Slidev no longer loads slides the way this plugin knows; see setup/vite/retrySlides.ts.')
      const load = (no: number) => isBuild
        ? `import('/slides-${fileOf(no).first}').then(({ slide${no} }) => slide${no})`
        : `import('/@slidev/slides/${no}/md')`
      return {
        code: `import { retryImport as __retryImport } from ${JSON.stringify(retryImport)}\n${code.replace(imports, (_, _quote, no) => `await __retryImport(() => ${load(Number(no))})`)}`,
        map: null,
      }
    },
  }
}
