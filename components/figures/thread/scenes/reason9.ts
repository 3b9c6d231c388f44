import type { Scene } from '../scene'

export const reason9: Scene = {
  alt: 'You run ahead along a winding line; he comes after you, his dashed earlier places larger and closer each time.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'echo', d: 'M34 420C 200 420, 404 440, 404 340C 404 250, 70 310, 70 215C 70 130, 180 160, 250 150', dots: true, width: 3.5 },
        { kind: 'gap', at: [90, 421], r: 26 },
        { kind: 'echo', at: [90, 421], r: 22, tone: 'him', width: 2.5 },
        { kind: 'gap', at: [390, 375], r: 32 },
        { kind: 'echo', at: [390, 375], r: 28, tone: 'him', width: 3 },
        { kind: 'gap', at: [100, 262], r: 38 },
        { kind: 'echo', at: [100, 262], r: 34, tone: 'him', width: 3.5 },
        { kind: 'thread', d: 'M250 150C 320 140, 370 120, 396 72' },
        { kind: 'dot', at: [396, 64], r: 44 },
      ],
    },
    {
      marks: [{ kind: 'ring', at: [250, 150], r: 42, fill: 'paper', width: 6 }],
      move: { kind: 'drift', from: { dx: -110, dy: 10 }, duration: 1400 },
    },
  ],
}
