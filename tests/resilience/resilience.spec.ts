import { troubleWords } from '../../src/messages'
import { builtScripts, scriptOf } from '../support/builtScripts'
import { expect, goInDeck, openSlide, slideShown, stageSlide, test } from '../support/deck'
import { expectOnTop, hasLeft, holdNeutralPage, pageBefore } from '../support/leaving'
import { isAt, numberOf, talk } from '../support/slides'

const failedToLoad = /Failed to load resource|slide failed to load|Failed to fetch dynamically imported module|^request: https:/

test.describe('a slide whose file cannot be had', () => {
  test.use({ expected: [failedToLoad] })

  test('every other file of slides: each lost one says so, each other one is shown, and the way out works', { tag: ['@promise-4', '@full'] }, async ({ page }) => {
    const files = [...new Set(talk.map(({ no }) => scriptOf(no)))]
    for (const half of [0, 1]) {
      const lost = new Set(files.filter((_, index) => index % 2 === half))
      await page.route('**/assets/slides-*', route => lost.has(route.request().url().split('/').at(-1)!) ? route.abort() : route.continue())
      await holdNeutralPage(page)
      await page.goto(pageBefore)
      await openSlide(page, 1)
      for (const { no, title } of talk) {
        await isAt(page, { no, clicks: 0 })
        await expect(stageSlide(page, no).getByRole('heading', { level: 1 })).toHaveText(lost.has(scriptOf(no)) ? 'This slide did not load' : title)
        await expectOnTop(page, `on slide ${no}`)
        // Down goes by slides; Right would go through the clicks of a slide that is not there.
        await page.keyboard.press('ArrowDown')
      }
      await page.locator('[data-exit]').click()
      await hasLeft(page)
      await page.unroute('**/assets/slides-*')
    }
  })

  test('a lost slide says so, those of other files are shown, and the way out works', { tag: '@promise-4' }, async ({ page }) => {
    // The first of its file.
    const lost = talk.find(({ no }) => no > 3 && scriptOf(no) !== scriptOf(no - 1))!.no
    await page.route(`**/assets/${scriptOf(lost)}`, route => route.abort())
    await holdNeutralPage(page)
    await page.goto(pageBefore)
    await openSlide(page, lost - 1)
    for (const no of [lost - 1, lost, lost + 1]) {
      await isAt(page, { no, clicks: 0 })
      await expect(stageSlide(page, no).getByRole('heading', { level: 1 })).toHaveText(no >= lost ? 'This slide did not load' : talk[no - 1]!.title)
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

  test('"Try again" brings the slide, and the answers are still there', { tag: '@full' }, async ({ page }) => {
    let isLost = true
    const answered = 8
    const lost = talk.find(({ no }) => no > answered && scriptOf(no) !== scriptOf(answered))!.no
    await page.route(`**/assets/${scriptOf(lost)}`, route => isLost ? route.abort() : route.continue())
    await openSlide(page, answered)
    await page.locator('#slideshow [data-answer="w1"]:visible').click()
    await goInDeck(page, `#/${lost}`)
    const again = stageSlide(page, lost).getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible({ timeout: 30_000 })
    isLost = false
    await again.click()
    await expect(stageSlide(page, lost).getByRole('heading', { level: 1 })).toHaveText(talk[lost - 1]!.title)
    await openSlide(page, answered)
    await expect(page.locator('#slideshow [data-answer="w1"]:visible')).toBeChecked()
  })
})

test.describe('a card whose file cannot be had', () => {
  test.use({ expected: [failedToLoad] })

  test('is told, the slide stays as it was, and a further press tries again', async ({ page }) => {
    let isLost = true
    await page.route('**/assets/EvidenceDialog-*.js', route => isLost ? route.abort() : route.continue())
    const slide = await openSlide(page, 10)
    const card = page.getByRole('dialog')
    const told = page.getByRole('status').filter({ hasText: troubleWords.card })
    const opener = slide.locator('[data-opens]').first()
    for (const press of [() => page.keyboard.press('e'), () => opener.click()]) {
      await press()
      await expect(told).toBeVisible()
      await expect(opener).toBeEnabled()
      await expect(card).toHaveCount(0)
      await page.keyboard.press('ArrowRight')
      await isAt(page, { no: 11, clicks: 0 })
      await expect(told).toHaveCount(0)
      await page.keyboard.press('ArrowLeft')
      await isAt(page, { no: 10, clicks: 0 })
    }
    await page.keyboard.press('e')
    await expect(told).toBeVisible()
    isLost = false
    await page.keyboard.press('e')
    await expect(card).toBeVisible()
    await expect(told).toHaveCount(0)
  })
})

test.describe('a picture that breaks', () => {
  test.use({ expected: [/there is no scene|reading 'size'/] })

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

  test('a storage that is full, a channel that takes no message, and a screen that may not be kept on keep nothing from working', async ({ page, context }) => {
    await context.addInitScript(() => {
      WakeLock.prototype.request = async () => {
        document.documentElement.dataset.wakeLock = 'refused'
        throw new DOMException('Wake Lock permission request denied', 'NotAllowedError')
      }
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
      BroadcastChannel.prototype.postMessage = () => {
        throw new DOMException('Access is denied for this document.', 'InvalidStateError')
      }
    })
    await openSlide(page, 6)
    await expect(page.locator('html')).toHaveAttribute('data-wake-lock', 'refused')
    await page.keyboard.press('d')
    await page.keyboard.press('ArrowRight')
    await slideShown(page, 7)
  })

  test('a clock that is far off changes nothing', { tag: '@full' }, async ({ page }) => {
    for (const time of ['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z']) {
      await page.clock.setFixedTime(time)
      await page.goto('about:blank')
      await openSlide(page, numberOf('help'))
      await expect(page.locator('#slideshow .help-near-you:visible')).toContainText('Nov 2026')
    }
  })
})
