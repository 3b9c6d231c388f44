import type { Page } from 'playwright/test'
import { box, field, filled, readerWith, resultShown, slide, slideOf } from '../answers/support'
import { expect, test } from '../support/deck'
import { isReadingAt } from '../support/reading'
import { clicksOf, isAt, numberOf, talk } from '../support/slides'

/** A whole way through the questions to a plan, in the order of the slides. */
const ticks = [
  ...['a9', 's0', 'w0', 't-yes', 'r1', 'r6', 'r9', 'want-calm-3', 'want-back-1', 'm-self'],
  ...['p-14', 'x-children', 'p-wait', 'p-mute', 'p-prepared', 'p-again-yes-7', 'p-keep', 'o-pause'],
]

const lines: [slide: string, field: string, text: string][] = [
  ['limits', 'when', 'I am shouted at'],
  ['limits', 'will', 'leave the room'],
  ['plan', 'line-until', 'May'],
  ['plan', 'tie-x-children', 'Fridays at five'],
  ['plan-days', 'prepared-line', 'I will write in May'],
  ['plan-days', 'person-1', 'A.'],
  ['plan-check', 'sleep-7', 'six hours'],
  ['plan-check', 'mood-7', '6'],
  ['plan-check', 'changed', 'none yet'],
]

/** What the page then holds: each tick, each line, and nothing else. */
async function expectFinished(page: Page): Promise<void> {
  expect(await resultShown(page)).toMatchObject({ outcome: 'step-back', cards: ['step-back.main'], notes: ['note.skip', 'note.ties', 'note.r9'] })
  await expect(slide(page, 'result').locator('.differently')).toContainText('pause')
  expect((await filled(page)).sort()).toEqual([...ticks, ...lines.map(([, name]) => name)].sort())
}

test('on the slides the keyboard alone leads from the first one to a finished plan', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.goto(deckUrl)
  const reader = readerWith('keyboard', page)
  for (const { no, frontmatter } of talk.slice(0, numberOf('result'))) {
    for (let clicks = 0; clicks <= clicksOf(no); clicks++) {
      await isAt(page, { no, clicks })
      if (clicks < clicksOf(no))
        await page.keyboard.press('ArrowRight')
    }
    const { id } = frontmatter
    await reader.tick(...ticks.filter(answer => slideOf(answer) === id))
    for (const [at, name, text] of lines.filter(([at]) => at === id)) {
      await reader.write(at, name, text)
      await expect(field(page, at, name)).toHaveValue(text)
    }
    if (id === 'result')
      break
    // Out of the boxes and lines, where arrows have their own use.
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
  }
  await expectFinished(page)
})

/** What has the focus, whether it can be seen, and whether one sees that it has it. */
function lookAtFocus() {
  const element = document.activeElement as HTMLElement
  if (element === document.body)
    return null
  const rects = [...element.getClientRects()].filter(({ width, height }) => width && height)
  // The middle of each edge: corners may be round.
  const points = rects.flatMap(({ left, top, right, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    return [[x, y], [left + 4, y], [right - 4, y], [x, top + 4], [x, bottom - 4]]
  })
  const seen = points.filter(([x, y]) => {
    const onTop = document.elementFromPoint(x!, y!)
    return onTop !== null && (element.contains(onTop) || onTop.contains(element))
  })
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return {
    what: element.dataset.answer ?? element.dataset.field ?? `${element.localName} ${element.textContent.trim().slice(0, 40)}`,
    group: (element as HTMLInputElement).type === 'radio' ? Array.from(document.querySelectorAll<HTMLElement>(`[name="${(element as HTMLInputElement).name}"]`), one => one.dataset.answer!) : [],
    isSeen: points.length > 0 && seen.length === points.length,
    isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  }
}

// The smallest window; what has the focus in larger ones is looked at in tests/access/page-structure.spec.ts.
test('in the reading view at 320x256 too, and what has the focus is always in view and marked', async ({ page, deckUrl }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto(`${deckUrl}#/read/1`)
  await isReadingAt(page, 1)
  const toTick = new Set(ticks)
  const toWrite = new Map(lines.map(([, name, text]) => [name, text]))
  const met: string[] = []
  const amiss: unknown[] = []
  for (let focus: ReturnType<typeof lookAtFocus> | undefined; focus !== null && met.length < 600;) {
    await page.keyboard.press('Tab')
    focus = await page.evaluate(lookAtFocus)
    if (!focus)
      continue
    met.push(focus.what)
    if (!focus.isSeen || !focus.isMarked)
      amiss.push(focus)
    const wanted = [focus.what, ...focus.group].find(answer => toTick.has(answer))
    if (wanted) {
      // Tab stops at a group of round boxes once; the arrows go round in it, choosing as they go.
      for (let at = focus.what; at !== wanted; at = (await page.evaluate(lookAtFocus))!.what)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await expect(box(page, wanted), wanted).toBeChecked()
      toTick.delete(wanted)
    }
    const text = toWrite.get(focus.what)
    if (text) {
      await page.keyboard.type(text)
      toWrite.delete(focus.what)
    }
  }
  expect(amiss, 'covered, out of view, or not marked').toEqual([])
  expect({ left: [...toTick, ...toWrite.keys()], stops: met.length > 200 }).toEqual({ left: [], stops: true })
  expect(met.slice(0, 4).map(what => what.replace(/\s+/g, ' '))).toEqual(['a Skip to the slide', 'a Leave this page', 'summary Parts The advice', 'a Help'])
  await expectFinished(page)

  // From the end Tab begins anew; the skip link leads past the bar to the heading.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('h1:focus')).toHaveText(talk[0]!.title)
})

test('from a slide the keyboard leads to the page, over its skip link to the text, and back to the slide', { tag: '@full' }, async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}#/17`)
  await isAt(page, { no: 17, clicks: 0 })
  await readerWith('keyboard', page).press(slide(page, 'reason-8').getByRole('link', { name: 'Read as a page' }))
  await isReadingAt(page, 'reason-8')
  await expect(slide(page, 'reason-8').locator('.slide-title')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(slide(page, 'reason-8').locator('[data-opens]:focus, summary:focus')).toBeVisible()

  await page.reload()
  await isReadingAt(page, 'reason-8')
  await page.locator('.reading-bar summary').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'See the slides' }).focus()
  await page.keyboard.press('Enter')
  await isAt(page, { no: 17, clicks: 0 })
  await expect(slide(page, 'reason-8').locator('.slide-title')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await isAt(page, { no: 18, clicks: 0 })
})
