import { useState } from 'react'
import { mailText } from '#shared/text/mail.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, ConfirmDialog, icons, toast } from '#ui/index.ts'
import { canFile } from './mail-item.ts'
import { fileAll, useMail } from './mail-store.ts'
import css from './mail.module.css'

const text = mailText.many

/** How the list stands, and the one button that files all that have a case. */
export function MailFoot() {
  const { items, filing } = useMail()
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [asking, setAsking] = useState(false)
  const ready = items.filter(canFile)
  const count = (wanted: (item: (typeof items)[number]) => boolean) => items.filter(wanted).length
  const cases = new Set(ready.flatMap(({ choice }) => (choice?.do === 'add' ? [choice.caseId] : []))).size
  const summary = text.summary(
    ready.length,
    count(({ state, choice }) => state === 'read' && choice === null),
    count(({ state, choice }) => state === 'read' && choice?.do === 'leave'),
    count(({ state }) => state === 'filed'),
    count(({ state }) => state === 'failed'),
  )
  const file = async () => {
    setAsking(false)
    const { filed, failed } = await fileAll()
    if (failed > 0)
      toast({
        state: 'overdue',
        title: text.doneAll(filed),
        text: text.notFiled(failed),
        closeLabel: mailText.close,
      })
    else toast({ text: text.doneAll(filed), closeLabel: mailText.close })
  }
  return (
    <footer className={css.foot}>
      <span role="status">{filing === null ? summary : text.filing(filing.done, filing.all)}</span>
      <Button
        variant="primary"
        icon={icons.fileMail}
        loading={filing !== null}
        disabled={ready.length === 0 || readOnly}
        onClick={() => setAsking(true)}
      >
        {ready.length === 0 ? text.none : text.file(ready.length)}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text.confirmTitle(ready.length)}
        closeLabel={mailText.close}
        cancelLabel={text.cancel}
        confirm={{ label: text.confirm(ready.length), onClick: () => void file() }}
      >
        {text.confirmText(ready.length, cases)}
      </ConfirmDialog>
    </footer>
  )
}
