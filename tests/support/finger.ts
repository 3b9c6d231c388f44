import type { Page } from 'playwright/test'

type Point = [x: number, y: number]

/**
 * A finger on the screen, whose touches take the browser's own way: as on a phone, it decides what they become.
 * @param page of a context with `hasTouch`
 */
export async function startTouch(page: Page) {
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })

  return {
    /** Puts the finger down, draws it over the screen in a few steps, and lifts it. */
    async swipe({ from, to }: { from: Point, to: Point }): Promise<void> {
      const at = (part: number): Point => [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
      await Promise.all([
        touch('touchStart', [from]),
        ...[0.3, 0.6, 1].map(part => touch('touchMove', [at(part)])),
        touch('touchEnd', []),
      ])
    },
    /** Puts two fingers down and moves them, each from its place to another, and lifts them. */
    async pinch(...fingers: { from: Point, to: Point }[]): Promise<void> {
      const at = (part: number): Point[] => fingers.map(({ from, to }) => [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part])
      await touch('touchStart', at(0))
      for (const part of [0.2, 0.4, 0.6, 0.8, 1])
        await touch('touchMove', at(part))
      await touch('touchEnd', [])
    },
  }
}
