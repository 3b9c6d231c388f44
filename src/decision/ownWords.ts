/**
 * A line of running text in pieces, read one after the other. What a reader has written (`own`) is told apart, so that it
 * can be shown as theirs: a script that runs the other way must not turn the words around it.
 */
export type Words = readonly (string | { own: string })[]

/** The pieces as one text. */
export function inOneText(words: Words): string {
  return words.map(piece => typeof piece === 'string' ? piece : piece.own).join('')
}
