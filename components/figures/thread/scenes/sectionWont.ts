import type { Scene } from '../scene'

export const sectionWont: Scene = {
  alt: 'Three strands leave you for him; one has barely begun, one hangs loose and one is tangled, and none arrives.',
  shape: 'band',
  layers: [
    {
      marks: [
        { kind: 'thread', d: 'M-10 200C 120 200, 200 150, 300 150' },
        { kind: 'thread', d: 'M1020 140C 1120 140, 1180 190, 1290 180' },
        { kind: 'ring', at: [1020, 140], r: 54, width: 6, fill: 'paper' },
      ],
    },
    {
      marks: [
        { kind: 'thread', d: 'M330 130C 380 100, 420 60, 460 60C 492 60, 494 100, 466 102C 448 102, 444 80, 458 78' },
        { kind: 'thread', d: 'M340 150C 440 150, 500 130, 560 140C 660 150, 640 200, 600 190C 560 178, 590 120, 640 140C 690 160, 680 210, 640 200C 600 180, 660 110, 720 130' },
        { kind: 'thread', d: 'M330 170C 420 230, 560 270, 720 250C 820 238, 880 214, 924 236C 952 250, 944 272, 960 286' },
      ],
      move: { kind: 'draw', duration: 1000, stagger: 250 },
    },
    { marks: [{ kind: 'dot', at: [300, 150], r: 54 }] },
  ],
}
