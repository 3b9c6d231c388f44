import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { projectRoot } from '../../scripts/shared/command'
import { claims, crisisLines, emergencyNumbers, facts, headlineGap, helplines, helpWords, indirectlyMeans, verdictMeanings } from '../../src/evidence'
import { guideWords } from '../../src/guideWords'
import * as messages from '../../src/messages'
import { readSlideText } from '../../src/validate/readSlideText'
import { talk } from '../support/slides'
import { allBlocks, sentencesOf, wordsOf } from './copy'

/** Every text inside a value, with the name of the slide or list that it stands in. */
function textsOf(name: string, value: unknown): { name: string, text: string }[] {
  if (typeof value === 'string')
    return [{ name, text: value }]
  return typeof value === 'object' && value ? Object.values(value).flatMap(one => textsOf(name, one)) : []
}

const withoutMarks = (text: string) => text.replace(/\*\*|\[click(?::\d+)?\]\s*/g, '')

/** What one reads on the slides themselves. */
const onSlides = talk.flatMap(({ frontmatter, content, title }) => {
  const { seoMeta, fonts, favicon, ...own } = frontmatter as Record<string, unknown>
  const text = readSlideText(content).body
  return [...textsOf(String(frontmatter.id), own), { name: String(frontmatter.id), text: title }, { name: String(frontmatter.id), text }]
})
const inNotes = talk.flatMap(({ frontmatter, note }) => note.split(/\n\s*\n/).map(text => ({ name: `notes of ${frontmatter.id}`, text: withoutMarks(text) })))
const around = textsOf('frame', Object.values(messages))
const evidence = [
  ...claims.flatMap(({ id, argument, story, brief, finding, cannotTell }) => textsOf(`card ${id}`, [argument, story, brief, finding, cannotTell])),
  ...facts.flatMap(({ id, text }) => textsOf(id, text)),
  ...textsOf('evidence', [headlineGap, Object.values(verdictMeanings), indirectlyMeans]),
]
const help = [
  ...textsOf('help', [helpWords]),
  ...helplines.flatMap(({ id, note }) => textsOf(`helpline ${id}`, note)),
]
const guide = textsOf('guide', guideWords).map(({ name, text }) => ({ name, text: withoutMarks(text) }))
const all = [...onSlides, ...inNotes, ...around, ...evidence, ...help, ...guide, ...allBlocks()]

async function file(name: string) {
  return { name, text: (await readFile(join(projectRoot, name), 'utf8')).replace(/\s+/g, ' ') }
}

test('whatever says that nothing is kept or sent says who does not: the page', async () => {
  const passive = /\b(?:nothing|none|not|never|no)\s+(?:[\w’]+\s+){0,6}(?:kept|sent|stored|saved)\b/i
  for (const wrong of ['Only for you · nothing is kept', 'No answer is sent.', 'What you type is never stored.'])
    expect(wrong).toMatch(passive)
  expect([...all, await file('README.md'), await file('SECURITY.md')]
    .flatMap(({ name, text }) => sentencesOf(text).filter(sentence => passive.test(sentence)).map(sentence => `${name}: ${sentence}`))).toEqual([])
})

test('wherever an emergency number or a crisis line is written, its sentence names a country where it works', async () => {
  const numbers = [...emergencyNumbers, ...crisisLines].map(({ number, places }) => ({
    number: new RegExp(String.raw`(?<![\d,.-]|\d )${number}(?![\d,-]| \d)`),
    place: new RegExp(places.split(', ').filter(place => place !== 'many more').join('|')),
  }))
  const without = (text: string) => sentencesOf(text).filter(sentence => numbers.some(({ number, place }) => number.test(sentence) && !place.test(sentence)))
  expect(without('In danger now? Call 911 · 999 · 112 · 000.')).toHaveLength(1)
  expect(without('In Ireland, call 999.')).toEqual([])
  for (const { name, text } of [...all, await file('README.md'), await file('SECURITY.md'), await file('docs/hosting.md'), await file('slides.md')])
    expect.soft(without(text), name).toEqual([])
})

test('the first slides, the read-me and the security page say that software on the device can see what one ticks and types', async () => {
  const before = talk.find(slide => slide.frontmatter.id === 'before')!
  for (const { name, text } of [
    { name: 'before', text: before.content },
    { name: 'notes of before', text: before.note },
    { name: 'read.html', text: messages.onPaperWords.readingPage },
    await file('README.md'),
    await file('SECURITY.md'),
  ])
    expect.soft(text, name).toMatch(/software that watches (?:the|this|a) (?:device|phone)[\s\S]{1,60} see\b/i)
  expect((await file('SECURITY.md')).text.split('What is not promised')[1]?.slice(0, 700)).toMatch(/every key that is pressed.*pictures of the screen/)
})

test('each reason, each case and all else that tells a claim says on its slide that the claim is the article’s', () => {
  const telling = talk.filter(({ frontmatter }) => ['reason', 'caveat'].includes(String(frontmatter.layout)))
  expect(telling.length).toBeGreaterThan(0)
  for (const { frontmatter, content } of telling)
    expect.soft(readSlideText(content).body, String(frontmatter.id)).toMatch(/\barticle\b/)
  const together = talk.filter(({ frontmatter }) => ['premise', 'disagree', 'pointers', 'questions'].includes(String(frontmatter.layout)))
  expect(together).toHaveLength(4)
  for (const { frontmatter } of together)
    expect.soft(frontmatter.kicker, String(frontmatter.id)).toMatch(/\barticle\b/)
})

test('the claims are as strong as in the article: "will" stays will, "might" stays might, and "immediately" is there', () => {
  const textOf = (id: string) => readSlideText(talk.find(slide => slide.frontmatter.id === id)!.content).body
  expect(textOf('reason-2')).toMatch(/he will .+ treat you differently/)
  expect(textOf('reason-10')).toMatch(/\bmight .+forgiveness/)
  expect(textOf('stop-3')).toMatch(/will not miss you/)
  expect(textOf('stop-4')).toMatch(/immediately/)
})

test('each story has its line on the slide, for a reader who has no notes', () => {
  const seen = (id: string) => onSlides.filter(({ name }) => name === id).map(({ text }) => text).join(' ')
  for (const [id, story] of [['reason-5', /one man/i], ['reason-8', /a friend/i], ['reason-11', /a man who was cut off/i], ['wont-1', /a nurse/i]] as const)
    expect.soft(seen(id), id).toMatch(story)
})

test('a lone reader, too, sees that going back is common and no failure', () => {
  expect(onSlides.filter(({ name }) => name === 'stop-4').map(({ text }) => text).join(' ')).toMatch(/Going back is common, and no failure/)
})

test('who presents says the limit of confidentiality first, has a second helper, and thinks of a partner in the room', () => {
  const limit = /What is said here stays here, unless someone’s life or a child is in danger\. Then I have to get help/i
  const rules = guide.map(({ text }) => text).join('\n')
  expect(talk[0]!.note).toMatch(limit)
  expect(rules).toMatch(limit)
  for (const text of [talk[0]!.note, rules]) {
    expect.soft(text).toMatch(/two (?:of us|helpers) stay/i)
    expect.soft(text).toMatch(/may be sitting beside them.*never ask, follow or single/is)
  }
  for (const { name, text } of [...inNotes, ...guide])
    expect.soft(text, name).not.toMatch(/\byour own (?:phone|device)\b|nothing here is dangerous|nothing we hear|keep your word|\balone, for\b|\balone and easy\b/i)
})

test('sentences on slides, on cards and around them have at most 20 words, and those to be spoken at most 30', () => {
  // The article's title is the one thing quoted.
  const ours = (text: string) => !/Cut Him Off/.test(text)
  for (const { name, text } of [...onSlides, ...around, ...evidence, ...help].filter(({ text }) => ours(text))) {
    for (const sentence of sentencesOf(text))
      expect.soft(wordsOf(sentence).length, `${name}: ${sentence}`).toBeLessThanOrEqual(20)
  }
  for (const { name, text } of [...inNotes, ...guide]) {
    for (const sentence of sentencesOf(text.replace(/\([^()]+\)/g, '')))
      expect.soft(wordsOf(sentence).length, `${name}: ${sentence}`).toBeLessThanOrEqual(30)
  }
})

test('the words are plain: no "whom", no "tells" for "shows", no "goes with" for a link between two things', () => {
  for (const { name, text } of all)
    expect.soft(text, name).not.toMatch(/\bwhom\b|\b(?:badge|map|list) tells\b|\b(?:went|go|goes) with (?!them)|miss(?:es)? its mark|cold shoulder|\bmends nothing\b/i)
})
