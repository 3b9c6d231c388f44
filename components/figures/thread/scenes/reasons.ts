import type { Mark, Point, Scene } from '../scene'
import { arc, onCircle, ray } from '../geometry'

/** One loop of the thread, from its foot to the next one's. */
const loop = 'c50 0 70 -40 76 -88c6 -60 -50 -64 -54 -2c-3 48 6 90 56 90'

// Reason 1: five weeks; his days hold a place for you, and from the nineteenth on nobody is in it.
const leaves = 18
const days = Array.from({ length: 35 }, (_, n): Point => [42 + 62 * (n % 7), 58 + 84 * Math.floor(n / 7)])
const places = days.map(([x, y]): Point => [x + 15, y + 15])

// Reason 2
const warm: Point = [142, 142]
const cold: Point = [322, 322]
const rays = Array.from({ length: 24 }, (_, n) => ray(warm, 104, n % 2 ? 112 : 120, n * 15))

// Reason 3
const centre: Point = [256, 204]
const him3 = onCircle(centre, 184, 135)
const you3 = onCircle(him3, 70, 135)

// Reason 8
const him8: Point = [196, 264]

// Reason 10
const you: Point = [84, 376]
const seen: Point = [310, 150]

/** The same crack wherever it is seen, from the top of a dot of radius 66 to below its middle. */
function crack([x, y]: Point): string {
  return `M${x + 8} ${y - 70}L${x - 18} ${y - 34}L${x + 14} ${y - 12}L${x - 8} ${y + 22}`
}

// Reason 11
const him11: Point = [216, 246]
const roles = [0, 60, 120, 180, 240]

/** Eleven reasons. */
export const reasonsScenes = {
  'section-reasons': {
    alt: 'A thread runs from you to him in eleven loops.',
    size: [1280, 300],
    moving: [{ kind: 'thread', d: `M-10 226H184${loop.repeat(11)}H1290` }],
    move: { duration: 1600 },
    over: [
      { kind: 'dot', at: [104, 226], r: 40 },
      { kind: 'ring', at: [1174, 226], r: 38, fill: 'paper' },
    ],
  },
  'reason-1': {
    alt: 'Five weeks of days, each an open ring with your dot in its place; then you are gone, and the same places stay empty.',
    under: [
      ...days.map((at): Mark => ({ kind: 'ring', at, r: 22, open: [88, 362], width: 4 })),
      ...places.slice(0, leaves).map((at): Mark => ({ kind: 'dot', at, r: 11.5 })),
    ],
    moving: places.slice(leaves).map((at): Mark => ({ kind: 'echo', at, r: 10.5, tone: 'you', width: 2.5 })),
    move: { from: { opacity: 0 }, delay: 150, duration: 400, stagger: 50 },
  },
  'reason-2': {
    alt: 'You stand in a warm halo that has moved away; where it used to be he is left in its empty dashed outline.',
    under: [
      { kind: 'echo', at: cold, r: 90 },
      { kind: 'echo', at: cold, r: 112, dots: true },
    ],
    moving: [
      { kind: 'dot', at: warm, r: 90, tone: 'you-wash' },
      ...rays.map((d): Mark => ({ kind: 'thread', d, tone: 'you' })),
      { kind: 'dot', at: warm, r: 36 },
    ],
    move: { from: { dx: 120, dy: 120 }, duration: 1500 },
    over: [{ kind: 'ring', at: cold, r: 36 }],
  },
  'reason-3': {
    alt: 'You once circled him; now you are the middle of your own orbits, and he is one of the things that circle you.',
    under: [
      { kind: 'echo', at: him3, r: 70 },
      { kind: 'dot', at: you3, r: 22, tone: 'paper' },
      { kind: 'echo', at: you3, r: 18, tone: 'you' },
      { kind: 'ring', at: centre, r: 66, tone: 'ink', width: 2.5 },
      { kind: 'ring', at: centre, r: 108, tone: 'ink', width: 2.5 },
      { kind: 'dot', at: onCircle(centre, 66, -150), r: 8, tone: 'ink' },
      { kind: 'dot', at: onCircle(centre, 108, -28), r: 8, tone: 'ink' },
      { kind: 'dot', at: onCircle(centre, 108, 80), r: 8, tone: 'ink' },
      { kind: 'dot', at: centre, r: 38 },
    ],
    moving: [
      { kind: 'ring', at: centre, r: 184, tone: 'ink', width: 2.5 },
      { kind: 'ring', at: him3, r: 34, fill: 'paper' },
    ],
    move: { from: { turn: 45 }, about: centre, duration: 1500 },
  },
  'reason-4': {
    alt: 'His words still rise in arcs towards you and stop short; below, the arcs that used to answer are only dashes.',
    under: [
      { kind: 'echo', at: [230, 134], r: 186, open: [132, 48] },
      { kind: 'echo', at: [230, 236], r: 150, open: [162.5, 17.5] },
      { kind: 'echo', at: [230, 274], r: 162, open: [182.5, -2.5] },
      { kind: 'dot', at: [76, 230], r: 42 },
      { kind: 'ring', at: [384, 230], r: 40 },
    ],
    moving: [
      { kind: 'thread', d: arc([230, 326], 186, -48, -95) },
      { kind: 'thread', d: arc([230, 224], 150, -17.5, -110) },
      { kind: 'thread', d: arc([230, 186], 162, -2.5, -125) },
    ],
    move: { duration: 900, stagger: 250 },
  },
  'reason-5': {
    alt: 'Where you were there is a dashed outline, and around it a constellation of bright dots; from below, he looks up to it.',
    under: [
      { kind: 'thread', d: 'M60 236L132 122L262 52L352 142L436 78M352 142L396 276L262 318', width: 2.5 },
      { kind: 'echo', at: [240, 186], r: 46, tone: 'you' },
      { kind: 'echo', d: 'M118 350L206 228', dots: true, width: 3.5 },
      { kind: 'ring', at: [86, 384], r: 48, fill: 'paper' },
    ],
    moving: [
      { kind: 'dot', at: [60, 236], r: 10 },
      { kind: 'dot', at: [132, 122], r: 16 },
      { kind: 'dot', at: [262, 52], r: 11 },
      { kind: 'dot', at: [352, 142], r: 19 },
      { kind: 'dot', at: [436, 78], r: 9 },
      { kind: 'dot', at: [396, 276], r: 12 },
      { kind: 'dot', at: [262, 318], r: 15 },
    ],
    move: { from: { opacity: 0, scale: 0.2 }, delay: 150, duration: 500, stagger: 120 },
  },
  'reason-6': {
    alt: 'You stand inside your own ring and hold its gate open; he waits outside, where the gate is.',
    under: [
      { kind: 'dot', at: [184, 230], r: 160, tone: 'you-wash' },
      { kind: 'ring', at: [184, 230], r: 160, open: [26, 334], tone: 'you' },
      { kind: 'ring', at: [400, 230], r: 38 },
    ],
    moving: [{ kind: 'ring', d: 'M328 160L220 250', tone: 'you' }],
    move: { from: { turn: -50 }, about: [328, 160], delay: 100, duration: 1300 },
    over: [
      { kind: 'dot', at: [328, 160], r: 10 },
      { kind: 'dot', at: [328, 300], r: 10 },
      { kind: 'dot', at: [180, 244], r: 44 },
    ],
  },
  'reason-7': {
    alt: 'Two large circles, one filled and one outlined, have come apart; between them only the outline of their overlap is left.',
    under: [{ kind: 'echo', d: 'M177.1 177.1A90 90 0 0 1 282.9 282.9A90 90 0 0 1 177.1 177.1Z', width: 3.5 }],
    moving: [{ kind: 'dot', at: [340, 120], r: 92 }],
    move: { from: { dx: -75, dy: 75 }, delay: 150, duration: 1400 },
    over: [{ kind: 'ring', at: [120, 340], r: 90, width: 6 }],
  },
  'reason-8': {
    alt: 'His large outline has lost its air and sunk in at the top; dashes show how round it was, and you stand apart.',
    under: [
      { kind: 'echo', d: arc(him8, 176, 216, 324), tone: 'him' },
      { kind: 'ring', at: him8, r: 176, open: [328, 572], width: 6 },
      { kind: 'dot', at: [412, 396], r: 42 },
    ],
    moving: [{ kind: 'ring', d: 'M46.7 170.7C56 156 78 134 100 148C134 170 136 236 182 242C206 245 208 214 230 217C264 222 272 168 300 149C320 136 338 158 345.3 170.7', width: 6 }],
    move: { delay: 150, duration: 1200 },
  },
  'reason-9': {
    alt: 'You run ahead along a winding line; he comes after you, his dashed earlier places larger and closer each time.',
    under: [
      { kind: 'echo', d: 'M34 420C 200 420, 404 440, 404 340C 404 250, 70 310, 70 215C 70 130, 180 160, 250 150', dots: true, width: 3.5 },
      { kind: 'dot', at: [90, 421], r: 26, tone: 'paper' },
      { kind: 'echo', at: [90, 421], r: 22, tone: 'him', width: 2.5 },
      { kind: 'dot', at: [390, 375], r: 32, tone: 'paper' },
      { kind: 'echo', at: [390, 375], r: 28, tone: 'him', width: 3 },
      { kind: 'dot', at: [100, 262], r: 38, tone: 'paper' },
      { kind: 'echo', at: [100, 262], r: 34, tone: 'him', width: 3.5 },
      { kind: 'thread', d: 'M250 150C 320 140, 370 120, 396 72' },
      { kind: 'dot', at: [396, 64], r: 44 },
    ],
    moving: [{ kind: 'ring', at: [250, 150], r: 42, fill: 'paper', width: 6 }],
    move: { from: { dx: -110, dy: 10 }, duration: 1400 },
  },
  'reason-10': {
    alt: 'You are a dot with a crack in it; far off, inside his outline, your own outline appears with the same crack.',
    under: [
      { kind: 'dot', at: you, r: 66 },
      { kind: 'gap', d: crack(you), width: 8 },
      { kind: 'echo', d: 'M142 318L206 254', dots: true, width: 3.5 },
      { kind: 'ring', at: seen, r: 140, width: 6 },
    ],
    moving: [
      { kind: 'echo', at: seen, r: 66, tone: 'you', width: 4 },
      { kind: 'thread', d: crack(seen), tone: 'you', width: 7 },
    ],
    move: { from: { opacity: 0 }, delay: 200, duration: 900, stagger: 300 },
  },
  'reason-11': {
    alt: 'He is alone amid five empty dashed outlines, the parts you used to play, with loose ends of thread; you have gone.',
    under: roles.map((angle): Mark => ({ kind: 'thread', d: ray(him11, 40, 58, angle) })),
    moving: roles.map((angle): Mark => ({ kind: 'echo', at: onCircle(him11, 134, angle), r: 61, tone: 'you' })),
    move: { from: { opacity: 0 }, delay: 150, duration: 500, stagger: 180 },
    over: [
      { kind: 'ring', at: him11, r: 40 },
      { kind: 'echo', d: 'M258 184C 280 140, 316 98, 366 74', dots: true },
      { kind: 'dot', at: [402, 58], r: 34 },
    ],
  },
} satisfies Record<string, Scene>
