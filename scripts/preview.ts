import { once } from 'node:events'
import { ensureBuild } from './shared/buildDeck'
import { createCommand, progress, readPort, runCommand, stopped } from './shared/command'
import { requirePort, serveFolder } from './shared/serve'

const command = createCommand('preview', 'Shows the public build as a host will serve it.')
  .option('--port <N>', 'port to serve on', readPort, 4173)

runCommand(command, async () => {
  const { port } = command.opts<{ port: number }>()
  await requirePort(port)
  const { folder, base } = await ensureBuild()
  progress.clear()
  await using server = await serveFolder(folder, { port, base })
  console.log(`The deck:  ${server.url}\nTo stop:   Ctrl+C`)
  await once(stopped, 'abort')
})
