import type { Page } from 'playwright/test'
import process from 'node:process'
import { wayWords } from '../../src/messages'
import { expect, test } from '../support/deck'
import { goTo, openAt, readerWith, slide } from './support'

/** What a browser's translator does to a page: each text goes, the new one comes in two elements of its own; and it goes on as the page changes. */
function translate() {
  const isOwn = (node: Node) => node.parentElement?.localName === 'font'
  const skipped = (node: Node) => !node.textContent!.trim() || isOwn(node) || !node.parentElement || node.parentElement.closest('script, style, [translate=no]')
  function wrap(root: Node) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; node = walker.nextNode())
      texts.push(node as Text)
    for (const text of texts.filter(text => !skipped(text))) {
      const outer = document.createElement('font')
      const inner = document.createElement('font')
      inner.textContent = text.data
      outer.append(inner)
      text.replaceWith(outer)
    }
  }
  wrap(document.body)
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      for (const node of type === 'characterData' ? [target] : addedNodes)
        node.isConnected && wrap(node)
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** Goes through check, result, limits and plan with every change of heart; gives what each slide says on the way. */
async function walk(page: Page, translatedAt: number): Promise<string[]> {
  const said: string[] = []
  let step = 0
  const reader = readerWith('mouse', page)
  async function note(...ids: string[]) {
    for (const id of ids) {
      await goTo(page, id)
      if (step++ === translatedAt)
        await page.evaluate(translate)
      const words = await slide(page, id).innerText()
      // Where a list goes on below depends on how long a translator's words are.
      said.push(`${id}: ${words.replace(wayWords.moreBelow, '').replaceAll(/\s+/g, ' ')}`)
    }
  }
  const all = ['check-safety', 'check-reasons', 'check-want', 'result', 'limits', 'plan', 'plan-days', 'plan-check']
  await openAt(page, 'check-safety')
  await note(...all)
  await reader.tick('a0', 's0', 'w0', 't-yes', 'r1', 'r8', 'want-calm-3', 'want-miss-1', 'm-self', 'o-talk', 'x-work', 'p-7')
  await reader.write('limits', 'will', 'they go')
  await note(...all)
  await reader.tick('r2', 'want-calm-1', 'm-reaction', 'o-none')
  await note('check-reasons', 'check-want', 'result', 'plan')
  await reader.tick('a2')
  await note('check-safety', 'result', 'limits', 'plan')
  await reader.tick('a2', 'r1', 'r2', 'r8', 's2', 'm-self')
  await note('check-reasons', 'result', 'limits', 'plan')
  for (const place of [0, 2]) {
    await goTo(page, 'check-stand')
    const tools = slide(page, 'check-stand').locator('.check-tools')
    if (place)
      await tools.getByRole('button').click()
    await tools.getByRole('button').first().click()
    await tools.locator('[data-example]').nth(place).click()
    await note('check-stand', 'result', 'plan')
  }
  for (const region of ['GB', 'US']) {
    await goTo(page, 'help')
    const button = slide(page, 'help').locator(`[data-region="${region}"]`)
    if (await button.count())
      await button.click()
    await note('help')
  }
  return said
}

test('on a page that the browser translates, at once or half-way, every sentence changes with the answers', { tag: '@full' }, async ({ page }) => {
  test.setTimeout(180_000)
  const plain = await walk(page, -1)
  expect(new Set(plain).size, 'sentences that change').toBeGreaterThan(20)
  for (const at of process.env.TEST_FULL ? [0, 19] : [9]) {
    await page.reload()
    expect(await walk(page, at), `translated at step ${at}`).toEqual(plain)
  }
})
