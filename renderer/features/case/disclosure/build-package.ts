import type { BuildProgress } from '#shared/contract/disclosure-pages.ts'
import type { PackageRecipient } from '#shared/domain/disclosure.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'

/** How often a build under way is looked at. */
const LOOK_EVERY = 300

/** What the officer chose for a package. */
export type PackageOrder = {
  readonly caseId: string
  readonly reference: string
  readonly release: number
  readonly recipient: PackageRecipient
  readonly tellWithheld: boolean
  readonly password: string
}

/** Asks where to and builds the package there. `done`, the failure, or null when the save dialog was left. */
export async function buildPackage(
  { caseId: id, reference, password, ...order }: PackageOrder,
  onProgress: (progress: BuildProgress | null) => void,
): Promise<'done' | Failure | null> {
  const suggestedName = text.build.fileName(reference, order.release)
  const place = await main.chooseToSave({ suggestedName, kind: 'zip' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const caseId = CaseId.parse(id)
  const built = engine.disclosure.build({
    ...order,
    caseId,
    token: place.value.token,
    password: secretBytes(password),
  })
  const timer = setInterval(() => {
    void engine.disclosure.progress({ caseId }).then((answer) => answer.ok && onProgress(answer.value))
  }, LOOK_EVERY)
  const answer = await built
  clearInterval(timer)
  onProgress(null)
  return answer.ok ? 'done' : answer.failure
}

/** Stops the build; what was written of it goes. */
export function cancelPackage(caseId: string): void {
  void engine.disclosure.cancel({ caseId: CaseId.parse(caseId) })
}

/** Roughly how long a build still takes, in milliseconds; null before that can be told. */
export function timeLeft({ done, total, elapsedMs }: BuildProgress): number | null {
  if (done === 0 || total === 0 || elapsedMs < 1500) return null
  return Math.max(0, Math.round((elapsedMs / done) * (total - done)))
}
