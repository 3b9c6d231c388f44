import type { Scene } from '../scene'
import { arc } from '../geometry'

export const reason4: Scene = {
  alt: 'His words still rise in arcs towards you and stop short; below, the arcs that used to answer are only dashes.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'echo', at: [230, 134], r: 186, open: [132, 48] },
        { kind: 'echo', at: [230, 236], r: 150, open: [162.5, 17.5] },
        { kind: 'echo', at: [230, 274], r: 162, open: [182.5, -2.5] },
        { kind: 'dot', at: [76, 230], r: 42 },
        { kind: 'ring', at: [384, 230], r: 40 },
      ],
    },
    {
      marks: [
        { kind: 'thread', d: arc([230, 326], 186, -48, -95) },
        { kind: 'thread', d: arc([230, 224], 150, -17.5, -110) },
        { kind: 'thread', d: arc([230, 186], 162, -2.5, -125) },
      ],
      move: { kind: 'draw', duration: 900, stagger: 250 },
    },
  ],
}
