import type { z } from 'zod'
import type { CaseIntake } from '#shared/domain/case.ts'
import { type CorrespondenceIntake } from '#shared/domain/case.ts'
import { CivilTime, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { EventIntake } from '#shared/domain/event.ts'
import type { AttachmentId, CaseId, OfficerId } from '#shared/domain/ids.ts'
import type { FileView } from '#shared/contract/views.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { fullDate } from '#ui/dates.ts'
import { caseKindOf, rightsOf, startDay, type NewCaseForm } from './form.ts'
import { timeOf } from './preview.ts'

type Intake = z.input<typeof CaseIntake>
type Event = z.input<typeof EventIntake>

const day = (text: string | null) => (text !== null && isCivilDate(text) ? text : null)
const filled = <Key extends string>(key: Key, value: string) => {
  const words = value.trim()
  return (words === '' ? {} : { [key]: words }) as Partial<Record<Key, string>>
}
const timeIn = (form: NewCaseForm) => {
  const read = CivilTime.safeParse(timeOf(form))
  return read.success ? read.data : null
}

/** The intake of the contract; null while the day of receipt is not given, which the wizard does not let happen. */
export function intakeOf(form: NewCaseForm, file: FileView): Intake | null {
  const start = startDay(form)
  const received = day(start)
  if (received === null) return null
  const kind = caseKindOf(form)
  const time = timeIn(form)
  const dated = day(form.dated)
  const handler = file.officers.find((officer) => officer.id === form.handlerId)?.id ?? file.officerId
  return {
    kind,
    channel: form.channel,
    received,
    person: personOf(form),
    handlerId: handler satisfies OfficerId,
    scope:
      kind === 'breach'
        ? [form.summary, form.scope].filter((part) => part.trim() !== '').join('\n\n')
        : form.summary.trim(),
    requests:
      kind === 'request' ? rightsOf(form).map((right) => ({ kind: right, scope: form.scope.trim() })) : [],
    issues:
      kind === 'complaint'
        ? form.issues.filter((issue) => issue.trim() !== '').map((issue) => ({ text: issue.trim() }))
        : [],
    ...(time === null || start !== form.received ? {} : { receivedTime: time }),
    ...(dated === null ? {} : { dated }),
    ...filled('theirReference', form.theirReference),
    ...(form.hasAgent ? { agent: agentOf(form) } : {}),
    ...(file.role === 'processor' && form.controllerOrganisation.trim() !== ''
      ? { controller: controllerOf(form) }
      : {}),
    ...(form.place === '' ? {} : { place: form.place }),
    ...(form.regimes.length === 0 ? {} : { regimes: form.regimes }),
  }
}

function personOf(form: NewCaseForm): Intake['person'] {
  return {
    name: form.name.trim(),
    ...filled('email', form.email),
    ...filled('phone', form.phone),
    ...filled('address', form.address),
    ...filled('language', form.language),
    ...filled('salutation', form.salutation),
  }
}

function agentOf(form: NewCaseForm): NonNullable<Intake['agent']> {
  return {
    name: form.agentName.trim(),
    ...filled('organisation', form.agentOrganisation),
    ...filled('email', form.agentEmail),
    ...filled('authority', form.authority),
  }
}

function controllerOf(form: NewCaseForm): NonNullable<Intake['controller']> {
  const organisation = form.controllerOrganisation.trim()
  return {
    name: form.controllerName.trim() === '' ? organisation : form.controllerName.trim(),
    organisation,
    ...filled('email', form.controllerEmail),
  }
}

/** What is recorded right after logging: both dates of receipt, why the clock starts when it does, the proof asked. */
export function firstEvents(form: NewCaseForm, file: FileView): Event[] {
  const start = day(startDay(form))
  const received = day(form.received)
  const controller = file.role === 'processor' ? day(form.controllerReceived) : null
  const moved = start !== null && received !== null && start !== received
  return [
    ...(controller === null ? [] : [{ type: 'controller-received' as const, date: controller }]),
    ...(moved ? [noteOf(form, file.today, received, start)] : []),
    ...(caseKindOf(form) === 'request' && form.identity === 'ask'
      ? [
          {
            type: 'identity-requested' as const,
            date: file.today,
            ...(form.identityReason.trim().length < 3 ? {} : { overrideReason: form.identityReason.trim() }),
          },
        ]
      : []),
  ]
}

function noteOf(form: NewCaseForm, today: CivilDate, received: CivilDate, start: CivilDate): Event {
  const reason = form.start === 'dated' ? newCaseText.law.datedWhy : form.startReason.trim()
  return {
    type: 'note',
    date: today,
    detail: newCaseText.startNote(fullDate(received), fullDate(start), reason),
  }
}

/** What came in as correspondence; null when neither words nor a file were kept. */
export function correspondenceOf(
  form: NewCaseForm,
  caseId: CaseId,
  attachmentId: AttachmentId | null,
): z.input<typeof CorrespondenceIntake> | null {
  const received = day(form.received)
  if (received === null || (form.body.trim() === '' && form.subject.trim() === '' && attachmentId === null))
    return null
  const time = timeIn(form)
  const dated = day(form.dated)
  const sender = form.hasAgent ? { name: form.agentName, email: form.agentEmail } : form
  return {
    caseId,
    direction: 'in',
    channel: form.channel,
    date: received,
    from: newCaseText.from(sender.name.trim(), sender.email.trim()),
    subject: form.subject.trim(),
    body: form.body,
    attachmentIds: attachmentId === null ? [] : [attachmentId],
    ...(time === null ? {} : { time }),
    ...(dated === null ? {} : { dated }),
  }
}

/** The letter that fits first; null where none does yet. */
export function firstLetterOf(form: NewCaseForm): keyof typeof newCaseText.start.letters | null {
  const kind = caseKindOf(form)
  if (kind === 'breach') return null
  if (kind === 'complaint') return 'complaint-acknowledgement'
  return form.identity === 'ask' ? 'identity-request' : 'acknowledgement'
}
