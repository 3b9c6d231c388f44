import type { Pdf } from '../support/readPdf'
import { Buffer } from 'node:buffer'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { worksheetPages, worksheetSlides } from '../../components/worksheet/worksheetSlides'
import { answersInWords } from '../../scripts/print/guide'
import { cardWords, examples, fiveOptions, goingBackLine, headings, limitStems, nameHelpOnPaper, paperLines, planWords, questions, resultWords, ruleInWords, safetyCaution, supportLine } from '../../src/decision'
import { edition } from '../../src/deck/edition'
import { claimsOn, parts } from '../../src/deck/slides'
import { claimName, claims, formatVerdict, fullReference, getClaim, getSource, headlineGap, helplines, shortCite, sourceHref, sources, toSentence, unconfirmed } from '../../src/evidence'
import { formatDate } from '../../src/format'
import { guideWords } from '../../src/guideWords'
import { aboutWords, claimCardWords, onPaperWords } from '../../src/messages'
import { settings } from '../../src/settings'
import { plain, readPdf } from '../support/readPdf'
import { freePort, runScript } from '../support/runScript'
import { numberOf, talk } from '../support/slides'

const files = ['before-you-cut-him-off.pdf', 'worksheet.pdf', 'form.pdf', 'evidence.pdf', 'evidence.bib', 'guide.pdf']
const titleOf = (id: string) => talk[numberOf(id) - 1]!.title
/** Points in a millimetre. */
const MM = 72 / 25.4

let folder: string
let said: { out: string, err: string }
let worksheet: Pdf
let form: Pdf
let guide: Pdf
let evidence: Pdf

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'))
  said = await runScript('export.ts', ['slides', 'worksheet', 'form', 'evidence', 'bibliography', 'guide', '--output', join(folder, 'one')])
  worksheet = await readPdf(join(folder, 'one', 'worksheet.pdf'))
  form = await readPdf(join(folder, 'one', 'form.pdf'))
  guide = await readPdf(join(folder, 'one', 'guide.pdf'))
  evidence = await readPdf(join(folder, 'one', 'evidence.pdf'))
})

test.afterAll(() => rm(folder, { recursive: true }))

test('several are written in one go, each with its pages, size and seconds', () => {
  const lines = said.out.trim().split('\n')
  expect(lines).toHaveLength(files.length)
  for (const [index, name] of files.entries())
    expect(lines[index]).toMatch(new RegExp(`${name.replaceAll('.', '\\.')}: ${name.endsWith('.pdf') ? '\\d+ pages, ' : ''}\\d+ KB, \\d+\\.\\d s$`))
})

const size = ({ pages }: Pdf) => new Set(pages.map(page => `${Math.round(page.width)},${Math.round(page.height)}`))

test('--paper letter prints on Letter, A4 is what one gets without it; the same deck gives the same file, byte for byte', { tag: '@full' }, async () => {
  const paths = [join(folder, 'letter.pdf'), join(folder, 'again.pdf')] as const
  expect(await runScript('export.ts', ['worksheet', '--paper', 'letter', '--output', paths[0]])).toMatchObject({ code: 0 })
  // A port is for printing: with one, nothing is taken from the build.
  expect(await runScript('export.ts', ['worksheet', '--port', String(await freePort()), '--output', paths[1]])).toMatchObject({ code: 0 })
  const letter = await readPdf(paths[0])
  expect(size(letter)).toEqual(new Set(['612,792']))
  // Four sheets, printed on both sides.
  for (const { pages } of [letter, worksheet])
    expect(pages.length).toBeLessThanOrEqual(8)
  expectWhole(letter)
  expect(await runScript('export.ts', ['form', '--paper', 'letter', '--output', paths[0]])).toMatchObject({ code: 0 })
  expect(await readPdf(paths[0])).toMatchObject({ pages: [{ width: 612, height: 792 }, { width: 612, height: 792 }] })
  expect(size(worksheet)).toEqual(new Set(['595,842']))
  expect(size(guide)).toEqual(new Set(['595,842']))
  expect(Buffer.compare(await readFile(join(folder, 'one', 'worksheet.pdf')), await readFile(paths[1]))).toBe(0)
})

test('the same deck gives the same files, byte for byte, taken from the build or printed anew by the same browser', { tag: '@full' }, async () => {
  // A port is for printing: with one, nothing is taken from the build.
  await runScript('export.ts', ['slides', 'worksheet', 'form', 'evidence', 'bibliography', 'guide', '--port', String(await freePort()), '--output', join(folder, 'two')])
  for (const name of files)
    expect(Buffer.compare(await readFile(join(folder, 'one', name)), await readFile(join(folder, 'two', name))), name).toBe(0)
})

test('what is no use for a sheet is refused in one line that says what to do', async () => {
  const run = await runScript('export.ts', ['worksheet', '--range', '1-3'])
  expect(run).toMatchObject({ code: 2, out: '', err: '--range is for slides, png, pptx, not for worksheet. Leave it out.\n' })
})

for (const name of ['worksheet', 'form', 'evidence', 'guide'] as const) {
  const sheet = () => ({ worksheet, form, evidence, guide })[name]

  test(`the ${name} is tagged, with language, title, outline and one first heading`, () => {
    const pdf = sheet()
    expect(pdf).toMatchObject({ marked: true, language: 'en', showsTitle: true, hasForm: false })
    expect(pdf.info.title).toBe(`${{ worksheet: 'Worksheet', form: 'Form', evidence: 'Evidence', guide: 'Facilitator’s guide' }[name]}: Before you cut him off`)
    expect(pdf.tags.H1).toBe(1)
    expect(pdf.tags.L, 'lists').toBeGreaterThan(0)
    expect(pdf.outline).toHaveLength(1)
  })

  test(`every page of the ${name} says what it is, which edition and which page`, () => {
    for (const [index, page] of sheet().pages.entries()) {
      expect(page.text, 'paper has no way out').not.toMatch(/Leavethispage(?!["”,])/)
      expect(page.text).toContain(plain(`version ${edition.version} · reviewed ${edition.day}`))
      expect(page.text).toContain(plain(`Page ${index + 1} of ${sheet().pages.length}`))
    }
  })

  test(`the ${name} says on its first page who made it, who paid, and when its words were reviewed and are next`, () => {
    for (const words of [aboutWords.madeBy(settings.madeBy), settings.funding, `${formatDate(settings.reviewedOn)}${aboutWords.next} ${formatDate(settings.nextReviewOn)}`])
      expect(sheet().pages[0]!.text).toContain(plain(words))
  })

  test(`nothing on the ${name} is cut at an edge of the paper, and all fonts are in the file`, () => {
    for (const [index, page] of sheet().pages.entries()) {
      const outside = page.boxes.filter(box => box.left < 16 * MM || box.right > page.width - 16 * MM || box.bottom < 8 * MM || box.top > page.height - 12 * MM)
      // The slides pictured in the guide have their own margins, inside the picture.
      expect(outside, `page ${index + 1}`).toEqual([])
      expect(page.fontsEmbedded).not.toContain(false)
    }
  })

  test(`no page of the ${name} is empty, and none ends in a heading`, () => {
    for (const [index, page] of sheet().pages.entries()) {
      const body = page.boxes.filter(box => box.bottom > 19 * MM)
      expect(body.length, `page ${index + 1}`).toBeGreaterThan(3)
      const lowest = Math.min(...body.map(box => box.bottom))
      const last = body.filter(box => box.bottom < lowest + 2)
      // Headings are larger than the 12 points of the text; so are the four points' last words, which are a paragraph.
      const isHeading = last.some(box => box.top - box.bottom > 13) && !plain('who does not value you.').endsWith(plain(last.map(box => box.text).join('')).slice(-6))
      expect(isHeading, `page ${index + 1}: ${last.map(box => box.text).join('')}`).toBe(false)
    }
  })
}

test('whoever has the evidence on a shelf finds each claim with its story, its finding and what that cannot tell, then every source in full, on ten pages with no card torn', () => {
  expect(evidence.pages.length).toBeLessThanOrEqual(10)
  const text = evidence.pages.map(page => page.text).join('')
  for (const card of claims) {
    const { claim, argument, story = '', finding, cannotTell } = card
    const page = evidence.pages.find(page => page.text.includes(plain(`${claimName(card.id)} · ${claim}`)))?.text
    for (const words of [argument, story, finding, cannotTell, `${claimCardWords.sources} ${card.sources.map(id => shortCite(getSource(id))).join(' · ')}`, ...card.related?.length ? [claimCardWords.beside] : []])
      expect(page, claim).toContain(plain(words))
  }
  for (const source of sources) {
    expect(text).toContain(plain(fullReference(source)))
    expect(text).toContain(plain(`${source.note ?? ''} ${unconfirmed(source) && toSentence(unconfirmed(source))}`))
  }
  expect(evidence.pages[0]!.text).toContain(plain(`${headlineGap.detail} ${headlineGap.limits}`))
  const links = evidence.pages.flatMap(page => page.links.map(link => link.url))
  expect([...new Set(links)].toSorted(), 'each source opens from the sheet').toEqual([...new Set(sources.flatMap(source => sourceHref(source) ?? []).map(address => new URL(address).href))].toSorted())
})

test('the worksheet has each of its slides by title, in order', () => {
  const titles = worksheet.outline[0]!.children.map(entry => entry.title)
  expect(titles).toEqual(worksheetSlides.map(titleOf))
})

/** On each page of the worksheet stand its slides, and nothing that began on another one. */
function expectWhole({ pages }: Pdf): void {
  expect(pages).toHaveLength(worksheetPages.length)
  for (const [index, slides] of worksheetPages.entries()) {
    const { text, boxes } = pages[index]!
    const first = boxes.toSorted((one, other) => other.top - one.top)[0]!
    if (index)
      expect(plain(titleOf(slides[0]!)), `page ${index + 1} begins with its first slide`).toContain(plain(first.text))
    for (const id of slides)
      expect(text, `page ${index + 1}`).toContain(plain(titleOf(id)))
  }
}

test('nothing on the worksheet is torn by the end of a page, and no full stop stands alone at the beginning of a line', () => {
  expectWhole(worksheet)
  for (const { boxes } of worksheet.pages)
    expect(boxes.filter(({ text, left }) => text.trim() === '.' && left < 40 * MM)).toEqual([])
})

test('the worksheet has every question with its boxes, the rule, the five options, limits, plan and pointers, and says where the sources are', () => {
  const text = worksheet.pages.map(page => page.text).join('')
  for (const question of Object.values(questions)) {
    expect(text).toContain(plain(question.legend))
    for (const option of question.options)
      expect(text).toContain(plain('label' in option ? option.label : talk[numberOf(`reason-${option.id.slice(1)}`) - 1]!.frontmatter.tick as string))
  }
  for (const line of ruleInWords)
    expect(text).toContain(plain(line.when))
  for (const option of fiveOptions) {
    for (const words of [option.name, option.helps, option.costs, option.like])
      expect(text).toContain(plain(words))
  }
  for (const stem of limitStems)
    expect(text.split(plain(stem.before)).length - 1, `${stem.before}: two limits`).toBeGreaterThanOrEqual(2)
  for (const words of [planWords.length.legend, planWords.line.until, planWords.people.legend, planWords.checkIns.again, planWords.lastDay.changed])
    expect(text).toContain(plain(words))
  const boxes = worksheet.alternatives.filter(alt => /^empty (?:box|circle)$/.test(alt))
  const wanted = Object.values(questions).reduce((sum, question) => sum + question.options.length * (question.kind === 'rating' ? question.scale.length : 1), 0)
  expect(boxes.length).toBeGreaterThanOrEqual(wanted)
  expect(worksheet.alternatives.filter(alt => alt.startsWith('ticked'))).toEqual([])
  expect(worksheet.alternatives.filter(alt => alt.startsWith('line to write on')).length).toBeGreaterThan(20)
  expect(text).toContain(plain('The sources are on the evidence sheet.'))
  expect(text, 'paper has no slides').not.toMatch(/slide/i)
})

/** Where help is, as a sheet says it: under its heading, not on a slide. */
const linesOnPaper = [supportLine, ...Object.values(paperLines)].map(words => nameHelpOnPaper(words, titleOf('help')))

test('a person with a pen reads what safety would say before any plan or limit to fill in', () => {
  const text = worksheet.pages.map(page => page.text).join('')
  const before = text.slice(0, text.indexOf(plain(limitStems[0]!.before), text.indexOf(plain(titleOf('limits')))))
  for (const words of [cardWords['safety-first.main'], goingBackLine, ...linesOnPaper, safetyCaution, nameHelpOnPaper(resultWords.toHelp, titleOf('help'))])
    expect.soft(before, words).toContain(plain(words))
  expect(text.split(plain(safetyCaution)).length - 1, 'on top of limits and of plan').toBe(2)
})

test('the form for every chair is one sheet: in front the questions that decide with their boxes and care, on the back the rule and every helpline, black on white, nowhere smaller than 11 points', () => {
  expect(form.pages).toHaveLength(2)
  const [front, back] = form.pages.map(page => page.text) as [string, string]
  expect(front + back, 'paper has no slides').not.toMatch(/slide/i)
  const asked = (['safety', 'stand', 'mark', 'told', 'motive'] as const).map(id => questions[id])
  for (const { legend, options } of asked) {
    for (const words of [legend, ...options.map(option => option.label)])
      expect.soft(front).toContain(plain(words))
  }
  for (const words of [cardWords['safety-first.main'], goingBackLine, ...linesOnPaper, onPaperWords.worksheetKeep, onPaperWords.worksheetRisk])
    expect.soft(front).toContain(plain(words))
  expect(form.alternatives).toHaveLength(asked.reduce((sum, { options }) => sum + options.length, 0))
  expect(form.alternatives.filter(alt => !/^empty (?:box|circle)$/.test(alt))).toEqual([])
  for (const words of [...ruleInWords.flatMap(line => [line.when, line.heading]), ...helplines.flatMap(line => [line.service, ...line.contacts.map(contact => contact.label)])])
    expect.soft(back).toContain(plain(words))
  for (const page of form.pages) {
    expect(page.colours.filter(colour => !['#000000', '#ffffff'].includes(colour))).toEqual([])
    expect(page.boxes.filter(box => box.top - box.bottom < 10.95).map(box => box.text)).toEqual([])
  }
})

test('on the form the two columns begin in one line', () => {
  const { boxes } = form.pages[0]!
  const topOf = (legend: string) => boxes.find(({ text }) => text.trim() && legend.startsWith(text.trim()) && text.trim().length > 10)!.top
  expect(topOf(questions.told.legend)).toBeCloseTo(topOf(questions.stand.legend), 0)
})

test('the guide has its rules and times on one page, and leaves no page to the tail of a card where less type holds it together', () => {
  expect(guide.pages[0]!.text).toContain(plain(`${guideWords.timings.total}45 minutes`))
  expect(guide.pages.length).toBeLessThanOrEqual(talk.length + 5)
})

test('help stands alone on the last page of the worksheet, with every line', () => {
  const pages = worksheet.pages.map(page => page.text)
  const last = pages.at(-1)!
  expect(last).toContain(plain(titleOf('help')))
  expect(last, 'nothing else').not.toContain(plain(titleOf(worksheetSlides.at(-3)!)))
  for (const line of helplines) {
    expect(last).toContain(plain(line.service))
    expect(last).not.toMatch(/to re-check|\.·/)
    for (const contact of line.contacts)
      expect(last).toContain(plain(contact.label))
  }
  expect(pages.slice(0, -1).filter(text => text.includes(plain(helplines[0]!.contacts[0]!.label)))).toEqual([])
})

test('the worksheet is black on white and nowhere smaller than 12 points', () => {
  for (const [index, page] of worksheet.pages.entries()) {
    expect(page.colours.filter(colour => !['#000000', '#ffffff'].includes(colour)), `page ${index + 1}`).toEqual([])
    const small = page.boxes.filter(box => box.top - box.bottom < 11.95)
    expect(small.map(box => box.text), `page ${index + 1}`).toEqual([])
  }
})

test('the guide begins with ground rules, timings of both routes, and the worked examples with their outcomes', () => {
  const front = guide.pages.slice(0, guide.pages.findIndex(page => page.text.startsWith(plain(parts[0].name)))).map(page => page.text).join('')
  for (const rule of guideWords.rules.items)
    expect(front).toContain(plain(rule.replaceAll('*', '')))
  for (const part of parts)
    expect(front).toContain(plain(part.name))
  for (const whole of ['45 minutes', '15 minutes'])
    expect(front).toContain(plain(whole))
  for (const example of examples) {
    expect(front).toContain(plain(example.title))
    expect(front).toContain(plain(headings[example.outcome]))
    for (const { name, options } of answersInWords(example.answers, talk))
      expect(front).toContain(plain(`${name}${options.join(' · ')}`))
  }
})

test('the guide has a picture of each slide with its notes and what the cards of its claims say, in the order of the talk', () => {
  expect(guide.alternatives.filter(alt => /^Slide \d+: /.test(alt))).toEqual(talk.map(({ no, title }) => `Slide ${no}: ${title}`))
  const text = guide.pages.map(page => page.text.replace(plain(`${guideWords.title} · version ${edition.version} · reviewed ${edition.day}`), '').replace(/Page\d+of\d+$/, '')).join('')
  let from = 0
  for (const { no, title, note, frontmatter } of talk) {
    const at = text.indexOf(plain(`${no} · ${title}`), from)
    expect(at, `slide ${no}`).toBeGreaterThan(-1)
    from = at
    for (const card of claimsOn(frontmatter).map(getClaim)) {
      for (const words of [`${formatVerdict(card)}. ${card.finding}`, card.cannotTell, ...card.sources.flatMap(id => getSource(id).sample ?? [])])
        expect(text.indexOf(plain(words), from), `slide ${no}: ${words}`).toBeGreaterThan(-1)
    }
    for (const paragraph of note.split(/\n{2,}/)) {
      const words = plain(paragraph.replaceAll('[click]', 'Click. ').replaceAll('**', ''))
      expect(text.indexOf(words, from), `slide ${no}: ${paragraph}`).toBeGreaterThan(-1)
    }
  }
})
