import type { Locator, Page } from 'playwright/test'
import type { Claim } from '../../src/evidence'
import { claimsOn } from '../../src/deck/slides'
import { citedBy, claims, facts, formatVerdict, fullReference, getSource, sourceHref, unconfirmed } from '../../src/evidence'
import { claimCardWords, wayWords } from '../../src/messages'
import { settings } from '../../src/settings'
import { askAxe, withStageAlone } from '../support/axe'
import { expect, openSlide, slideShown, stageSlide, test } from '../support/deck'
import { expectOnTop, holdNeutralPage } from '../support/leaving'
import { openReading, readingSlide } from '../support/reading'
import { isAt, keyState, numberOf, talk } from '../support/slides'

test.use({ expected: [new RegExp(`^request: ${settings.leaveTo}$`)] })

const slideOf = (id: string) => talk.find(({ frontmatter }) => claimsOn(frontmatter).includes(id))!
const dialog = (page: Page) => page.getByRole('dialog')
const opener = (page: Page, no: number, claim: string) => stageSlide(page, no).locator(`[data-opens="${claim}"]`)

/** What a card says, in one look: its words, and where the link of each source leads. */
function readCard(card: Locator) {
  return card.evaluate(element => ({
    words: element.textContent!.replace(/\s+/g, ' '),
    labels: Array.from(element.querySelectorAll('dt'), label => label.textContent!.trim()),
    links: Object.fromEntries(Array.from(element.querySelectorAll<HTMLElement>('[data-cited]'), source => [source.dataset.cited!, source.querySelector('a')?.getAttribute('href') ?? undefined])),
  }))
}

/** Asks of a card that it holds all that the data know of its claim. */
async function expectCard(card: Locator, claim: Claim, where: string): Promise<void> {
  const { words, labels, links } = await readCard(card)
  const condition = slideOf(claim.id).frontmatter.onlyIf
  for (const said of [claim.claim, claim.argument, claim.story ?? '', condition ? claimCardWords.onlyIf(String(condition)) : '', claim.finding, claim.cannotTell])
    expect.soft(words, `${claim.id} ${where}`).toContain(said)
  for (const source of citedBy(claim).map(getSource)) {
    for (const said of [fullReference(source), source.sample ?? '', source.note ?? ''])
      expect.soft(words, `${claim.id} ${where}: ${source.id}`).toContain(said)
    if (unconfirmed(source))
      expect.soft(words.toLowerCase(), `${claim.id} ${where}: ${source.id}`).toContain(unconfirmed(source).toLowerCase())
  }
  const { article, found, cannotTell, sources, beside } = claimCardWords
  expect.soft(labels, `${claim.id} ${where}: what each part is called`).toEqual([article, found, cannotTell, ...claim.sources.length ? [sources] : [], ...claim.related?.length ? [beside] : []])
  expect.soft(links, `${claim.id} ${where}: sources and their links`).toEqual(Object.fromEntries(citedBy(claim).map(id => [id, sourceHref(getSource(id))])))
}

test('a presenter opens the card of each claim by its badge, by a source, by E and from the map, and going on, Escape, E or its button closes it', async ({ page }) => {
  const layouts = new Set<unknown>()
  for (const claim of claims) {
    const { no, frontmatter: { layout } } = slideOf(claim.id)
    await openSlide(page, no)
    const [badge, cites] = [opener(page, no, claim.id).first(), opener(page, no, claim.id).last()]
    await badge.focus()
    await page.keyboard.press('Enter')
    await expectCard(dialog(page), claim, 'on stage')
    await expect.soft(dialog(page), claim.id).toContainText(`${formatVerdict(claim)}. ${claim.brief}`)
    await expect.soft(dialog(page), claim.id).toHaveAccessibleName(claim.claim)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    // The other ways to open and to close it, on one slide of each kind.
    if (layouts.has(layout))
      continue
    layouts.add(layout)
    await expect(badge).toBeFocused()
    await page.keyboard.press('e')
    await expect(dialog(page).locator(`[data-card="${claim.id}"]`)).toBeVisible()
    await page.keyboard.press('e')
    await expect(dialog(page)).toHaveCount(0)
    await cites.click()
    await expect(dialog(page).locator(`[data-card="${claim.id}"]`), 'a source pressed opens the card, and the room stays').toBeVisible()
    await isAt(page, { no, clicks: 0 })
    await dialog(page).getByRole('button', { name: claimCardWords.close }).click()
    await expect(dialog(page)).toHaveCount(0)
  }

  const map = numberOf('evidence-map')
  await openSlide(page, map)
  const toSlide = dialog(page).getByRole('link', { name: claimCardWords.toSlide })
  for (const claim of claims) {
    await opener(page, map, claim.id).click()
    await expect(dialog(page).locator(`[data-card="${claim.id}"]`)).toBeVisible()
    await expect(toSlide, claim.id).toHaveAttribute('href', new RegExp(`#/${slideOf(claim.id).no}$`))
    if (claim !== claims.at(-1))
      await page.keyboard.press('Escape')
  }
  // The room's arrows work at once, here as on a slide.
  await toSlide.click()
  await slideShown(page, slideOf(claims.at(-1)!.id).no)
  await expect(dialog(page)).toHaveCount(0)

  for (const { id, claim, text } of facts) {
    const { no } = talk.find(({ frontmatter }) => (frontmatter.facts as string[] | undefined)?.includes(id))!
    await openSlide(page, no)
    const line = stageSlide(page, no).locator(`[data-fact="${id}"]`)
    await expect(line).toContainText(text)
    await line.getByRole('button').click()
    await expect(dialog(page).locator(`[data-card="${claim}"]`)).toBeVisible()
    await page.keyboard.press('Escape')
  }
})

test('an open card keeps the slide in its place and the way out in reach; keys and clickers go on from it', async ({ page }) => {
  const no = numberOf('reason-9')
  await openSlide(page, no)
  // E with nothing chosen: the first claim of the slide.
  await page.keyboard.press('e')
  await expect(dialog(page).getByRole('heading')).toBeFocused()
  expect((await withStageAlone(page, () => askAxe(page))).broken).toEqual([])
  await expect(stageSlide(page, no).locator('.deck')).toHaveAttribute('inert')
  await expectOnTop(page, 'over a card')

  // A card longer than the slide: the arrow goes through it first.
  const scrolled = () => dialog(page).evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({ top: scrollTop, left: Math.round(scrollHeight - clientHeight - scrollTop) }))
  const more = dialog(page).getByRole('button', { name: wayWords.moreBelow })
  await expect(more, 'a sign that more follows').toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).locator('[data-cited] a').last(), 'two presses, E and an arrow, to the last reference').toBeInViewport({ ratio: 1 })
  await expect(more).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await more.click()
  await expect.poll(async () => (await scrolled()).left).toBeLessThan(1)
  await expect(more).toHaveCount(0)
  await expect(dialog(page).getByRole('heading'), 'the keys go on from the heading').toBeFocused()
  await isAt(page, { no, clicks: 0 })
  await page.keyboard.press('ArrowDown')
  await isAt(page, { no: no + 1, clicks: 0 })
  await expect(dialog(page)).toHaveCount(0)
  await expect(stageSlide(page, no + 1).getByRole('heading', { level: 1 })).toBeFocused()

  // From a control on the card, too, a clicker goes back.
  await page.keyboard.press('e')
  await dialog(page).getByRole('button', { name: claimCardWords.close }).focus()
  await page.keyboard.press('PageUp')
  await isAt(page, { no, clicks: 0 })
  await expect(dialog(page)).toHaveCount(0)

  // The foot stays in reach, and the overview closes the card.
  await page.keyboard.press('e')
  await stageSlide(page, no).getByRole('button', { name: 'Next' }).click()
  await isAt(page, { no: no + 1, clicks: 0 })
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('e')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('o')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('o')

  // With letter keys off, and with Ctrl, E is nobody's.
  await openSlide(page, no)
  const before = await keyState(page)
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: 'Letter keys off' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await opener(page, no, 'reason-9').first().focus()
  await page.keyboard.press('e')
  expect(await keyState(page)).toEqual(before)
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()

  await holdNeutralPage(page)
  for (let press = 0; press < 3; press++)
    await page.keyboard.press('Shift')
  await page.waitForURL(settings.leaveTo)
})

test('the way out works by a click while a card is open', async ({ page }) => {
  await holdNeutralPage(page)
  await openSlide(page, numberOf('stop-4'))
  await page.keyboard.press('e')
  await expect(dialog(page)).toBeVisible()
  await page.locator('[data-exit]').click()
  await page.waitForURL(settings.leaveTo)
})

test('a reader unfolds the card of each claim in its place, from the map too, and paper has it unfolded', async ({ page }) => {
  await openReading(page, 'evidence-map')
  await readingSlide(page, 'evidence-map').locator('[data-claim="reason-9"] a').click()
  await expect(readingSlide(page, 'reason-9').locator('[data-card="reason-9"]')).toBeVisible()
  for (const claim of claims) {
    const place = readingSlide(page, slideOf(claim.id).no).locator(`.evidence-badge[data-claim="${claim.id}"]`)
    if (claim.id !== 'reason-9')
      await expect(place.locator('.evidence-card')).toBeHidden()
    await place.locator('summary').evaluate((summary: HTMLElement) => summary.click())
    await expectCard(place.locator('.evidence-card'), claim, 'on the page')
  }
  await test.step('a browser whose styles cannot unfold them opens them to print, and folds them again', async () => {
    const place = readingSlide(page, 'wont-1').locator('.evidence-badge details')
    await place.locator('summary').evaluate((summary: HTMLElement) => summary.click())
    await page.evaluate(() => {
      CSS.supports = () => false
      window.dispatchEvent(new Event('beforeprint'))
    })
    await expect(place).toHaveAttribute('open')
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(place).not.toHaveAttribute('open')
    await expect(readingSlide(page, 'wont-2').locator('.evidence-badge details')).toHaveAttribute('open')
  })
  await page.emulateMedia({ media: 'print' })
  for (const claim of claims)
    expect(await readingSlide(page, slideOf(claim.id).no).locator(`[data-card="${claim.id}"]`).evaluate(card => card.checkVisibility({ contentVisibilityAuto: true })), claim.id).toBe(true)
})

test('without JavaScript the card of each claim is in its place, to be unfolded', async ({ newContext, deckUrl }) => {
  const page = await (await newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(`${deckUrl}read.html`)
  for (const claim of claims)
    await expectCard(page.locator(`#card-${claim.id}`), claim, 'in read.html')
  const place = page.locator('.evidence-badge[data-claim="reason-5"]')
  await expect(place.locator('.evidence-card')).toBeHidden()
  await place.locator('summary').click()
  await expect(place.locator('.evidence-card')).toBeVisible()
  // A mark of the map unfolds the card that it leads to.
  await page.locator('.evidence-map [data-claim="wont-1"] a').click()
  await expect(page.locator('#card-wont-1')).toBeVisible()
})
