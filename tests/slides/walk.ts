import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright/test'
import type { Exposed } from '../support/accessibilityTree'
import type { Leaving } from '../support/leaving'
import type { Stop } from '../support/slides'
import type { Focus } from './focusIn'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { accessibilityTree } from '../support/accessibilityTree'
import { askAxe, wcag, withStageAlone } from '../support/axe'
import { expect, stageSlide, watch } from '../support/deck'
import { coversOfLink, historyOf, holdNeutralPage, pageBefore, stopLeaving, ways } from '../support/leaving'
import { notedMovements, noteMovements } from '../support/movements'
import { openReading } from '../support/reading'
import { clicksOf, isAt, openStop, stops, talk } from '../support/slides'
import { chrome, offers, readWords } from '../support/words'
import { faintMarks } from './faintMarks'
import { dotsAtStart, fitLimits, misfits } from './fit'
import { lookAtFocus } from './focusIn'

/*
 * The two walks over all slides that `npm test` takes, one for each colour scheme: a page load and a look at every slide cost
 * more than anything that is asked there. Ask more of a walk rather than add one. What a walk saw is tested by name in
 * light.spec.ts and dark.spec.ts.
 */

/** What a reader finds on one slide, with all its steps shown. Runs in the page. */
function read(slide: Element) {
  const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const all = (selector: string) => [...slide.querySelectorAll(selector)]
  return {
    title: document.title,
    headings: all('h1').filter(heading => heading.checkVisibility()).map(text),
    optical: all('h1').map(heading => getComputedStyle(heading).fontVariationSettings),
    letters: all('*').filter(element => element.checkVisibility() && !element.closest('.sr-only') && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())).map((element) => {
      const labels = 'button, a, dt, .kicker, .label, .who, .hint, .or, .from, .head, .value, .side, .key, .sub-heading, .areas, thead, .slide-foot, .check-tools, .result-aside, .as-published, .where, .about, .about-edition, .indirectly, .verdict-legend, .crisis-lines, .on-paper, .column > p, .dot, .mark, .under-safety, .summary, .totals, .in-words, .own-act, .row'
      const role = element.closest('.sources, .references') ? 'reference' : element.closest(labels) ? 'label' : 'reading'
      return { role: role as 'reading' | 'label' | 'reference', size: Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 100) / 100, words: text(element).slice(0, 40) }
    }),
    // A box to tick, and how far its middle lies from that of the first line of its words.
    besideBoxes: all('.check-option').map((option) => {
      const range = document.createRange()
      range.selectNodeContents(option.lastElementChild!)
      const [box, line] = [option.firstElementChild!.getBoundingClientRect(), range.getClientRects()[0]!]
      return { words: text(option), apart: Math.abs((box.top + box.bottom - line.top - line.bottom) / 2) }
    }),
    number: text(slide.querySelector('.slide-foot .number')),
    progress: all('.part-progress').map(mark => mark.getAttribute('aria-label')),
    foot: all('.slide-foot .text').map(text),
    footParts: all('.slide-foot > *').map(part => part.className),
    badges: all('.evidence-badge').map(badge => ({
      claim: badge.getAttribute('data-claim'),
      verdict: badge.getAttribute('data-verdict'),
      words: text(badge.querySelector('p.line')),
      shapes: badge.querySelectorAll('svg').length,
      sources: text(badge.querySelector('.sources')),
      // What opens the claim's card.
      opens: Array.from(badge.querySelectorAll('[data-opens]'), opener => ({ claim: opener.getAttribute('data-opens'), words: text(opener) })),
    })),
    references: all('[data-source]').map(item => ({
      id: item.getAttribute('data-source')!,
      words: text(item),
      href: item.querySelector('a')?.getAttribute('href') ?? undefined,
    })),
    pictures: all('svg[data-scene]').map(picture => ({
      scene: picture.getAttribute('data-scene'),
      role: picture.getAttribute('role'),
      alt: picture.getAttribute('aria-label') ?? '',
      marks: Array.from(picture.querySelectorAll('path, circle'), mark => mark.outerHTML).join(''),
      // Marks that are moved, faded or half drawn.
      unfinished: Array.from(picture.querySelectorAll('path, circle'), mark => getComputedStyle(mark.parentElement!))
        .filter(({ opacity, transform, strokeDasharray }) => opacity !== '1' || transform !== 'none' || strokeDasharray !== 'none')
        .length,
    })),
  }
}

/** The slide that is on stage, put before each of its controls: what is wrong when it has the focus, or is pressed. Runs in the page. */
function tryControls(no: number): Focus[] {
  const { lookAtFocus: look } = window as unknown as { lookAtFocus: typeof lookAtFocus }
  const controls = [...document.querySelectorAll<HTMLElement>(`#slideshow > [data-slidev-no="${no}"] :is(a[href], button, input)`)].filter(control => !control.matches(':disabled'))
  const found = controls.map((control) => {
    control.focus()
    const { control: name, wrong } = look()!
    const [line] = control.getClientRects()
    for (const part of [0.02, 0.5, 0.98]) {
      const hit = document.elementFromPoint(line!.left + line!.width * part, line!.top + line!.height / 2)
      if (!hit || !(control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control)))
        wrong.push(`a press on it, ${part * 100} % along, meets ${hit?.outerHTML.slice(0, 100)}`)
    }
    return { control: name, wrong }
  })
  // Back to the heading, from where the arrows move the slides.
  const heading = document.querySelector<HTMLElement>(`#slideshow > [data-slidev-no="${no}"] h1`)!
  heading.tabIndex = -1
  heading.focus()
  return found
}

async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<{ page: Page, complaints: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en', ...options })
  const complaints: string[] = []
  watch(context, complaints)
  const page = await context.newPage()
  await noteMovements(page)
  await page.addInitScript(`Object.assign(window, { lookAtFocus: ${lookAtFocus} })`)
  return { page, complaints }
}

/** From here on the browser takes the reader for one with a keyboard, whose focus is shown. */
async function takeKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
}

/** Waits until Slidev has fetched all slides ahead, some seconds after the first one. */
async function fetchedAll(page: Page, fetched: Set<string>): Promise<void> {
  const chunks = readdirSync(join(process.env.DECK_FOLDER!, 'assets')).filter(name => /^slides-.*\.js$/.test(name))
  expect(chunks.length).toBeGreaterThan(1)
  await expect.poll(() => chunks.filter(name => !fetched.has(name)), { timeout: 30_000 }).toEqual([])
  await expect(page.locator('#slideshow > [data-slidev-no]')).toHaveCount(talk.length)
  await expect(page.locator('#slideshow .slidev-slide-loading')).toHaveCount(0)
}

/** Goes on to the reading view, which has a file of its own, and reads every slide there. */
async function readReadingView(page: Page): Promise<string[]> {
  await page.context().setOffline(false)
  await openReading(page)
  return Promise.all((await page.locator('.reading-slide').all()).map(slide => slide.evaluate(readWords, offers)))
}

export interface SeenInLight extends ReturnType<typeof read> {
  no: number
  /** What does not fit on the slide, lies at its edge or over something else. */
  misfits: string[]
  dotsAtStart: string[]
  /** All words in reading order, and those of its foot. */
  allWords: string
  tree: Exposed[]
  /** The same, once a title that stands above a claim, a caveat or a figure takes one line more: WebKit sets it wider, another language makes it longer. */
  misfitsUnderLongerTitle: string[]
  /** Every rule of WCAG at A and AA. */
  axe: string[]
  controls: Focus[]
}

export interface WalkInLight {
  slides: SeenInLight[]
  /** What moved, though its reader asks for no movement. */
  movements: string[]
  /** What live regions said on the way. */
  spoken: string[]
  /** What was asked of the network once it was gone. */
  askedInVain: string[]
  complaints: string[]
  /** What each slide says in the reading view, to which this walk goes on at its end. */
  reading: string[]
}

/** Makes the title of a slide one line longer; what this gives takes that back. */
async function lengthenTitle(slide: Locator): Promise<() => Promise<void>> {
  const more = await slide.locator('h1:visible').evaluateHandle((heading: HTMLElement) => {
    const more = heading.appendChild(document.createElement('span'))
    const wanted = heading.offsetHeight + Number.parseFloat(getComputedStyle(heading).lineHeight) * 0.9
    // Narrower letters would not do: the words themselves go on.
    while (heading.offsetHeight < wanted)
      more.append(' word')
    return more
  })
  return () => more.evaluate(more => more.remove())
}

/**
 * From the first slide to the last with the right arrow key, in the light scheme at 1280 x 720, without movement, and without a
 * network as soon as the first slide has settled.
 */
export async function walkInLight(browser: Browser): Promise<WalkInLight> {
  const { page, complaints } = await openWindow(browser, { viewport: { width: 1280, height: 720 }, colorScheme: 'light' })
  await page.addInitScript(() => {
    const spoken: string[] = []
    Object.assign(window, { spoken })
    const listened = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output'
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(listened)
        if (region?.checkVisibility())
          spoken.push(region.textContent)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  const fetched = new Set<string>()
  page.on('requestfinished', request => fetched.add(request.url().split('/').at(-1)!))
  await openStop(page, stops[0]!)
  await fetchedAll(page, fetched)
  await page.context().setOffline(true)
  const askedInVain: string[] = []
  page.on('request', request => askedInVain.push(request.url()))

  const slides: SeenInLight[] = []
  for (const stop of stops) {
    if (stop !== stops[0])
      await page.keyboard.press('ArrowRight')
    await isAt(page, stop)
    const { no } = stop
    if (stop.clicks < clicksOf(no))
      continue
    const slide = stageSlide(page, no)
    await page.evaluate(() => document.fonts.ready)
    // Before anything has the focus: the heading has it by itself.
    const tree = await accessibilityTree(page)
    const words = await slide.locator('.deck').evaluate(readWords, offers)
    const seen = {
      ...await slide.evaluate(read),
      no,
      tree,
      misfits: await slide.evaluate(misfits, fitLimits),
      dotsAtStart: await slide.evaluate(dotsAtStart),
      allWords: `${words} ${await slide.evaluate(readWords, ['.deck', ...chrome])}`.trim(),
      axe: (await withStageAlone(page, () => askAxe(page, wcag))).broken,
    }
    if (no === 1)
      await takeKeyboard(page)
    const controls = await page.evaluate(tryControls, no)
    let misfitsUnderLongerTitle: string[] = []
    if (['reason', 'caveat', 'figure'].includes(String(talk[no - 1]!.frontmatter.layout))) {
      const shorten = await lengthenTitle(slide)
      misfitsUnderLongerTitle = await slide.evaluate(misfits, fitLimits)
      await shorten()
    }
    slides.push({ ...seen, controls, misfitsUnderLongerTitle })
  }
  const walk = {
    slides,
    movements: await notedMovements(page),
    spoken: await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken),
    askedInVain,
    complaints: complaints.filter(line => !line.startsWith(`request: ${process.env.DECK_URL}`)),
    reading: await readReadingView(page),
  }
  await page.context().close()
  return walk
}

export interface SeenInDark {
  no: number
  faintWords: string[]
  faintMarks: string[]
  controls: Focus[]
  /** What lies over "Leave this page". */
  overLeave: string[]
  history: string[]
  left: Leaving[]
}

export interface WalkInDark { slides: SeenInDark[], complaints: string[] }

/** From the last slide back to the first with the left arrow key, in the dark scheme and a small window, leaving (and being kept) on each. */
export async function walkInDark(browser: Browser): Promise<WalkInDark> {
  const { page, complaints } = await openWindow(browser, { viewport: { width: 900, height: 507 }, colorScheme: 'dark' })
  await holdNeutralPage(page)
  await page.goto(pageBefore)
  const back: Stop[] = stops.toReversed()
  await openStop(page, back[0]!)
  await expect(page.locator('html')).toHaveClass(/\bdark\b/)
  await takeKeyboard(page)
  const { stopped } = await stopLeaving(page)
  const slides: SeenInDark[] = []
  for (const stop of back) {
    if (stop !== back[0])
      await page.keyboard.press('ArrowLeft')
    await isAt(page, stop)
    const { no } = stop
    if (stop.clicks < clicksOf(no))
      continue
    await page.evaluate(() => document.fonts.ready)
    const { broken, undecided } = await withStageAlone(page, () => askAxe(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }, `#slideshow > [data-slidev-no="${no}"]`))
    const seen = {
      no,
      // Under the edge of a picture's frame and behind a pseudo-element axe cannot tell the ground; misfits and faintMarks look there.
      faintWords: [...broken, ...undecided.filter(line => !/pseudo element|overlapped by another element/.test(line))],
      faintMarks: await page.evaluate(faintMarks, no),
      overLeave: await coversOfLink(page),
      history: await historyOf(page),
    }
    const controls = await page.evaluate(tryControls, no)
    await Object.values(ways)[no % 3]!(page)
    slides.push({ ...seen, controls, left: await stopped() })
    await stageSlide(page, no).locator('h1').focus()
  }
  await page.context().close()
  return { slides, complaints: complaints.filter(line => !line.startsWith('request: ')) }
}
