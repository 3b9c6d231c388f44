import type { Page } from 'playwright'

/** How many times slower the processor is made, as in Lighthouse's phone. */
export const cpuSlowDown = 4

/** A slow phone network, as in Lighthouse: bits a second, and milliseconds to and fro. */
export const slowNetwork = { down: 1_600_000, up: 750_000, latency: 150 }

/**
 * Makes a page slow, by the browser's own means.
 * @param options `network` slows its requests down as well
 */
export async function slowDown(page: Page, { network = false } = {}): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowDown })
  if (!network)
    return
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowNetwork.latency,
    downloadThroughput: slowNetwork.down / 8,
    uploadThroughput: slowNetwork.up / 8,
  })
}
