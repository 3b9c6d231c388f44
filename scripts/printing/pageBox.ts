import { edition } from '../../src/deck/edition'
import { CliError, exitCodes } from '../shared/cliError'

/** Sizes of paper that the sheets are made for, as CSS names them. */
export const papers = ['a4', 'letter'] as const
export type Paper = typeof papers[number]

/**
 * Reads a paper size.
 * @returns A4 when none was given
 * @throws {CliError} when it is none that is known
 */
export function readPaper(text: string | undefined): Paper {
  const paper = papers.find(known => known === (text ?? 'a4').toLowerCase())
  if (!paper)
    throw new CliError(`--paper takes ${papers.join(' or ')}, not "${text}".`, exitCodes.usage)
  return paper
}

/**
 * The style of a sheet's pages: size, margins, and a footer with name, edition and page.
 * @param name what the footer calls the sheet; no quotation marks
 */
export function pageBox(name: string, paper: Paper): string {
  const type = 'font: 12pt "Atkinson Hyperlegible Next Variable", sans-serif; color: #000; vertical-align: top; padding-top: 4mm;'
  return `@page {
  size: ${paper} portrait;
  margin: 15mm 17mm 20mm;
  @bottom-left { content: "${name} · version ${edition.version} · reviewed ${edition.day}"; white-space: nowrap; ${type} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); white-space: nowrap; ${type} }
}`
}
