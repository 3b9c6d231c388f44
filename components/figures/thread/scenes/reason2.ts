import type { Mark, Point, Scene } from '../scene'
import { ray } from '../geometry'

const warm: Point = [142, 142]
const cold: Point = [322, 322]
const rays = Array.from({ length: 24 }, (_, n): Mark => ({
  kind: 'thread',
  d: ray(warm, 104, n % 2 ? 112 : 120, n * 15),
  tone: 'you',
}))

export const reason2: Scene = {
  alt: 'You stand in a warm halo that has moved away; where it used to be he is left in its empty dashed outline.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'echo', at: cold, r: 90 },
        { kind: 'echo', at: cold, r: 112, dots: true },
      ],
    },
    {
      marks: [
        { kind: 'dot', at: warm, r: 90, tone: 'you-wash' },
        ...rays,
        { kind: 'dot', at: warm, r: 36 },
      ],
      move: { kind: 'drift', from: { dx: 120, dy: 120 }, duration: 1500 },
    },
    { marks: [{ kind: 'ring', at: cold, r: 36 }] },
  ],
}
