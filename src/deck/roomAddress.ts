import { renderSVG } from 'uqr'

/** The address for the room's phones: drawn, and in words, between which a line may end. */
export interface RoomAddress { href: string, words: string[], svg: string }

/**
 * What is wrong with an address for the room's phones.
 * @returns one readable sentence; undefined when it is a full https address
 */
export function addressProblem(text: string): string | undefined {
  return URL.canParse(text) && new URL(text).protocol === 'https:' ? undefined : `"${text}" is no address for the room's phones. Write it in full, such as https://example.org/talk/.`
}

/**
 * Draws an address as a QR code, dark on white with the quiet zone of four modules that readers need, in any colour scheme.
 * @param href a full https address
 */
export function drawAddress(href: string): RoomAddress {
  return { href, words: href.replace(/^https:\/\/|\/$/g, '').split(/(?<=[./])/), svg: renderSVG(href, { border: 4, ecc: 'M' }) }
}
