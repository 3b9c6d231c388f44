import { expect, test } from 'playwright/test'
import { addressProblem, drawAddress } from '../../src/deck/roomAddress'

test('an address that no phone could open is named in one line', () => {
  const address = 'https://example.org/talk/'
  expect(drawAddress(address).words).toEqual(['example.', 'org/', 'talk'])
  expect(addressProblem(address)).toBeUndefined()
  for (const wrong of ['example.org', 'http://example.org/', 'javascript:alert(1)', ' '])
    expect(addressProblem(wrong)).toBe(`"${wrong}" is no address for the room's phones. Write it in full, such as https://example.org/talk/.`)
})
