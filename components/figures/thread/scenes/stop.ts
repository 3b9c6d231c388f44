import type { Mark, Point, Scene } from '../scene'
import { arc, onCircle } from '../geometry'

// Stop 3
const him: Point = [126, 138]
const other: Point = [256, 138]

// Stop 4
const walls: Point = [136, 324]
const others: Point = [350, 110]
const people = [189, 231, 273, 315, 357, 39, 81]

/** When not to try it. */
export const stopScenes = {
  'section-stop': {
    alt: 'Your thread runs towards him, turns back before four closed lines, and leads you another way.',
    size: [1280, 300],
    under: [
      { kind: 'ring', at: [1226, 150], r: 66, width: 6 },
      { kind: 'thread', d: 'M1186.6 52.5A104 104 0 0 0 1186.6 247.5' },
      { kind: 'thread', d: 'M1148.4 34.1A138 138 0 0 0 1148.4 265.9' },
      { kind: 'thread', d: 'M1110.9 23.7A172 172 0 0 0 1110.9 276.3' },
      { kind: 'thread', d: 'M1073.5 15.6A206 206 0 0 0 1073.5 284.4' },
      { kind: 'echo', d: 'M952 157L1002 151', dots: true, width: 3.5 },
    ],
    moving: [{ kind: 'thread', d: 'M-10 60C 240 40, 480 80, 700 86C 860 92, 930 120, 930 164C 930 216, 800 222, 660 214C 440 200, 220 270, -10 236' }],
    move: { duration: 1500 },
    over: [{ kind: 'dot', at: [560, 214], r: 44 }],
  },
  'stop-1': {
    alt: 'Your thread ends at a closing double line; on its other side he goes his own way, with one faint look back.',
    under: [
      { kind: 'thread', d: 'M70 340C 130 340, 130 230, 204 230' },
      { kind: 'dot', at: [70, 340], r: 48 },
      { kind: 'dot', at: [204, 230], r: 8, tone: 'ink' },
      { kind: 'thread', d: 'M344 150C 396 150, 396 70, 440 40' },
      { kind: 'echo', d: 'M340 206C 334 250, 304 262, 268 262', dots: true, width: 3.5 },
      { kind: 'ring', at: [344, 150], r: 46, fill: 'paper' },
    ],
    moving: [
      { kind: 'thread', d: 'M226 28L226 432' },
      { kind: 'thread', d: 'M243 32L243 428', width: 11 },
    ],
    move: { delay: 150, duration: 1200 },
  },
  'stop-2': {
    alt: 'The thread from him forks: one strand goes to you, and the other to somebody else.',
    under: [
      { kind: 'thread', d: 'M208 346C 212 316, 248 310, 248 276C 248 222, 150 160, 76 76' },
      { kind: 'dot', at: [76, 76], r: 48 },
    ],
    moving: [
      { kind: 'gap', d: 'M252 346C 248 316, 212 310, 212 276C 212 222, 310 160, 384 76' },
      { kind: 'thread', d: 'M252 346C 248 316, 212 310, 212 276C 212 222, 310 160, 384 76' },
    ],
    move: { delay: 150, duration: 1300 },
    over: [
      { kind: 'ring', at: [384, 76], r: 46, tone: 'quiet', fill: 'paper-deep' },
      { kind: 'ring', at: [230, 382], r: 54, fill: 'paper' },
    ],
  },
  'stop-3': {
    alt: 'He and somebody else are two rings already linked; you turn away from them along a thread of your own.',
    under: [
      { kind: 'ring', at: him, r: 102, width: 6 },
      { kind: 'gap', d: arc(other, 102, 118, 142), width: 20 },
      { kind: 'ring', at: other, r: 102, width: 6, tone: 'quiet' },
      { kind: 'gap', d: arc(him, 102, -62, -38), width: 20 },
      { kind: 'ring', at: him, r: 102, open: [-64, -36], width: 6 },
      { kind: 'echo', d: 'M92 286C 110 340, 170 390, 262 384', dots: true, width: 3.5 },
    ],
    moving: [
      { kind: 'thread', d: 'M312 382C 378 378, 422 340, 438 276' },
      { kind: 'dot', at: [312, 382], r: 50 },
    ],
    move: { from: { dx: -90, dy: -8 }, duration: 1400 },
  },
  'stop-4': {
    alt: 'You have come out through the openings in three walls and go towards a ring of other people; one of them holds out a thread to you.',
    under: [
      { kind: 'ring', at: walls, r: 40, open: [125, 415] },
      { kind: 'ring', at: walls, r: 76, open: [5, 325] },
      { kind: 'ring', at: walls, r: 112, open: [-22, 292] },
      { kind: 'echo', d: 'M136 324C 136 360, 136 382, 152 380A58 58 0 0 0 192.3 309C 190 296, 200 290, 214 290C 232 284, 226 250, 234 228', dots: true, width: 3.5 },
    ],
    moving: [{ kind: 'thread', d: 'M275 98C 244 118, 236 160, 256 204' }],
    move: { delay: 200, duration: 1400 },
    over: [
      ...people.map((angle): Mark => ({ kind: 'ring', at: onCircle(others, 76, angle), r: 16, tone: 'you', fill: 'you-wash', width: 3.5 })),
      { kind: 'dot', at: [256, 204], r: 34 },
    ],
  },
} satisfies Record<string, Scene>
