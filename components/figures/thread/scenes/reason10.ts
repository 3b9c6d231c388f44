import type { Point, Scene } from '../scene'

const you: Point = [84, 376]
const seen: Point = [310, 150]

/** The same crack wherever it is seen, from the top of a dot of radius 66 to below its middle. */
function crack([x, y]: Point): string {
  return `M${x + 8} ${y - 70}L${x - 18} ${y - 34}L${x + 14} ${y - 12}L${x - 8} ${y + 22}`
}

export const reason10: Scene = {
  alt: 'You are a dot with a crack in it; far off, inside his outline, your own outline appears with the same crack.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'dot', at: you, r: 66 },
        { kind: 'gap', d: crack(you), width: 8 },
        { kind: 'echo', d: 'M142 318L206 254', dots: true, width: 3.5 },
        { kind: 'ring', at: seen, r: 140, width: 6 },
      ],
    },
    {
      marks: [
        { kind: 'echo', at: seen, r: 66, tone: 'you', width: 4 },
        { kind: 'thread', d: crack(seen), tone: 'you', width: 7 },
      ],
      move: { kind: 'fade', from: { opacity: 0 }, delay: 200, duration: 900, stagger: 300 },
    },
  ],
}
