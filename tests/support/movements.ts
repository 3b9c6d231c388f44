import type { Page } from 'playwright/test'

/** Notes every movement that begins in a page from now on, however short. To be called before the page is opened. */
export async function noteMovements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: string[] = []
    Object.assign(window, { noted })
    for (const type of ['animationstart', 'transitionrun']) {
      document.addEventListener(type, (event) => {
        const target = event.target as Element
        // What only comes late does not move.
        if (type === 'transitionrun' || getComputedStyle(target).animationDuration !== '0s')
          noted.push(`${type} on ${target.outerHTML.slice(0, 100)}`)
      }, true)
    }
  })
}

/** What has begun to move so far, oldest first. */
export function notedMovements(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { noted: string[] }).noted)
}

/** Forgets what has moved so far. */
export function forgetMovements(page: Page): Promise<void> {
  return page.evaluate(() => void ((window as unknown as { noted: string[] }).noted.length = 0))
}
