import type { Engine, EngineName, Offer } from './drivers/driver'
import type { Places } from './drivers/webkitGtk'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import * as debianFirefox from './drivers/debianFirefox'
import { offerWords } from './drivers/driver'
import * as playwright from './drivers/playwright'
import * as webkitGtk from './drivers/webkitGtk'

/** What to install, on Debian, where Playwright's own build cannot be had. */
export const debianPackages: Record<EngineName, string> = { firefox: 'firefox-esr', webkit: 'webkit2gtk-driver xvfb', chromium: 'chromium-headless-shell' }

function onPath(...names: string[]): string | undefined {
  return names.flatMap(name => (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name))).find(existsSync)
}

const firefox = () => onPath('firefox-esr', 'firefox')

/** The parts of WebKitGTK, when all are here; its small browser is kept among libraries. */
function webkit(): Places | undefined {
  const driver = onPath('WebKitWebDriver')
  const screen = onPath('Xvfb')
  if (!driver || !(screen || process.env.DISPLAY))
    return undefined
  const browser = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync).flatMap(folder => [folder, ...readdirSync(folder).map(name => join(folder, name))]).flatMap(folder => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map(version => join(folder, version, 'MiniBrowser'))).find(existsSync)
  return browser ? { driver, browser, screen } : undefined
}

/** An engine that is here: whether it takes the packages of tests/engines to drive it, and what it has of what not every browser has. */
export interface Found { needsPackages: boolean, offers: Offer[], start: () => Promise<Engine> }

/** The engine, or undefined when it is not here. */
export function find(name: EngineName): Found | undefined {
  if (playwright.isInstalled(name))
    return { needsPackages: false, offers: playwright.offers[name], start: () => playwright.start(name) }
  const path = name === 'firefox' && firefox()
  if (path)
    return { needsPackages: true, offers: debianFirefox.offers, start: () => debianFirefox.start(path) }
  const places = name === 'webkit' && webkit()
  if (places)
    return { needsPackages: true, offers: webkitGtk.offers, start: () => webkitGtk.start(places) }
  return undefined
}

/** What an engine that is here does not have. The checks tagged so are none of its own. */
export function lacks(name: EngineName): Offer[] {
  const { offers } = find(name)!
  return (Object.keys(offerWords) as Offer[]).filter(offer => !offers.includes(offer))
}
