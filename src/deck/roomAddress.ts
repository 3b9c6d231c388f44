import { renderSVG } from 'uqr'

/** The address for the room's phones: drawn, and in words, between which a line may end. */
export interface RoomAddress { href: string, words: string[], svg: string }

/**
 * Draws an address as a QR code, dark on white with the quiet zone of four modules that readers need, in any colour scheme.
 * @param href a full https address
 */
export function drawAddress(href: string): RoomAddress {
  return { href, words: href.replace(/^https:\/\/|\/$/g, '').split(/(?<=[./])/), svg: renderSVG(href, { border: 4, ecc: 'M' }) }
}
