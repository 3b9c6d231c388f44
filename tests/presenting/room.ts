import type { BrowserContext, Page } from 'playwright/test'
import { examples } from '../../src/decision'
import { claimIds, helpRegions } from '../../src/evidence'
import { box, field, filled, slide } from '../answers/support'
import { expect } from '../support/deck'
import { isAt, numberOf } from '../support/slides'
import { presented } from '../support/startedDeck'

/** What windows may tell each other of the talk, by Slidev's words for it. */
const ofTalk = new Set(['page', 'clicks', 'clicksTotal', 'timer', 'cursor', 'lastUpdate', 'route', 'blank'])

/** Notes in each window of a context, from its next load on, all that it hears from another one, by whatever way. */
export async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard: string[] = Object.assign(window, { heard: [] }).heard
    for (const channel of 'BroadcastChannel' in window ? ['slidev-windows', 'Before you cut him off - shared'] : [])
      new BroadcastChannel(channel).addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)))
    window.addEventListener('message', ({ data }) => heard.push(String(data)))
    window.addEventListener('storage', ({ newValue }) => newValue && heard.push(newValue))
  })
}

/** Leads the presenter view to a slide by its address, and waits until the room is there, too. */
async function bringTo(page: Page, audience: Page, id: string): Promise<void> {
  await page.evaluate(no => void (location.hash = `#/presenter/${no}`), numberOf(id))
  await expect(presented(page, numberOf(id))).toBeVisible()
  await isAt(audience, { no: numberOf(id), clicks: 0 })
}

/** An example, how a result is worked out, the place on Help and a card that is sent reach the room; the presenter's own card does not. */
export async function roomFollows(page: Page, audience: Page): Promise<void> {
  await bringTo(page, audience, 'check-safety')
  // The menu can be pressed in either window; what is loaded in the audience's stays there.
  await slide(audience, 'check-safety').locator('[data-opens=examples]').click()
  await slide(audience, 'check-safety').locator('[data-example=new]').click()
  await expect(box(audience, 'a0')).toBeChecked()
  await expect(box(page, 'a0')).not.toBeChecked()
  await slide(page, 'check-safety').locator('[data-opens=examples]').click()
  await slide(page, 'check-safety').locator('[data-example=phone]').click()
  const { title, answers } = examples.find(({ id }) => id === 'phone')!
  await expect(slide(audience, 'check-safety').locator('.example')).toContainText(title)
  await expect(box(audience, answers.safety![0]!)).toBeChecked()

  await bringTo(page, audience, 'result')
  await expect(slide(audience, 'result').locator('.result-aside .because')).not.toHaveCount(0)
  const rule = slide(audience, 'result').locator('.rule-in-words')
  for (const isOpen of [true, false]) {
    await slide(page, 'result').locator('[data-opens=rule]').click()
    await expect(rule).toHaveCount(isOpen ? 1 : 0)
  }
  await slide(page, 'result').locator('.example + button').click()
  await expect(slide(audience, 'result').locator('.example')).toHaveCount(0)

  await bringTo(page, audience, 'help')
  for (const { id } of [helpRegions[2]!, helpRegions[4]!]) {
    await slide(page, 'help').locator(`[data-region=${id}]`).click()
    await expect(slide(audience, 'help').locator(`[data-region=${id}]`)).toHaveAttribute('aria-pressed', 'true')
  }

  await bringTo(page, audience, 'reason-9')
  const card = audience.locator('dialog.evidence-dialog')
  for (const close of ['Escape', 'ArrowDown']) {
    await page.keyboard.press('e')
    const send = page.getByRole('button', { name: 'Show it to the room' })
    await expect(send).toBeVisible()
    await expect(card).toHaveCount(0)
    await send.click()
    await expect(page.getByText('The room sees it.')).toBeVisible()
    await expect(card).toBeVisible()
    // A card that is longer than the slide is gone through first.
    await page.keyboard.press(close === 'Escape' ? close : 'PageDown')
    await expect(card).toHaveCount(0)
    await expect(page.locator('dialog.evidence-dialog')).toHaveCount(0)
  }
  await isAt(audience, { no: numberOf('reason-9') + 1, clicks: 0 })
}

/** What someone answers in one window stays there, on an example, too; and no message has ever carried anything but the talk. */
export async function ownAnswersStay(page: Page, audience: Page): Promise<void> {
  const words = 'only for this window'
  for (const [by, other] of [[page, audience], [audience, page]] as const) {
    await bringTo(page, audience, 'limits')
    await field(by, 'limits', 'will').fill(words)
    await bringTo(page, audience, 'check-safety')
    await box(by, 'a1').click()
    await bringTo(page, audience, 'check-stand')
    await box(by, 's1').click()
    expect(await filled(by)).not.toEqual([])
    expect(await filled(other)).toEqual([])
    // Whatever the presenter does next brings the room nothing of it.
    await bringTo(page, audience, 'help')
    await slide(page, 'help').locator('[data-region=US]').click()
    await expect(slide(audience, 'help').locator('[data-region=US]')).toHaveAttribute('aria-pressed', 'true')
    await bringTo(page, audience, 'check-safety')
    expect(await filled(other)).toEqual([])
    await slide(by, 'check-safety').locator('[data-opens=clear]').click()
    await slide(by, 'check-safety').locator('.panel button').first().click()
    expect(await filled(by)).toEqual([])
  }
  const heard = (await Promise.all([page, audience].map(window => window.evaluate(() => (window as unknown as { heard: string[] }).heard)))).flat()
  expect(heard.join()).not.toContain(words)
  const told = heard.filter(text => text.startsWith('{"slidev-windows"')).map(text => JSON.parse(text) as { kind: string, data?: Record<string, unknown> })
  const room = told.filter(({ kind }) => kind === 'room')
  expect(room.length).toBeGreaterThan(10)
  for (const { data: { example, place, card, isRuleOpen, ...others } = {} } of room) {
    expect(others).toEqual({})
    expect([undefined, ...examples.map(({ id }) => id)]).toContain(example)
    expect([undefined, ...helpRegions.map(({ id }) => id)]).toContain(place)
    expect([undefined, ...claimIds]).toContain(card)
    expect(typeof isRuleOpen).toBe('boolean')
  }
  for (const { kind, data } of told.filter(({ kind }) => kind !== 'room')) {
    if (kind.endsWith('- shared'))
      expect(Object.keys(data!).filter(key => !ofTalk.has(key))).toEqual([])
    else
      expect({ kind, data: data ?? false }).toEqual({ kind: expect.stringMatching(/^(?:hello|bye)$/), data: false })
  }
}
