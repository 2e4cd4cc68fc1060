import { MessageChannelMain, type WebContents } from 'electron'

const FLUSH_WITHIN_MS = 500

/** Asks a window to save its drafts. Resolves when it has, or after half a second: a hung page must not stop a lock. */
export function flushDrafts(contents: WebContents): Promise<void> {
  return new Promise((resolve) => {
    if (contents.isDestroyed() || contents.isCrashed()) {
      resolve()
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    const done = () => {
      clearTimeout(timer)
      port1.close()
      resolve()
    }
    const timer = setTimeout(done, FLUSH_WITHIN_MS)
    port1.once('message', done)
    port1.start()
    contents.postMessage('redress:flush', null, [port2])
  })
}
