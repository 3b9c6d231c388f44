import type { Mark, Point, Scene } from '../scene'

/** Five weeks; his days hold a place for you, and from the nineteenth on nobody is in it. */
const leaves = 18
const days = Array.from({ length: 35 }, (_, n): Point => [42 + 62 * (n % 7), 58 + 84 * Math.floor(n / 7)])

function placeIn([x, y]: Point): Point {
  return [x + 15, y + 15]
}

function hisDay(at: Point): Mark {
  return { kind: 'ring', at, r: 22, open: [88, 362], width: 4 }
}

export const reason1: Scene = {
  alt: 'Five weeks of days, each an open ring with your dot in its place; then you are gone, and the same places stay empty.',
  shape: 'square',
  layers: [
    { marks: days.map(hisDay) },
    { marks: days.slice(0, leaves).map(day => ({ kind: 'dot', at: placeIn(day), r: 11.5 })) },
    {
      marks: days.slice(leaves).map(day => ({ kind: 'echo', at: placeIn(day), r: 10.5, tone: 'you', width: 2.5 })),
      move: { kind: 'fade', from: { opacity: 0 }, delay: 150, duration: 400, stagger: 50 },
    },
  ],
}
