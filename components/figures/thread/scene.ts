/**
 * What a scene is made of. A scene is data: two dots, the thread between them, and one movement.
 *
 * The grammar, the same in every scene: YOU are a filled dot, HE is an outline, contact is a thread in ink, and
 * what was but is no longer there is an echo, dashed or dotted. An echo is quiet, or takes the tone of the person
 * whose place it was. Other people are small outlines with a wash. Shape alone must tell the story: the figures
 * are also read in grey.
 *
 * Angles are degrees clockwise from three o'clock. Coordinates are those of the scene's view box.
 */

export type Point = readonly [x: number, y: number]
export type Tone = 'you' | 'him' | 'ink' | 'quiet' | 'hairline' | 'paper' | 'paper-deep' | 'you-wash' | 'him-wash'

/** A circle, or, with `open`, only the part of it from the first angle to the second, in that direction. */
interface Round {
  at: Point
  r: number
  open?: readonly [from: number, to: number]
}

/** Anything else, as SVG path data. Square scenes use absolute commands, so that the tests can read them. */
interface Free {
  d: string
}

/** A filled disc. Without a tone it is you. */
export interface Dot {
  kind: 'dot'
  at: Point
  r: number
  tone?: Tone
}

/** An outline. Without a tone it is him. */
export type Ring = (Round | Free) & {
  kind: 'ring'
  tone?: Tone
  fill?: Tone
  width?: number
}

/** Contact: a line with round ends. */
export type Thread = Free & {
  kind: 'thread'
  tone?: Tone
  width?: number
}

/** What was: dashes for a person or a place, dots for a way or a reach. */
export type Echo = (Round | Free) & {
  kind: 'echo'
  tone?: Tone
  width?: number
  dots?: boolean
}

/** A place where whatever lies below is left out: paper-coloured, so a thread can pass under another. */
export type Gap = (Round | Free) & {
  kind: 'gap'
  width?: number
}

export type Mark = Dot | Ring | Thread | Echo | Gap

/** Where the moving part comes from; what is left out is as it is at rest. */
export interface From {
  dx?: number
  dy?: number
  scale?: number
  turn?: number
  opacity?: number
}

/**
 * One gentle movement, played once, from `from` to the marks as they are drawn.
 * `draw` lets lines run from their start to their end; the other kinds differ in what `from` says.
 * `about` is the point to turn or grow around (else the middle of the moving marks).
 * `stagger` lets the marks follow one another. All times are milliseconds.
 */
export interface Move {
  kind: 'draw' | 'drift' | 'fade' | 'grow'
  from?: From
  about?: Point
  delay?: number
  duration: number
  stagger?: number
}

/** Marks drawn together, the first at the bottom. Exactly one layer of a scene has a `move`. */
export interface Layer {
  marks: readonly Mark[]
  move?: Move
}

export interface Scene {
  /** One plain sentence that says what the picture shows, at most 30 words. */
  alt: string
  shape: 'square' | 'band' | 'low-band'
  layers: readonly Layer[]
}

type ReasonNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11

/** A claim's scene has the claim's own id. */
export type SceneId
  = | `reason-${ReasonNumber}`
    | `stop-${1 | 2 | 3 | 4}`
    | `wont-${1 | 2 | 3}`
    | 'cover'
    | 'before'
    | 'check-stand'
    | 'section-reasons'
    | 'section-stop'
    | 'section-wont'

/** Width and height of the view box, which starts at 0 0. Bands run off the slide's edges; the cover's, below more words, is low. */
export const sizes: Record<Scene['shape'], Point> = {
  'square': [460, 460],
  'band': [1280, 300],
  'low-band': [1280, 250],
}
