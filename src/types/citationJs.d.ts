// What the bibliography needs of Citation.js, which has no declarations. https://citation.js.org/api/0.7/
declare module '@citation-js/core' {
  /** A name in CSL-JSON. */
  export type CslName = { family: string } | { literal: string }
  /** An entry in CSL-JSON. */
  export type CslEntry = Record<string, string | CslName[] | { 'date-parts': number[][] } | undefined>
  export class Cite {
    constructor(data: CslEntry[], options?: { generateGraph?: boolean })
    format(format: 'bibtex'): string
  }
  export const plugins: { config: { get: (plugin: '@bibtex') => { format: { useIdAsLabel: boolean, checkLabel: boolean } } } }
}
declare module '@citation-js/plugin-bibtex' {}
