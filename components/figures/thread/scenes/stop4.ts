import type { Mark, Point, Scene } from '../scene'
import { onCircle } from '../geometry'

const walls: Point = [136, 324]
const others: Point = [350, 110]
const people = [189, 231, 273, 315, 357, 39, 81]

export const stop4: Scene = {
  alt: 'You have come out through the openings in three walls and go towards a ring of other people; one reaches you a thread.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'ring', at: walls, r: 40, open: [125, 415] },
        { kind: 'ring', at: walls, r: 76, open: [5, 325] },
        { kind: 'ring', at: walls, r: 112, open: [-22, 292] },
        { kind: 'echo', d: 'M136 324C 136 360, 136 382, 152 380A58 58 0 0 0 192.3 309C 190 296, 200 290, 214 290C 232 284, 226 250, 234 228', dots: true, width: 3.5 },
      ],
    },
    {
      marks: [{ kind: 'thread', d: 'M275 98C 244 118, 236 160, 256 204' }],
      move: { kind: 'draw', delay: 200, duration: 1400 },
    },
    {
      marks: [
        ...people.map((angle): Mark => ({ kind: 'ring', at: onCircle(others, 76, angle), r: 16, tone: 'you', fill: 'you-wash', width: 3.5 })),
        { kind: 'dot', at: [256, 204], r: 34 },
      ],
    },
  ],
}
