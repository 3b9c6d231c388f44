import type { Mark, Scene } from '../../components/figures/thread/scene'
import { expect, test } from 'playwright/test'
import { onCircle } from '../../components/figures/thread/geometry'
import { square } from '../../components/figures/thread/scene'
import { scenes } from '../../components/figures/thread/scenes'

const all = Object.entries(scenes)
const squares = all.filter(([, scene]) => !scene.size)
const bands = all.filter(([, scene]) => scene.size)

function marksOf({ under = [], moving, over = [] }: Scene): Mark[] {
  return [...under, ...moving, ...over]
}

const numbersIn: Record<string, number> = { M: 2, L: 2, C: 6, S: 4, A: 7, Z: 0 }

/** All points a path names; the control points too, since a curve never leaves them. */
function pointsOf(d: string): number[][] {
  return [...d.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, command = '', rest = '']) => {
    const size = numbersIn[command]
    if (size === undefined)
      throw new Error(`"${command}" in "${d}" is not one of ${Object.keys(numbersIn).join(' ')}`)
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number)
    expect(size ? numbers.length % size : numbers.length, `numbers of ${command} in ${d}`).toBe(0)
    if (command === 'A')
      return numbers.flatMap((_, n) => n % 7 === 5 ? [numbers.slice(n, n + 2)] : [])
    return numbers.flatMap((_, n) => n % 2 === 0 ? [numbers.slice(n, n + 2)] : [])
  })
}

/** The points that reach furthest out, and how much the line's own width adds. */
function reachOf(mark: Mark): { points: number[][], more: number } {
  const more = mark.kind === 'dot' || mark.kind === 'gap' ? 0 : (mark.width ?? 5) / 2
  if ('d' in mark)
    return { points: pointsOf(mark.d), more }
  const [from, to] = 'open' in mark && mark.open ? [...mark.open].sort((a, b) => a - b) as [number, number] : [0, 360]
  const quarters = [-360, -270, -180, -90, 0, 90, 180, 270, 360, 450].filter(angle => angle >= from && angle <= to)
  return { points: [from, to, ...quarters].map(angle => [...onCircle(mark.at, mark.r, angle)]), more }
}

test('every claim of the deck has a scene of its own', () => {
  const claims = [
    ...Array.from({ length: 11 }, (_, n) => `reason-${n + 1}`),
    ...Array.from({ length: 4 }, (_, n) => `stop-${n + 1}`),
    ...Array.from({ length: 3 }, (_, n) => `wont-${n + 1}`),
  ]
  expect(squares.map(([id]) => id).sort()).toEqual([...claims, 'before', 'check-stand'].sort())
  expect(bands.map(([id]) => id).sort()).toEqual(['cover', 'section-reasons', 'section-stop', 'section-wont'])
})

test('a listener gets one short sentence for each scene, and no two are the same', () => {
  const alts = all.map(([, scene]) => scene.alt)
  expect(new Set(alts).size).toBe(all.length)
  for (const [id, { alt }] of all) {
    expect(alt, id).toMatch(/^[A-Z][^.]+\.$/)
    expect(alt.split(/\s+/).length, id).toBeLessThanOrEqual(30)
  }
})

test('no two scenes are drawn from the same marks', () => {
  expect(new Set(all.map(([, scene]) => JSON.stringify(marksOf(scene)))).size).toBe(all.length)
})

test('somebody covering the words finds you, filled, or the place you left, and his outline in every claim', () => {
  for (const [id, scene] of squares) {
    const marks = marksOf(scene)
    const you = marks.some(mark => ('tone' in mark ? mark.tone === 'you' : mark.kind === 'dot'))
    const him = marks.some(mark => mark.kind === 'ring' && !mark.tone)
    expect(you, `${id} shows you`).toBe(true)
    expect(him, `${id} shows him`).toBe(true)
  }
})

test('each scene moves once, gently, within 0.9 to 1.6 seconds', () => {
  for (const [id, { moving, move }] of all) {
    expect(moving.length, id).toBeGreaterThan(0)
    const whole = (move.delay ?? 0) + move.duration + (move.stagger ?? 0) * (moving.length - 1)
    expect(whole, id).toBeGreaterThanOrEqual(900)
    expect(whole, id).toBeLessThanOrEqual(1600)
    if (move.from)
      expect(Object.keys(move.from), `${id} comes from somewhere`).not.toHaveLength(0)
  }
})

test('nothing a claim shows is cut off at the edge of its picture', { tag: '@full' }, () => {
  const [width, height] = square
  for (const [id, scene] of squares) {
    for (const mark of marksOf(scene)) {
      const { points, more } = reachOf(mark)
      for (const [x = Number.NaN, y = Number.NaN] of points) {
        const where = `${id}: ${JSON.stringify(mark)}`
        expect(x - more, where).toBeGreaterThanOrEqual(0)
        expect(x + more, where).toBeLessThanOrEqual(width)
        expect(y - more, where).toBeGreaterThanOrEqual(0)
        expect(y + more, where).toBeLessThanOrEqual(height)
      }
    }
  }
})

test('a claim\'s picture fills its frame', () => {
  for (const [id, scene] of squares) {
    const points = marksOf(scene).flatMap(mark => reachOf(mark).points)
    const spans = [0, 1].map((axis) => {
      const values = points.map(point => point[axis] ?? Number.NaN)
      return Math.max(...values) - Math.min(...values)
    })
    expect(Math.max(...spans), id).toBeGreaterThanOrEqual(380)
    expect(Math.min(...spans), id).toBeGreaterThanOrEqual(300)
  }
})

test('a band runs off the slide at one edge or both; the cover at both', () => {
  for (const [id, scene] of bands) {
    const [width] = scene.size!
    const text = JSON.stringify(marksOf(scene))
    const left = /M-\d/.test(text)
    const right = /1290/.test(text) || marksOf(scene).some(mark => 'at' in mark && mark.at[0] + mark.r > width)
    expect(left || right, id).toBe(true)
    if (id === 'cover')
      expect(left && right).toBe(true)
  }
})
