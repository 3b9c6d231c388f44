import { parseArgs } from 'node:util'
import { CliError, exitCodes } from './cliError'

/** One option of a command. With `value` it takes a value, which the help shows under that name. */
export interface OptionRule {
  value?: string
  description: string
}

export interface CommandRule<Options extends Record<string, OptionRule>, Word extends string = never> {
  /** The npm script, e.g. `export`. */
  name: string
  /** One line on what the command does. */
  description: string
  /** What the command can be told to make, each with what it is; the first is made when nothing is named. */
  words?: Record<Word, string>
  options: Options
}

export type OptionValues<Options extends Record<string, OptionRule>> = {
  [Name in keyof Options]?: Options[Name] extends { value: string } ? string : boolean
}

/**
 * Reads a command's options.
 * @param rule the options it knows; `--help` is always one of them
 * @param args the words after the command
 * @returns the values given, and the words (the first of all when none was); `help` holds the text to show when it was asked for
 * @throws {CliError} for anything the command does not know, or a value that is missing
 */
export function readOptions<const Options extends Record<string, OptionRule>, Word extends string = never>(rule: CommandRule<Options, Word>, args: string[]): { values: OptionValues<Options>, words: Word[], help?: string } {
  const knownWords = Object.keys(rule.words ?? {}) as Word[]
  const known: Record<string, OptionRule> = { ...rule.options, help: { description: 'shows this text' } }
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: Object.fromEntries(Object.entries(known).map(([name, option]) => [name, { type: option.value ? 'string' : 'boolean' } as const])),
  })
  const values: Record<string, string | boolean> = {}
  const words = new Set<Word>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator')
      continue
    if (token.kind === 'positional') {
      const known = knownWords.find(known => known === token.value)
      if (!known)
        throw refuse(rule.name, `Unknown word "${token.value}".`)
      words.add(known)
      continue
    }
    const option = known[token.name]
    if (!option || !token.rawName.startsWith('--'))
      throw refuse(rule.name, `Unknown option ${token.rawName}.`)
    if (option.value && (!token.value || (!token.inlineValue && token.value.startsWith('-'))))
      throw refuse(rule.name, `${token.rawName} needs a value: ${token.rawName} ${option.value}.`)
    if (!option.value && token.value !== undefined)
      throw refuse(rule.name, `${token.rawName} takes no value.`)
    values[token.name] = token.value ?? true
  }
  return { values: values as OptionValues<Options>, words: words.size ? [...words] : knownWords.slice(0, 1), ...(values.help && { help: helpText(rule.name, rule.description, rule.words ?? {}, known) }) }
}

function refuse(command: string, message: string): CliError {
  return new CliError(`${message} "${call(command)} --help" lists what it takes.`, exitCodes.usage)
}

function call(command: string): string {
  return command === 'start' || command === 'test' ? `npm ${command} --` : `npm run ${command} --`
}

function helpText(command: string, description: string, words: Record<string, string>, options: Record<string, OptionRule>): string {
  const rows = [
    ...Object.entries(words),
    ...Object.entries(options).map(([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.description] as const),
  ]
  const width = Math.max(...rows.map(([call]) => call.length))
  return [description, '', `  ${call(command)} ${Object.keys(words).length ? `[${Object.keys(words).join('|')}] ` : ''}[options]`, '', ...rows.map(([call, text]) => `  ${call.padEnd(width)}  ${text}`)].join('\n')
}

/**
 * Reads a port number.
 * @returns undefined when none was given
 * @throws {CliError} when it is no port
 */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined)
    return undefined
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new CliError(`--port takes a number from 1 to 65535, not "${text}".`, exitCodes.usage)
  return port
}
