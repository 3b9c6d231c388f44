import type { Scene } from '../scene'

export const reason8: Scene = {
  alt: 'His outline has lost its air: dashed circles, each smaller than the last, close in on one no larger than you.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'echo', at: [212, 236], r: 196 },
        { kind: 'echo', at: [212, 270], r: 146 },
        { kind: 'echo', at: [212, 302], r: 98 },
        { kind: 'dot', at: [405, 393], r: 42 },
      ],
    },
    {
      marks: [{ kind: 'ring', at: [212, 340], r: 44, fill: 'paper' }],
      move: { kind: 'grow', from: { scale: 2.2 }, about: [212, 384], delay: 100, duration: 1500 },
    },
  ],
}
