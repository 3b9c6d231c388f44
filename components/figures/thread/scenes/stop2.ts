import type { Scene } from '../scene'

export const stop2: Scene = {
  alt: 'The thread from him forks: one strand goes to you, and the other to somebody else.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'thread', d: 'M208 346C 212 316, 248 310, 248 276C 248 222, 150 160, 76 76' },
        { kind: 'dot', at: [76, 76], r: 48 },
      ],
    },
    {
      marks: [
        { kind: 'gap', d: 'M252 346C 248 316, 212 310, 212 276C 212 222, 310 160, 384 76' },
        { kind: 'thread', d: 'M252 346C 248 316, 212 310, 212 276C 212 222, 310 160, 384 76' },
      ],
      move: { kind: 'draw', delay: 150, duration: 1300 },
    },
    {
      marks: [
        { kind: 'ring', at: [384, 76], r: 46, tone: 'quiet', fill: 'paper-deep' },
        { kind: 'ring', at: [230, 382], r: 54, fill: 'paper' },
      ],
    },
  ],
}
