import type { Page } from 'playwright/test'
import type { Exposed } from '../support/accessibilityTree'
import { settings } from '../../src/settings'
import { lookAtFocus } from '../slides/focusIn'
import { accessibilityTree } from '../support/accessibilityTree'
import { askAxe, withStageAlone } from '../support/axe'
import { expect, slideShown, stageSlide, test } from '../support/deck'
import { expectOnTop } from '../support/leaving'
import { seeSlides } from '../support/reading'
import { copyOf, isAt, numberOf, openStop, talk } from '../support/slides'

async function openReadingView(page: Page, deckUrl: string, no = ''): Promise<void> {
  await page.goto(`${deckUrl}#/read/${no}`)
  await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
}

const headingsIn = (tree: Exposed[]) => tree.filter(({ role }) => role === 'heading')
const namesOf = (tree: Exposed[], wanted: string) => tree.filter(({ role }) => role === wanted).map(({ name }) => name)

/** Where a heading is more than one level below the one before it. */
function jumps(headings: Exposed[]): string[] {
  return headings.filter(({ level }, index) => level! > (headings[index - 1]?.level ?? 0) + 1).map(({ name, level }) => `${name}: ${level}`)
}

/** The page's words without typographic spaces, for comparing. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** What axe finds in the page as it is now, beside the slides. */
const axeFinds = async (page: Page): Promise<string[]> => (await withStageAlone(page, () => askAxe(page))).broken

test('what opens over the slides says what it is: Slidev\'s own bar, "Go to" and the overview; the focus comes back from each, and axe finds nothing in any', async ({ page }) => {
  await test.step('every button of the bar says what it does, the options below "More Options" too', async () => {
    await openStop(page, { no: 6, clicks: 0 })
    const bar = page.getByRole('navigation', { name: 'Controls' })
    await bar.getByRole('button', { name: 'More Options' }).focus()
    await page.keyboard.press('Enter')
    await expect(bar.getByRole('group', { name: 'Slide Scale' })).toBeVisible()
    const names = await bar.getByRole('button').evaluateAll(buttons => buttons.map(button => button.textContent.trim()))
    expect(names).toEqual(['Enter fullscreen', 'Go to previous slide', 'Go to next slide', 'Show slide overview', 'Switch to dark mode theme', 'More Options', 'Cursor', 'Laser', 'Fit', '1:1', 'Read as a page', 'Letter keys off'])
    const tree = await accessibilityTree(page)
    const sliders = namesOf(tree, 'slider')
    expect(sliders.length).toBeGreaterThan(3)
    expect([...sliders, ...namesOf(tree, 'spinbutton'), ...namesOf(tree, 'checkbox')].filter(name => !name)).toEqual([])
    expect(await axeFinds(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('"Go to" says which slides it finds and which of them is chosen; closed, it is not there', async () => {
    await openStop(page, { no: 9, clicks: 0 })
    expect(namesOf(await accessibilityTree(page), 'combobox')).toEqual([])
    await page.keyboard.press('g')
    const field = page.getByRole('combobox', { name: 'Go to slide' })
    await expect(field).toBeFocused()
    await page.keyboard.type('he')
    await expect(field).toHaveAttribute('aria-expanded', 'true')
    const options = page.getByRole('option')
    const chosen = () => field.evaluate(field => document.getElementById(field.getAttribute('aria-activedescendant')!)!.textContent)
    await expect.poll(chosen).toBe(await options.nth(0).textContent())
    await page.keyboard.press('ArrowDown')
    await expect.poll(chosen).toBe(await options.nth(1).textContent())
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
    expect(await axeFinds(page)).toEqual([])
    await page.keyboard.type('zzz')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAttribute('aria-expanded', 'false')
    expect(await axeFinds(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(stageSlide(page, 9).locator('h1')).toBeFocused()
  })

  await test.step('the overview is a list of titles with the slide in view chosen; what lies under it is not there', async () => {
    const from = numberOf('help')
    await openStop(page, { no: from, clicks: 0 })
    await page.keyboard.press('o')
    await expect(copyOf(page, talk.length)).toBeAttached()
    const list = page.getByRole('listbox', { name: 'All slides' })
    await expect(list).toBeFocused()
    const titles = talk.map(({ no, title }) => `${no} ${plain(title)}`)
    const chosen = () => list.evaluate((list) => {
      const option = document.getElementById(list.getAttribute('aria-activedescendant')!)!
      const { top, bottom } = option.parentElement!.getBoundingClientRect()
      return { name: option.ariaLabel, selected: option.ariaSelected, inView: top >= 0 && bottom <= innerHeight + 1 }
    })
    const tree = await accessibilityTree(page)
    expect(namesOf(tree, 'option').map(plain)).toEqual(titles)
    expect([namesOf(tree, 'main'), headingsIn(tree), namesOf(tree, 'checkbox')], 'of the slides').toEqual([[], [], []])
    expect(namesOf(tree, 'link'), 'of all links').toEqual(['Skip to the slide', 'Leave this page'])
    await expect.poll(chosen).toEqual({ name: titles[from - 1], selected: 'true', inView: true })

    expect(await axeFinds(page)).toEqual([])
    await expectOnTop(page, 'over the overview')
    await page.keyboard.press('ArrowUp')
    await expect.poll(async () => (await chosen()).name).not.toBe(titles[from - 1])
    await page.keyboard.press('ArrowDown')

    await page.keyboard.press('Escape')
    await expect(stageSlide(page, from).locator('h1')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await isAt(page, { no: from + 1, clicks: 0 })

    await page.keyboard.press('o')
    await expect(list).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await isAt(page, { no: from, clicks: 0 })
    await expect(stageSlide(page, from).locator('h1')).toBeFocused()
  })
})

test('a quick hand: G right after Escape opens "Go to", and it stays open', { tag: '@full' }, async ({ page }) => {
  await openStop(page, { no: 9, clicks: 0 })
  await page.keyboard.press('o')
  await expect(page.getByRole('listbox', { name: 'All slides' })).toBeFocused()
  await page.evaluate(async () => {
    const press = async (key: string) => {
      for (const type of ['keydown', 'keyup'])
        document.activeElement!.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }))
      // What a press sets off at once is done before the next one; what waits for a timer is not.
      for (let turn = 0; turn < 100; turn++)
        await Promise.resolve()
    }
    await press('Escape')
    await press('g')
  })
  await expect(page.getByRole('combobox', { name: 'Go to slide' })).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await isAt(page, { no: 12, clicks: 0 })
})

test('the reading view and the page without JavaScript: one main, one first heading, a heading for each slide, none skipped', { tag: '@full' }, async ({ page, deckUrl }) => {
  const cases = [
    { address: '#/read', lists: ['Parts'] },
    { address: settings.staticPage, lists: [] },
  ]
  for (const { address } of cases) {
    await page.goto(`${deckUrl}${address}`)
    await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
    const tree = await accessibilityTree(page)
    const headings = headingsIn(tree)
    expect(namesOf(tree, 'main'), address).toHaveLength(1)
    expect(namesOf(tree, 'banner'), address).toHaveLength(1)
    expect(headings.filter(({ level }) => level === 1).map(({ name }) => plain(name)), address).toEqual([plain(talk[0]!.title)])
    expect(headings.filter(({ level }) => level === 2).map(({ name }) => plain(name)), address).toEqual(talk.slice(1).map(({ title }) => plain(title)))
    expect(jumps(headings), address).toEqual([])
    expect(tree.filter(({ role, name }) => ['button', 'link', 'checkbox', 'radio', 'textbox', 'DisclosureTriangle'].includes(role) && !name), address).toEqual([])
  }
})

test('a page that opens says its language, and in its title what it is, or nothing where someone answers; Tab comes to the skip link first, then to the way out', { tag: '@full' }, async ({ page, deckUrl }) => {
  const title = 'Before you cut him off'
  const cases = [
    { address: '', title },
    { address: '#/99', title },
    { address: settings.staticPage, title },
    { address: '#/6', title: settings.neutralTitle },
    // An address with a place hands the keyboard its heading at once.
    { address: `#/read/${numberOf('result')}`, title: settings.neutralTitle, isPlace: true },
  ]
  for (const { address, title, isPlace } of cases) {
    await page.goto('about:blank')
    await page.goto(`${deckUrl}${address}`)
    await expect(page.locator('h1:visible').first()).toBeVisible()
    await expect(page, address).toHaveTitle(title)
    await expect(page.locator('html'), address).toHaveAttribute('lang', 'en')
    if (isPlace)
      continue
    await page.evaluate(() => document.fonts.ready)
    await expect(page.locator(':focus'), address).toHaveCount(0)
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus'), address).toContainClass('skip-link')
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus'), address).toHaveText('Leave this page')
  }
})

test('an address with a place, and each way to another place, gives the keyboard its heading', { tag: '@full' }, async ({ page, deckUrl }) => {
  const help = numberOf('help')
  await openReadingView(page, deckUrl, String(help))
  await expect(page.locator('h2:focus')).toHaveText(talk[help - 1]!.title)
  await page.locator('.reading-bar summary').click()
  await page.getByRole('navigation', { name: 'Parts' }).getByRole('link').nth(1).click()
  await expect(page.locator('h2:focus')).toHaveText(talk[5]!.title)
  await seeSlides(page)
  await slideShown(page, 6)
  await expect(page.locator('h1:focus')).toHaveText(talk[5]!.title)
})

/** What the tests of the focus put into the page. */
interface InPage { lookAtFocus: typeof lookAtFocus, met: Set<Element | null> }

async function watchFocus(page: Page): Promise<void> {
  await page.addInitScript(`Object.assign(window, { lookAtFocus: ${lookAtFocus}, met: new Set() })`)
}

for (const [width, height] of [[320, 640], [1280, 720]] as const) {
  for (const [key, direction] of [['Tab', 'down'], ['Shift+Tab', 'up']] as const) {
    test(`${width}x${height}: ${key} ${direction} the whole reading view, every control is in view, uncovered and outlined when its turn comes`, { tag: '@full' }, async ({ page, deckUrl }) => {
      test.slow()
      await watchFocus(page)
      await page.setViewportSize({ width, height })
      await openReadingView(page, deckUrl)
      const wrong: Record<string, string[]> = {}
      for (let stops = 0; stops < 600; stops++) {
        await page.keyboard.press(key)
        const { focus, isKnown } = await page.evaluate(() => {
          const { lookAtFocus, met } = window as unknown as InPage
          const isKnown = met.has(document.activeElement)
          met.add(document.activeElement)
          return { focus: lookAtFocus(), isKnown }
        })
        if (focus && isKnown)
          break
        if (focus?.wrong.length)
          wrong[focus.control] = focus.wrong
      }
      expect(wrong).toEqual({})
      const missed = await page.evaluate(() => {
        const { met } = window as unknown as InPage
        return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input:not([type=radio])')]
          .filter(control => control.checkVisibility() && !met.has(control))
          .map(control => control.outerHTML.slice(0, 120))
      })
      expect(missed, 'never reached').toEqual([])
    })
  }
}

// Other sizes are asked in tests/slides/.
for (const [width, height] of [[768, 1024]] as const) {
  test(`${width}x${height}: every control of every slide is outlined when it has the focus, and nothing lies over it, for the keyboard or for a finger`, { tag: '@full' }, async ({ page, deckUrl }) => {
    await watchFocus(page)
    await page.setViewportSize({ width, height })
    await page.goto(`${deckUrl}#/read`)
    await seeSlides(page)
    await slideShown(page, 1)
    // From here on the browser takes the reader for one with a keyboard.
    await page.keyboard.press('Tab')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const wrong: Record<string, string[]> = {}
    let count = 0
    for (const { no } of talk) {
      if (no > 1)
        await page.keyboard.press('ArrowDown')
      await slideShown(page, no)
      const found = await page.evaluate((no) => {
        const { lookAtFocus } = window as unknown as InPage
        const controls = [...document.querySelectorAll<HTMLElement>(`#slideshow > [data-slidev-no="${no}"] :is(a[href], button, input)`)].filter(control => !control.matches(':disabled'))
        const looks = controls.map((control) => {
          control.focus()
          const look = lookAtFocus()!
          const [line] = control.getClientRects()
          for (const part of [0.02, 0.5, 0.98]) {
            const hit = document.elementFromPoint(line!.left + line!.width * part, line!.top + line!.height / 2)
            if (!hit || !(control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control)))
              look.wrong.push(`a press on it, ${part * 100} % along, meets ${hit?.outerHTML.slice(0, 100)}`)
          }
          return look
        })
        return { count: controls.length, wrong: looks.filter(look => look.wrong.length) }
      }, no)
      count += found.count
      // Back to the heading, from where the arrows move the slides.
      await stageSlide(page, no).locator('h1').evaluate((heading) => {
        heading.tabIndex = -1
        heading.focus()
      })
      for (const look of found.wrong)
        wrong[`${no}: ${look.control}`] = look.wrong
    }
    // In a window held upright the way on stands below the slide.
    expect(count).toBeGreaterThan(talk.length)
    expect(wrong).toEqual({})
  })
}
