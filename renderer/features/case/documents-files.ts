import type { Answer } from '#shared/contract/define.ts'
import type { AttachmentView } from '#shared/contract/views.ts'
import { caseTabsText, fileKind } from '#shared/text/case-tabs.ts'
import { sizeText } from '#shared/text/settings.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { icons, toast, type Icon } from '#ui/index.ts'

/** Asks for a file and keeps it with the case; null when the dialog was left. */
export async function attachFile(caseId: string): Promise<Answer<AttachmentView | null>> {
  const chosen = await main.chooseToOpen({ purpose: 'attachment' })
  if (!chosen.ok || chosen.value === null) return chosen.ok ? { ok: true, value: null } : chosen
  return engine.cases.attach({ caseId, token: chosen.value.token })
}

/** Asks where to and writes a copy of an attachment there. Null when it is written or the dialog was left. */
export async function saveCopy({ id, name }: Pick<AttachmentView, 'id' | 'name'>): Promise<Failure | null> {
  const place = await main.chooseToSave({ suggestedName: suggestedName(name), kind: 'any' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.cases.saveAttachment({ attachmentId: id, token: place.value.token })
  if (!written.ok) return written.failure
  toast({ text: caseTabsText.documents.saved(written.value.name), closeLabel: caseTabsText.close })
  return null
}

/** The name as the save dialog takes it: at most 120 characters, the ending kept. */
function suggestedName(name: string): string {
  if (name.length <= 120) return name
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, 120 - ending.length)}${ending}`
}

/** "PDF, 184 KB". */
export function fileWords({ mediaType, size }: Pick<AttachmentView, 'mediaType' | 'size'>): string {
  return `${fileKind(mediaType)}, ${sizeText(size)}`
}

/** The icon of a kind of file. */
export function fileIcon(mediaType: string): Icon {
  if (mediaType.startsWith('image/')) return icons.image
  if (mediaType === 'message/rfc822' || mediaType === 'application/vnd.ms-outlook') return icons.mail
  if (mediaType === 'text/csv' || mediaType.includes('spreadsheet') || mediaType.includes('ms-excel')) {
    return icons.sheetFile
  }
  if (mediaType === 'application/json') return icons.dataFile
  return mediaType === 'application/zip' ? icons.package : icons.document
}
