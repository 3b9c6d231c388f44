import type { Scene } from '../scene'

export const reason10: Scene = {
  alt: 'Three waves mark you; the same three waves now appear inside his outline.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'dot', at: [108, 352], r: 86 },
        { kind: 'thread', d: 'M62 322C 77 304, 93 304, 108 322S 139 340, 154 322', tone: 'paper', width: 6 },
        { kind: 'thread', d: 'M62 352C 77 334, 93 334, 108 352S 139 370, 154 352', tone: 'paper', width: 6 },
        { kind: 'thread', d: 'M62 382C 77 364, 93 364, 108 382S 139 400, 154 382', tone: 'paper', width: 6 },
        { kind: 'ring', at: [292, 168], r: 144, width: 6 },
      ],
    },
    {
      marks: [
        { kind: 'thread', d: 'M214 118C 240 88, 266 88, 292 118S 344 148, 370 118', tone: 'you', width: 8 },
        { kind: 'thread', d: 'M214 168C 240 138, 266 138, 292 168S 344 198, 370 168', tone: 'you', width: 8 },
        { kind: 'thread', d: 'M214 218C 240 188, 266 188, 292 218S 344 248, 370 218', tone: 'you', width: 8 },
      ],
      move: { kind: 'draw', delay: 200, duration: 800, stagger: 250 },
    },
  ],
}
