import { expect, test } from 'playwright/test'
import { parseRange } from '../../scripts/printing/parseRange'
import { readOptions, readPort } from '../../scripts/shared/readOptions'

const rule = {
  name: 'export',
  description: 'Writes PDFs.',
  words: { slides: 'the slides', worksheet: 'the sheet' },
  options: { range: { value: '3-8,12', description: 'only these' }, dark: { description: 'on dark paper' }, port: { value: 'N', description: 'a port' } },
} as const

const read = (...args: string[]) => readOptions(rule, args)

test('options and words are read, the first known word being what is made when none is given', () => {
  expect(read()).toEqual({ values: {}, words: ['slides'] })
  expect(read('worksheet', '--range', '1-3', '--dark')).toEqual({ values: { range: '1-3', dark: true }, words: ['worksheet'] })
  expect(read('worksheet', 'slides', 'worksheet').words).toEqual(['worksheet', 'slides'])
  expect(read('--range=2')).toEqual({ values: { range: '2' }, words: ['slides'] })
})

test('--help lists every word and option', () => {
  for (const name of ['slides', 'worksheet', '--range 3-8,12', '--dark', '--port N', '--help'])
    expect(read('--help').help).toContain(name)
})

for (const [args, line] of [
  [['--colour'], /^Unknown option --colour\..*--help/],
  [['-x'], /^Unknown option -x\..*--help/],
  [['poster'], /^Unknown word "poster"\..*--help/],
  [['--dark=yes'], /^--dark takes no value\./],
  [['--range'], /^--range needs a value: --range 3-8,12\./],
  [['--range', '--dark'], /^--range needs a value/],
] as const) {
  test(`"${args.join(' ')}" is refused with one line`, () => {
    expect(() => read(...args)).toThrow(line)
  })
}

test('a port is a whole number that a server can have', () => {
  expect([readPort(undefined), readPort('4000')]).toEqual([undefined, 4000])
  for (const text of ['abc', '70000', '0', '-1', '1.5', ''])
    expect(() => readPort(text), text).toThrow(/^--port takes a number from 1 to 65535/)
})

test('a range names slides by numbers and spans, in running order and each once; without one, all are meant', () => {
  expect(parseRange('3-8,12', 40)).toEqual([3, 4, 5, 6, 7, 8, 12])
  expect(parseRange('12, 3-5, 4', 40)).toEqual([3, 4, 5, 12])
  expect(parseRange('40', 40)).toEqual([40])
  expect(parseRange(undefined, 3)).toEqual([1, 2, 3])
})

for (const text of ['', '0', '41', '3-41', '5-3', '-3', '3-', '1,,2', '1..4', '1;4', '2.5', 'all', '١']) {
  test(`the range "${text}" is refused, naming how many slides there are`, () => {
    expect(() => parseRange(text, 40)).toThrow(/is no range of this deck's 40 slides\. Write it like 3-8,12\./)
  })
}
