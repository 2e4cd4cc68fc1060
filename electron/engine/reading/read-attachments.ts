import { setImmediate } from 'node:timers/promises'
import type { EngineContext, OpenFile } from '../context.ts'
import { keepAttachmentText, readUnreadAttachment, type UnreadAttachment } from '../store/attachment-texts.ts'
import { readAttachmentChunks } from '../store/attachments.ts'
import { isDeviceKnown } from '../store/devices.ts'
import { isStoreError } from '../store/failure.ts'
import { write } from '../store/write.ts'
import { createTextReader } from './text-reader.ts'

/** Larger files are kept and found by their name only. */
const LARGEST_READ = 48 * 1024 * 1024

/** Reads the text of attachments in the background, so that saving one never waits for it. */
export type AttachmentReading = {
  /** Looks whether there is anything to read; cheap, called after every write and every opening. */
  readonly wake: () => void
  readonly end: () => void
}

/** Reading for one engine. `onRead` is told after each document that can now be found. */
export function createAttachmentReading(
  context: Pick<EngineContext, 'open'>,
  onRead: () => void,
): AttachmentReading {
  const reader = createTextReader()
  let running = false

  const drain = async () => {
    for (;;) {
      const open = context.open()
      const next = open === null ? null : nextUnread(open)
      if (open === null || next === null) return
      const bytes = await bytesOf(open, next)
      const read = bytes === null ? { state: 'none' as const, text: '' } : await reader.read(next.name, bytes)
      if (context.open() !== open) return
      write(open.file, 'search.read', (db) => keepAttachmentText(db, next.id, read.state, read.text))
      onRead()
    }
  }
  return {
    wake() {
      if (running) return
      running = true
      // locked, a backup under way, a full disk: what is unread stays unread until the next call
      void drain()
        .catch((error: unknown) => {
          if (!isStoreError(error)) throw error
        })
        .finally(() => {
          running = false
        })
    },
    end: () => reader.end(),
  }
}

/** A device that only reads leaves no trace in the file, so nothing is written before its first own save. */
function nextUnread({ file }: OpenFile): UnreadAttachment | null {
  return file.readOnly || !isDeviceKnown(file.db, file.deviceId) ? null : readUnreadAttachment(file.db)
}

/** The bytes, with a pause for other calls after each megabyte; null for a file that is too large or damaged. */
async function bytesOf({ file }: OpenFile, { id, size }: UnreadAttachment): Promise<Uint8Array | null> {
  if (size > LARGEST_READ) return null
  const chunks: Uint8Array[] = []
  try {
    for (const chunk of readAttachmentChunks(file.db, id)) {
      chunks.push(chunk)
      await setImmediate()
    }
  } catch (error) {
    if (isStoreError(error) && ['attachment-damaged', 'attachment-absent'].includes(error.failure))
      return null
    throw error
  }
  return Buffer.concat(chunks)
}
