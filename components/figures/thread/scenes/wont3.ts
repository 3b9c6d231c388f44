import type { Mark, Scene } from '../scene'

/** The knot, strand by strand; each strand passes over those before it. */
const knot = [
  'M41 226C 79 251, 193 389, 227 374',
  'M227 374C 261 359, 236 165, 212 152',
  'M212 152C 188 138, 92 274, 107 307',
  'M107 307C 123 340, 290 344, 290 316',
  'M290 316C 290 289, 141 152, 108 168',
  'M108 168C 75 184, 97 383, 123 396',
  'M123 396C 149 409, 240 259, 237 232',
  'M237 232C 234 205, 120 235, 109 262',
  'M109 262C 98 288, 172 373, 184 363',
  'M184 363C 196 352, 151 228, 168 210',
  'M168 210C 185 192, 283 242, 268 272',
  'M268 272C 253 302, 127 373, 92 362',
  'M92 362C 57 352, 61 256, 93 219',
  'M93 219C 124 182, 207 182, 248 176',
]

function over(d: string): Mark[] {
  return [{ kind: 'gap', d, width: 9 }, { kind: 'thread', d }]
}

export const wont3: Scene = {
  alt: 'A knot of thread is tangled all around you; from it one clear thread runs on to him.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'dot', at: [168, 272], r: 50 },
        ...knot.flatMap(over),
      ],
    },
    {
      marks: [{ kind: 'thread', d: 'M248 176C 280 172, 300 140, 350 112' }],
      move: { kind: 'draw', delay: 150, duration: 1200 },
    },
    { marks: [{ kind: 'ring', at: [388, 86], r: 46, fill: 'paper' }] },
  ],
}
