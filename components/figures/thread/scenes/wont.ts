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

/** When it does not work. */
export const wontScenes = {
  'section-wont': {
    alt: 'Three strands leave you for him; one has barely begun, one hangs loose and one is tangled, and none arrives.',
    size: [1280, 300],
    under: [
      { kind: 'thread', d: 'M-10 200C 120 200, 200 150, 300 150' },
      { kind: 'thread', d: 'M1020 140C 1120 140, 1180 190, 1290 180' },
      { kind: 'ring', at: [1020, 140], r: 54, width: 6, fill: 'paper' },
    ],
    moving: [
      { kind: 'thread', d: 'M330 130C 380 100, 420 60, 460 60C 492 60, 494 100, 466 102C 448 102, 444 80, 458 78' },
      { kind: 'thread', d: 'M340 150C 440 150, 500 130, 560 140C 660 150, 640 200, 600 190C 560 178, 590 120, 640 140C 690 160, 680 210, 640 200C 600 180, 660 110, 720 130' },
      { kind: 'thread', d: 'M330 170C 420 230, 560 270, 720 250C 820 238, 880 214, 924 236C 952 250, 944 272, 960 286' },
    ],
    move: { duration: 1000, stagger: 250 },
    over: [{ kind: 'dot', at: [300, 150], r: 54 }],
  },
  'wont-1': {
    alt: 'Far apart, you and he have each put out one short, curled shoot of thread; they have barely begun.',
    under: [
      { kind: 'dot', at: [72, 388], r: 50 },
      { kind: 'ring', at: [388, 72], r: 48 },
    ],
    moving: [
      { kind: 'thread', d: 'M107 353C 144 316, 144 264, 180 252C 212 243, 230 274, 208 290C 192 300, 174 282, 188 272' },
      { kind: 'thread', d: 'M354 106C 316 144, 316 196, 280 208C 248 217, 230 186, 252 170C 268 160, 286 178, 272 188' },
    ],
    move: { delay: 150, duration: 1400 },
  },
  'wont-2': {
    alt: 'Your thread is fastened at your end only; it passes below him without touching and hangs down loose.',
    under: [{ kind: 'ring', at: [344, 112], r: 66 }],
    moving: [{ kind: 'thread', d: 'M98 122C 160 190, 160 310, 238 310C 290 310, 300 226, 356 232C 424 240, 424 330, 404 372C 392 398, 396 420, 412 434' }],
    move: { delay: 100, duration: 1500 },
    over: [
      { kind: 'dot', at: [72, 96], r: 50 },
      { kind: 'dot', at: [108, 132], r: 13, tone: 'paper' },
      { kind: 'dot', at: [108, 132], r: 9, tone: 'ink' },
    ],
  },
  'wont-3': {
    alt: 'A knot of thread is tangled all around you; from it one clear thread runs on to him.',
    under: [
      { kind: 'dot', at: [168, 272], r: 50 },
      ...knot.flatMap(over),
    ],
    moving: [{ kind: 'thread', d: 'M248 176C 280 172, 300 140, 350 112' }],
    move: { delay: 150, duration: 1200 },
    over: [{ kind: 'ring', at: [388, 86], r: 46, fill: 'paper' }],
  },
} satisfies Record<string, Scene>
