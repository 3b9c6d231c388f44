/** The browser engines that readers come with. Chromium is tried by all other tests, and here only when it is named. */
export const engineNames = ['firefox', 'webkit', 'chromium'] as const
export type EngineName = typeof engineNames[number]

/** How the reader's browser is set up, beside the ordinary. */
export interface Look {
  dark?: boolean
  still?: boolean
  forcedColours?: boolean
  /** No cookie and no storage is allowed. */
  blocked?: boolean
  scriptless?: boolean
}

/** What not every browser has here, in words. A check that needs one of these has its name as a tag. */
export const offerWords = {
  dark: 'a dark scheme',
  still: 'reduced motion',
  forcedColours: 'forced colours',
  blocked: 'blocked cookies and storages',
  scriptless: 'a page without JavaScript',
  touch: 'a touch screen',
  pinch: 'zoom by two fingers',
} satisfies Record<keyof Look | 'touch' | 'pinch', string>
export type Offer = keyof typeof offerWords

export type Point = [x: number, y: number]
/** Where one finger is put down, and where it is drawn to before it is lifted. */
export interface Stroke { from: Point, to: Point }

/** One window of a browser, worked as a person does. */
export interface EngineWindow {
  /** What the page complained of so far: errors it threw or wrote to the console. Empty where the engine tells none of it. */
  complaints: string[]
  /** Opens an address as the address bar does. */
  open: (address: string) => Promise<void>
  /** Changes what stands behind the "#" of the address, as the address bar does. */
  call: (hash: string) => Promise<void>
  back: () => Promise<void>
  forward: () => Promise<void>
  reload: () => Promise<void>
  /** Runs a function in the page, which sees nothing but what it is given. */
  run: <Given, Result>(ask: (given: Given) => Result | Promise<Result>, given: Given) => Promise<Result>
  /** Presses a key, by the name that browsers give it. */
  press: (key: string) => Promise<void>
  /** Presses at a point of the window: with the mouse, or with a finger. */
  click: (at: Point) => Promise<void>
  /** Draws fingers over the screen; one that stays where it is presses long. */
  draw: (...strokes: Stroke[]) => Promise<void>
  resize: (width: number, height: number) => Promise<void>
  /** The words that the rules for print leave; and those that can be read in what comes out, where the engine prints to a file (Firefox draws bold ones). */
  paper: () => Promise<{ words: string, printed: string }>
  /** Writes a picture of the window. */
  picture: (path: string) => Promise<void>
  /** A second window of the same browser. */
  another: () => Promise<EngineWindow>
  /** The window that the page opens when this is done in it. */
  opened: (act: () => Promise<void>) => Promise<EngineWindow>
  close: () => Promise<void>
}

export interface Engine {
  name: EngineName
  /** Such as `Firefox 153.8.0 (Debian's)`. */
  description: string
  /** Opens a window of 1280 x 720, in which nothing was looked at before. */
  open: (look: Look) => Promise<EngineWindow>
  close: () => Promise<void>
}

/** The parts of a stroke at which a finger is told of. */
export const fingerSteps = [0.2, 0.4, 0.6, 0.8, 1]

/** The point a part of the way along a stroke. */
export function along({ from, to }: Stroke, part: number): Point {
  return [Math.round(from[0] + (to[0] - from[0]) * part), Math.round(from[1] + (to[1] - from[1]) * part)]
}

/** How long a long press is (milliseconds): every system takes it for one. */
export const LONG_PRESS = 900

/** Changes the address from within: a browser counts it as one typed by hand. */
export function setHash(hash: string): void {
  location.hash = hash
}

/** What the rules for print leave of the page. Runs in the page, for engines that cannot be told to take the paper's part. */
export function printWords(): string {
  const changed: [MediaList, string][] = []
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && /\b(?:print|screen)\b/.test(rule.media.mediaText)) {
        const { mediaText } = rule.media
        changed.push([rule.media, mediaText])
        rule.media.mediaText = mediaText.replaceAll(/(?<!not )\bscreen\b/g, 'not all').replaceAll(/(?<!not )\bprint\b/g, 'all')
      }
      if ('cssRules' in rule)
        visit(rule.cssRules as CSSRuleList)
    }
  }
  for (const sheet of document.styleSheets)
    visit(sheet.cssRules)
  const words = document.body.innerText
  for (const [media, text] of changed)
    media.mediaText = text
  return words
}
