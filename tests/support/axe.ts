import type { Page } from 'playwright/test'
import AxeBuilder from '@axe-core/playwright'

/** One finding: the element, and what axe says of it. */
interface Finding { html: string, any: { message: string }[], none: { message: string }[] }
interface Findings { violations: { nodes: Finding[] }[], incomplete: { nodes: Finding[] }[] }

/** Asks the axe that an earlier look has left in the page; runs there. */
function askAgain({ rules, selector }: { rules: string[], selector: string }): Promise<Findings> | undefined {
  const { axe } = window as unknown as { axe?: { run: (selector: string, options: object) => Promise<Findings> } }
  return axe?.run(selector, { runOnly: rules, resultTypes: ['violations', 'incomplete'] })
    .then(({ violations, incomplete }) => ({ violations, incomplete }))
}

/**
 * What axe finds in a part of the page by some of its rules; what it cannot decide counts as well.
 * Axe is put into a page once: for each further look that alone would take as long as the look itself.
 * @returns a line for each finding
 */
export async function axeFindings(page: Page, selector: string, rules: string[]): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate(askAgain, { rules, selector })
    ?? await new AxeBuilder({ page }).withRules(rules).include(selector).setLegacyMode().analyze()
  return [...violations, ...incomplete].flatMap(({ nodes }) => nodes.map(node => `${node.html.slice(0, 120)}: ${[...node.any, ...node.none].map(check => check.message).join('; ')}`))
}
