import type { Scene } from '../scene'

/** The cover, and what stands before the reasons. */
export const adviceScenes = {
  'cover': {
    alt: 'A thread of two strands runs through a filled dot and an outlined one; between the two it has come apart.',
    size: [1280, 250],
    under: [
      { kind: 'thread', d: 'M-10 216C16 216 26 227 52 222S88 202 114 195S150 195 176 186S212 161 238 152S274 153 300 146S336 126 362 123S398 133 424 136S460 130 486 136S522 158 548 165S584 161 610 164C632 166 648 150 660 124', width: 2.75 },
      { kind: 'thread', d: 'M-10 228C16 228 26 215 52 210S88 214 114 207S150 183 176 174S212 173 238 164S274 141 300 134S336 138 362 135S398 121 424 124S460 142 486 148S522 146 548 153S584 173 610 176C634 179 652 194 660 222', width: 2.75 },
      { kind: 'thread', d: 'M594 166C626 166 650 162 682 146', width: 1.75 },
      { kind: 'thread', d: 'M600 172C632 174 656 178 690 192', width: 1.75 },
      { kind: 'dot', at: [390, 130], r: 48 },
    ],
    moving: [
      { kind: 'thread', d: 'M1330 34H1290C1264 34 1254 48 1229 57S1193 60 1168 72S1132 110 1106 116S1071 123 1045 132S1009 157 984 156S948 141 922 147S886 170 861 167S822 160 800 161C778 162 758 148 746 122', width: 2.75 },
      { kind: 'thread', d: 'M1330 46H1290C1264 46 1254 36 1229 45S1193 78 1168 84S1132 98 1106 104S1071 138 1045 144S1009 139 984 144S948 165 922 159S886 150 861 155S824 174 800 173C776 172 756 190 748 218', width: 2.75 },
      { kind: 'thread', d: 'M812 164C782 164 756 158 722 142', width: 1.75 },
      { kind: 'thread', d: 'M808 170C778 170 748 178 716 190', width: 1.75 },
      { kind: 'ring', at: [984, 150], r: 46, fill: 'paper' },
    ],
    move: { from: { dx: -36 }, delay: 200, duration: 1400 },
  },
  'before': {
    alt: 'You have moved on; a dotted trail shows the way you came, and an outlined dot stands on it.',
    moving: [{ kind: 'echo', d: 'M20 430C 130 430, 190 380, 150 300C 110 220, 180 150, 290 190C 350 212, 372 160, 372 96', dots: true, width: 7 }],
    move: { delay: 150, duration: 1400 },
    over: [
      { kind: 'ring', at: [150, 300], r: 46, fill: 'paper' },
      { kind: 'dot', at: [372, 84], r: 54 },
    ],
  },
  'check-stand': {
    alt: 'Between you and him hangs one slack thread; nothing pulls on it.',
    moving: [{ kind: 'thread', d: 'M86 130C 86 400, 374 400, 374 130', width: 6 }],
    move: { delay: 150, duration: 1200 },
    over: [
      { kind: 'dot', at: [86, 130], r: 56 },
      { kind: 'ring', at: [374, 130], r: 54, fill: 'paper' },
    ],
  },
} satisfies Record<string, Scene>
