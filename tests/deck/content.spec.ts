import { parts } from '../../deck/parts'
import { settings } from '../../deck/settings'
import { claims, fullReference, getSource, groupSources, sourceHref, sources, verdictWords } from '../../evidence'
import { test as deckTest, expect, stageSlide } from '../support/deck'
import { clicksOf, isAt, numberOf, openStop, talk } from '../support/slides'

// The running order of the brief (content.md), by hand. The plan takes three slides and the sources four.
const order = `
  title before about premise options check-safety check-stand check-mark
  section-reasons reason-1 reason-2 reason-3 reason-4 reason-5 reason-6 reason-7 reason-8 reason-9 reason-10 reason-11
  check-reasons ten-to-one disagree evidence-map
  section-stop stop-1 stop-2 stop-3 stop-4 section-wont wont-1 wont-2 wont-3
  check-want limits plan plan-days plan-check result
  key-pointers questions help sources-1 sources-2 sources-3 sources-4
`.trim().split(/\s+/)

/** What a reader finds on one slide, with all its steps shown. */
function read(slide: Element) {
  const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const all = (selector: string) => [...slide.querySelectorAll(selector)]
  return {
    title: document.title,
    headings: all('h1').filter(heading => heading.checkVisibility()).map(text),
    number: text(slide.querySelector('.slide-foot .number')),
    progress: all('.part-progress').map(mark => mark.getAttribute('aria-label')),
    foot: all('.slide-foot .text').map(text),
    badges: all('.evidence-badge').map(badge => ({
      claim: badge.getAttribute('data-claim'),
      verdict: text(badge.querySelector('p.line b')).replace(/[.,].*$/, ''),
      words: text(badge.querySelector('p.line')),
      shapes: badge.querySelectorAll('svg').length,
      sources: text(badge.querySelector('.sources')),
      links: Array.from(badge.querySelectorAll('.sources a'), link => ({ text: text(link), to: link.getAttribute('href') })),
    })),
    references: all('[data-source]').map(item => ({
      id: item.getAttribute('data-source')!,
      words: text(item),
      href: item.querySelector('a')?.getAttribute('href') ?? undefined,
    })),
  }
}

/** The whole talk, read once from the stage, slide after slide. */
const test = deckTest.extend<object, { slides: ({ no: number } & ReturnType<typeof read>)[] }>({
  slides: [async ({ browser }, use) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
    const slides = []
    for (const { no } of talk) {
      await openStop(page, { no, clicks: clicksOf(no) })
      slides.push({ no, ...await stageSlide(page, no).evaluate(read) })
    }
    await page.close()
    await use(slides)
  }, { scope: 'worker', timeout: 60_000 }],
})

test('the slides come in the order of the brief', () => {
  expect(talk.map(slide => slide.frontmatter.id)).toEqual(order)
})

test('the talk takes 45 minutes, and its short route 15', () => {
  const sum = (field: string) => talk.reduce((total, { frontmatter }) => total + Number(frontmatter[field] ?? 0), 0)
  expect(sum('minutes')).toBe(45)
  expect(sum('short')).toBe(15)
  for (const { frontmatter } of talk)
    expect(Number(frontmatter.short ?? 0), String(frontmatter.id)).toBeLessThanOrEqual(Number(frontmatter.minutes))
})

test('every slide has notes that say what to say, what not to ask and what to do if it gets heavy', () => {
  for (const { frontmatter, note } of talk) {
    expect.soft(note, String(frontmatter.id)).toMatch(/\*\*Say\.\*\*/)
    expect.soft(note, String(frontmatter.id)).toMatch(/\*\*Do not ask\.\*\* Do not ask the room/)
    expect.soft(note, String(frontmatter.id)).toMatch(/\*\*If it gets heavy\.\*\*/)
    const clicks = Number(frontmatter.clicks ?? 0)
    expect.soft(note.match(/\[click(?::\d+)?\]/g) ?? [], `${frontmatter.id}: a mark in the notes for each click`).toHaveLength(clicks)
  }
})

test('each claim stands on exactly one slide, with its verdict and what it rests on', ({ slides }) => {
  const badges = slides.flatMap(({ badges }) => badges)
  expect(badges.map(badge => badge.claim)).toEqual(claims.map(claim => claim.id))
  expect(badges).toHaveLength(23)

  const groups = groupSources(claims, sources)
  const slideOf = (source: string) => talk.find(({ frontmatter }) => frontmatter.layout === 'sources'
    && frontmatter.group === groups.find(group => group.sources.some(({ id }) => id === source))?.id)?.no
  for (const { claim: id, verdict, words, shapes, sources: line, links } of badges) {
    const claim = claims.find(claim => claim.id === id)!
    expect.soft(verdict, claim.id).toBe(verdictWords[claim.verdict])
    expect.soft(words, claim.id).toContain(claim.brief)
    expect.soft(shapes, `${claim.id}: the verdict as a shape`).toBe(1)
    expect.soft(links.length || line.startsWith('No study found.'), `${claim.id}: a source, or that there is none`).toBeTruthy()
    expect.soft(line.startsWith('No study found.'), claim.id).toBe(claim.noStudyFound)
    expect.soft(links, `${claim.id}: a link for each source, to the slide that lists it`)
      .toEqual(claim.sources.map(source => ({ text: getSource(source).cite, to: `#/${slideOf(source)}` })))
  }
})

test('each source stands on exactly one sources slide, in full, with a link to where it can be read', ({ slides }) => {
  const listed = slides.flatMap(({ no, references }) => references.map(item => ({ no, ...item })))
  expect(listed.map(item => item.id).sort()).toEqual(sources.map(source => source.id).sort())
  for (const { id, no, words, href } of listed) {
    const source = getSource(id)
    expect.soft(talk[no - 1]!.frontmatter.layout, id).toBe('sources')
    expect.soft(words, id).toContain(fullReference(source))
    expect.soft(href, id).toBe(sourceHref(source))
    expect.soft(words.endsWith('to re-check'), `${id}: marked where it is to be checked again`).toBe(source.toRecheck)
  }
})

test('every slide opens by its number and tells its heading and its place; the window\'s title tells little', ({ slides }) => {
  expect(slides.map(slide => slide.no)).toEqual(talk.map(slide => slide.no))
  for (const { no, headings, number, progress, foot, title } of slides) {
    const { title: heading, frontmatter } = talk[no - 1]!
    const place = parts.findIndex(part => part.id === frontmatter.part)
    expect.soft(headings, `slide ${no}`).toEqual([heading])
    expect.soft(number, `slide ${no}`).toBe(String(no))
    expect.soft(progress, `slide ${no}`).toEqual(frontmatter.foot ? [] : [`Part ${place + 1} of 7: ${parts[place]!.name}`])
    expect.soft(foot, `slide ${no}`).toEqual(frontmatter.foot ? [frontmatter.foot] : [])
    // Nothing of where the reader is; and nothing at all while answers are on the slide.
    expect.soft(title, `slide ${no}`).toBe(['check', 'builder', 'result'].includes(String(frontmatter.layout)) ? settings.neutralTitle : 'Before you cut him off')
  }
})

test('a person follows a badge\'s source to the slide that lists it', async ({ page }) => {
  for (const [from, cite, id] of [['premise', 'Lynn, 1991', 'lynn-1991'], ['reason-8', 'Williams, 2007', 'williams-2007'], ['stop-4', 'Campbell et al., 2003', 'campbell-2003'], ['questions', 'Rhoades et al., 2011', 'rhoades-2011']] as const) {
    await openStop(page, { no: numberOf(from), clicks: 0 })
    await stageSlide(page, numberOf(from)).getByRole('link', { name: cite, exact: true }).click()
    const listed = page.locator(`#slideshow [data-source="${id}"]`)
    await expect(listed).toBeVisible()
    const no = Number(await page.locator('#slideshow > [data-slidev-no]').filter({ has: page.locator(`[data-source="${id}"]`) }).getAttribute('data-slidev-no'))
    await isAt(page, { no, clicks: 0 })
  }
})

test('a person follows a dot of the evidence map to the claim\'s slide', async ({ page }) => {
  const map = numberOf('evidence-map')
  for (const [code, id] of [['P1', 'premise'], ['R8', 'reason-8'], ['N4', 'stop-4'], ['W2', 'wont-2'], ['Q3', 'questions']] as const) {
    await openStop(page, { no: map, clicks: 0 })
    await expect(stageSlide(page, map).locator('li[data-claim]')).toHaveCount(23)
    await stageSlide(page, map).getByRole('link', { name: new RegExp(`^${code}\\b`) }).click()
    await isAt(page, { no: numberOf(id), clicks: 0 })
  }
})

test('the page says its language, and both typefaces come from the deck itself', async ({ page, complaints, deckUrl }) => {
  await openStop(page, { no: 10, clicks: 0 })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const faces = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(face => face.status === 'loaded').map(face => face.family.replaceAll('"', ''))
  })
  expect(faces.sort()).toEqual(['Atkinson Hyperlegible Next Variable', 'Fraunces Variable'])
  await expect(stageSlide(page, 10).getByRole('heading', { level: 1 })).toHaveCSS('font-family', /^"Fraunces Variable"/)
  await expect(stageSlide(page, 10).locator('.words > p').first()).toHaveCSS('font-family', /^"Atkinson Hyperlegible Next Variable"/)
  const fonts = complaints.filter(line => line.includes('.woff2')).map(line => line.replace('request: ', ''))
  expect(fonts).toHaveLength(2)
  for (const url of fonts)
    expect(url).toContain(deckUrl)
})
