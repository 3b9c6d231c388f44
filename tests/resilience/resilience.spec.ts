import { builtScripts, scriptOf } from '../support/builtScripts'
import { expect, goInDeck, openSlide, slideShown, stageSlide, test } from '../support/deck'
import { expectOnTop, hasLeft, holdNeutralPage, pageBefore } from '../support/leaving'
import { isAt, talk } from '../support/slides'

const failedToLoad = /Failed to load resource|slide failed to load|Failed to fetch dynamically imported module|^request: https:/

test.describe('a slide whose file cannot be had', () => {
  test.use({ expected: [failedToLoad] })

  for (const { name, start, step, key } of [
    { name: 'from the first on', start: 1, step: 1, key: 'ArrowDown' },
    { name: 'from the last back', start: talk.length, step: -1, key: 'ArrowUp' },
  ]) {
    // Begun from either end of an even number of slides, every slide is lost once, and once stands between two lost ones.
    test(`every other slide, ${name}: each lost one says so, each other one is shown, and the way out works`, { tag: ['@promise-4', '@full'] }, async ({ page }) => {
      expect(talk.length % 2, 'slides: when their number gets odd, begin one walk at the second').toBe(0)
      const isLost = (no: number) => (no - start) % 2 === 0
      const lost = new Set(talk.filter(({ no }) => isLost(no)).map(({ no }) => scriptOf(no)))
      await page.route('**/assets/md-*', route => lost.has(route.request().url().split('/').at(-1)!) ? route.abort() : route.continue())
      await holdNeutralPage(page)
      await page.goto(pageBefore)
      await openSlide(page, start)
      for (let no = start; talk[no - 1]; no += step) {
        await isAt(page, { no, clicks: 0 })
        await expect(stageSlide(page, no).getByRole('heading', { level: 1 })).toHaveText(isLost(no) ? 'This slide did not load' : talk[no - 1]!.title)
        await expectOnTop(page, `on slide ${no}`)
        // Down and Up go by slides; Right would go through the clicks of a slide that is not there.
        await page.keyboard.press(key)
      }
      await page.locator('[data-exit]').click()
      await hasLeft(page)
    })
  }

  test('a lost slide says so, the ones beside it are shown, and the way out works', { tag: '@promise-4' }, async ({ page }) => {
    const lost = 12
    await page.route(`**/assets/${scriptOf(lost)}`, route => route.abort())
    await holdNeutralPage(page)
    await page.goto(pageBefore)
    await openSlide(page, lost - 1)
    for (const no of [lost - 1, lost, lost + 1]) {
      await isAt(page, { no, clicks: 0 })
      await expect(stageSlide(page, no).getByRole('heading', { level: 1 })).toHaveText(no === lost ? 'This slide did not load' : talk[no - 1]!.title)
      await expectOnTop(page, `on slide ${no}`)
      await page.keyboard.press('ArrowDown')
    }
    await page.locator('[data-exit]').click()
    await hasLeft(page)
  })

  test('a file that comes at the third try is shown as if nothing had been', { tag: '@full' }, async ({ page }) => {
    let asked = 0
    await page.route(`**/assets/${scriptOf(17)}`, route => ++asked < 3 ? route.abort() : route.continue())
    await openSlide(page, 17)
    await expect(stageSlide(page, 17).getByRole('heading', { level: 1 })).toHaveText(talk[16]!.title)
  })

  test('"Try again" brings the slide, and the answers are still there', async ({ page }) => {
    let isLost = true
    await page.route(`**/assets/${scriptOf(7)}`, route => isLost ? route.abort() : route.continue())
    await openSlide(page, 6)
    await page.locator('#slideshow [data-answer="a9"]:visible').click()
    await page.keyboard.press('ArrowRight')
    const again = stageSlide(page, 7).getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible({ timeout: 30_000 })
    isLost = false
    await again.click()
    await expect(stageSlide(page, 7).getByRole('heading', { level: 1 })).toHaveText(talk[6]!.title)
    await page.locator('#slideshow').getByRole('button', { name: 'Back' }).click()
    await slideShown(page, 6)
    await expect(page.locator('#slideshow [data-answer="a9"]:visible')).toBeChecked()
  })
})

test.describe('a picture that breaks', () => {
  test.use({ expected: [/there is no scene|reading 'shape'/] })

  test('takes away only itself: words, slides and the way out stay', async ({ page }) => {
    const figures = builtScripts().filter(({ text }) => text.includes('there is no scene'))
    expect(figures).toHaveLength(1)
    const { name, text } = figures[0]!
    const broken = text.replaceAll(/(["'`])reason-8\1:/g, '"reason-lost":')
    expect(broken).not.toBe(text)
    await page.route(`**/assets/${name}`, route => route.fulfill({ contentType: 'text/javascript', body: broken }))
    const slide = await openSlide(page, 17)
    await expect(slide.getByRole('heading', { level: 1 })).toHaveText(talk[16]!.title)
    await expect(slide).toContainText('One part of this slide does not work')
    await expect(slide.locator('.evidence-badge')).toBeVisible()
    await expect(page.locator('[data-exit]')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await slideShown(page, 18)
  })
})

test.describe('a browser that is not as expected', () => {
  test.use({ expected: [/is not valid JSON|Access is denied for this document|quota has been exceeded/] })

  test('settings of an earlier visit that are nonsense change nothing that matters', { tag: '@full' }, async ({ page, context }) => {
    await context.addInitScript(() => {
      for (const key of ['color-schema', 'scale', 'wake-lock', 'viewer-css-filter', 'sync-directions', 'presenter-layout', 'cursor-style', 'show-editor', 'hide-cursor-idle'])
        localStorage.setItem(`slidev-${key}`, '}{ \u0000 nonsense')
    })
    await openSlide(page, 6)
    await page.locator('#slideshow [data-answer="a2"]:visible').click()
    await page.keyboard.press('ArrowRight')
    await slideShown(page, 7)
  })

  test('a browser that refuses storages, channels and all else that a page can do without shows the deck all the same', async ({ page, context }) => {
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        Object.defineProperty(window, name, { configurable: true, get: refuse })
      for (const name of ['wakeLock', 'locks', 'permissions', 'serviceWorker', 'clipboard', 'share'])
        Object.defineProperty(navigator, name, { configurable: true, get: refuse })
      for (const name of ['navigation', 'visualViewport'])
        Object.defineProperty(window, name, { configurable: true, value: undefined })
      // As in Firefox with all cookies blocked.
      window.BroadcastChannel = new Proxy(BroadcastChannel, { construct: refuse })
    })
    await openSlide(page, 6)
    await page.locator('#slideshow [data-answer="a2"]:visible').click()
    await page.keyboard.press('ArrowRight')
    await slideShown(page, 7)
    await expect(page.locator('[data-exit]')).toBeVisible()
    await goInDeck(page, '#/read/6')
    await expect(page.locator('.reading-view[data-ready] [data-answer="a2"]')).toBeChecked()
  })

  test('a storage that is full, and a channel that takes no message, keep nothing from working', async ({ page, context }) => {
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
      BroadcastChannel.prototype.postMessage = () => {
        throw new DOMException('Access is denied for this document.', 'InvalidStateError')
      }
    })
    await openSlide(page, 6)
    await page.keyboard.press('d')
    await page.keyboard.press('ArrowRight')
    await slideShown(page, 7)
  })

  test('a clock that is far off changes nothing', { tag: '@full' }, async ({ page }) => {
    for (const time of ['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z']) {
      await page.clock.setFixedTime(time)
      await page.goto('about:blank')
      await openSlide(page, 42)
      await expect(page.locator('#slideshow .help-near-you:visible')).toContainText('Nov 2026')
    }
  })
})

test('where the screen may not be kept on, the talk is shown all the same, and nothing is reported', async ({ newContext, deckUrl }) => {
  const page = await (await newContext()).newPage()
  await page.addInitScript(() => {
    WakeLock.prototype.request = async () => {
      document.documentElement.dataset.wakeLock = 'refused'
      throw new DOMException('Wake Lock permission request denied', 'NotAllowedError')
    }
  })
  await page.goto(deckUrl)
  await slideShown(page, 1)
  await expect(page.locator('html')).toHaveAttribute('data-wake-lock', 'refused')
})
