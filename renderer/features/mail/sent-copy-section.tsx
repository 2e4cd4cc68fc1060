import type { MailView, SentCopy } from '#shared/contract/mail.ts'
import { mailOutText } from '#shared/text/mail-out.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { recordFromCopy } from '#bridge/sent-copy.ts'
import { Button, InspectorSection, NoteBox, icons, longDate } from '#ui/index.ts'
import type { Item } from './mail-item.ts'
import css from './mail.module.css'

const text = mailOutText.sentCopy

/** Offers to record the letter that this mail carried out as sent on the mail's day. */
export function SentCopySection({ item, view, copy }: { item: Item; view: MailView; copy: SentCopy }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const date = item.date ?? view.date
  const to = [...view.to, ...view.cc]
    .map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
    .join('; ')
    .slice(0, 500)
  return (
    <InspectorSection title={text.title}>
      <div className={css.when}>
        <NoteBox icon={icons.letter} state={copy.pdf === 'same' ? 'met' : 'soon'}>
          <p>{text[copy.because](copy.title, copy.reference)}</p>
          {copy.pdf !== 'same' && <p>{text[copy.pdf]}</p>}
        </NoteBox>
        <Button
          variant="primary"
          icon={icons.send}
          onClick={() =>
            recordFromCopy({
              mailId: view.mailId,
              caseId: copy.caseId,
              letterId: copy.letterId,
              date,
              time: date === view.date ? view.time : null,
              to,
            })
          }
        >
          {text.record(longDate(date, today))}
        </Button>
      </div>
    </InspectorSection>
  )
}
