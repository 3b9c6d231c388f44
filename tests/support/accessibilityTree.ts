import type { Page } from 'playwright/test'

/** One thing that a screen reader meets. */
export interface Exposed { role: string, name: string, level?: number, isFocused: boolean }

/** The page as the browser hands it to a screen reader, in order: without what is hidden, inert or of no meaning. */
export async function accessibilityTree(page: Page): Promise<Exposed[]> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  await client.detach()
  return nodes.filter(node => !node.ignored).map(({ role, name, properties }) => {
    const property = (wanted: string) => properties?.find(({ name }) => name === wanted)?.value.value
    return { role: String(role?.value), name: String(name?.value ?? '').trim(), level: property('level'), isFocused: property('focused') === true }
  })
}
