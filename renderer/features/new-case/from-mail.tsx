import type { MailView } from '#shared/contract/mail.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { engine } from '#bridge/calls.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { LinkButton, NoteBox, icons } from '#ui/index.ts'
import { emptyForm, type NewCaseForm } from './form.ts'
import { keepNow, startOver, useNewCase } from './new-case-store.ts'

/** Most of a mail's words that are taken as the wording of the request; the whole stands in the correspondence. */
const LONGEST_SCOPE = 20_000

/**
 * Fills the wizard from a mail that was taken in: the day it came, the day on it, who wrote, what they wrote. A case that
 * is half written stays, and the mail waits until somebody decides.
 */
export async function beginWithMail(mailId: string): Promise<void> {
  const { mail, touched } = useNewCase.getState()
  if (mail?.mailId === mailId) return
  if (touched) {
    useNewCase.setState({ mailWaits: mailId })
    return
  }
  const answer = await engine.mail.read({ mailId })
  if (!answer.ok) {
    useNewCase.setState({ failure: answer.failure })
    return
  }
  const view = answer.value
  // gone back to after the case was logged
  if (view.filed?.same === 'file') return
  useNewCase.setState({
    form: formOf(view, useOpenFile.getState().file?.today ?? ''),
    touched: true,
    mail: { mailId, name: view.name, files: view.files.length },
    mailWaits: null,
  })
  await keepNow()
}

function formOf(view: MailView, today: string): NewCaseForm {
  const [sender] = view.from
  return {
    ...emptyForm(today),
    channel: 'e-mail',
    received: view.date,
    receivedTime: view.time ?? '',
    dated: view.dated,
    subject: view.subject,
    body: view.text,
    fileName: view.name,
    name: sender?.name || (sender?.address ?? ''),
    email: sender?.address ?? '',
    scope: view.text.slice(0, LONGEST_SCOPE),
  }
}

/** Says that a mail waits behind a case that is half written, and lets it be begun with all the same. */
export function MailWaits() {
  const mailId = useNewCase((now) => now.mailWaits)
  if (mailId === null) return null
  return (
    <NoteBox
      icon={icons.mailIn}
      state="soon"
      bordered
      actions={
        <LinkButton onClick={() => void startOver().then(() => beginWithMail(mailId))}>
          {newCaseText.came.startWithMail}
        </LinkButton>
      }
    >
      {newCaseText.came.mailWaits}
    </NoteBox>
  )
}
