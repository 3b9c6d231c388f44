import { drawAddress } from '../../src/deck/roomAddress'
import { settings } from '../../src/settings'
import { addressProblem, validateSettings } from '../../src/validate/validateSettings'
import { fitLimits, misfits } from '../slides/fit'
import { clicksOf, isAt, talk } from '../support/slides'
import { expect, firstLoad, presented, startDeck, test } from '../support/startedDeck'

test('an address that no phone could open is named in one line', () => {
  const address = 'https://example.org/talk/'
  expect(drawAddress(address).words).toEqual(['example.', 'org/', 'talk'])
  expect(addressProblem(address)).toBeUndefined()
  for (const wrong of ['example.org', 'http://example.org/', 'javascript:alert(1)', 'https://me:secret@example.org/', ' '])
    expect(addressProblem(wrong)).toBe(`"${wrong}" is no address that others can open. Write it in full and without a password, such as https://example.org/talk/.`)
})

test('a fork whose way out leads to its own host, or whose days are none, hears of it from the build, by the name of the setting', () => {
  expect(validateSettings(settings)).toEqual([])
  expect(validateSettings({ ...settings, leaveTo: 'www.bbc.com/weather', publicAddress: 'example.org', reviewedOn: '22.05.2027', nextReviewOn: '2027-13-01' }).map(problem => problem.split('.')[1]))
    .toEqual(['ts, leaveTo: "www', 'ts, publicAddress: "example', 'ts, reviewedOn: "22', 'ts, nextReviewOn: "2027-13-01" is no day'])
})

/** What of a slide's words lies on the code. Runs in the page. */
function wordsOnCode(slide: Element): string[] {
  const code = slide.querySelector('.room-code')!
  const { left, right, top, bottom } = code.getBoundingClientRect()
  const found: string[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement: element, nodeValue: words } = walker.currentNode
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    if (!code.contains(element) && element!.checkVisibility() && [...range.getClientRects()].some(box => box.width > 1 && box.left < right && box.right > left && box.top < bottom && box.bottom > top))
      found.push(`"${words!.trim()}" lies on the code`)
  }
  return found
}

for (const [name, shared] of [['few', 'https://example.org/talk/'], ['many', 'https://counselling.example.org/rooms/before-you-cut-him-off/']] as const) {
  test.describe(`an address of ${name} letters`, () => {
    const startedUrl = startDeck('--share', shared)

    test('stands beside its code only where there is room, and never over a slide\'s words or a number to call', { tag: '@full' }, async ({ page }) => {
      await page.goto(startedUrl())
      await expect(presented(page, 1).getByRole('heading', { level: 1 }).first()).toBeVisible(firstLoad)
      const wrong: Record<string, string[]> = {}
      for (const { no, frontmatter } of talk.filter(({ frontmatter }) => frontmatter.phones)) {
        await page.evaluate(address => location.hash = address, `#/${no}?clicks=${clicksOf(no)}`)
        await isAt(page, { no, clicks: clicksOf(no) })
        await expect(presented(page, no).getByRole('img', { name: shared })).toBeVisible()
        const found = [...await presented(page, no).evaluate(misfits, fitLimits), ...await presented(page, no).evaluate(wordsOnCode)]
        if (found.length)
          wrong[`${no} ${frontmatter.id}`] = found
      }
      expect(wrong).toEqual({})
    })
  })
}
