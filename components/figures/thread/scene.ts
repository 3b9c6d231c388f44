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
export type Tone = 'you' | 'him' | 'ink' | 'quiet' | 'hairline' | 'paper' | 'paper-deep' | 'you-wash'

/** A circle, or, with `open`, only the part of it from the first angle to the second, in that direction. */
interface Round { at: Point, r: number, open?: readonly [from: number, to: number] }

/** Anything else, as SVG path data. Square scenes use absolute commands, so that the tests can read them. */
interface Free { d: string }

/** How a line is drawn, where not as others of its kind. */
interface Line { tone?: Tone, width?: number }

/** A filled disc. Without a tone it is you; in the paper's it leaves out whatever lies below. */
interface Dot { kind: 'dot', at: Point, r: number, tone?: Tone }

/** An outline. Without a tone it is him. */
type Ring = (Round | Free) & Line & { kind: 'ring', fill?: Tone }

/** Contact: a line with round ends. */
type Thread = Free & Line & { kind: 'thread' }

/** What was: dashes for a person or a place, dots for a way or a reach. */
export type Echo = (Round | Free) & Line & { kind: 'echo', dots?: boolean }

/** A line where whatever lies below is left out: paper-coloured, so a thread can pass under another. */
type Gap = Free & Line & { kind: 'gap' }

export type Mark = Dot | Ring | Thread | Echo | Gap

/** Where the moving part comes from; what is left out is as it is at rest. */
interface From { dx?: number, dy?: number, scale?: number, turn?: number, opacity?: number }

/**
 * One gentle movement, played once, from `from` to the marks as they are drawn; without it lines run from their start to
 * their end.
 * `about` is the point to turn or grow around (else the middle of the moving marks).
 * `stagger` lets the marks follow one another. All times are milliseconds.
 */
export interface Move {
  from?: From
  about?: Point
  delay?: number
  duration: number
  stagger?: number
}

/** Marks are listed from the bottom to the top: those `under` what is `moving`, and those `over` it. */
export interface Scene {
  /** One plain sentence that says what the picture shows, at most 30 words. */
  alt: string
  /** Of a band, which runs off the slide's edges: width and height of the view box. All others are `square`. */
  size?: Point
  under?: readonly Mark[]
  moving: readonly Mark[]
  move: Move
  over?: readonly Mark[]
}

/** The size of a scene that gives none. */
export const square: Point = [460, 460]
