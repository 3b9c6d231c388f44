import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
// @ts-expect-error -- It comes without types.
import subsetFont from 'subset-font'
import { createCommand, pluralize, projectRoot, runCommand } from './shared/command'

/** What the styles use of each font: from the lightest letters to the boldest, and the optical sizes up to the titles'. All letters stay. */
const fonts = [
  { file: '@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2', axes: { wght: { min: 500, max: 600 }, opsz: { min: 9, max: 52 } } },
  { file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', axes: { wght: { min: 400, max: 700 } } },
]

/** Copyright, licence and its address, which have to stay with a font, as numbers of the names in it. */
const notices = [0, 13, 14]

runCommand(createCommand('fonts', 'Takes out of the fonts the weights and sizes that no style asks for (styles/fonts).'), async () => {
  for (const { file, axes } of fonts) {
    const whole = await readFile(join(projectRoot, 'node_modules', file))
    const small = await subsetFont(whole, null, { targetFormat: 'woff2', keepAllGlyphs: true, variationAxes: axes, preserveNameIds: notices })
    const path = join(projectRoot, 'styles/fonts', file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, small)
    process.stdout.write(`styles/fonts/${file}: ${pluralize(small.length, 'byte')}, of ${whole.length}\n`)
  }
})
