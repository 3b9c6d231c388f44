import type { Bench } from './types'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { howToCallNpm } from '../set-up.mjs'
import { CliError, firstLine } from '../shared/cliError'
import { makeFolder } from '../shared/makeFolder'
import { firstFreePort } from '../shared/ports'
import { runNode } from '../shared/runProgram'
import { plainMarkdown } from './plainMarkdown'

/** The tools that the deck is held against, in the versions that are measured. They are no dependency of the project. */
export const versions = { '@marp-team/marp-cli': '4.5.1', 'reveal-md': '6.1.4' }

const INSTALL_LIMIT = 10 * 60_000

export interface OtherTool {
  name: string
  /** Writes a PDF of the talk. */
  pdf: (path: string) => Promise<void>
  /** Writes the talk as a page, `index.html`, into a folder. */
  site: (folder: string) => Promise<void>
}

/**
 * Marp CLI and reveal-md, with the talk's words as their Markdown. They are installed when first needed; a tool that cannot
 * be installed says so whenever it is called.
 */
export async function otherTools(bench: Bench): Promise<Record<'marp' | 'reveal', OtherTool>> {
  const { deck, defer, folder, browserPath } = bench
  const tools = join(folder, 'tools')
  const problem = await install(bench, tools)
  const words = join(folder, 'words')
  await makeFolder(words)
  await writeFile(join(words, 'marp.md'), plainMarkdown(deck, '---\nmarp: true\n---\n\n'))
  await writeFile(join(words, 'index.md'), plainMarkdown(deck))
  const asRoot = process.getuid?.() === 0

  async function run(file: string, args: string[], root: string, written: string) {
    if (problem)
      throw new CliError(problem)
    await rm(written, { recursive: true, force: true })
    const env = {
      CHROME_PATH: browserPath,
      PUPPETEER_EXECUTABLE_PATH: browserPath,
      NO_UPDATE_NOTIFIER: '1',
      // Chromium's sandbox refuses to work for root.
      ...(asRoot && { CHROME_NO_SANDBOX: '1' }),
    }
    const program = runNode([join(tools, 'node_modules', file), ...args], defer, { root, env })
    // Not every tool says by its exit code that it has failed.
    if (await program.done !== 0 || !existsSync(written))
      throw new CliError(`it wrote nothing (${program.output().trim().split('\n').at(-1) ?? 'and said nothing'})`)
  }

  const marp = (args: string[], written: string) => run('@marp-team/marp-cli/marp-cli.js', ['--no-config', 'marp.md', ...args, '-o', written], words, written)
  const reveal = (args: string[], written: string) => run('reveal-md/bin/reveal-md.js', ['index.md', ...args], words, written)
  return {
    marp: {
      name: `Marp CLI ${versions['@marp-team/marp-cli']}`,
      pdf: path => marp(['--pdf'], path),
      site: folder => marp([], join(folder, 'index.html')),
    },
    reveal: {
      name: `reveal-md ${versions['reveal-md']}`,
      pdf: async path => reveal([
        `--print=${path}`,
        `--port=${await firstFreePort(19_480)}`,
        `--puppeteer-chromium-executable=${browserPath}`,
        ...(asRoot ? ['--puppeteer-launch-args=--no-sandbox'] : []),
      ], path),
      site: folder => reveal([`--static=${folder}`], join(folder, 'index.html')),
    },
  }
}

/** @returns why the tools cannot be had; undefined when they are there */
async function install({ defer, progress }: Bench, folder: string): Promise<string | undefined> {
  const present = await Promise.all(Object.entries(versions).map(async ([name, version]) => {
    const manifest = join(folder, 'node_modules', name, 'package.json')
    return existsSync(manifest) && (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version === version
  }))
  if (present.every(Boolean))
    return
  progress.say('Installing Marp CLI and reveal-md, once')
  await makeFolder(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }))
  const { command, before, shell } = howToCallNpm()
  const child = spawn(command, [...before, 'install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    shell,
    timeout: INSTALL_LIMIT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' },
  })
  defer(() => child.kill())
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => said += text)
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      said = firstLine(error)
      resolve(null)
    })
    child.on('close', resolve)
  })
  if (code === 0)
    return
  const line = said.split('\n').find(line => line.startsWith('npm error') && !line.startsWith('npm error code')) ?? said.trim().split('\n')[0]
  return `npm could not install it (${line || 'it took too long'})`
}
