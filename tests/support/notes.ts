import * as evidence from '../../src/evidence'
import { talk } from './slides'

/** Stretches of plain letters, long enough to be found nowhere else, whatever a build does to quotes and dashes. */
export function traces(text: string): string[] {
  return text.match(/[a-z][a-z ,;:]{30,}[a-z]/gi) ?? []
}

// What the evidence says, the slides print and the notes may repeat.
const printed = JSON.stringify([evidence, talk.map(({ content, frontmatter }) => [content, frontmatter])])

/** For each slide, what stands in its speaker notes and nowhere else. */
export const onlyInNotes = talk.map(({ no, note }) => ({ no, said: traces(note).filter(trace => !printed.includes(trace)) }))
