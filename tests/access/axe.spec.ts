import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'
import { settings } from '../../src/settings'
import { askAxe, wcag, withStageAlone } from '../support/axe'
import { expect, slideShown, test } from '../support/deck'
import { seeSlides } from '../support/reading'
import { copyOf, talk } from '../support/slides'

const schemes: Record<string, { colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active' }> = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
}

const sizes = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]

/** The address of the deck opens the reading view where a screen is small; from there to the slides. */
async function openSlides(page: Page, deckUrl: string): Promise<void> {
  await page.goto(deckUrl)
  if (await page.evaluate(screens => matchMedia(screens).matches, settings.readingScreens))
    await seeSlides(page)
  await slideShown(page, 1)
}

async function openReadingView(page: Page, deckUrl: string): Promise<void> {
  await page.goto(`${deckUrl}#/read`)
  await expect(page.locator('.reading-view[data-ready]')).toBeVisible()
}

/** Everything that a reader can have before them, beside the slides: how it is reached, in a window that shows the deck's last slide at first. */
const furtherPages: Record<string, (page: Page, deckUrl: string) => Promise<void>> = {
  'More Options, open': async (page) => {
    const options = page.getByRole('button', { name: 'More Options' })
    // There are none on a stage as small as a phone's.
    if (!await options.isVisible())
      return
    await options.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('slider')).not.toHaveCount(0)
  },
  'Go to, with slides found': async (page) => {
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('slider')).toHaveCount(0)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('g')
    await page.getByRole('combobox').fill('e')
    await expect(page.getByRole('option')).not.toHaveCount(0)
  },
  'Go to, with none found': async (page) => {
    await page.getByRole('combobox').fill('zzz')
    await expect(page.getByRole('option')).toHaveCount(0)
  },
  'Overview': async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await expect(copyOf(page, talk.length).locator('h1')).toBeAttached()
    // The first digit of a number is shown as typed.
    await page.keyboard.press('4')
  },
  'No such slide': async (page, deckUrl) => {
    await page.goto(`${deckUrl}#/99`)
    await expect(page.getByRole('heading', { name: 'There is no slide' })).toBeVisible()
  },
  'Reading view': openReadingView,
  'Reading view, with the list of parts open': async (page) => {
    await page.locator('.reading-bar summary').click()
    await expect(page.getByRole('navigation', { name: 'Parts' })).toBeVisible()
  },
  'Reading view, answered': async (page) => {
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      for (const group of document.querySelectorAll('fieldset'))
        group.querySelector<HTMLElement>('[data-answer]')?.click()
    })
    await page.getByRole('button', { name: 'Show an example' }).first().click()
    await expect(page.getByRole('button', { name: 'Clear my answers' })).not.toHaveCount(0)
    // Wherever the page is scrolled to, something passes under "Leave this page"; axe takes that for a target that is too small.
    await page.evaluate(() => window.scrollTo(0, 0))
  },
  'Page without JavaScript': async (page, deckUrl) => {
    await page.goto(`${deckUrl}${settings.staticPage}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
}

/** What of a page was not there when axe was asked about it just before. */
const newParts: Record<string, string> = { 'Reading view, with the list of parts open': '.reading-bar' }

/** Changes how the reader's system shows pages, and waits until the deck follows. */
async function showIn(page: Page, options: typeof schemes[string]): Promise<void> {
  await page.emulateMedia(options)
  // The page without JavaScript follows by its styles alone.
  await page.waitForFunction(isDark => !document.querySelector('#app') || document.documentElement.classList.contains('dark') === isDark, options.colorScheme === 'dark')
}

const only = (...rules: string[]): RunOptions => ({ runOnly: { type: 'rule', values: rules } })

// The slides themselves are asked in tests/slides/, and what opens over them in page-structure.spec.ts.
test('in the reading view, on a phone too, and on the page of a wrong address axe finds nothing', async ({ page, deckUrl }) => {
  const found: Record<string, string[]> = {}
  const ask = async (name: string, rules: RunOptions, options: typeof schemes[string]): Promise<void> => {
    await showIn(page, options)
    const { broken } = await withStageAlone(page, () => askAxe(page, rules, newParts[name]))
    if (broken.length)
      found[name] = [...found[name] ?? [], ...broken]
  }
  for (const name of ['No such slide', 'Reading view', 'Reading view, with the list of parts open', 'Reading view, answered']) {
    await furtherPages[name]!(page, deckUrl)
    // The answered page has all that the blank one has.
    if (name !== 'Reading view')
      await ask(name, wcag, schemes.light!)
  }
  await page.setViewportSize(sizes[1]!)
  await ask('Reading view, answered', only('color-contrast', 'target-size'), schemes.dark!)
  expect(found).toEqual({})
})

for (const viewport of sizes) {
  const size = `${viewport.width}x${viewport.height}`

  test(`${size}, light, dark and with forced colours: axe finds nothing on any slide or any other page`, { tag: '@full' }, async ({ newContext, deckUrl }) => {
    test.slow()
    const page = await (await newContext({ viewport })).newPage()
    const found: Record<string, string[]> = {}
    const ask = (name: string): Promise<void> => withStageAlone(page, async () => {
      for (const [scheme, options] of Object.entries(schemes)) {
        await showIn(page, options)
        const { broken } = await askAxe(page, wcag, newParts[name])
        if (broken.length)
          found[`${scheme}: ${name}`] = broken
      }
    })

    await openSlides(page, deckUrl)
    for (const { no, frontmatter } of talk) {
      if (no > 1)
        await page.keyboard.press('ArrowDown')
      await slideShown(page, no)
      await ask(`Slide ${no}, ${frontmatter.id}`)
    }
    for (const [name, open] of Object.entries(furtherPages)) {
      await open(page, deckUrl)
      await ask(name)
    }
    expect(found).toEqual({})
  })
}
