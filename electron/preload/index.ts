import { contextBridge, ipcRenderer } from 'electron'

type Answer = { readonly ok: boolean }
type Said = Answer & { readonly id: number; readonly changed?: { readonly subjects: readonly string[] } }

const waiting = new Map<number, (answer: Answer) => void>()
const changed = new Set<(subjects: readonly string[]) => void>()
const flush = new Set<() => Promise<void> | void>()
let asked = 0

const port = new Promise<MessagePort>((resolve) => {
  ipcRenderer.once('redress:port', (event) => {
    const [engine] = event.ports
    if (engine === undefined) return
    engine.onmessage = ({ data: { id, ...said } }: MessageEvent<Said>) => {
      if (said.changed) changed.forEach((listen) => listen(said.changed?.subjects ?? []))
      else waiting.get(id)?.(said)
      waiting.delete(id)
    }
    engine.addEventListener('close', () => {
      waiting.forEach((answer) => answer(failure('engine-stopped')))
      waiting.clear()
    })
    resolve(engine)
  })
})

ipcRenderer.on('redress:flush', (event) => {
  void Promise.allSettled([...flush].map((save) => save())).then(() => event.ports[0]?.postMessage('flushed'))
})

contextBridge.exposeInMainWorld('redress', {
  toEngine: async (name: string, input: unknown): Promise<Answer> => {
    const engine = await port
    asked += 1
    const answer = new Promise<Answer>((resolve) => waiting.set(asked, resolve))
    engine.postMessage({ id: asked, name, input })
    // the bridge made a copy of a passphrase; this was its only use
    for (const value of Object.values(input ?? {})) if (value instanceof Uint8Array) value.fill(0)
    return answer
  },
  toMain: (name: string, input: unknown): Promise<Answer> =>
    ipcRenderer.invoke('redress:main', { name, input }).catch(() => failure('unexpected')),
  onChanged: (listen: (subjects: readonly string[]) => void) => subscribe(changed, listen),
  onFlush: (save: () => Promise<void> | void) => subscribe(flush, save),
  platform: process.platform,
})

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function failure(code: string) {
  return { ok: false, failure: { code } }
}
