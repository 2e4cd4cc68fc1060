import type { DraftSource, MailDraftPlan } from '#shared/contract/mail-out.ts'
import { CorrespondenceId } from '#shared/domain/ids.ts'
import { sameAddress } from '#shared/domain/mail-draft.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'
import type { MailForm } from './use-mail-form.ts'

/** How saving ended; `left` when a dialog of the system was left. */
export type DraftEnd =
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Asks for the package where one is attached, then where the draft shall be, and writes it there. */
export async function saveDraft(
  source: DraftSource,
  plan: MailDraftPlan,
  form: MailForm & { readonly body: string },
  password: string | null,
): Promise<DraftEnd> {
  const attached = source.kind === 'package' && form.attach
  const chosen = attached ? await main.chooseToOpen({ purpose: 'package' }) : null
  if (chosen !== null && !chosen.ok) return { kind: 'failed', failure: chosen.failure }
  if (chosen?.value === null) return { kind: 'left' }
  const place = await main.chooseToSave({ suggestedName: plan.fileName, kind: 'eml' })
  if (!place.ok) return { kind: 'failed', failure: place.failure }
  if (place.value === null) return { kind: 'left' }
  const address = form.to.trim()
  const written = await engine.mailOut.write({
    source,
    token: place.value.token,
    to: { name: plan.addresses.find((each) => sameAddress(each.address, address))?.name ?? '', address },
    subject: form.subject,
    body: form.body,
    answers: form.answers === null ? null : CorrespondenceId.parse(form.answers),
    attach: form.attach,
    ...(password === null ? {} : { password: secretBytes(password) }),
    ...(chosen === null ? {} : { packageToken: chosen.value.token }),
  })
  return written.ok
    ? { kind: 'done', name: written.value.name }
    : { kind: 'failed', failure: written.failure }
}
