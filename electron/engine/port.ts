import type { ChildProcess } from 'node:child_process'

/** One end of a two-way line. Messages keep their order; what is posted is a structured clone, never shared. */
export type Port = {
  readonly post: (message: unknown) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
  readonly onClose: (listen: () => void) => void
  readonly close: () => void
}

/** The part of Electron's `MessagePortMain` that is used; the engine never imports Electron. */
export type ElectronPort = {
  postMessage(message: unknown): void
  on(event: 'message', listen: (event: { data: unknown }) => void): unknown
  on(event: 'close', listen: () => void): unknown
  start(): void
  close(): void
}

/** An end of the IPC channel between two processes: the child as its parent holds it, or the child itself. */
export type Channel = ChildProcess | NodeJS.Process

/** Wraps a port that Electron handed over; starts it when somebody listens. */
export function electronPort(port: ElectronPort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listen) => {
      port.on('message', (event) => listen(event.data))
      port.start()
    },
    onClose: (listen) => port.on('close', listen),
    close: () => port.close(),
  }
}

/** Two ends in one process, for tests and the command line; clones what passes, as a real port does. */
export function portPair(): readonly [Port, Port] {
  const listeners: [Set<(message: unknown) => void>, Set<(message: unknown) => void>] = [new Set(), new Set()]
  const closers = new Set<() => void>()
  let open = true
  const end = (own: 0 | 1): Port => ({
    post: (message) => {
      const copy = structuredClone(message)
      setImmediate(() => {
        if (open) for (const listen of listeners[own === 0 ? 1 : 0]) listen(copy)
      })
    },
    onMessage: (listen) => listeners[own].add(listen),
    onClose: (listen) => closers.add(listen),
    close: () => {
      if (!open) return
      open = false
      for (const listen of closers) listen()
    },
  })
  return [end(0), end(1)]
}

type Frame =
  | { readonly line: number; readonly data: unknown }
  | { readonly line: number; readonly opened: true }
  | { readonly line: number; readonly closed: true }

/** Several ports over the one channel between two processes; line 0 is the control line. */
export type Trunk = {
  readonly control: Port
  readonly open: () => Port
  readonly onOpened: (listen: (port: Port) => void) => void
}

/** Carries several ports over one IPC channel (serialization `advanced`). The relay opens, the engine accepts. */
export function trunk(channel: Channel): Trunk {
  const lines = new Map<number, { messages: Set<(message: unknown) => void>; closers: Set<() => void> }>()
  const opened = new Set<(port: Port) => void>()
  let last = 0
  const line = (n: number): Port => {
    const ends = { messages: new Set<(message: unknown) => void>(), closers: new Set<() => void>() }
    lines.set(n, ends)
    return {
      post: (data) => channel.send?.({ line: n, data } satisfies Frame),
      onMessage: (listen) => ends.messages.add(listen),
      onClose: (listen) => ends.closers.add(listen),
      close: () => {
        if (lines.delete(n)) channel.send?.({ line: n, closed: true } satisfies Frame)
      },
    }
  }
  const control = line(0)
  channel.on('message', (raw) => {
    const frame = raw as Frame
    if ('opened' in frame) for (const listen of opened) listen(line(frame.line))
    else if ('closed' in frame) {
      const ends = lines.get(frame.line)
      lines.delete(frame.line)
      ends?.closers.forEach((listen) => listen())
    } else lines.get(frame.line)?.messages.forEach((listen) => listen(frame.data))
  })
  return {
    control,
    open: () => {
      last += 1
      channel.send?.({ line: last, opened: true } satisfies Frame)
      return line(last)
    },
    onOpened: (listen) => opened.add(listen),
  }
}
