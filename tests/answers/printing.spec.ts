import type { Page } from 'playwright/test'
import type { Hand } from './support'
import { contactItems, lastDayItems, limitAreas, limitStems, mark, motive, planLengths, planWords, reasons, ruleInWords, safety, socialItems, stand, tieRows, ties, told, urgeItems, want } from '../../src/decision'
import { expect, test } from '../support/deck'
import { talk } from '../support/slides'
import { goTo, openAt, readerWith } from './support'

const written = 'a word of my own'

const labels = (items: readonly { label: string }[]) => items.map(item => item.label)

/** The words that have to stand on each printed check, and its number of boxes. */
const printed: Record<string, { words: string[], boxes: number }> = {
  'check-safety': { words: [safety.legend, safety.hint, ...labels(safety.options)], boxes: 9 },
  'check-stand': { words: [stand.legend, stand.hint, ...labels(stand.options)], boxes: 4 },
  'check-mark': { words: [mark.legend, mark.hint, ...labels(mark.options), told.legend, told.hint, ...labels(told.options)], boxes: 8 },
  'check-reasons': { words: [reasons.legend, reasons.hint, ...labels(reasons.groups), ...talk.map(slide => slide.frontmatter.tick as string).filter(Boolean)], boxes: 11 },
  'check-want': { words: [want.legend, want.hint, ...labels(want.options), ...labels(want.groups), ...labels(want.scale), motive.legend, ...labels(motive.options)], boxes: 35 },
  'limits': { words: [...labels(limitAreas), ...limitStems.map(stem => stem.before)], boxes: 0 },
  'plan': { words: [planWords.length.legend, ...labels(planLengths), planWords.line.until, planWords.line.unless, ties.legend, ...labels(ties.options), ...tieRows.map(row => row.text)], boxes: 11 },
  'plan-days': { words: [planWords.urge.legend, ...labels(urgeItems), planWords.social.legend, ...labels(socialItems), planWords.contact.legend, ...labels(contactItems), planWords.people.legend, ...planWords.people.each, planWords.people.helpline, planWords.reply.text], boxes: 12 },
  'plan-check': { words: [planWords.checkIns.sleep, planWords.checkIns.mood, planWords.checkIns.again, 'Day 7', 'Day 14', 'Day 30', planWords.lastDay.legend, ...labels(lastDayItems), planWords.lastDay.changed], boxes: 12 },
  'result': { words: ruleInWords.flatMap(line => [line.when, line.heading]), boxes: 0 },
}

async function expectBlankPrint(page: Page) {
  await page.waitForFunction(count => document.querySelectorAll('.print-slide-container .deck').length === count && !document.querySelector('.slidev-slide-loading'), talk.length)
  const pages = await page.evaluate(() => Array.from(document.querySelectorAll('.print-slide-container'), (page) => {
    const slide = page.querySelector('[data-slidev-no]')!
    return {
      no: Number((slide as HTMLElement).dataset.slidevNo),
      words: slide.textContent.replace(/\s+/g, ' '),
      boxes: Array.from(slide.querySelectorAll('[role="img"][aria-label^="empty"]'), box => box.getAttribute('aria-label')!),
      live: slide.querySelectorAll('input, textarea, select, button, [data-outcome], [data-answer], [contenteditable]').length,
    }
  }))
  for (const { no, words, boxes, live } of pages) {
    const id = talk[no - 1]!.frontmatter.id as string
    expect(live, `controls on ${id}`).toBe(0)
    expect(words, id).not.toContain(written)
    expect(words, id).not.toMatch(/You ticked \d|Example/)
    if (!printed[id])
      continue
    expect(boxes.length, `boxes on ${id}`).toBe(printed[id].boxes)
    expect(new Set([...boxes, 'empty box', 'empty circle']).size, `only empty boxes on ${id}`).toBe(2)
    const missing = printed[id].words.filter(text => !words.includes(text.replace(/\s+/g, ' ')))
    expect(missing, `words of ${id}`).toEqual([])
  }
  expect(pages.map(page => page.no)).toEqual(talk.map(slide => slide.no))
}

for (const hand of ['keyboard', 'mouse'] satisfies Hand[]) {
  test(`13: with boxes ticked by ${hand}, the print page has every question in full and only blank boxes`, { tag: '@full' }, async ({ page }) => {
    const reader = readerWith(hand, page)
    await openAt(page, 'check-safety')
    await reader.tick('a2', 's2', 'w3', 't-unsafe', 'r8', 'want-miss-3', 'm-reaction', 'x-children')
    await reader.write('limits', 'will', written)
    // The print page as a script in this window opens it: beside the window, then in its place.
    const [beside] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(() => window.open(`${location.href.split(/[?#]/)[0]}?print=true#/print`)),
    ])
    await expectBlankPrint(beside)
    await beside.close()
    await goTo(page, 'check-stand')
    await page.evaluate(() => location.assign(`${location.href.split(/[?#]/)[0]}?print=true#/print`))
    await expectBlankPrint(page)
  })
}
