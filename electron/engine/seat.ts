import { electronPort, trunk, type ElectronPort, type Port } from './port.ts'

/** Where the engine process sits: a line to main, and one more for each window main connects. */
export type Seat = {
  readonly control: Port
  /** Calls back for each window. Main connects windows only after the engine said `ready`. */
  readonly onWindow: (listen: (window: Port) => void) => void
}

/** The part of a utility process's line to main that is used. */
export type ParentPort = {
  postMessage(message: unknown): void
  on(event: 'message', listen: (event: { data: unknown; ports: ElectronPort[] }) => void): void
}

/** Finds out how this process was started: as Electron's utility process, or as a child of the relay. */
export function takeSeat(): Seat {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort }
  if (parentPort !== undefined) return seatInUtilityProcess(parentPort)
  const lines = trunk(process)
  return { control: lines.control, onWindow: lines.onOpened }
}

function seatInUtilityProcess(parentPort: ParentPort): Seat {
  return {
    control: {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listen) =>
        parentPort.on('message', ({ data, ports }) => {
          if (ports.length === 0) listen(data)
        }),
      // Electron ends a utility process itself when main is gone
      onClose: () => undefined,
      close: () => process.exit(0),
    },
    onWindow: (listen) =>
      parentPort.on('message', ({ ports }) => {
        for (const port of ports) listen(electronPort(port))
      }),
  }
}
