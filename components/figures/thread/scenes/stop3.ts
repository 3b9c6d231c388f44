import type { Point, Scene } from '../scene'
import { arc } from '../geometry'

const him: Point = [126, 138]
const other: Point = [256, 138]

export const stop3: Scene = {
  alt: 'He and somebody else are two rings already linked; you turn away from them along a thread of your own.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'ring', at: him, r: 102, width: 6 },
        { kind: 'gap', d: arc(other, 102, 118, 142), width: 20 },
        { kind: 'ring', at: other, r: 102, width: 6, tone: 'quiet' },
        { kind: 'gap', d: arc(him, 102, -62, -38), width: 20 },
        { kind: 'ring', at: him, r: 102, open: [-64, -36], width: 6 },
        { kind: 'echo', d: 'M92 286C 110 340, 170 390, 262 384', dots: true, width: 3.5 },
      ],
    },
    {
      marks: [
        { kind: 'thread', d: 'M312 382C 378 378, 422 340, 438 276' },
        { kind: 'dot', at: [312, 382], r: 50 },
      ],
      move: { kind: 'drift', from: { dx: -90, dy: -8 }, duration: 1400 },
    },
  ],
}
