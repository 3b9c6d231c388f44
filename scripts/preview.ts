import process from 'node:process'
import { ensureBuild } from './shared/ensureBuild'
import { requirePort } from './shared/ports'
import { createProgress } from './shared/progress'
import { readOptions, readPort } from './shared/readOptions'
import { runCommand } from './shared/runCommand'
import { serveFolder } from './shared/serveFolder'

const DEFAULT_PORT = 4173

const rule = {
  name: 'preview',
  description: 'Shows the public build as a host will serve it.',
  options: { port: { value: 'N', description: `port to serve on, instead of ${DEFAULT_PORT}` } },
} as const

runCommand(async (defer) => {
  const { values, help } = readOptions(rule, process.argv.slice(2))
  if (help)
    return console.log(help)
  const port = readPort(values.port) ?? DEFAULT_PORT
  await requirePort(port)
  const progress = createProgress()
  defer(progress.clear)
  const { folder, base } = await ensureBuild(defer, progress)
  progress.clear()
  const server = await serveFolder(folder, { port, base })
  defer(server.close)
  console.log(`The deck:  ${server.url}\nTo stop:   Ctrl+C`)
  await new Promise<never>(() => {})
})
