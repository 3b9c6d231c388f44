import type { ResolvedSlidevOptions } from '@slidev/types'
import { leaveWords, wayWords } from '../../src/messages'
import { settings } from '../../src/settings'

/** What the development server does not have: the policy, which forbids its updates, and the page without JavaScript. */
const buildOnly = /<meta http-equiv="content-security-policy".*?>|<!-- In the build alone.*(?=<!-- Before the deck)/gs

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/**
 * Fills in what stands in index.html as `{{name}}`, from the settings and the messages.
 * @param options `utils.indexHtml` is the page as Slidev has merged it
 * @throws when a name is none of them
 */
export function fillPage({ mode, utils }: ResolvedSlidevOptions): string {
  const values: Record<string, unknown> = { ...settings, ...leaveWords, ...wayWords }
  const html = mode === 'dev' ? utils.indexHtml.replace(buildOnly, '') : utils.indexHtml
  return html
    .replace('<div id="app"></div>', '')
    // Slidev writes the author and the keywords with quotation marks of its own around them.
    .replaceAll(/(content=")&quot;(.*?)&quot;(")/g, '$1$2$3')
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (typeof value !== 'string')
        throw new TypeError(`index.html asks for {{${name}}}, which is neither in src/settings.ts nor in src/messages.ts.`)
      return escape(value)
    })
}
