import type { Reader } from './engine'
import process from 'node:process'
import { headings, paperWords, questions } from '../../src/decision'
import { helplines } from '../../src/evidence'
import { settings } from '../../src/settings'
import { answerSlides, everyAnswer } from '../answers/support'
import { plain } from '../support/readPdf'
import { numberOf, talk } from '../support/slides'
import { expect, test } from './engine'

const away = () => process.env.DECK_AWAY!
const before = () => process.env.DECK_BEFORE!

/** After leaving: Back leads to the page before the deck, and Forward to the neutral page. */
async function hasLeft(reader: Reader): Promise<void> {
  await reader.waitForAddress(away())
  await reader.back()
  await reader.waitForAddress(before())
  await reader.forward()
  await reader.waitForAddress(away())
}

async function shiftThrice(reader: Reader): Promise<void> {
  for (let press = 0; press < 3; press++)
    await reader.press('Shift')
}

const paths: [outcome: keyof typeof headings, answers: string[]][] = [
  ['not-yet', []],
  ['step-back', ['a9', 's0', 'w0', 't-yes', 'm-self']],
  ['pause-and-check', ['m-unsure']],
  ['talk-first', ['t-no']],
  ['let-go', ['s1']],
  ['safety-first', ['a2']],
]

test('answers on slides lead to each of the six results, by the mouse', async ({ reader }) => {
  await reader.arrive('check-safety')
  for (const [outcome, answers] of paths) {
    await reader.tick(...answers)
    await reader.go('result')
    await expect.poll(async () => (await reader.result()).outcome).toBe(outcome)
    expect(await reader.words('#slideshow .result-region')).toContain(headings[outcome])
  }
  expect(await reader.words('#slideshow .result-region')).not.toContain('To my plan')
})

test('boxes are ticked by Tab, arrows and Space', async ({ reader }) => {
  await reader.arrive('check-mark')
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await reader.run(selector => document.activeElement!.matches(selector), selector))
        return
      await reader.press('Tab')
    }
    throw new Error(`Tab never reaches ${selector}.`)
  }
  await tabTo('#slideshow [data-answer="w1"]')
  await reader.press('Space')
  await tabTo('#slideshow [data-answer="t-yes"]')
  await reader.press('ArrowDown')
  await reader.press('Space')
  await expect.poll(async () => (await reader.filled()).sort().filter((answer, index, all) => answer !== all[index - 1])).toEqual([questions.told.options[1]!.id, 'w1'])
  await reader.sees('check-mark')
})

test('what is written stays in its field, capitals and arrows too, turns no slide and leaves nothing', async ({ reader }) => {
  await reader.arrive('limits')
  await reader.write('when', 'I oAm SHe')
  await reader.press('ArrowLeft')
  await reader.press('Space')
  await reader.sees('limits')
  expect(await reader.run(() => document.querySelector<HTMLInputElement>('#slideshow [data-field="when"]')!.value, undefined)).toBe('I oAm SH e')
  await reader.go('plan')
  await reader.go('limits')
  expect(await reader.run(() => document.querySelector<HTMLInputElement>('#slideshow [data-field="when"]')!.value, undefined)).toBe('I oAm SH e')
})

test('every field and box can be reached on its slide: nothing lies over it, the way out neither', async ({ reader }) => {
  await reader.arrive('check-safety')
  await reader.tick('a9', 's0', 'w0', 't-yes', 'm-self', 'x-children', 'x-work', 'x-home', 'x-money', 'x-friends', 'x-pets')
  for (const id of answerSlides) {
    await reader.go(id)
    expect(await reader.run(async (no) => {
      const covered = []
      for (const control of document.querySelectorAll<HTMLElement>(`#slideshow > [data-slidev-no="${no}"] :is(input, button, a[href]):not(.more-below *)`)) {
        if (!control.checkVisibility({ visibilityProperty: true }))
          continue
        control.focus()
        // WebKit brings it into view only with the next frame.
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        const { left, top, width, height } = control.getClientRects()[0]!
        for (const part of [0.05, 0.5, 0.95]) {
          const hit = document.elementFromPoint(left + width * part, top + height / 2)
          if (!hit || !(control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control)))
            covered.push(`${control.outerHTML.slice(0, 90)} at ${part} under ${hit?.outerHTML.slice(0, 60)}`)
        }
      }
      return covered
    }, numberOf(id)), id).toEqual([])
  }
})

test('each rating box stands under its number, on the slide and on the page', async ({ reader }) => {
  const off = () => reader.run(() => [...document.querySelectorAll('.group')].filter(group => group.checkVisibility()).flatMap((group) => {
    const middle = (element: Element) => (element.getBoundingClientRect().left + element.getBoundingClientRect().right) / 2
    const numbers = Array.from(group.querySelectorAll('.head .value'), middle)
    return [...group.querySelectorAll('.wish')].flatMap(wish => Array.from(wish.querySelectorAll('input'), (box, index) => Math.round(Math.abs(middle(box) - numbers[index]!))))
  }), undefined)
  await reader.arrive('check-want')
  await expect.poll(off).toEqual(Array.from({ length: 32 }).fill(0))
  await reader.arrive('check-want', 'read')
  for (const width of [1280, 480]) {
    await reader.resize(width, 720)
    await expect.poll(off, `on the page, ${width} wide`).toEqual(Array.from({ length: 32 }).fill(0))
  }
})

test('the plan opens with the result, takes what is written and keeps it from slide to slide', async ({ reader }) => {
  await reader.arrive('check-safety')
  await reader.tick('a9', 's0', 'w0', 't-yes', 'm-self', 'x-children')
  await reader.go('result')
  await reader.clickOn('#slideshow a', 'To my plan')
  await reader.sees('plan')
  await reader.write('tie-x-children', 'Fridays')
  await reader.tick('p-30', 'p-wait')
  await reader.go('plan')
  expect(await reader.run(() => document.querySelector<HTMLInputElement>('#slideshow [data-field="tie-x-children"]')!.value, undefined)).toBe('Fridays')
  await reader.tick('a2')
  await reader.go('plan')
  await reader.until(() => !!document.querySelector('#slideshow [data-plan="help"]'), undefined)
})

for (const [way, leave] of Object.entries<(reader: Reader) => Promise<void>>({
  'a press on "Leave this page"': reader => reader.clickOn('[data-exit]'),
  'Enter on "Leave this page"': async (reader) => {
    await reader.run(() => document.querySelector<HTMLElement>('[data-exit]')!.focus(), undefined)
    await reader.press('Enter')
  },
  'Shift three times': shiftThrice,
})) {
  test(`${way} leads from slides and from the page to the neutral page, and Back to the page before the deck`, async ({ reader }) => {
    for (const view of ['deck', 'read'] as const) {
      await reader.arrive('check-safety', view)
      await reader.tick('a2')
      await reader.run(() => document.activeElement instanceof HTMLElement && document.activeElement.blur(), undefined)
      await leave(reader)
      await hasLeft(reader)
    }
  })
}

test('leaving works from a field, from the overview, from "Go to" and from a claim\'s card', async ({ reader }) => {
  for (const open of [
    () => reader.write('when', 'Am'),
    async () => {
      await reader.press('o')
      await reader.until(() => !!document.querySelector('[role=listbox][aria-label="All slides"]'), undefined)
    },
    async () => {
      await reader.press('g')
      await reader.until(() => document.activeElement?.closest('#slidev-goto-dialog') !== null, undefined)
    },
    async () => {
      await reader.go('reason-9')
      await reader.press('e')
      await reader.until(() => !!document.querySelector('dialog[open]'), undefined)
    },
  ]) {
    await reader.arrive('limits')
    await open()
    expect(await reader.run(() => {
      const link = document.querySelector('[data-exit]')!
      const { left, top, width, height } = link.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + height / 2) === link
    }, undefined), 'the link lies on top').toBe(true)
    await shiftThrice(reader)
    await hasLeft(reader)
  }
})

test('a visit makes one entry in the history: links, keys and addresses typed by hand put nothing behind Back', async ({ reader }) => {
  await reader.arrive('check-safety')
  await reader.tick('a2')
  await reader.clickOn('#slideshow .under-safety a')
  await reader.sees('help')
  await reader.press('ArrowRight')
  // As by hand.
  for (const id of ['reason-9', 'check-stand', 'limits']) {
    await reader.go(id)
  }
  await reader.tick('s1')
  await reader.go('check-safety')
  expect(await reader.filled(), 'answers stay through it').toEqual(expect.arrayContaining(['a2', 's1']))
  await shiftThrice(reader)
  await reader.waitForAddress(away())
  await reader.back()
  await reader.waitForAddress(before())
})

test('a reload, and Back to the deck from another page, show no answer', async ({ reader }) => {
  await reader.arrive('check-safety')
  await reader.tick('a2', 's1')
  await reader.reload()
  await reader.sees('check-stand')
  expect(await reader.filled()).toEqual([])
  await reader.tick('s1')
  await reader.run((address) => {
    location.href = address
  }, away())
  await reader.waitForAddress(away())
  await reader.back()
  await reader.sees('check-stand')
  expect(await reader.filled()).toEqual([])
})

test('answers stand in no address, title or storage, and nothing is asked of another host', async ({ reader }) => {
  await reader.arrive('check-safety')
  await reader.tick('a2', 's1', 'w3', 't-unsafe', 'r8', 'want-miss-3')
  await reader.go('limits')
  await reader.write('will', 'zwetschge')
  await reader.go('result')
  const { asked, kept } = await reader.run(async () => ({
    asked: performance.getEntriesByType('resource').map(({ name }) => name).filter(name => !name.startsWith('data:')),
    kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.title, history.state, window.name, await indexedDB.databases?.(), await caches.keys()]),
  }), undefined)
  expect(asked.filter(address => !address.startsWith(process.env.DECK_URL!))).toEqual([])
  expect(asked.length).toBeGreaterThan(5)
  expect(kept).not.toMatch(/zwetschge|safety|[^-\w](?:a2|s1|w3|r8)[^-\w]/)
  expect(kept).toContain(settings.neutralTitle)
})

test('the page for reading prints blank, whatever was ticked and written, with every helpline', async ({ reader }) => {
  await reader.arrive('check-safety', 'read')
  const paper = await reader.paper()
  const blank = plain(paper.words)
  await reader.tick('a2', 's2', 'w3', 't-unsafe', 'r8', 'm-reaction')
  await reader.write('will', 'zwetschge')
  expect(await reader.paper()).toEqual(paper)
  for (const { label } of helplines.flatMap(({ contacts }) => contacts))
    expect(blank).toContain(plain(label))
  expect(blank).not.toContain(plain('Clear my answers'))
  expect(blank.match(/Leavethispage/g), 'only where the words speak of it').toHaveLength(1)
})

test('a slide prints blank, and "Print or save my answers" puts them on paper without the safety step', async ({ reader }) => {
  await reader.arrive('check-safety')
  await reader.tick('a9', 's0', 'w0', 't-yes', 'r8', 'm-self')
  await reader.go('check-safety')
  await reader.run(() => {
    window.print = () => {}
  }, undefined)
  await reader.until(title => !!document.querySelector('.printed-slide .page-slide .slide-title')?.textContent?.includes(title), talk[numberOf('check-safety') - 1]!.title)
  const slide = plain((await reader.paper()).words)
  expect(slide).toContain(plain(talk[numberOf('check-safety') - 1]!.title))
  expect(slide).not.toContain(plain('Leave this page'))
  await reader.go('result')
  await reader.clickOn('#slideshow button', paperWords.open)
  await reader.clickOn('#slideshow button', paperWords.print)
  await reader.until(() => !!document.querySelector('body > .answers-sheet'), undefined)
  const sheet = plain((await reader.paper()).words)
  expect(sheet).toContain(plain(`${paperWords.result}: ${headings['step-back']}`))
  expect(sheet).not.toContain(plain('Leave this page'))
  expect(sheet).not.toContain(plain(talk[numberOf('check-safety') - 1]!.title))
})

test('on a phone the deck opens the page for reading: nothing to scroll sideways, answers lead to a result, a turn keeps the place', async ({ reader }) => {
  await reader.resize(390, 844)
  await reader.open(before())
  await reader.openDeck()
  await reader.reads(talk[0]!.frontmatter.id as string)
  await reader.run(no => document.querySelector(`#slide-${no}`)!.scrollIntoView({ block: 'start', behavior: 'instant' }), numberOf('check-want'))
  await reader.reads('check-want')
  expect(await reader.run(() => [innerWidth, document.querySelector('.reading-bar')!.getBoundingClientRect().height], undefined), 'all of its bar in one line').toEqual([390, 56])
  expect(await reader.run(() => {
    const alone: string[] = []
    for (const placed of document.querySelectorAll('.reading-view .placed')) {
      const link = [...placed.querySelectorAll('[href^="sms:"]')].find(one => one.checkVisibility())
      for (const [bracket, edge] of link ? [[link.previousSibling!, 'top'], [link.nextSibling!, 'bottom']] as const : []) {
        const range = document.createRange()
        range.selectNodeContents(bracket)
        const [at] = [...range.getClientRects()].slice(edge === 'top' ? -1 : 0)
        if (Math.abs(at![edge] - link!.getBoundingClientRect()[edge]) > 12)
          alone.push(placed.textContent!)
      }
    }
    for (const input of document.querySelectorAll('.reading-view .text-field input')) {
      const ending = input.nextElementSibling
      if (ending && ending.getBoundingClientRect().top > input.getBoundingClientRect().bottom - 8)
        alone.push(input.closest('.text-field')!.textContent!)
    }
    return alone
  }, undefined), 'no bracket and no full stop stands in another line than its words').toEqual([])
  const wide = () => reader.run(() => {
    // Less than the window's where a bar to scroll takes room.
    const { scrollWidth, clientWidth } = document.documentElement
    const out = [...document.querySelectorAll<HTMLElement>('.reading-view *')].filter(element => element.checkVisibility() && !element.closest('.sr-only, svg') && element.getBoundingClientRect().right > clientWidth + 1)
    return [scrollWidth - clientWidth, ...out.map(element => element.outerHTML.slice(0, 80))]
  }, undefined)
  expect(await wide()).toEqual([0])
  await reader.tick('a9', 's0', 'w0', 't-yes', 'm-self')
  await expect.poll(async () => (await reader.result()).outcome).toBe('step-back')
  await reader.run(no => document.querySelector(`#slide-${no}`)!.scrollIntoView({ block: 'start', behavior: 'instant' }), numberOf('reason-9'))
  await reader.reads('reason-9')
  await reader.resize(844, 480)
  await reader.reads('reason-9')
  expect(await wide()).toEqual([0])
})

test('without JavaScript the deck leads to the page for reading: every slide, every helpline, blank boxes, and the way out', { tag: '@scriptless' }, async ({ openWindow }) => {
  const reader = await openWindow({ scriptless: true })
  await reader.open(before())
  await reader.openDeck()
  await reader.waitForAddress(`${process.env.DECK_URL}${settings.staticPage}`)
  const words = await reader.words()
  for (const { title } of talk)
    expect(words).toContain(title.replaceAll(/\s+/g, ' '))
  for (const { label } of helplines.flatMap(({ contacts }) => contacts))
    expect(words).toContain(label)
  expect(await reader.run(() => [document.querySelectorAll('input').length, document.querySelectorAll('.blank-box').length > 40], undefined)).toEqual([0, true])
  await reader.clickOn('[data-exit]')
  await reader.waitForAddress(away())
})

test('with cookies and storages blocked, slides turn, answers count and leaving leaves', { tag: '@blocked' }, async ({ openWindow }) => {
  const reader = await openWindow({ blocked: true })
  await reader.arrive('check-safety')
  await reader.tick('a2')
  await reader.go('result')
  await expect.poll(async () => (await reader.result()).outcome).toBe('safety-first')
  await reader.press('ArrowRight')
  await reader.sees(numberOf('result') + 1)
  await shiftThrice(reader)
  await hasLeft(reader)
})

test('every answer and field there is can be given on the page, and "Clear my answers" forgets them all', async ({ reader }) => {
  await reader.arrive('check-safety', 'read')
  const given = everyAnswer.filter(answer => !answer.startsWith('o-') && !/^r(?:[2-9]|1\d)$/.test(answer))
  await reader.tick(...given)
  expect((await reader.filled()).filter((answer, index, all) => all.indexOf(answer) === index).sort()).toEqual([...given].sort())
  await reader.clickOn('.reading-view .check-tools button', 'Clear my answers')
  await reader.clickOn('.reading-view .check-tools .panel button')
  await expect.poll(() => reader.filled()).toEqual([])
})
