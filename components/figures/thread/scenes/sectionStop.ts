import type { Scene } from '../scene'

export const sectionStop: Scene = {
  alt: 'Your thread runs towards him, turns back before four closed lines, and leads you another way.',
  shape: 'band',
  layers: [
    {
      marks: [
        { kind: 'ring', at: [1226, 150], r: 66, width: 6 },
        { kind: 'thread', d: 'M1186.6 52.5A104 104 0 0 0 1186.6 247.5' },
        { kind: 'thread', d: 'M1148.4 34.1A138 138 0 0 0 1148.4 265.9' },
        { kind: 'thread', d: 'M1110.9 23.7A172 172 0 0 0 1110.9 276.3' },
        { kind: 'thread', d: 'M1073.5 15.6A206 206 0 0 0 1073.5 284.4' },
        { kind: 'echo', d: 'M952 157L1002 151', dots: true, width: 3.5 },
      ],
    },
    {
      marks: [{ kind: 'thread', d: 'M-10 60C 240 40, 480 80, 700 86C 860 92, 930 120, 930 164C 930 216, 800 222, 660 214C 440 200, 220 270, -10 236' }],
      move: { kind: 'draw', duration: 1500 },
    },
    { marks: [{ kind: 'dot', at: [560, 214], r: 44 }] },
  ],
}
