import type { CaseId } from '#shared/domain/ids.ts'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import { mediaTypeOf } from '../handlers/media-type.ts'
import { LARGEST_ATTACHMENT, stageAttachment, type StagedAttachment } from '../store/attachments.ts'
import type { CaseFile } from '../store/case-file.ts'
import type { StoreFailure } from '../store/failure.ts'
import { newUuid } from '../store/new-id.ts'

type Staged = Result<StagedAttachment, StoreFailure>

/** A file that is on its way in: what comes is put into the case file as it comes. */
type Taking = {
  readonly caseId: CaseId
  readonly staged: Promise<Staged>
  readonly push: (bytes: Uint8Array | null) => void
  /** Resolves when what was pushed is taken. */
  taken: () => Promise<void>
  size: number
}

/** Files on their way into one case file. */
type Takings = {
  readonly begin: (caseId: CaseId, name: string) => string
  readonly push: (
    id: string,
    bytes: Uint8Array,
  ) => Promise<Result<null, 'take-in-gone' | 'attachment-too-large'>>
  /** What came in; null for one that nobody began. */
  readonly end: (id: string) => Promise<{ readonly caseId: CaseId; readonly staged: Staged } | null>
}

const ofFiles = new WeakMap<CaseFile, Takings>()

/** The files on their way in. */
export function takingsOf(file: CaseFile): Takings {
  const known = ofFiles.get(file)
  if (known !== undefined) return known
  const made = createTakings(file)
  ofFiles.set(file, made)
  return made
}

function createTakings(file: CaseFile): Takings {
  const open = new Map<string, Taking>()
  return {
    begin(caseId, rawName) {
      // a path of another system, or characters no name should have, are cut off like with a chosen file
      const name = rawName.split(/[\\/]/).at(-1) ?? rawName
      const id = newUuid()
      open.set(id, begun(file, caseId, name))
      return id
    },
    async push(id, bytes) {
      const taking = open.get(id)
      if (taking === undefined) return failed('take-in-gone')
      taking.size += bytes.length
      if (taking.size > LARGEST_ATTACHMENT) {
        open.delete(id)
        taking.push(Uint8Array.from(bytes))
        taking.push(null)
        await taking.staged
        return failed('attachment-too-large')
      }
      // the caller's bytes are overwritten once the call is answered
      taking.push(Uint8Array.from(bytes))
      await taking.taken()
      return ok(null)
    },
    async end(id) {
      const taking = open.get(id)
      if (taking === undefined) return null
      open.delete(id)
      taking.push(null)
      return { caseId: taking.caseId, staged: await taking.staged }
    },
  }
}

function begun(file: CaseFile, caseId: CaseId, name: string): Taking {
  const waiting: (Uint8Array | null)[] = []
  let wake = () => undefined as void
  let empty = () => undefined as void
  async function* source(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = waiting.shift()
      if (next === null) return
      if (next !== undefined) {
        yield next
        continue
      }
      empty()
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  const staged = stageAttachment(file, { name, mediaType: mediaTypeOf(name) }, source())
  return {
    caseId,
    staged,
    size: 0,
    push(bytes) {
      waiting.push(bytes)
      wake()
    },
    // a disk that is full ends the taking in, not only the waiting
    taken: () =>
      Promise.race([new Promise<void>((resolve) => (empty = resolve)), staged.then(() => undefined)]),
  }
}
