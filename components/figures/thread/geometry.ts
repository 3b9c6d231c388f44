import type { Point } from './scene'

function short(n: number): number {
  return Math.round(n * 10) / 10
}

/**
 * The point on a circle at an angle.
 * @param at the circle's middle
 * @param r its radius
 * @param degrees clockwise from three o'clock
 */
export function onCircle(at: Point, r: number, degrees: number): Point {
  const angle = degrees * Math.PI / 180
  return [short(at[0] + r * Math.cos(angle)), short(at[1] + r * Math.sin(angle))]
}

/**
 * Path data for part of a circle.
 * @param at the circle's middle
 * @param r its radius
 * @param from angle of the first point
 * @param to angle of the last point; smaller than `from` runs anticlockwise
 */
export function arc(at: Point, r: number, from: number, to: number): string {
  const large = Math.abs(to - from) > 180 ? 1 : 0
  const clockwise = to > from ? 1 : 0
  return `M${onCircle(at, r, from).join(' ')}A${r} ${r} 0 ${large} ${clockwise} ${onCircle(at, r, to).join(' ')}`
}

/**
 * Path data for a straight line along a circle's radius.
 * @param at the circle's middle
 * @param from distance of the first end
 * @param to distance of the other end
 * @param degrees clockwise from three o'clock
 */
export function ray(at: Point, from: number, to: number, degrees: number): string {
  return `M${onCircle(at, from, degrees).join(' ')}L${onCircle(at, to, degrees).join(' ')}`
}

/**
 * The length of one dash and gap that divides a whole circle evenly, so that no dash is cut where the circle closes.
 * @param r the circle's radius
 * @param period the length wished for
 */
export function evenDash(r: number, period: number): number {
  const around = 2 * Math.PI * r
  return around / Math.round(around / period)
}
