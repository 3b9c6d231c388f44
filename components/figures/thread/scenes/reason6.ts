import type { Scene } from '../scene'

export const reason6: Scene = {
  alt: 'You stand inside your own ring and hold its gate open; he waits outside, where the gate is.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'dot', at: [184, 230], r: 160, tone: 'you-wash' },
        { kind: 'ring', at: [184, 230], r: 160, open: [26, 334], tone: 'you' },
        { kind: 'ring', at: [400, 230], r: 38 },
      ],
    },
    {
      marks: [{ kind: 'ring', d: 'M328 160L220 250', tone: 'you' }],
      move: { kind: 'drift', from: { turn: -50 }, about: [328, 160], delay: 100, duration: 1300 },
    },
    {
      marks: [
        { kind: 'dot', at: [328, 160], r: 10 },
        { kind: 'dot', at: [328, 300], r: 10 },
        { kind: 'dot', at: [180, 244], r: 44 },
      ],
    },
  ],
}
