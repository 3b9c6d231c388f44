import type { Page } from 'playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { scenes } from '../../components/figures/thread/scenes'
import { serveFolder } from '../../scripts/shared/serve'
import { cardWords, goingBackLine, lastDayItems, nameHelpOnPaper, pageKeepsNothing, paperLines, planWords, questions, safetyCaution, supportLine, want } from '../../src/decision'
import { parts } from '../../src/deck/slides'
import { claims, emergencyNumbers, fullReference, getSource, helplines, shortCite, sources } from '../../src/evidence'
import { formatDate } from '../../src/format'
import { onPaperWords } from '../../src/messages'
import { settings } from '../../src/settings'
import { expect, test } from '../support/deck'
import { holdNeutralPage, pageBefore } from '../support/leaving'
import { plain, readPdf } from '../support/readPdf'
import { numberOf, talk } from '../support/slides'

test.use({ javaScriptEnabled: false })

/** A text in one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

async function open(page: Page): Promise<void> {
  await page.goto(`${process.env.DECK_URL}read.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(talk[0]!.title)
}

const html = (): string => readFileSync(join(process.env.DECK_FOLDER!, 'read.html'), 'utf8')

/** Opens the deck's own address from another page, and waits until the page for reading is there. */
async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(pageBefore)
  await page.goto(address)
  await page.waitForURL(address.replace(/[^/]*$/, settings.staticPage))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(talk[0]!.title)
}

test('the deck\'s address leads to the page, whatever slide it names, and Back to the page before', async ({ page, deckUrl }) => {
  for (const address of [deckUrl, `${deckUrl}index.html`]) {
    await arrive(page, address)
    await page.goBack()
    expect(page.url()).toBe(pageBefore)
  }
  await page.goto(`${deckUrl}#/help`)
  await page.waitForURL(url => url.pathname.endsWith(`/${settings.staticPage}`))
})

test.describe('at the root of a host', () => {
  test.use({ expected: [/^request: http:\/\/127\.0\.0\.1:/] })

  test('it leads there, too', { tag: '@full' }, async ({ page, deckUrl }) => {
    expect(deckUrl).toContain('/some/folder/')
    await using server = await serveFolder(process.env.DECK_FOLDER!)
    await arrive(page, server.url)
  })
})

test('where a page may not lead on by itself, a link does', { tag: '@full' }, async ({ page, deckUrl }) => {
  const index = readFileSync(join(process.env.DECK_FOLDER!, 'index.html'), 'utf8')
  const still = index.replace(/<meta http-equiv="refresh"[^>]*>/, '')
  expect(still).not.toBe(index)
  await page.route(deckUrl, route => route.fulfill({ contentType: 'text/html', body: still }))
  await page.goto(deckUrl)
  await page.getByRole('link', { name: 'Read this as a page' }).click()
  await page.waitForURL(`${deckUrl}${settings.staticPage}`)
})

test('all that a person needs is on the page', async ({ page, complaints, deckUrl }) => {
  await open(page)
  await test.step('it asks for nothing but its own files, runs nothing, and its policy allows nothing else', async () => {
    await page.evaluate(() => document.fonts.ready)
    const own = complaints.map(asked => asked.replace(`request: ${deckUrl}`, ''))
    expect(own).toContain('read.html')
    expect(own.filter(asked => !/^(?:read\.html|assets\/[\w-]+\.woff2)$/.test(asked))).toEqual([])
    expect(own.filter(asked => asked.endsWith('.woff2'))).toHaveLength(2)

    const written = html()
    expect(written).not.toMatch(/<script|<link(?! rel="icon")|<iframe|<img|<form|<input|<button| on\w+="|javascript:/i)
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy!.split('; ').sort()).toEqual(['base-uri \'none\'', 'default-src \'none\'', 'font-src \'self\'', 'form-action \'none\'', 'img-src \'self\' data:', 'style-src \'unsafe-inline\''])
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  await test.step('every helpline is there with each number to press, and what to call in danger', async () => {
    for (const helpline of helplines) {
      const entry = page.locator(`[data-helpline="${helpline.id}"]`)
      await expect(entry).toContainText(`${helpline.place}: ${helpline.service}`)
      for (const { label, href } of helpline.contacts)
        await expect(entry.getByRole('link', { name: label, exact: true })).toHaveAttribute('href', href)
    }
    await expect(page.locator('[data-helpline]')).toHaveCount(helplines.length)
    for (const { number, href, places } of emergencyNumbers) {
      const placed = page.locator(`.danger [data-number="${number}"]`)
      await expect(placed).toHaveText(`${number} ${places}`)
      await expect(placed.getByRole('link')).toHaveAttribute('href', href)
    }
  })

  await test.step('it says who made it, that nobody paid for it, and when its words were reviewed and are next', async () => {
    const about = page.locator('.about-edition')
    for (const words of [settings.madeBy, settings.funding, formatDate(settings.reviewedOn), formatDate(settings.nextReviewOn)])
      await expect(about).toContainText(words)
    expect(settings.madeBy, 'the author of the PDFs').toBe(talk[0]!.frontmatter.author)
  })

  await test.step('it names the way out that works without a program, and what Back then does', async () => {
    const before = page.locator(`#slide-${numberOf('before')}`)
    await expect(before).toContainText('To go, use “Leave this page”. It cannot undo what was already recorded, and Back shows this page again.')
    await expect(before).not.toContainText('Shift')
  })

  await test.step('every source and every claim is there, each claim with what it rests on', async () => {
    const references = await page.locator('[data-source]').evaluateAll(found => found.map(one => [(one as HTMLElement).dataset.source!, one.textContent]))
    const byId = new Map(references.map(([id, text]) => [id, line(text!)]))
    expect([...byId.keys()].sort()).toEqual(sources.map(source => source.id).sort())
    for (const source of sources) {
      expect(byId.get(source.id)).toContain(line(fullReference(source)))
      if (source.doi)
        await expect(page.locator(`[data-source="${source.id}"] a`)).toHaveAttribute('href', `https://doi.org/${source.doi}`)
    }
    for (const claim of claims) {
      const badge = page.locator(`.evidence-badge[data-claim="${claim.id}"]`).first()
      await expect(badge).toContainText(line(claim.brief))
      // Its card, folded, has the links (tests/evidence/cards.spec.ts).
      for (const source of claim.sources)
        await expect(badge.locator('.sources').first()).toContainText(shortCite(getSource(source)))
    }
  })

  await test.step('every picture is there with its words, and the map and the ten to one as lists', async () => {
    const figures = await page.getByRole('img').and(page.locator('.thread-figure')).evaluateAll(found => found.map(figure => ({
      scene: (figure as SVGElement).dataset.scene!,
      alt: figure.getAttribute('aria-label'),
      marks: figure.querySelectorAll('path, circle, line, rect, ellipse').length,
      wide: figure.getBoundingClientRect().width > 100,
    })))
    expect(figures.map(({ scene, alt, wide }) => ({ scene, alt, wide }))).toEqual(
      talk.map(slide => slide.frontmatter.layout === 'cover' ? 'cover' : slide.frontmatter.id as string)
        .filter(id => id in scenes)
        .map(id => ({ scene: id, alt: scenes[id as keyof typeof scenes].alt, wide: true })),
    )
    expect(figures.filter(({ marks }) => marks < 2)).toEqual([])
    await expect(page.locator('.evidence-map [data-claim]')).toHaveCount(claims.length)
    await expect(page.locator('.ten-to-one li')).toHaveCount(11)
  })

  await test.step('the checks are blank boxes for a pen, each with its words, and no one can tick them', async () => {
    const [first] = await page.locator('.paper-note').allInnerTexts()
    expect(first).toMatch(/for a pen.*The page does not keep or send them\. Software that watches the device could see them\./is)
    for (const [question, slide] of [['safety', 'check-safety'], ['stand', 'check-stand'], ['mark', 'check-mark'], ['told', 'check-mark'], ['motive', 'check-want'], ['ties', 'plan']] as const) {
      for (const { label } of questions[question].options) {
        const option = page.locator(`#slide-${numberOf(slide)} .check-option`, { hasText: label }).first()
        await expect(option.getByRole('img', { name: /^empty (?:box|circle)$/ })).toBeVisible()
      }
    }
    await expect(page.locator(`#slide-${numberOf('check-want')}`).getByRole('img', { name: 'empty circle' })).toHaveCount(want.options.length * want.scale.length + questions.motive.options.length)
    for (const { label } of lastDayItems)
      await expect(page.locator(`#slide-${numberOf('plan-check')} .check-option`, { hasText: label })).toBeVisible()
    await expect(page.locator(`#slide-${numberOf('limits')}`).getByRole('img', { name: /^line to write on/ })).toHaveCount(10)
    await expect(page.locator('input, textarea, button, [data-outcome]')).toHaveCount(0)
  })

  await test.step('without a program, the page says to everyone what safety would say, before the first field of a plan', async () => {
    const text = line(await page.locator('main').innerText())
    const firstPlan = text.indexOf(line(planWords.length.legend))
    expect(firstPlan).toBeGreaterThan(0)
    for (const words of [cardWords['safety-first.main'], goingBackLine, ...Object.values(paperLines).map(words => nameHelpOnPaper(words, talk[numberOf('help') - 1]!.title)), safetyCaution])
      expect.soft(text.slice(0, firstPlan), words).toContain(line(words))
    const safety = page.locator(`#slide-${numberOf('check-safety')} .paper-safety`)
    await expect(safety.getByRole('link', { name: nameHelpOnPaper(supportLine, talk[numberOf('help') - 1]!.title) })).toHaveAttribute('href', `#slide-${numberOf('help')}`)
    for (const id of ['limits', 'plan'])
      await expect(page.locator(`#slide-${numberOf(id)} [data-safety-caution]`)).toBeVisible()
    expect(text, 'paper keeps what a pen writes').not.toContain(pageKeepsNothing)
    await expect(page.locator(`#slide-${numberOf('check-safety')} .kicker`)).toHaveText(onPaperWords.keepIt)
  })

  await test.step('every link within the page has its place there, and leads to it', async () => {
    const targets = await page.locator('a[href^="#"]').evaluateAll(links => links.map(link => ({ to: link.getAttribute('href')!, isThere: document.querySelector(link.getAttribute('href')!) !== null })))
    expect(targets.length).toBeGreaterThan(60)
    expect(targets.filter(({ isThere }) => !isThere)).toEqual([])
    for (const [link, to] of [['Reason 2', 'reason-2'], ['Skip to the text', 'title']] as const) {
      await page.getByRole('link', { name: link, exact: true }).first().press('Enter')
      const no = numberOf(to)
      expect(new URL(page.url()).hash).toBe(`#slide-${no}`)
      await expect(page.locator(`#slide-${no} .slide-title`)).toBeInViewport({ ratio: 1 })
    }
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null), 'past the skip link, Tab goes on in the text').toBe(true)
  })

  await test.step('the zeros of numbers to dial have no stroke', async () => {
    await expect(page.locator('a[href^="tel:"]').first()).toHaveCSS('font-family', /^"Plain Digits"/)
  })

  await test.step('the parts can be opened and followed by hand', async () => {
    const nav = page.getByRole('navigation', { name: 'Parts' })
    await expect(nav).toBeHidden()
    await page.locator('.reading-bar summary').click()
    await expect(nav.getByRole('link')).toHaveText(parts.map(part => part.name))
    await nav.getByRole('link', { name: parts[3]!.name }).click()
    await expect(page.locator(`#slide-${numberOf('section-stop')} .slide-title`)).toBeInViewport({ ratio: 1 })
  })
})

test.describe('leaving', () => {
  test.use({ expected: [new RegExp(`^request: ${settings.leaveTo}`)] })

  test('"Leave this page" is in reach everywhere, and leaves', { tag: '@full' }, async ({ page }) => {
    await holdNeutralPage(page)
    for (const [width, height] of [[1280, 720], [320, 256]] as const) {
      await page.setViewportSize({ width, height })
      await open(page)
      for (const id of ['title', 'check-safety', 'plan-check', 'help', 'sources-5']) {
        await page.locator(`#slide-${numberOf(id)}`).evaluate(section => section.scrollIntoView())
        await expect(page.locator('[data-exit]')).toBeInViewport({ ratio: 1 })
        await page.locator('[data-exit]').click({ trial: true })
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'no sideways scroll').toBe(width)
    }
    await page.locator('[data-exit]').click()
    await page.waitForURL(settings.leaveTo)
  })
})

test('it is light or dark as the browser is', { tag: '@full' }, async ({ page }) => {
  const colours = () => page.evaluate(() => [getComputedStyle(document.querySelector('.reading-view')!).backgroundColor, getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('h1')!).color])
  const brightness = (colour: string) => Math.max(...colour.match(/\d+/g)!.slice(0, 3).map(Number))
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page)
  const light = await colours()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await colours()
  expect(light.map(colour => brightness(colour) > 128)).toEqual([true, true, false])
  expect(dark.map(colour => brightness(colour) > 128)).toEqual([false, false, true])
})

test('saved on a disk it looks and works the same', { tag: '@full' }, async ({ page }) => {
  await page.goto(pathToFileURL(join(process.env.DECK_FOLDER!, 'read.html')).href)
  await expect(page.locator('.reading-slide .slide-title')).toHaveText(talk.map(slide => slide.title))
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => Array.from(document.fonts, font => font.status))).toEqual(expect.arrayContaining(['loaded', 'loaded']))
  await page.locator('.reading-bar summary').click()
  await page.getByRole('link', { name: parts[6]!.name }).click()
  await expect(page.locator(`#slide-${numberOf('key-pointers')} .slide-title`)).toBeInViewport({ ratio: 1 })
  await expect(page.locator('[data-exit]')).toBeInViewport({ ratio: 1 })
})

test.describe('the whole build saved on a disk', () => {
  // What the deck's own page asks for before it has led on.
  test.use({ expected: [/^console error: (?:Access to .* at 'file:.* blocked by CORS policy|Failed to load resource: net::ERR_FAILED)/] })

  test('leads there, too', async ({ page, deckUrl }) => {
    expect(deckUrl).toBeTruthy()
    await page.goto(pathToFileURL(join(process.env.DECK_FOLDER!, 'index.html')).href)
    await page.waitForURL(/^file:.*\/read\.html$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(talk[0]!.title)
  })
})

test('it prints all of it, on full pages, without the bar and the Leave link', { tag: '@full' }, async ({ page }, testInfo) => {
  await open(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const format of ['A4']) {
    const path = testInfo.outputPath(`${format}.pdf`)
    await page.pdf({ path, format })
    const { pages } = await readPdf(path)
    const text = pages.map(page => page.text).join('')
    for (const { title } of talk)
      expect(text).toContain(plain(title))
    for (const { contacts } of helplines)
      expect(contacts.filter(({ label }) => !text.includes(plain(label)))).toEqual([])
    expect(text.match(/Leavethispage/g), 'only where the words speak of it').toHaveLength(1)
    expect(text).not.toContain('Seetheslides')
    expect(text, 'neither skip link nor bar comes before the words').toMatch(/^Theboxesonthispage/)
    expect(pages[0]!.colours, 'dark words on white, though the screen is dark').toEqual(expect.arrayContaining(['#ffffff', '#221a2b']))
    expect(pages[0]!.colours).not.toContain('#1a1521')
    expect(pages.map(page => page.text.length).filter(length => length < 40), 'pages with next to nothing').toEqual([])
    for (const { boxes, width } of pages)
      expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
  }
})
