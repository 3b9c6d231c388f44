import { addressProblem, drawAddress } from '../../src/deck/roomAddress'
import { fitLimits, misfits } from '../slides/fit'
import { clicksOf, isAt, talk } from '../support/slides'
import { expect, firstLoad, presented, startDeck, test } from '../support/startedDeck'

test('an address that no phone could open is named in one line', () => {
  const address = 'https://example.org/talk/'
  expect(drawAddress(address).words).toEqual(['example.', 'org/', 'talk'])
  expect(addressProblem(address)).toBeUndefined()
  for (const wrong of ['example.org', 'http://example.org/', 'javascript:alert(1)', ' '])
    expect(addressProblem(wrong)).toBe(`"${wrong}" is no address for the room's phones. Write it in full, such as https://example.org/talk/.`)
})

test.describe('an address of many letters', () => {
  const long = 'https://counselling.example.org/rooms/before-you-cut-him-off/'
  const startedUrl = startDeck('--share', long)

  test('stands beside its code only where there is room, and never over a slide\'s words or a number to call', { tag: '@full' }, async ({ page }) => {
    await page.goto(startedUrl())
    await expect(presented(page, 1).getByRole('heading', { level: 1 }).first()).toBeVisible(firstLoad)
    const wrong: Record<string, string[]> = {}
    for (const { no, frontmatter } of talk.filter(({ frontmatter }) => frontmatter.phones)) {
      await page.evaluate(address => location.hash = address, `#/${no}?clicks=${clicksOf(no)}`)
      await isAt(page, { no, clicks: clicksOf(no) })
      await expect(presented(page, no).getByRole('img', { name: long })).toBeVisible()
      const found = await presented(page, no).evaluate(misfits, fitLimits)
      if (found.length)
        wrong[`${no} ${frontmatter.id}`] = found
    }
    expect(wrong).toEqual({})
  })
})
