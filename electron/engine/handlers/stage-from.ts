import { basename } from 'node:path'
import type { CallFailure } from '#shared/contract/define.ts'
import { failureOf } from '../failure-of.ts'
import { refuse } from '../context.ts'
import { fileToRead } from '../read-file.ts'
import { LARGEST_ATTACHMENT, stageAttachment, type StagedAttachment } from '../store/attachments.ts'
import type { CaseFile } from '../store/case-file.ts'
import { mediaTypeOf } from './media-type.ts'

type Staged = { ok: true; value: StagedAttachment } | { ok: false; failure: CallFailure }

/** Takes in the bytes of a document on the disk; whoever asked makes them part of the record, or they go again. */
export async function stageFrom(file: CaseFile, path: string): Promise<Staged> {
  const name = basename(path)
  const document = await fileToRead(path, LARGEST_ATTACHMENT)
  if (!document.ok) return refuse(document.failure)
  const staged = await stageAttachment(file, { name, mediaType: mediaTypeOf(name) }, document.value)
  return staged.ok ? staged : { ok: false, failure: failureOf(staged.failure) }
}
