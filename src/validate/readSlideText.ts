/** What a reader sees of one slide's Markdown. */
export interface SlideText {
  /** The text of every level-one heading, in order; a sound slide has exactly one. */
  headings: string[]
  /** The running text without headings, component tags and comments, as one line. */
  body: string
  /** Names of the components the slide places on itself, e.g. `['QuestionSet']`. */
  components: string[]
}

const COMMENT = /<!--[\s\S]*?-->/g
const TAG = /<\/?([A-Z][A-Za-z]*)(?:\s[^>]*)?>/g
const HEADING = /^# +(\S.*)$/gm
const MARKS = /[*_`]|^\s*(?:-|\d+[.)])\s+(?=\S)/gm

/** Splits a slide's Markdown (`slide.content` of Slidev's parser) into what limits are counted on. */
export function readSlideText(markdown: string): SlideText {
  const visible = markdown.replace(COMMENT, '')
  const headings = Array.from(visible.matchAll(HEADING), match => match[1]!.trim())
  const components = Array.from(visible.matchAll(TAG), match => match[1]!)
  const body = visible.replace(HEADING, '').replace(TAG, '').replace(MARKS, '').replace(/\s+/g, ' ').trim()
  return { headings, body, components: [...new Set(components)] }
}

/** Number of words in a text; a dash on its own or a middle dot is no word. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}
