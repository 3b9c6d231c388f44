import type { Point, Scene } from '../scene'
import { arc } from '../geometry'

const him: Point = [196, 264]

export const reason8: Scene = {
  alt: 'His large outline has lost its air and sunk in at the top; dashes show how round it was, and you stand apart.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'echo', d: arc(him, 176, 216, 324), tone: 'him' },
        { kind: 'ring', at: him, r: 176, open: [328, 572], width: 6 },
        { kind: 'dot', at: [412, 396], r: 42 },
      ],
    },
    {
      marks: [{ kind: 'ring', d: 'M46.7 170.7C56 156 78 134 100 148C134 170 136 236 182 242C206 245 208 214 230 217C264 222 272 168 300 149C320 136 338 158 345.3 170.7', width: 6 }],
      move: { kind: 'draw', delay: 150, duration: 1200 },
    },
  ],
}
