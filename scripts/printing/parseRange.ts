import { CliError, exitCodes } from '../shared/cliError'

/**
 * Reads which slides to print.
 * @param text such as `3-8,12`; undefined means all of them
 * @param total number of slides in the deck
 * @returns slide numbers, each once, in running order
 * @throws {CliError} when a piece is no slide number, goes backwards or lies outside the deck
 */
export function parseRange(text: string | undefined, total: number): number[] {
  if (text === undefined)
    return Array.from({ length: total }, (_, index) => index + 1)
  const chosen = new Set<number>()
  for (const piece of text.split(',').map(piece => piece.trim())) {
    const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(piece) ?? []
    const from = Number(first)
    const to = Number(last ?? first)
    if (!first || from < 1 || to > total || from > to)
      throw new CliError(`--range: "${piece}" is no range of this deck's ${total} slides. Write it like 3-8,12.`, exitCodes.usage)
    for (let no = from; no <= to; no++)
      chosen.add(no)
  }
  return [...chosen].sort((a, b) => a - b)
}
