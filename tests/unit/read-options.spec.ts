import { Argument, CommanderError } from 'commander'
import { expect, test } from 'playwright/test'
import { parseRange } from '../../scripts/print/pages'
import { createCommand, parse, readPort, readText } from '../../scripts/shared/command'

function create() {
  return createCommand('export', 'Writes PDFs.')
    .addArgument(new Argument('[what...]', 'what to write').choices(['slides', 'worksheet']).default(['slides']))
    .option('--range <slides>', 'only these', readText)
    .option('--dark', 'on dark paper')
    .option('--port <N>', 'a port', readPort)
}

function read(...args: string[]) {
  const command = create()
  parse(command, args)
  return { values: command.opts(), words: command.processedArgs[0] as string[] }
}

test('options and words are read, the first known word being what is made when none is given', () => {
  expect(read()).toEqual({ values: {}, words: ['slides'] })
  expect(read('worksheet', '--range', '1-3', '--dark', '--port', '4000')).toEqual({ values: { range: '1-3', dark: true, port: 4000 }, words: ['worksheet'] })
  expect(read('worksheet', 'slides').words).toEqual(['worksheet', 'slides'])
  expect(read('--range=2')).toEqual({ values: { range: '2' }, words: ['slides'] })
})

test('--help lists every word and option, says that several words can be named, and is no failure', () => {
  let help = ''
  const command = create().configureOutput({ writeOut: text => help += text })
  expect(() => parse(command, ['--help'])).toThrow(CommanderError)
  for (const name of ['npm run export -- [options] [what...]', 'slides', 'worksheet', '--range <slides>', '--dark', '--port <N>', '--help'])
    expect(help).toContain(name)
})

for (const [args, line] of [
  [['--colour'], /^Unknown option '--colour'\. "npm run export -- --help" lists what it takes\.$/],
  [['-x'], /^Unknown option '-x'\. .*--help/],
  [['poster'], /^.*'poster' is invalid.* Allowed choices are slides, worksheet\. .*--help/],
  [['--dark=yes'], /^Unknown option '--dark=yes'/],
  [['--range'], /^Option '--range <slides>' argument missing\. .*--help/],
  [['--range', '--dark'], /^Option '--range <slides>' .* It needs a value\. /],
  [['--rang', '1'], /^Unknown option '--rang' \(Did you mean --range\?\) .*--help/],
  ...['abc', '70000', '0', '1.5', ''].map(port => [['--port', port], /It takes a number from 1 to 65535\. /] as const),
] as const) {
  test(`"${args.join(' ')}" is refused with one line`, () => {
    expect(() => read(...args)).toThrow(line)
  })
}

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
