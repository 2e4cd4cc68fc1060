import { answerCall } from '#shared/contract/bind.ts'
import type { Answer } from '#shared/contract/define.ts'
import type { Engine } from './engine.ts'
import type { Port } from './port.ts'

/** A call as it arrives. Anything else is not answered, because there is nobody to answer to. */
type Ask = { readonly id: number; readonly name: string; readonly input: unknown }

/**
 * Answers calls over ports. Returns the function that takes a port into service.
 *
 * Calls marked `writes` run one at a time, in the order they came; others at once. After the answer of a write every
 * port is told what changed. `onBug` logs a thrown error and returns its reference number.
 */
export function serve(
  engine: Pick<Engine, 'handlers' | 'onChanged'>,
  onBug: (error: unknown) => string,
): (port: Port) => void {
  const ports = new Set<Port>()
  let writing: Promise<unknown> = Promise.resolve()
  let inWrite = false
  let touched: string[] = []

  const announce = (subjects: readonly string[]) => {
    for (const port of ports) port.post({ changed: { subjects: [...new Set(subjects)] } })
  }
  engine.onChanged((subjects) => {
    if (inWrite) touched.push(...subjects)
    else announce(subjects)
  })

  const read = async (port: Port, ask: Ask) => {
    post(port, ask, await answerCall(engine.handlers.get(ask.name), ask.input, onBug))
  }
  const write = async (port: Port, ask: Ask) => {
    inWrite = true
    const answer = await answerCall(engine.handlers.get(ask.name), ask.input, onBug)
    inWrite = false
    const subjects = touched.length > 0 ? touched : [ask.name.split('.')[0] ?? ask.name]
    touched = []
    post(port, ask, answer)
    if (answer.ok) announce(subjects)
  }

  return (port) => {
    ports.add(port)
    port.onClose(() => ports.delete(port))
    port.onMessage((raw) => {
      const ask = asAsk(raw)
      if (ask === null) return
      if (engine.handlers.get(ask.name)?.call.writes === true) writing = writing.then(() => write(port, ask))
      else void read(port, ask)
    })
  }
}

function post(port: Port, ask: Ask, answer: Answer<unknown>): void {
  port.post({ id: ask.id, ...answer })
}

function asAsk(raw: unknown): Ask | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { id, name, input }: { id?: unknown; name?: unknown; input?: unknown } = raw
  return typeof id === 'number' && typeof name === 'string' ? { id, name, input } : null
}
