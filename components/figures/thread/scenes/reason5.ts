import type { Scene } from '../scene'

export const reason5: Scene = {
  alt: 'Where you were there is a dashed outline, and around it a constellation of bright dots; from below, he looks up to it.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'thread', d: 'M60 236L132 122L262 52L352 142L436 78M352 142L396 276L262 318', width: 2.5 },
        { kind: 'echo', at: [240, 186], r: 46, tone: 'you' },
        { kind: 'echo', d: 'M118 350L206 228', dots: true, width: 3.5 },
        { kind: 'ring', at: [86, 384], r: 48, fill: 'paper' },
      ],
    },
    {
      marks: [
        { kind: 'dot', at: [60, 236], r: 10 },
        { kind: 'dot', at: [132, 122], r: 16 },
        { kind: 'dot', at: [262, 52], r: 11 },
        { kind: 'dot', at: [352, 142], r: 19 },
        { kind: 'dot', at: [436, 78], r: 9 },
        { kind: 'dot', at: [396, 276], r: 12 },
        { kind: 'dot', at: [262, 318], r: 15 },
      ],
      move: { kind: 'grow', from: { opacity: 0, scale: 0.2 }, delay: 150, duration: 500, stagger: 120 },
    },
  ],
}
