/** How long any free-text answer may be, counted as the browser's own `maxlength` counts. */
export const maxText = 280

interface Segments { segment: (text: string) => Iterable<{ segment: string }> }

const graphemes: Segments | null = typeof Intl === 'object' && 'Segmenter' in Intl
  ? new Intl.Segmenter('en', { granularity: 'grapheme' })
  : null

const lineBreaks = /\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/gu
// Embeddings, overrides and isolates can make text read as what it is not. The plain marks (U+200E, U+200F, U+061C)
// stay: right-to-left languages use them.
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu
const loneSurrogates = /\p{Surrogate}/gu
const joinsBackwards = /^[\p{M}\p{Emoji_Modifier}\u200D]/u

/**
 * Cuts to at most `max` UTF-16 units without cutting through what a reader sees as one character. Only when the very
 * first one is longer than `max` is it cut between code points. Without a segmenter (null), code points are kept whole and
 * marks, skin tones and joined emoji are kept with what they belong to. Never gives half a surrogate pair.
 */
export function cutText(text: string, max: number, segments: Segments | null = graphemes): string {
  if (text.length <= max)
    return text

  let kept = ''
  for (const { segment } of segments?.segment(text) ?? roughSegments(text)) {
    if (kept.length + segment.length > max)
      return kept || cutCodePoints(segment, max)
    kept += segment
  }
  return kept
}

function* roughSegments(text: string): Iterable<{ segment: string }> {
  let segment = ''
  for (const point of text) {
    if (segment && !joinsBackwards.test(point) && !segment.endsWith('\u200D')) {
      yield { segment }
      segment = ''
    }
    segment += point
  }
  yield { segment }
}

function cutCodePoints(text: string, max: number): string {
  let kept = ''
  for (const point of text) {
    if (kept.length + point.length > max)
      break
    kept += point
  }
  return kept
}

/**
 * Makes free text fit to keep and to show as text. In: anything typed or pasted. Out: at most `max` UTF-16 units
 * (280 unless told, the brief's limit), cut at a whole character; line breaks and tabs become spaces; control and
 * bidi-override characters and broken surrogates are dropped. Spaces and words are left as typed, so it can run on
 * every keystroke; markup is left too, since it is only ever shown as text. Never throws, never longer than its input.
 */
export function cleanText(raw: string, max: number = maxText): string {
  const clean = raw.replace(lineBreaks, ' ').replace(unseen, '').replace(loneSurrogates, '')
  return cutText(clean, max)
}

/** A field after something was typed into it: its text, where the caret stands, and whether anything found no room. */
export interface Typed { text: string, caret: number, isFull: boolean }

/**
 * What a field holds after typing, pasting or composing: of what was put in as much as there is room for, cleaned, at the
 * place where it was put; what stood there before and after it stays as it was.
 * @param before what the field held; at most `max` UTF-16 units
 * @param now what the browser has made of it
 * @param caret where the caret stands in `now`, which is right behind what was put in
 */
export function typeInto(before: string, now: string, caret: number, max: number = maxText): Typed {
  const after = now.slice(caret)
  // Taken back, or moved by dragging: then no one piece was put in.
  if (!before.endsWith(after)) {
    const text = cleanText(now, max)
    return { text, caret: Math.min(caret, text.length), isFull: cleanText(now, now.length).length > max }
  }
  const most = Math.min(before.length - after.length, caret)
  let start = 0
  while (start < most && before[start] === now[start])
    start++
  // Two characters may begin with the same half.
  if (/[\uD800-\uDBFF]/.test(now[start - 1] ?? ''))
    start--
  const put = cleanText(now.slice(start, caret), now.length)
  // Behind a space, its first character is no more cut in two than any other.
  const kept = cutText(` ${put}`, max - start - after.length + 1).slice(1)
  return { text: now.slice(0, start) + kept + after, caret: start + kept.length, isFull: kept !== put }
}

const isDigit = /^\p{Nd}$/u

/** What a decimal digit of any script stands for, 0 to 9: Unicode keeps the ten of each script together, from zero on. */
function worth(digit: string): number {
  let before = 0
  while (isDigit.test(String.fromCodePoint(digit.codePointAt(0)! - before - 1)))
    before++
  return before % 10
}

/**
 * Reads a whole number in the digits of any script, with space around it or none.
 * @param most the greatest it may be; the least is 0
 * @returns the number; null for a blank; NaN for anything else, such as a greater number, a fraction or words
 */
export function parseWholeNumber(raw: string, most: number): number | null {
  const typed = raw.trim()
  if (!typed)
    return null
  if (!/^\p{Nd}+$/u.test(typed))
    return Number.NaN
  const value = Number(Array.from(typed, worth).join(''))
  return value <= most ? value : Number.NaN
}

/**
 * A line of running text in pieces, read one after the other. What a reader has written (`own`) is told apart, so that it
 * can be shown as theirs: a script that runs the other way must not turn the words around it.
 */
export type Words = readonly (string | { own: string })[]

/** The pieces as one text. */
export function inOneText(words: Words): string {
  return words.map(piece => typeof piece === 'string' ? piece : piece.own).join('')
}
