import type { PackagePart } from '#shared/contract/out.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes, secretText } from '#bridge/secret.ts'
import { toast } from '#ui/index.ts'

const text = caseTabsText.package

/** Fewest characters of a package's password; the engine asks for as many. */
export const PASSWORD_LENGTH = 12

/** How many characters the engine will count in the password. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFC')].length
}

/** Random words as password, shown once; null when none came. */
export async function suggestPassword(): Promise<string | null> {
  const answer = await engine.caseFile.suggestPassphrase({})
  return answer.ok ? secretText(answer.value.passphrase) : null
}

/** Asks where to and builds the package there. `done`, the failure, or null when the save dialog was left. */
export async function buildPackage(
  view: CaseView,
  parts: readonly PackagePart[],
  password: string,
): Promise<'done' | Failure | null> {
  const { id: caseId, reference } = view.record
  const place = await main.chooseToSave({ suggestedName: text.fileName(reference), kind: 'zip' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const built = await engine.out.packageZip({
    token: place.value.token,
    caseId,
    password: secretBytes(password),
    attachmentIds: parts.filter((part) => part.include).map((part) => part.attachmentId),
  })
  if (!built.ok) return built.failure
  toast({
    title: text.done(built.value.name, built.value.files),
    text: text.doneNote,
    keep: true,
    closeLabel: caseTabsText.close,
  })
  return 'done'
}
