/**
 * Only where Electron's own Node is too old for the SQLite addon (the demonstration runtime): sits in the utility
 * process in the engine's place, starts the real engine under Node 24 and pumps the ports. Main hands its ports over
 * as in the product and never carries engine traffic. Left out of packages.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { electronPort, trunk } from './port.ts'
import type { ParentPort } from './seat.ts'

const { parentPort } = process as NodeJS.Process & { parentPort: ParentPort }
const [nodeBinary = ''] = process.argv.slice(2)

const child = fork(join(__dirname, '..', 'engine', 'index.mjs'), [], {
  execPath: nodeBinary,
  execArgv: [],
  env: process.env,
  serialization: 'advanced',
  // the heartbeat goes to main directly, past this process
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
const lines = trunk(child)

lines.control.onMessage((message) => parentPort.postMessage(message))
parentPort.on('message', ({ data, ports }) => {
  if (ports.length === 0) lines.control.post(data)
  for (const port of ports.map(electronPort)) {
    const line = lines.open()
    port.onMessage((message) => line.post(message))
    line.onMessage((message) => port.post(message))
    port.onClose(() => line.close())
    line.onClose(() => port.close())
  }
})
child.on('exit', (code) => process.exit(code ?? 1))
process.on('exit', () => child.kill('SIGKILL'))
