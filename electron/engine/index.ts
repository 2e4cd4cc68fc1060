/** Entry of the engine process: takes its seat, starts the engine, and ends when told or when main is gone. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FromEngine, ToEngine } from '#shared/contract/control.ts'
import { logBug, startLog } from './log.ts'
import { takeSeat } from './seat.ts'
import { serve } from './serve.ts'
import { startEngine } from './start-engine.ts'

/** Node-API version that the SQLite addon needs; older runtimes abort while loading it. */
const NODE_API = 10
/** How long a close may take before the process ends anyway; main waits two seconds. */
const CLOSE_WITHIN_MS = 1800

if (Number(process.versions.napi) < NODE_API) {
  process.stderr.write(`The engine needs Node-API ${NODE_API}; this runtime has ${process.versions.napi}.\n`)
  process.exit(3)
}

const seat = takeSeat()
const tell = (message: FromEngine) => seat.control.post(message)
const waiting: ToEngine[] = []
let take = (message: ToEngine) => {
  if ('start' in message) void start(message)
  else waiting.push(message)
}
seat.control.onMessage((message) => take(message as ToEngine))
process.on('disconnect', () => process.exit(0))
process.on('uncaughtException', stopOnBug)
process.on('unhandledRejection', stopOnBug)
const heart = new Worker(
  new URL(
    import.meta.url.endsWith('.ts') ? './heartbeat.worker.ts' : './heartbeat.worker.mjs',
    import.meta.url,
  ),
)
const beating = once(heart, 'online')

async function start({ start: options }: Extract<ToEngine, { start: unknown }>): Promise<void> {
  startLog(options.userDataDir)
  const engine = await startEngine(options)
  engine.onState((state) => tell({ state }))
  engine.onBusy((busy) => tell({ busy }))
  seat.onWindow(serve(engine, logBug))
  take = (message) => {
    if ('grant' in message) engine.grant(message.grant)
    if ('lock' in message) void engine.flushAndClose(message.lock).then(leave)
    if ('lock' in message) setTimeout(leave, CLOSE_WITHIN_MS)
  }
  waiting.splice(0).forEach((message) => take(message))
  // from now on main takes silence for a stopped engine, so the heart must beat first
  await beating
  tell({ ready: { node: process.versions.node, pid: process.pid } })
}

function leave(): void {
  tell({ closed: true })
  // one turn for the message to leave; then nothing of the key is left anywhere
  setImmediate(() => process.exit(0))
}

/** A bug outside every call: what is in memory can no longer be trusted, and the file is safe on disk. */
function stopOnBug(error: unknown): void {
  logBug(error)
  process.exit(1)
}
