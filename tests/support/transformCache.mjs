// @ts-check
// Playwright keeps files as it has compiled them for one version of Node, and another may not know their syntax: each gets a place
// of its own. Loaded before Playwright, which looks for it at once.
import { join } from 'node:path'
import process from 'node:process'

process.env.PLAYWRIGHT_TRANSFORM_CACHE_DIR ??= join(import.meta.dirname, '../../node_modules/.cache/playwright', process.versions.node)
