import type { Point, Scene } from '../scene'
import { onCircle } from '../geometry'

const centre: Point = [256, 204]
const him = onCircle(centre, 184, 135)

export const reason3: Scene = {
  alt: 'You once circled him; now you are the middle of your own orbits, and he is one of the things that circle you.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'echo', at: him, r: 70 },
        { kind: 'gap', at: onCircle(him, 70, 135), r: 22 },
        { kind: 'echo', at: onCircle(him, 70, 135), r: 18, tone: 'you' },
        { kind: 'ring', at: centre, r: 66, tone: 'ink', width: 2.5 },
        { kind: 'ring', at: centre, r: 108, tone: 'ink', width: 2.5 },
        { kind: 'dot', at: onCircle(centre, 66, -150), r: 8, tone: 'ink' },
        { kind: 'dot', at: onCircle(centre, 108, -28), r: 8, tone: 'ink' },
        { kind: 'dot', at: onCircle(centre, 108, 80), r: 8, tone: 'ink' },
        { kind: 'dot', at: centre, r: 38 },
      ],
    },
    {
      marks: [
        { kind: 'ring', at: centre, r: 184, tone: 'ink', width: 2.5 },
        { kind: 'ring', at: him, r: 34, fill: 'paper' },
      ],
      move: { kind: 'drift', from: { turn: 45 }, about: centre, duration: 1500 },
    },
  ],
}
