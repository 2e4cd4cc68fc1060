import { useState } from 'react'
import type { GuardView } from '#shared/contract/cases.ts'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { CHANNELS, Channel } from '#shared/domain/kind.ts'
import { failureText } from '#shared/text/failures.ts'
import { guardText } from '#shared/text/guards.ts'
import { lettersText } from '#shared/text/letters.ts'
import { channelNames, eventNames } from '#shared/text/words.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import type { Failure } from '#bridge/door.ts'
import { wallOf } from '#bridge/instants.ts'
import {
  ConfidenceMark,
  DateInput,
  Dialog,
  DialogFoot,
  ErrorNote,
  GuardDialog,
  GuardList,
  Select,
  TextInput,
  toast,
} from '#ui/index.ts'
import { takeRecord } from './letter-store.ts'
import { recordSent, sentEventType, untilOf } from './sending.ts'
import { isOnSheet, isTimed } from './sent-sheet.ts'
import css from './letters.module.css'

const text = lettersText.sent

/** Asks when and how the letter left, and writes it into timeline and correspondence. */
export function SentDialog({
  view,
  record,
  file,
  onClose,
}: {
  view: LetterView
  record: CaseView
  file: FileView
  onClose: () => void
}) {
  const { today } = file
  const event = sentEventType(view, record)
  const { finalisedAt } = view.letter
  const dated = finalisedAt === null ? null : wallOf(finalisedAt, file.organisation.zone).date
  const extends_ = event === 'extension-notified'
  const [date, setDate] = useState<string | null>(today)
  const timed = isTimed(view.letter.templateId)
  const [time, setTime] = useState('')
  const [until, setUntil] = useState<string | null>(extends_ ? untilOf(view, record, today) : null)
  const [channel, setChannel] = useState<Channel>(record.record.channel === 'e-mail' ? 'e-mail' : 'letter')
  const [to, setTo] = useState(view.recipient[0] ?? '')
  const [reason, setReason] = useState('')
  const [guards, setGuards] = useState<readonly GuardView[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [eventKept, setEventKept] = useState(false)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)

  async function confirm(overrideReason: string | null) {
    setAsked(true)
    if (date === null || (extends_ && until === null) || busy) return
    setBusy(true)
    const end = await recordSent(
      view,
      record,
      { date, time: timed && time !== '' ? time : null, channel, dated, to, until, overrideReason },
      file.organisation.name,
      eventKept,
    )
    setBusy(false)
    setGuards(end.kind === 'guarded' ? end.guards : [])
    setFailure(end.kind === 'failed' ? end.failure : null)
    if (end.kind === 'failed') setEventKept(end.eventKept)
    if (end.kind !== 'done') return
    takeRecord(end.record)
    toast({ text: text.done, closeLabel: lettersText.close })
    onClose()
  }

  if (guards.length > 0) {
    return (
      <GuardDialog
        opened
        onClose={() => setGuards([])}
        title={guards.length === 1 ? guards[0]?.title : guardText.several(guards.length)}
        closeLabel={lettersText.close}
        reasonLabel={guardText.reason}
        reasonHint={guardText.reasonHint}
        reason={reason}
        onReason={setReason}
        advised={{ label: guardText.keep, onClick: onClose }}
        override={{
          label: guardText.override,
          emptyLabel: guardText.overrideEmpty,
          onClick: () => void confirm(reason.trim()),
        }}
      >
        <GuardList
          items={guards.map(({ code, title, sentence, advice, citation, confidence }, index) => ({
            id: `${code}/${index}`,
            title,
            sentence,
            advice,
            citation,
            ...(confidence === 'read' ? {} : { mark: <ConfidenceMark {...confidenceProps(confidence)} /> }),
          }))}
        />
      </GuardDialog>
    )
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.title}
      closeLabel={lettersText.close}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={onClose}
          confirm={{ label: text.confirm, loading: busy, onClick: () => void confirm(null) }}
        />
      }
    >
      <div className={css.dialogForm}>
        <p className={css.dialogText}>
          {isOnSheet(view.letter.templateId)
            ? text.textNotice
            : event === null
              ? text.textPlain
              : text.text(eventNames[event])}
        </p>
        {failure !== null && (
          <ErrorNote {...failureText(failure)} {...(eventKept ? { safe: text.half } : {})} />
        )}
        <div className={css.pair}>
          <DateInput
            label={text.date}
            value={date}
            onChange={setDate}
            today={today}
            maxDate={today}
            required
            disabled={eventKept}
            error={asked && date === null ? text.dateMissing : undefined}
          />
          <Select
            label={text.channel}
            data={CHANNELS.map((value) => ({ value, label: channelNames[value] }))}
            value={channel}
            onChange={(value) => setChannel(Channel.catch('other').parse(value))}
          />
        </div>
        {timed && (
          <TextInput
            type="time"
            label={text.time}
            description={text.timeHint}
            value={time}
            disabled={eventKept}
            onChange={(change) => setTime(change.currentTarget.value)}
          />
        )}
        {extends_ && (
          <DateInput
            label={text.until}
            description={text.untilHint}
            value={until}
            onChange={setUntil}
            today={today}
            required
            disabled={eventKept}
            error={asked && until === null ? text.untilMissing : undefined}
          />
        )}
        <TextInput
          label={text.to}
          value={to}
          maxLength={500}
          onChange={(change) => setTo(change.currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}
