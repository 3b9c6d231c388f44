// @ts-check
// Slidev's export asks for "playwright-chromium": Playwright under another name, which would download a browser
// while it is installed. Loaded before Slidev, this gives it the Playwright that is here.
import { register } from 'node:module'

const hook = `export const resolve = (name, context, next) => next(name === 'playwright-chromium' ? 'playwright' : name, context)`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
