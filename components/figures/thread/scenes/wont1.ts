import type { Scene } from '../scene'

export const wont1: Scene = {
  alt: 'Far apart, you and he have each put out one short, curled shoot of thread; they have barely begun.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'dot', at: [72, 388], r: 50 },
        { kind: 'ring', at: [388, 72], r: 48 },
      ],
    },
    {
      marks: [
        { kind: 'thread', d: 'M107 353C 144 316, 144 264, 180 252C 212 243, 230 274, 208 290C 192 300, 174 282, 188 272' },
        { kind: 'thread', d: 'M354 106C 316 144, 316 196, 280 208C 248 217, 230 186, 252 170C 268 160, 286 178, 272 188' },
      ],
      move: { kind: 'draw', delay: 150, duration: 1400 },
    },
  ],
}
