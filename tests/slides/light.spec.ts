import type { WalkInLight } from './walk'
import { parts } from '../../src/deck/slides'
import { claims, formatVerdict, fullReference, getSource, noStudyWords, shortCite, sourceHref, sources, verdictWords } from '../../src/evidence'
import { settings } from '../../src/settings'
import { expect, test } from '../support/deck'
import { talk } from '../support/slides'
import { slidesWithScene } from '../support/slidesWithScene'
import { walkInLight } from './walk'

/** What a presenter sees who goes through the whole talk with the right arrow key; walked once for all tests of this file. */
let walk: WalkInLight

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  walk = await walkInLight(browser)
})

/** What is found on slides, by their ids; empty when nothing is. */
function perSlide(find: (slide: WalkInLight['slides'][number]) => string[]): Record<string, string[]> {
  return Object.fromEntries(walk.slides.map(slide => [`${slide.no} ${talk[slide.no - 1]!.frontmatter.id}`, find(slide)] as const).filter(([, found]) => found.length))
}

/** Without typographic spaces, for comparing. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('the whole talk can be walked with one key, though the network goes once its first slide has settled', () => {
  expect(walk.slides.map(({ no }) => no)).toEqual(talk.map(({ no }) => no))
  expect(walk.askedInVain).toEqual([])
  expect(walk.complaints).toEqual([])
})

test('every slide shows all its words and pictures, with room at the edges and nothing on top of each other', () => {
  expect(perSlide(({ misfits }) => misfits)).toEqual({})
})

test('no line begins with the dot that parts it from the one before', () => {
  expect(perSlide(({ dotsAtStart }) => dotsAtStart)).toEqual({})
})

test('a title of one line more leaves every claim, caveat and figure whole, with nothing on top of each other', () => {
  expect(perSlide(({ misfitsUnderLongerTitle }) => misfitsUnderLongerTitle)).toEqual({})
})

test('axe finds nothing on any slide by any rule of WCAG at the levels A and AA', () => {
  expect(perSlide(({ axe }) => axe)).toEqual({})
})

test('every control of every slide is outlined when it has the focus, and nothing lies over it, for the keyboard or for a finger', () => {
  expect(perSlide(({ controls }) => controls.filter(({ wrong }) => wrong.length).map(({ control, wrong }) => `${control}: ${wrong.join('; ')}`))).toEqual({})
  expect(walk.slides.flatMap(({ controls }) => controls).length).toBeGreaterThan(talk.length * 3)
})

test('every box to tick stands beside the first line of its words', () => {
  expect(perSlide(({ besideBoxes }) => besideBoxes.filter(({ apart }) => apart > 3).map(({ words }) => words))).toEqual({})
  expect(walk.slides.flatMap(({ besideBoxes }) => besideBoxes).length).toBeGreaterThan(50)
})

test('nothing moves for a reader who asks for no movement, and every picture is whole', () => {
  expect(walk.movements).toEqual([])
  expect(walk.slides.flatMap(({ pictures }) => pictures.filter(({ unfinished }) => unfinished).map(({ scene }) => scene))).toEqual([])
})

test('every slide has one main and one first heading, which gets the focus; no other slide is there, and nothing else speaks', () => {
  for (const { no, tree } of walk.slides) {
    const { title } = talk[no - 1]!
    const namesOf = (wanted: string) => tree.filter(({ role }) => role === wanted).map(({ name }) => name)
    const headings = tree.filter(({ role }) => role === 'heading')
    expect.soft(namesOf('main'), `main of slide ${no}`).toHaveLength(1)
    expect.soft(headings.filter(({ level }) => level === 1).map(({ name }) => plain(name)), `first headings on slide ${no}`).toEqual([plain(title)])
    expect.soft(headings[0]!.level, `slide ${no} begins with its first heading`).toBe(1)
    expect.soft(headings.filter(({ level }, index) => level! > (headings[index - 1]?.level ?? 0) + 1), `levels passed over on slide ${no}`).toEqual([])
    // The window opens where the browser puts it; from then on the heading of each slide has the focus.
    const focused = tree.filter(({ role, isFocused }) => isFocused && role !== 'RootWebArea').map(({ role, name }) => `${role} ${plain(name)}`)
    expect.soft(focused, `focus on slide ${no}`).toEqual(no === 1 ? [] : [`heading ${plain(title)}`])
    expect.soft(namesOf('navigation').sort(), `slide ${no}`).toEqual(['Controls', 'Talk'])
    expect.soft(tree.filter(({ role, name }) => ['button', 'link', 'checkbox', 'radio', 'textbox', 'combobox'].includes(role) && !name), `nameless controls on slide ${no}`).toEqual([])
  }
  expect(walk.spoken, 'what was said beside the headings').toEqual([])
})

test('every slide tells its heading and its place; the window\'s title tells little', () => {
  for (const { no, headings, number, progress, foot, footParts, title } of walk.slides) {
    const { title: heading, frontmatter } = talk[no - 1]!
    const place = parts.findIndex(part => part.id === frontmatter.part)
    expect.soft(headings, `slide ${no}`).toEqual([heading])
    expect.soft(number, `slide ${no}`).toBe(String(no))
    expect.soft(progress, `slide ${no}`).toEqual(frontmatter.foot ? [] : [`Part ${place + 1} of ${parts.length}: ${parts[place]!.name}`])
    expect.soft(foot, `slide ${no}`).toEqual(frontmatter.foot ? [frontmatter.foot] : [])
    expect.soft(footParts, `slide ${no}`).toEqual(['left', ...frontmatter.layout === 'help' ? [] : ['to-help plain'], 'read plain', 'turn'])
    // Nothing of where the reader is; and nothing at all while answers are on the slide.
    expect.soft(title, `slide ${no}`).toBe(['check', 'builder', 'result'].includes(String(frontmatter.layout)) ? settings.neutralTitle : talk[0]!.title)
  }
})

test('every title names the optical size of its letters, which not every browser chooses by itself', () => {
  expect(perSlide(({ optical }) => optical.filter(setting => !/^"opsz" \d+$/.test(setting)))).toEqual({})
})

/** On stage, in canvas pixels: the least size of letters that a room can read. References are the one thing that nobody reads from a chair. */
const leastSizes = { reading: 24, label: 20, reference: 18 }

test('from the back row: words to read are 24 px at least, labels and controls 20, references 18, in at most seven sizes', () => {
  expect(perSlide(({ letters }) => letters.filter(({ size, role }) => size < leastSizes[role]).map(({ size, role, words }) => `${role} of ${size} px: ${words}`))).toEqual({})
  expect([...new Set(walk.slides.flatMap(({ letters }) => letters.map(({ size }) => size)))].sort((a, b) => a - b)).toHaveLength(7)
})

test('each claim stands on exactly one slide, with its verdict and what it rests on', () => {
  const badges = walk.slides.flatMap(({ badges }) => badges)
  expect(badges.map(badge => badge.claim)).toEqual(claims.map(claim => claim.id))

  for (const [index, { verdict, words, shapes, sources: line, opens }] of badges.entries()) {
    const claim = claims[index]!
    expect.soft(verdict, claim.id).toBe(claim.verdict)
    expect.soft(words, claim.id).toContain(verdictWords[claim.verdict])
    expect.soft(words, claim.id).toContain(claim.brief)
    expect.soft(shapes, `${claim.id}: the verdict as a shape`).toBe(1)
    expect.soft(line.startsWith(noStudyWords.none), `${claim.id}: says that no study was found`).toBe(claim.noStudyFound)
    expect.soft(line, `${claim.id}: what it rests on`).toContain(claim.sources.map(source => shortCite(getSource(source))).join(' · ').replaceAll('\u00A0', ' '))
    expect.soft(opens, `${claim.id}: verdict and sources open its card`)
      .toEqual([`${formatVerdict(claim)}.`, line].map(words => ({ claim: claim.id, words })))
  }
})

test('each source stands on exactly one sources slide, in full, with a link to where it can be read', () => {
  const listed = walk.slides.flatMap(({ no, references }) => references.map(item => ({ no, ...item })))
  expect(listed.map(item => item.id).sort()).toEqual(sources.map(source => source.id).sort())
  for (const { id, no, words, href } of listed) {
    const source = getSource(id)
    expect.soft(talk[no - 1]!.frontmatter.layout, id).toBe('sources')
    expect.soft(words, id).toContain(fullReference(source))
    expect.soft(href, id).toBe(sourceHref(source))
    expect.soft(words, `${id}: what is not confirmed stands on the cards alone`).not.toMatch(/re-check|confirmed/)
  }
})

test('each claim has its own picture, and a listener is told what it shows', () => {
  const pictures = walk.slides.flatMap(({ pictures }) => pictures)
  expect(pictures.map(({ scene }) => scene)).toEqual(slidesWithScene.map(({ scene }) => scene))
  for (const { scene, role, alt } of pictures)
    expect.soft([role, /\S+ \S+ \S+/.test(alt)], scene ?? '').toEqual(['img', true])
  for (const what of ['alt', 'marks'] as const)
    expect(new Set(pictures.map(picture => picture[what])).size, `pictures that differ in ${what}`).toBe(pictures.length)
})

test('every slide says the same in the reading view', () => {
  const named = (words: string[]) => Object.fromEntries(words.map((text, index) => [`${index + 1} ${talk[index]?.frontmatter.id}`, text]))
  expect(named(walk.reading)).toEqual(named(walk.slides.map(({ allWords }) => allWords)))
})
