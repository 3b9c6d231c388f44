import { expect, test } from 'playwright/test'
import { claims, getClaim } from '../../evidence'

for (const claim of claims) {
  test(`the finding of ${claim.id} is two to four sentences`, () => {
    const sentences = claim.finding.match(/[.?!]\)?(?=\s+\p{Lu}|$)/gu) ?? []
    expect(sentences.length).toBeGreaterThanOrEqual(2)
    expect(sentences.length).toBeLessThanOrEqual(4)
  })
}

test('asking for a claim that does not exist names it', () => {
  expect(() => getClaim('reason-12')).toThrow('reason-12')
})
