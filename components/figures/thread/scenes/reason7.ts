import type { Scene } from '../scene'

export const reason7: Scene = {
  alt: 'Two large circles, one filled and one outlined, have come apart; between them only the outline of their overlap is left.',
  shape: 'square',
  layers: [
    { marks: [{ kind: 'echo', d: 'M177.1 177.1A90 90 0 0 1 282.9 282.9A90 90 0 0 1 177.1 177.1Z', width: 3.5 }] },
    {
      marks: [{ kind: 'dot', at: [340, 120], r: 92 }],
      move: { kind: 'drift', from: { dx: -75, dy: 75 }, delay: 150, duration: 1400 },
    },
    { marks: [{ kind: 'ring', at: [120, 340], r: 90, width: 6 }] },
  ],
}
