import type { Page } from 'playwright/test'
import { maxText, paperWords } from '../../src/decision'
import { fieldWords } from '../../src/messages'
import { expect, test } from '../support/deck'
import { isReadingAt, readingSlide } from '../support/reading'
import { isAt, keyState, numberOf } from '../support/slides'
import { arrived, field, goTo, openAt, readerWith, slide, tabTo, textFields } from './support'

const ties = ['x-children', 'x-work', 'x-home', 'x-money', 'x-friends', 'x-pets']
const family = '👨‍👩‍👧‍👦'
const flag = '🇳🇴'

/** What is put into a field, and what it then holds. */
const texts: { name: string, put: string, holds: string }[] = [
  { name: 'an emoji that fits at the end', put: `${'a'.repeat(maxText - family.length)}${family}`, holds: `${'a'.repeat(maxText - family.length)}${family}` },
  { name: 'as much as it takes', put: 'b'.repeat(maxText), holds: 'b'.repeat(maxText) },
  { name: 'one letter too many', put: `${'c'.repeat(maxText)}d`, holds: 'c'.repeat(maxText) },
  { name: 'families, not cut in two', put: family.repeat(40), holds: family.repeat(Math.floor(maxText / family.length)) },
  { name: 'flags, not cut in two', put: `x${flag.repeat(80)}`, holds: `x${flag.repeat(Math.floor((maxText - 1) / flag.length))}` },
  { name: 'marks that would turn the text round', put: 'a\u202Eb\u2066c', holds: 'abc' },
  { name: 'words from right to left', put: 'אני צריך זמן, من فضلك', holds: 'אני צריך זמן, من فضلك' },
  { name: 'a script', put: '<script>window.wasRun = true</script>', holds: '<script>window.wasRun = true</script>' },
  { name: 'a picture that fails', put: '<img src=x onerror="window.wasRun = true">', holds: '<img src=x onerror="window.wasRun = true">' },
  { name: 'ten thousand letters without a space', put: 'W'.repeat(10_000), holds: 'W'.repeat(maxText) },
]

/** Opens a slide with all its fields: every tie ticked, and the line to send open. */
async function openFields(page: Page) {
  await openAt(page, 'plan')
  await readerWith('mouse', page).tick(...ties)
}

/** What juts out of the slide, or makes it scroll sideways. */
function jutting(page: Page, id: string): Promise<string[]> {
  return slide(page, id).evaluate((slide) => {
    const frame = slide.getBoundingClientRect()
    const out = Array.from(slide.querySelectorAll<HTMLElement>('.deck *')).filter((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect()
      // A list that scrolls inside its own frame may be longer than it.
      const scrolls = [...slide.querySelectorAll('ol, ul, .main')].some(list => list !== element && list.contains(element) && getComputedStyle(list).overflowY === 'auto')
      const isVisual = element.checkVisibility() && width > 2 && !element.matches('.sr-only, .sr-only *')
      return isVisual && (left < frame.left - 1 || right > frame.right + 1 || (!scrolls && (top < frame.top - 1 || bottom > frame.bottom + 1)))
    })
    const wide = [document.scrollingElement!, slide, ...slide.querySelectorAll('.deck, ol, ul')].filter(element => element.scrollWidth > element.clientWidth + 1)
    return [...out, ...wide].map(element => element.outerHTML.slice(0, 100))
  })
}

for (const [id, names] of Object.entries(textFields)) {
  test(`${id}: whatever is put into a field stays text of at most 280, and the slide stays whole`, id === 'limits' ? {} : { tag: '@full' }, async ({ page }) => {
    const wasLoaded: string[] = []
    await openFields(page)
    await goTo(page, id)
    page.on('request', request => wasLoaded.push(request.url()))
    for (const { name, put, holds } of texts) {
      for (const each of names) {
        const target = field(page, id, each)
        await target.selectText()
        await page.keyboard.insertText(put)
      }
      const held = await slide(page, id).evaluate((slide, names) => names.map(name => slide.querySelector<HTMLInputElement>(`[data-field="${name}"]`)!.value), names)
      expect(held, name).toEqual(names.map(() => holds))
      if (name.startsWith('words from right'))
        expect(await field(page, id, names[0]!).evaluate(input => getComputedStyle(input).direction)).toBe('rtl')
    }
    expect(await jutting(page, id), 'what juts out').toEqual([])
    expect(await page.evaluate(() => [(window as any).wasRun, document.querySelectorAll('#slideshow img[src="x"], #slideshow [onerror], #slideshow script').length])).toEqual([undefined, 0])
    expect(wasLoaded.filter(url => url.endsWith('/x'))).toEqual([])

    // Kept as it was while its reader is elsewhere.
    await goTo(page, 'check-stand')
    await goTo(page, id)
    for (const each of names)
      await expect(field(page, id, each)).toHaveValue(texts.at(-1)!.holds)
  })
}

test('what is written into a limit is taken as text, and no more of it than fits', async ({ context, page, deckUrl }) => {
  // Granting some takes all others away, and Slidev keeps the screen awake.
  await context.grantPermissions(['clipboard-read', 'clipboard-write', 'screen-wake-lock'], { origin: new URL(deckUrl).origin })
  await openAt(page, 'limits')
  await test.step('a full field takes nothing more in its middle, says so, and changes nothing, whether it is typed, pasted or composed', async () => {
    const target = field(page, 'limits', 'will')
    const full = slide(page, 'limits').getByText(fieldWords.full(maxText))
    const text = 'go '.repeat(100).slice(0, maxText)
    const keyboard = await context.newCDPSession(page)
    const ways: Record<string, () => Promise<unknown>> = {
      typed: () => page.keyboard.type('xyz'),
      pasted: async () => {
        await page.evaluate(() => navigator.clipboard.writeText('one 👩‍👧 two'))
        await page.keyboard.press('ControlOrMeta+V')
      },
      composed: async () => {
        await keyboard.send('Input.imeSetComposition', { text: 'きょう', selectionStart: 3, selectionEnd: 3 })
        await keyboard.send('Input.insertText', { text: '今日' })
      },
    }
    for (const [way, put] of Object.entries(ways)) {
      await target.selectText()
      await page.keyboard.insertText(text)
      await expect(full, way).toHaveCount(0)
      await target.evaluate(input => (input as HTMLInputElement).setSelectionRange(10, 10))
      await put()
      await expect(target, way).toHaveValue(text)
      expect(await target.evaluate(input => [(input as HTMLInputElement).selectionStart, (input as HTMLInputElement).selectionEnd]), way).toEqual([10, 10])
      await expect(full, way).toBeVisible()
      // Taken out again, there is room again.
      await page.keyboard.press('Backspace')
      await expect(full, way).toHaveCount(0)
      await page.keyboard.type('x')
      await expect(target, way).toHaveValue(`${text.slice(0, 9)}x${text.slice(10)}`)
    }
    await target.fill('')
  })

  await test.step('the limit as it sounds shows markup as text, and words that run the other way do not turn it, on screen and on paper', async () => {
    const markup = '<img src=x onerror="window.wasRun = true"><b>bold</b>'
    await readerWith('mouse', page).write('limits', 'will', markup)
    await expect(slide(page, 'limits').locator('.in-words')).toContainText(`If it goes on, I will ${markup}.`)
    await expect(slide(page, 'limits').locator('img, .in-words b >> text=bold')).toHaveCount(0)
    expect(await page.evaluate(() => (window as any).wasRun)).toBeUndefined()

    await field(page, 'limits', 'will').fill('أحتاج وقتا!')
    await field(page, 'limits', 'need').fill('שקט')
    const own = slide(page, 'limits').locator('.in-words bdi')
    await expect(own).toHaveText(['שקט', 'أحتاج وقتا!'])
    await expect(own.first()).toHaveAttribute('translate', 'no')
    await page.evaluate(() => window.print = () => {})
    await goTo(page, 'result')
    await page.getByRole('button', { name: paperWords.open }).click()
    await page.getByRole('button', { name: paperWords.print, exact: true }).click()
    await expect(page.locator('.answers-sheet [data-paper=limits] bdi')).toHaveText(['שקט', 'أحتاج وقتا!'])
  })
})

test('ten thousand letters pasted from the clipboard are cut to 280, and line breaks become spaces', { tag: '@full' }, async ({ context, page, deckUrl }) => {
  // Granting some takes all others away, and Slidev keeps the screen awake.
  await context.grantPermissions(['clipboard-read', 'clipboard-write', 'screen-wake-lock'], { origin: new URL(deckUrl).origin })
  await openAt(page, 'limits')
  await page.evaluate(() => navigator.clipboard.writeText(`one\ntwo ${'long '.repeat(2000)}`))
  const target = field(page, 'limits', 'feel')
  await target.click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(target).toHaveValue(`one two ${'long '.repeat(2000)}`.slice(0, maxText))
  expect(await jutting(page, 'limits')).toEqual([])
})

test('no field is remembered, corrected or named by the browser', { tag: '@full' }, async ({ page }) => {
  await openFields(page)
  for (const id of Object.keys(textFields)) {
    await goTo(page, id)
    const fields = await slide(page, id).locator('input[type="text"]').evaluateAll(inputs => inputs.map((input) => {
      const { autocomplete, spellcheck, name, id, dataset, labels, ariaLabel } = input as HTMLInputElement
      return { field: dataset.field!, autocomplete, spellcheck, name, id, isLabelled: Boolean(ariaLabel || labels![0]!.textContent.trim()) }
    }))
    expect(fields.map(({ field }) => field)).toEqual(expect.arrayContaining([...textFields[id]!]))
    for (const name of ['writingsuggestions', 'autocorrect', 'data-gramm', 'data-gramm_editor', 'data-enable-grammarly', 'data-lt-active', 'data-1p-ignore', 'data-lpignore', 'translate'])
      await expect(slide(page, id).locator(`input[type="text"]:not([${name}])`), name).toHaveCount(0)
    for (const { field, ...settings } of fields)
      expect(settings, field).toEqual({ autocomplete: 'off', spellcheck: false, name: '', id: '', isLabelled: true })
  }
})

test('typing any key in a field neither moves the deck nor opens anything', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'limits')
  await page.evaluate(() => Element.prototype.requestFullscreen = async () => void document.body.setAttribute('data-asked-for', 'fullscreen'))
  const state = () => page.evaluate(() => ({
    address: location.hash,
    dark: document.documentElement.classList.contains('dark'),
    asked: document.body.dataset.askedFor,
    copies: document.querySelectorAll('[data-slidev-no]').length - document.querySelectorAll('#slideshow > [data-slidev-no]').length,
    dialog: document.querySelector('#slidev-goto-dialog')?.classList.contains('top-5') ?? false,
  }))
  for (const [id, name] of [['limits', 'when'], ['plan-check', 'changed']] as const) {
    await goTo(page, id)
    const before = await state()
    const target = field(page, id, name)
    await target.focus()
    await page.keyboard.type('fdog abcehijklmnpqrstuvwxyz FDOG 0123456789 `.,?')
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Home', 'End', 'Enter', 'Shift+Space', 'Space', 'Backspace', 'Delete'])
      await page.keyboard.press(key)
    expect(await state(), id).toEqual(before)
    await expect(target).toBeFocused()
    await expect(target).toHaveValue(/^fdog abcehijklmnpqrstuvwxyz FDOG 0123456789 `\.,\?/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await arrived(page, numberOf(id) + 1)
  }
})

test('the mood is a whole number from 0 to 10, in any digits; another is left as it was typed, with a word, and is no answer', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'plan-check')
  const target = field(page, 'plan-check', 'mood-7')
  const word = slide(page, 'plan-check').getByText(fieldWords.notThat(10))
  await tabTo(page, target)
  const typed: [keys: string, holds: string, isTaken: boolean][] = [['7', '7', true], ['0', '0', true], ['10', '10', true], ['11', '11', false], ['100', '100', false], ['-3', '-3', false], ['3.5', '3.5', false], ['abc', 'abc', false], ['٣', '3', true], ['१०', '10', true], ['１０', '10', true], ['<b>', '<b>', false]]
  for (const [keys, holds, isTaken] of typed) {
    await target.selectText()
    await page.keyboard.press('Delete')
    await expect(word).toHaveCount(0)
    await page.keyboard.type(keys)
    await expect(target, keys).toHaveValue(holds)
    await expect(word, keys).toHaveCount(isTaken ? 0 : 1)
    expect(await target.getAttribute('aria-invalid'), keys).toBe(isTaken ? null : 'true')
  }
  // Not 1, which nobody meant.
  await target.selectText()
  await page.keyboard.type('11')
  await goTo(page, 'result')
  await page.locator('#slideshow').getByRole('button', { name: 'Show an example' }).click()
  await page.locator('#slideshow [data-example]').first().click()
  await page.locator('#slideshow').getByRole('button', { name: 'Back to my own answers' }).click()
  await goTo(page, 'plan-check')
  await expect(target).toHaveValue('')
})

test('on stage the note of a field covers no words, what is written is ink, and a ring around a field touches no line', async ({ page }) => {
  await openAt(page, 'plan')
  const reader = readerWith('mouse', page)
  await reader.tick('x-work')
  const ink = (id: string, name: string) => field(page, id, name).evaluate(input => getComputedStyle(input).color)
  expect(await ink('plan', 'tie-x-work')).toBe(await ink('plan', 'line-until'))
  expect(await field(page, 'plan', 'line-unless').evaluate(input => (input as HTMLElement).offsetWidth), 'room for a line').toBeGreaterThan(400)

  /** How far the lower one of two stands below the upper one. */
  async function gap(id: string, upper: string, lower: string): Promise<number> {
    const [above, below] = await Promise.all([upper, lower].map(selector => slide(page, id).locator(selector).first().boundingBox()))
    return below!.y - above!.y - above!.height
  }
  await reader.write('plan-check', 'mood-7', '77')
  const words = await slide(page, 'plan-check').locator('thead th').nth(2).evaluate((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    return range.getBoundingClientRect().bottom
  })
  expect((await slide(page, 'plan-check').locator('.field-note').boundingBox())!.y).toBeGreaterThanOrEqual(words)
  await reader.write('limits', 'when', 'plans are dropped')
  expect(await gap('limits', '[data-field="reviewOn"]', '.in-words')).toBeGreaterThanOrEqual(10)
  expect(await gap('limits', '.areas', '.areas + .hint')).toBeGreaterThanOrEqual(10)
})

test('letters that are still being composed are left alone until they are whole', { tag: '@full' }, async ({ context, page }) => {
  await openAt(page, 'limits')
  const target = field(page, 'limits', 'will')
  await target.click()
  await page.keyboard.insertText('x'.repeat(maxText - 1))
  const keyboard = await context.newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'きょう', selectionStart: 3, selectionEnd: 3 })
  await expect(target).toHaveValue(`${'x'.repeat(maxText - 1)}きょう`)
  await expect(slide(page, 'limits').locator('.in-words')).not.toContainText('きょう')
  await keyboard.send('Input.insertText', { text: '今日' })
  await expect(target).toHaveValue(`${'x'.repeat(maxText - 1)}今`)
  await expect(slide(page, 'limits').locator('.in-words')).toContainText('x今.')
})

test('who writes on a slide when its window turns, narrows or is zoomed goes on in the same field of the page, at the same letter', async ({ context, page }) => {
  const sizes: Record<string, [before: [number, number], change: () => Promise<unknown>]> = {
    'turned': [[1180, 820], () => page.setViewportSize({ width: 820, height: 1180 })],
    'narrowed': [[1366, 768], () => page.setViewportSize({ width: 800, height: 600 })],
    'zoomed in': [[1280, 720], async () => (await context.newCDPSession(page)).send('Emulation.setDeviceMetricsOverride', { width: 640, height: 360, deviceScaleFactor: 2, mobile: false })],
  }
  await openAt(page, 'check-mark')
  await slide(page, 'check-mark').locator('[data-answer="t-yes"]').focus()
  await page.setViewportSize({ width: 800, height: 600 })
  await isReadingAt(page, 'check-mark')
  await expect(readingSlide(page, 'check-mark').locator('[data-answer="t-yes"]')).toBeFocused()
  for (const [name, [[width, height], change]] of Object.entries(sizes)) {
    await page.setViewportSize({ width, height })
    await page.goto('about:blank')
    await openAt(page, 'limits')
    await field(page, 'limits', 'feel').click()
    await page.keyboard.type('low so')
    for (let letter = 0; letter < 3; letter++)
      await page.keyboard.press('ArrowLeft')
    await change()
    await isReadingAt(page, 'limits')
    const target = readingSlide(page, 'limits').locator('[data-field="feel"]')
    await expect(target, name).toBeFocused()
    await expect(target, name).toBeInViewport()
    await page.keyboard.type(' and down or')
    await expect(target, name).toHaveValue('low and down or so')
  }
})

test('what is typed where a field has gone from the slide does nothing; the arrows go on', async ({ page }) => {
  await openAt(page, 'limits')
  const before = await keyState(page)
  const target = field(page, 'limits', 'feel')
  await target.click()
  await page.keyboard.type('I')
  await target.evaluate(input => input.remove())
  await expect(page.locator('body')).toBeFocused()
  await page.keyboard.type(' feel bad, now. dog')
  expect(await keyState(page)).toEqual(before)
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: numberOf('limits') + 1, clicks: 0 })
  await page.keyboard.press('d')
  await expect.poll(async () => (await keyState(page)).isDark).toBe(!before.isDark)
})
