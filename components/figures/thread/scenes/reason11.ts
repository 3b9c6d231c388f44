import type { Mark, Point, Scene } from '../scene'
import { onCircle, ray } from '../geometry'

const him: Point = [216, 246]
const roles = [0, 60, 120, 180, 240]

export const reason11: Scene = {
  alt: 'He is alone amid five empty dashed outlines, the parts you used to play, with loose ends of thread; you have gone.',
  shape: 'square',
  layers: [
    { marks: roles.map((angle): Mark => ({ kind: 'thread', d: ray(him, 40, 58, angle) })) },
    {
      marks: roles.map((angle): Mark => ({ kind: 'echo', at: onCircle(him, 134, angle), r: 61, tone: 'you' })),
      move: { kind: 'fade', from: { opacity: 0 }, delay: 150, duration: 500, stagger: 180 },
    },
    {
      marks: [
        { kind: 'ring', at: him, r: 40 },
        { kind: 'echo', d: 'M258 184C 280 140, 316 98, 366 74', dots: true },
        { kind: 'dot', at: [402, 58], r: 34 },
      ],
    },
  ],
}
