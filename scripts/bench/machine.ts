import type { Browser } from 'playwright'
import os from 'node:os'
import process from 'node:process'

/** What the numbers were measured on; nothing that tells whose machine it is. */
export interface Machine { processor: string, memory: string, system: string, node: string, browser: string }

export function describeMachine(browser: Browser): Machine {
  const processors = os.cpus()
  return {
    processor: `${processors.length} x ${processors[0]?.model.trim() || os.arch()}`,
    memory: `${Math.round(os.totalmem() / 1024 ** 3)} GB`,
    system: `${os.type()} ${os.release().split('.').slice(0, 2).join('.')} (${os.arch()})`,
    node: process.versions.node,
    browser: `Chromium ${browser.version()}`,
  }
}
