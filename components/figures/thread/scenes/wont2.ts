import type { Scene } from '../scene'

export const wont2: Scene = {
  alt: 'Your thread is fastened at your end only; it passes below him without touching and hangs down loose.',
  shape: 'square',
  layers: [
    { marks: [{ kind: 'ring', at: [344, 112], r: 66 }] },
    {
      marks: [{ kind: 'thread', d: 'M98 122C 160 190, 160 310, 238 310C 290 310, 300 226, 356 232C 424 240, 424 330, 404 372C 392 398, 396 420, 412 434' }],
      move: { kind: 'draw', delay: 100, duration: 1500 },
    },
    {
      marks: [
        { kind: 'dot', at: [72, 96], r: 50 },
        { kind: 'gap', at: [108, 132], r: 13 },
        { kind: 'dot', at: [108, 132], r: 9, tone: 'ink' },
      ],
    },
  ],
}
