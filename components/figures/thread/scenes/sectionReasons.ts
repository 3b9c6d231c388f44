import type { Scene } from '../scene'

/** One loop of the thread, from its foot to the next one's. */
const loop = 'c50 0 70 -40 76 -88c6 -60 -50 -64 -54 -2c-3 48 6 90 56 90'

export const sectionReasons: Scene = {
  alt: 'A thread runs from you to him in eleven loops.',
  shape: 'band',
  layers: [
    {
      marks: [{ kind: 'thread', d: `M-10 226H184${loop.repeat(11)}H1290` }],
      move: { kind: 'draw', duration: 1600 },
    },
    {
      marks: [
        { kind: 'dot', at: [104, 226], r: 40 },
        { kind: 'ring', at: [1174, 226], r: 38, fill: 'paper' },
      ],
    },
  ],
}
