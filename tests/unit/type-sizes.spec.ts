import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { projectRoot } from '../../scripts/shared/command'

/** What lies beside the slides, in pixels of the window, or is no text at all. */
const apart = new Set([
  'styles/tokens.css',
  // The way out, and its note.
  'styles/leaving.css',
  // The mark of a ticked box is cut out of a letter.
  'components/answers/AnswerBox.vue',
  // The bars below a slide, and the page of an address that is none.
  'components/frame/SmallStageBar.vue',
  'components/frame/UnknownSlide.vue',
  'custom-nav-controls.vue',
])

test('whoever styles a slide finds its sizes of type in one place: no other file names one in px', () => {
  const below = (folder: string) => readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name.replaceAll('\\', '/')}`)
  const files = [...['styles', 'components', 'layouts'].flatMap(below), ...readdirSync(projectRoot)].filter(file => /\.(?:css|vue)$/.test(file))
  expect(files.length).toBeGreaterThan(60)
  const sizes = files.filter(file => !apart.has(file)).flatMap(file => Array.from(readFileSync(join(projectRoot, file), 'utf8').matchAll(/font(?:-size)?:[^;{}]*\dpx[^;]*;/g), ([rule]) => `${file}: ${rule}`))
  expect(sizes).toEqual([])
})
