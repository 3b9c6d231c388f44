import { expect, test } from 'playwright/test'
import { parseRange } from '../../scripts/printing/parseRange'

test('a range names slides by numbers and spans, in running order and each once', () => {
  expect(parseRange('3-8,12', 40)).toEqual([3, 4, 5, 6, 7, 8, 12])
  expect(parseRange('12, 3-5, 4', 40)).toEqual([3, 4, 5, 12])
  expect(parseRange('40', 40)).toEqual([40])
})

test('without a range, all slides are meant', () => {
  expect(parseRange(undefined, 3)).toEqual([1, 2, 3])
})

for (const text of ['', '0', '41', '3-41', '5-3', '-3', '3-', '1..4', '1;4', '2.5', 'all', '١']) {
  test(`"${text}" is refused, naming how many slides there are`, () => {
    expect(() => parseRange(text, 40)).toThrow(/is no range of this deck's 40 slides\. Write it like 3-8,12\./)
  })
}
