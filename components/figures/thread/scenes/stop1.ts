import type { Scene } from '../scene'

export const stop1: Scene = {
  alt: 'Your thread ends at a closing double line; on its other side he goes his own way, with one faint look back.',
  shape: 'square',
  layers: [
    {
      marks: [
        { kind: 'thread', d: 'M70 340C 130 340, 130 230, 204 230' },
        { kind: 'dot', at: [70, 340], r: 48 },
        { kind: 'dot', at: [204, 230], r: 8, tone: 'ink' },
        { kind: 'thread', d: 'M344 150C 396 150, 396 70, 440 40' },
        { kind: 'echo', d: 'M340 206C 334 250, 304 262, 268 262', dots: true, width: 3.5 },
        { kind: 'ring', at: [344, 150], r: 46, fill: 'paper' },
      ],
    },
    {
      marks: [
        { kind: 'thread', d: 'M226 28L226 432' },
        { kind: 'thread', d: 'M243 32L243 428', width: 11 },
      ],
      move: { kind: 'draw', delay: 150, duration: 1200 },
    },
  ],
}
