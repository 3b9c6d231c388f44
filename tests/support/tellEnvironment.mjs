import process from 'node:process'

// Loaded before a program, to show what a command gives it, in its place.
process.stdout.write(`${JSON.stringify({ NO_PROXY: process.env.NO_PROXY, no_proxy: process.env.no_proxy })}\n`, () => process.exit())
