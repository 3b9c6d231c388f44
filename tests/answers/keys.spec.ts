import type { Page } from 'playwright/test'
import type { Hand } from './support'
import process from 'node:process'
import { expect, test } from '../support/deck'
import { numberOf } from '../support/slides'
import { answerSlides, arrived, box, field, focused, goTo, openAt, readerWith, slide, slideOf, tabTo } from './support'

/** One box of every slide that has boxes. */
const oneOfEach = ['a1', 't-yes', 'r1', 'want-calm-2', 'p-wait', 'o-carry']

function titleOf(page: Page, id: string): Promise<string> {
  return slide(page, id).locator('h1').innerText()
}

/** The boxes of a slide in their order: square ones one by one, round ones as groups. */
function boxes(page: Page, id: string): Promise<{ square: string[], round: string[][] }> {
  return slide(page, id).evaluate((slide) => {
    const square: string[] = []
    const groups = new Map<string, string[]>()
    for (const { type, name, dataset } of slide.querySelectorAll<HTMLInputElement>('[data-answer]')) {
      if (type === 'checkbox')
        square.push(dataset.answer!)
      else
        groups.set(name, [...groups.get(name) ?? [], dataset.answer!])
    }
    return { square, round: [...groups.values()] }
  })
}

/** What has focus, and whether it is ticked. */
function focusedBox(page: Page) {
  return page.evaluate(() => {
    const { type, checked, name, dataset } = document.activeElement as HTMLInputElement
    return { answer: dataset.answer, type, checked, name, hash: location.hash }
  })
}

test('12: with the keyboard every box is ticked and unticked by Space, the slide stays, and Escape gives the arrows back', async ({ page }) => {
  await openAt(page, 'check-safety')
  for (const id of process.env.TEST_FULL ? answerSlides : ['check-safety', 'check-want', 'plan']) {
    await goTo(page, id)
    const { square, round } = await boxes(page, id)
    const wanted = square.length + round.length
    const met: string[] = []
    const hash = `#/${numberOf(id)}`
    for (let presses = 0; presses < 90 && met.length < wanted; presses++) {
      await page.keyboard.press('Tab')
      const { answer, type, checked, name } = await focusedBox(page)
      if (!answer || met.includes(name) || met.includes(answer))
        continue
      if (type === 'checkbox') {
        met.push(answer)
        await page.keyboard.press('Space')
        expect(await focusedBox(page), answer).toMatchObject({ answer, checked: !checked, hash })
        await page.keyboard.press('Space')
        expect(await focusedBox(page), answer).toMatchObject({ answer, checked, hash })
        continue
      }
      met.push(name)
      const group = round.find(group => group.includes(answer))!
      await page.keyboard.press('Space')
      expect(await focusedBox(page), answer).toMatchObject({ answer, checked: true, hash })
      for (const step of group.keys()) {
        await page.keyboard.press('ArrowDown')
        const next = group[(group.indexOf(answer) + step + 1) % group.length]!
        expect(await focusedBox(page), next).toMatchObject({ answer: next, checked: true, hash })
      }
    }
    expect(met.length, `boxes and groups that Tab reaches on ${id}`).toBe(wanted)

    if (!wanted)
      await tabTo(page, field(page, id, 'when'))
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe(`h1 ${await titleOf(page, id)}`)
    await page.keyboard.press('ArrowRight')
    await arrived(page, numberOf(id) + 1)
    await page.keyboard.press('ArrowLeft')
    await arrived(page, numberOf(id))
  }
})

for (const hand of ['mouse', 'touch'] satisfies Hand[]) {
  test(`12: after a tick by ${hand}, on a box or on its words, the arrows and a clicker move on at once`, { tag: '@full' }, async ({ page: ofMouse, newContext }) => {
    const page = hand === 'mouse' ? ofMouse : await (await newContext({ hasTouch: true })).newPage()
    const reader = readerWith(hand, page)
    await openAt(page, 'check-safety')
    for (const answer of oneOfEach) {
      const target = box(page, answer)
      const label = target.locator('xpath=ancestor::label')
      const id = slideOf(answer)
      const no = numberOf(id)
      await goTo(page, id)
      await reader.press(target)
      await expect(target).toBeChecked()
      await page.keyboard.press('ArrowRight')
      await arrived(page, no + 1)
      await page.keyboard.press('PageUp')
      await arrived(page, no)
      await reader.press(label)
      await expect(target).toBeChecked({ checked: await target.evaluate(box => (box as HTMLInputElement).type === 'radio') })
      await page.keyboard.press('PageDown')
      await arrived(page, no + 1)
      await page.keyboard.press('ArrowLeft')
      await arrived(page, no)
    }
  })
}

test('after a button of the checks is pressed with the mouse, the arrows move on at once', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'limits')
  const buttons: [id: string, name: string][] = [
    ['limits', 'time'],
    ['limits', 'Remove this limit'],
    ['result', 'How this is worked out'],
    ['check-stand', 'Show an example'],
  ]
  for (const [id, name] of buttons) {
    await goTo(page, id)
    await slide(page, id).getByRole('button', { name }).first().click()
    await page.keyboard.press('ArrowRight')
    await arrived(page, numberOf(id) + 1)
  }
})

test('Tab, from the address on, reaches every control of the slide in view and none of another', { tag: '@full' }, async ({ page }) => {
  await openAt(page, 'check-safety')
  for (const id of answerSlides) {
    await goTo(page, id)
    const expected = await boxes(page, id)
    const met = new Set<string>()
    const strangers: string[] = []
    // Tab goes round: once it is back at its first stop, all that can have focus has been met.
    for (let presses = 0; presses < 90; presses++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate((no) => {
        const active = document.activeElement as HTMLInputElement
        const isHere = active.closest(`#slideshow > [data-slidev-no="${no}"]`)
        // Every slide shares the skip link, the way out, and Slidev's own bar.
        const isShared = active.closest('[data-skip], [data-exit], nav')
        const place = active === document.body ? 'page' : isHere || isShared ? 'slide' : 'elsewhere'
        // Two links may be the same to the letter.
        const isKnown = active.dataset.met === String(no)
        active.dataset.met = String(no)
        return { place, isKnown, answer: active.dataset.answer, is: active.outerHTML.slice(0, 160), isShown: active.checkVisibility() }
      }, numberOf(id))
      if (stop.place === 'page')
        continue
      if (stop.isKnown)
        break
      if (stop.place === 'elsewhere' || !stop.isShown)
        strangers.push(stop.is)
      if (stop.answer)
        met.add(expected.round.find(group => group.includes(stop.answer!))?.[0] ?? stop.answer)
    }
    expect(strangers, `reached on ${id}`).toEqual([])
    expect([...met].sort(), id).toEqual([...expected.square, ...expected.round.map(group => group[0]!)].sort())
  }
})
