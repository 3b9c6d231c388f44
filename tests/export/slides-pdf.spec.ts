import type { Browser, Page, Route } from 'playwright'
import type { Pdf } from '../support/readPdf'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import { openPrintPage } from '../../scripts/print/pages'
import { claimsOn, parts } from '../../src/deck/slides'
import { claims, helplines, worldLines } from '../../src/evidence'
import { readSlideText } from '../../src/validate/readSlideText'
import { scriptOf } from '../support/builtScripts'
import { plain, readPdf } from '../support/readPdf'
import { runScript } from '../support/runScript'
import { numberOf, talk } from '../support/slides'

let folder: string
let pdf: Pdf
let said: { out: string, err: string }

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slides-pdf-'))
  const run = await runScript('export.ts', ['--output', join(folder, 'deck.pdf')])
  expect(run, run.err).toMatchObject({ code: 0 })
  said = run
  pdf = await readPdf(join(folder, 'deck.pdf'))
})

test.afterAll(() => rm(folder, { recursive: true }))

/** The pages on which a link could be missed: those of the slides a claim stands on. */
const claimSlides = claims.map(claim => ({ claim, slide: talk.find(slide => claimsOn(slide.frontmatter).includes(claim.id))! }))

test('the export says which file it wrote, with its pages, size and seconds', () => {
  expect(said.out.trim()).toMatch(new RegExp(`deck\\.pdf: ${talk.length} pages, \\d+ KB, \\d+\\.\\d s$`))
  expect(said.out.trim().split('\n')).toHaveLength(1)
  expect(said.err.trim().split('\n').every(line => line.endsWith(' …'))).toBe(true)
})

test.describe('on a network that keeps back the file of one slide', () => {
  const slow = 17
  const open = (browser: Browser, keepBack: (page: Page, route: Route) => Promise<void>) => openPrintPage({
    newPage: async (options?: Parameters<Browser['newPage']>[0]) => {
      const page = await browser.newPage(options)
      await page.route(`**/assets/${scriptOf(slow)}`, route => keepBack(page, route))
      return page
    },
  } as Browser, process.env.DECK_URL!, { slides: talk.map(({ no }) => no) })

  test('its words are waited for, and so are all others', async ({ browser }) => {
    const { page } = await open(browser, async (page, route) => {
      // Until the browser has drawn the page without it, many times over.
      await page.waitForFunction(() => document.querySelectorAll('.print-slide-container').length > 0)
      await page.evaluate(async () => {
        for (let frame = 0; frame < 10; frame++)
          await new Promise(requestAnimationFrame)
      })
      await route.continue()
    })
    const blank = await page.evaluate(() => Array.from(document.querySelectorAll('.print-slide-container')).filter(slide => !slide.querySelector('h1')).map(slide => slide.id))
    expect(blank).toEqual([])
    await page.context().close()
  })

  test('nothing is printed when it never comes', { tag: '@full' }, async ({ browser }) => {
    const firstLost = talk.find(({ no }) => scriptOf(no) === scriptOf(slow))!.no
    await expect(open(browser, (_, route) => route.abort())).rejects.toThrow(new RegExp(`^Slide ${firstLost} did not load\\. `))
  })
})

test('every slide is one page of the size of a slide', () => {
  expect(pdf.pages).toHaveLength(talk.length)
  for (const page of pdf.pages)
    expect([page.width, page.height]).toEqual([960, 540])
})

test('every page shows its slide: no page is blank, and none is missing its title', () => {
  for (const { no, title } of talk)
    expect(pdf.pages[no - 1]!.text, `page ${no}`).toContain(plain(title))
})

for (const { claim, slide } of claimSlides) {
  test(`a reader finds ${claim.id} with what research says about it`, () => {
    const { text } = pdf.pages[slide.no - 1]!
    expect(text).toContain(plain(claim.brief))
    const { layout, faqs } = slide.frontmatter as { layout: string, faqs?: { claim: string, question: string, answer: string }[] }
    const words = {
      premise: [claim.claim],
      questions: faqs?.filter(faq => faq.claim === claim.id).flatMap(faq => [faq.question, faq.answer]) ?? [],
    }[layout] ?? [readSlideText(slide.content).body]
    for (const line of words)
      expect(text).toContain(plain(line))
  })
}

test('all text lies within its page', () => {
  for (const [index, page] of pdf.pages.entries()) {
    const outside = page.boxes.filter(box => box.left < 0 || box.right > page.width || box.bottom < 0 || box.top > page.height)
    expect(outside, `page ${index + 1}`).toEqual([])
  }
})

test('the Help slide has the lines of every place, all of them above its foot', () => {
  const { text, boxes } = pdf.pages[numberOf('help') - 1]!
  const foot = boxes.find(box => box.text.trim() === String(numberOf('help')))!
  for (const line of helplines.filter(line => !worldLines.includes(line))) {
    for (const words of [line.service, ...line.contacts.map(contact => contact.label)])
      expect.soft(text).toContain(plain(words))
  }
  expect(boxes.filter(box => box !== foot && box.text.trim() && box.bottom < foot.top).map(box => box.text)).toEqual([])
})

test('the file names its title, author, subject, keywords and language', () => {
  const { author, keywords } = talk[0]!.frontmatter as Record<string, string>
  expect(pdf.info).toMatchObject({ title: 'Before you cut him off', author, keywords })
  expect(pdf.info.subject).toMatch(/\w+ \w+/)
  expect(pdf.language).toBe('en')
  expect(pdf.showsTitle).toBe(true)
})

test('the file says nothing about the machine it was made on', () => {
  expect([pdf.info.creator, pdf.info.producer]).toEqual(['Slidev', 'Chromium'])
})

test('a screen reader gets a tagged document with the title of every slide as a heading', () => {
  expect(pdf.marked).toBe(true)
  expect(pdf.tags.Document).toBe(1)
  expect(pdf.tags.H1).toBe(talk.length)
  expect(pdf.tags.P).toBeGreaterThan(talk.length)
})

test('the table of contents has the parts of the talk, and in each its slides by title', () => {
  expect(pdf.outline).toEqual(parts.map((part) => {
    const slides = talk.filter(slide => slide.frontmatter.part === part.id)
    return {
      title: part.name,
      page: slides[0]!.no - 1,
      children: slides.map(({ title, no }) => ({ title, page: no - 1, children: [] })),
    }
  }))
})

test('every link leads to a page of the document, a web page, a phone number, a text message or an address to write to', () => {
  const dead = pdf.pages.flatMap((page, index) => page.links
    .filter(link => link.page === undefined && !/^(?:https:\/\/|tel:|sms:|mailto:)/.test(link.url ?? ''))
    .map(link => `page ${index + 1}: ${JSON.stringify(link)}`))
  expect(dead).toEqual([])
})

test('every claim links to the sources it rests on', () => {
  const sourcePages = talk.filter(slide => slide.frontmatter.layout === 'sources').map(slide => slide.no - 1)
  for (const { claim, slide } of claimSlides.filter(({ claim }) => claim.sources.length)) {
    const pages = pdf.pages[slide.no - 1]!.links.map(link => link.page)
    expect(pages.some(page => page !== undefined && sourcePages.includes(page)), claim.id).toBe(true)
  }
})

test('the contradictions link to the reasons and warnings they name', () => {
  const slide = talk[numberOf('disagree') - 1]!
  const pairs = slide.frontmatter.pairs as Record<'one' | 'other', { from: string[] }>[]
  const slideOf = (claim: string) => talk.find(({ frontmatter }) => claimsOn(frontmatter).includes(claim))!.no
  const named = pairs.flatMap(pair => [...pair.one.from, ...pair.other.from]).map(claim => slideOf(claim) - 1)
  expect(new Set(pdf.pages[slide.no - 1]!.links.map(link => link.page))).toEqual(new Set(named))
})

test('all fonts are in the file', () => {
  for (const [index, page] of pdf.pages.entries()) {
    expect(page.fontsEmbedded.length, `page ${index + 1}`).toBeGreaterThan(0)
    expect(page.fontsEmbedded, `page ${index + 1}`).not.toContain(false)
  }
})

test('the worksheet pages are blank: no form, no box ticked', () => {
  expect(pdf.hasForm).toBe(false)
  expect(pdf.tags.Form).toBeUndefined()
  for (const page of pdf.pages)
    expect(page.text).not.toMatch(/[☑☒✓✔✗✘]/)
})
