import type { Deck } from '../src/deck/loadDeck'
import type { Bench } from './measurement'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import getPort, { portNumbers } from 'get-port'
import { x } from 'tinyexec'
import { install, isInstalled } from '../scripts/setup.mjs'
import { slidev } from '../scripts/shared/buildDeck'
import { CliError, stopped } from '../scripts/shared/command'
import { makeFolder } from '../scripts/shared/writeFile'
import { dependencies as versions } from './package.json'

interface Peer {
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
export async function peers({ deck, folder, browserPath, say }: Bench): Promise<Record<'marp' | 'reveal', Peer>> {
  let problem: string | undefined
  if (!isInstalled(import.meta.dirname)) {
    say('Installing Marp CLI and reveal-md, once')
    // They are told to use the browser that is here.
    process.env.PUPPETEER_SKIP_DOWNLOAD = 'true'
    problem = install(import.meta.dirname)
  }
  const words = join(folder, 'words')
  await makeFolder(words)
  await writeFile(join(words, 'marp.md'), plainMarkdown(deck, '---\nmarp: true\n---\n\n'))
  await writeFile(join(words, 'index.md'), plainMarkdown(deck))
  const asRoot = process.getuid?.() === 0

  async function run(file: string, args: string[], written: string) {
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
    const { exitCode, stdout, stderr } = await x(process.execPath, [join(import.meta.dirname, 'node_modules', file), ...args], { signal: stopped, nodeOptions: { cwd: words, env, stdio: ['ignore', 'pipe', 'pipe'] } })
    // Not every tool says by its exit code that it has failed.
    if (exitCode !== 0 || !existsSync(written))
      throw new CliError(`it wrote nothing (${(stderr || stdout).trim().split('\n').at(-1) || 'and said nothing'})`)
  }

  const marp = (args: string[], written: string) => run('@marp-team/marp-cli/marp-cli.js', ['--no-config', 'marp.md', ...args, '-o', written], written)
  const reveal = (args: string[], written: string) => run('reveal-md/bin/reveal-md.js', ['index.md', ...args], written)
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
        `--port=${await getPort({ port: portNumbers(19_480, 19_580) })}`,
        `--puppeteer-chromium-executable=${browserPath}`,
        ...(asRoot ? ['--puppeteer-launch-args=--no-sandbox'] : []),
      ], path),
      site: folder => reveal([`--static=${folder}`], join(folder, 'index.html')),
    },
  }
}

/** Slidev as it comes, but for fonts of another host, which would need the network. */
const emptySlides = `---
theme: default
routerMode: hash
fonts:
  provider: none
---

# Empty
`

/**
 * Builds a Slidev deck of one slide and one word, with the Slidev that is here.
 * @returns the folder of the build
 * @throws {CliError} when Slidev cannot build it
 */
export async function buildEmptyDeck({ folder }: Bench): Promise<string> {
  const root = join(folder, 'empty')
  await rm(root, { recursive: true, force: true })
  await makeFolder(root)
  // A package of its own: Vite keeps its cache here then, and not with the project's.
  await writeFile(join(root, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  await writeFile(join(root, 'slides.md'), emptySlides)
  const { exitCode } = await slidev(['build', '--base', './'], { root })
  if (exitCode !== 0)
    throw new CliError('Slidev could not build an empty deck')
  return join(root, 'dist')
}

/** The settings of a slide that its layout shows as words. */
const shown = new Set(['kicker', 'label', 'onlyIf', 'care', 'ask', 'hands', 'step', 'foot', 'footnote', 'points', 'lastWord', 'faqs', 'pairs'])
/** In these, what is not shown: ids and references. */
const hidden = new Set(['id', 'claim', 'from'])

/**
 * The talk as Markdown that any slide tool reads: each slide's title and words, and `---` between slides. What layouts and
 * components draw from `src/decision/` and `src/evidence/` is left out.
 * @param head Markdown to begin with, such as a tool's own settings
 */
function plainMarkdown(deck: Deck, head = ''): string {
  const slides = deck.map(({ content, frontmatter }) => {
    const body = content.replace(/<!--[\s\S]*?-->/g, '').replace(/<\/?[A-Z][^>]*>/g, '').trim()
    const words = Object.entries(frontmatter).filter(([key]) => shown.has(key)).flatMap(([, value]) => wordsIn(value))
    return [body, words.map(text => `- ${text}`).join('\n')].filter(Boolean).join('\n\n')
  })
  return `${head}${slides.join('\n\n---\n\n')}\n`
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  if (Array.isArray(value))
    return value.flatMap(wordsIn)
  if (value && typeof value === 'object')
    return Object.entries(value).filter(([key]) => !hidden.has(key)).flatMap(([, inner]) => wordsIn(inner))
  return []
}
