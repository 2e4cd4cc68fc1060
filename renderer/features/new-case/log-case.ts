import type { Answer } from '#shared/contract/define.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { CivilTime, isCivilDate } from '#shared/domain/civil-date.ts'
import { TemplateId, type AttachmentId, type CaseId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { go } from '#bridge/place.ts'
import { toast } from '#ui/index.ts'
import type { NewCaseForm } from './form.ts'
import { correspondenceOf, firstEvents, firstLetterOf, intakeOf } from './intake.ts'
import { startOver, useNewCase } from './new-case-store.ts'
import { playbooksToStart } from './tasks.ts'
import { timeOf } from './preview.ts'

/**
 * Logs the case, then keeps what came in and records the first events, and goes to the case or its first letter.
 * Once the case is logged nothing takes it back: what fails after that is told, and can be done in the case.
 */
export async function logCase(file: FileView): Promise<void> {
  const { form, original, mail, busy, toLink, notTheSame, offers } = useNewCase.getState()
  const intake = intakeOf(form, file)
  if (busy || intake === null) return
  useNewCase.setState({ busy: true, failure: null })
  const logged = await engine.cases.log({ ...intake, tasks: playbooksToStart(form, offers) })
  if (!logged.ok) {
    useNewCase.setState({ busy: false, failure: logged.failure })
    return
  }
  const view = logged.value
  const failures = [
    ...(mail === null
      ? await keepMessage(view, form, original?.token ?? null)
      : await fileMail(view, form, mail.mailId)),
    ...(await recordFirstEvents(view, form, file)),
    ...(await keepEarlier(view, toLink, notTheSame)),
  ]
  await startOver()
  tell(view, failures)
  await openNext(view, form)
}

/** The mail becomes the first correspondence of the case, on the day it is said to have come. */
async function fileMail(view: CaseView, form: NewCaseForm, mailId: string): Promise<Failure[]> {
  const date = form.received
  if (date === null || !isCivilDate(date)) return []
  const time = CivilTime.safeParse(timeOf(form))
  return failureIn(
    await engine.mail.file({
      mailId,
      caseId: view.record.id,
      date,
      time: time.success ? time.data : null,
      direction: 'in',
      again: true,
    }),
  )
}

async function keepMessage(view: CaseView, form: NewCaseForm, token: string | null): Promise<Failure[]> {
  const caseId = view.record.id
  const failures: Failure[] = []
  let attachmentId: AttachmentId | null = null
  if (token !== null) {
    const kept = await engine.cases.attach({ caseId, token })
    if (kept.ok) attachmentId = kept.value.id
    else failures.push(kept.failure)
  }
  const intake = correspondenceOf(form, caseId, attachmentId)
  if (intake !== null) failures.push(...failureIn(await engine.cases.addCorrespondence(intake)))
  return failures
}

async function recordFirstEvents(view: CaseView, form: NewCaseForm, file: FileView): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const event of firstEvents(form, file)) {
    failures.push(...failureIn(await engine.cases.recordEvent({ caseId: view.record.id, event })))
  }
  return failures
}

async function keepEarlier(
  view: CaseView,
  toLink: ReadonlySet<CaseId>,
  apart: ReadonlySet<CaseId>,
): Promise<Failure[]> {
  const caseId = view.record.id
  const failures: Failure[] = []
  for (const otherCaseId of toLink) {
    failures.push(...failureIn(await engine.links.add({ caseId, otherCaseId, relation: 'same-person' })))
  }
  for (const otherCaseId of apart) {
    failures.push(...failureIn(await engine.links.tellApart({ caseId, otherCaseId })))
  }
  return failures
}

function failureIn(answer: Answer<unknown>): Failure[] {
  return answer.ok ? [] : [answer.failure]
}

/** Tells what did not work; that the case is logged shows on the screen that opens. */
function tell(view: CaseView, failures: readonly Failure[]): void {
  const { reference } = view.record
  const closeLabel = newCaseText.done.close
  for (const failure of failures) {
    const { what, now } = failureText(failure)
    toast({ title: newCaseText.done.partly(reference), text: `${what} ${now}`, state: 'overdue', closeLabel })
  }
}

async function openNext(view: CaseView, form: NewCaseForm): Promise<void> {
  const caseId = view.record.id
  const template = form.letter ? firstLetterOf(form) : null
  if (template !== null) {
    const begun = await engine.letters.begin({ caseId, templateId: TemplateId.parse(template) })
    if (begun.ok) {
      go({ screen: 'letter', caseId, letterId: begun.value.letter.id })
      return
    }
    tell(view, [begun.failure])
  }
  go({ screen: 'case', caseId })
}
