import { useState, type FormEvent } from 'react'
import { CHANNELS } from '#shared/domain/kind.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import { channelNames } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import {
  Button,
  DateInput,
  ErrorNote,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  TextInput,
  icons,
  toast,
} from '#ui/index.ts'
import { entryProblems, intakeOf, turned, type Ends, type Entry } from './correspondence-entry.ts'
import { ContactFields } from './contact-fields.tsx'
import { CorrespondenceFiles } from './correspondence-files.tsx'
import css from './correspondence.module.css'
import shared from './tabs.module.css'

const text = caseTabsText.correspondence.form
const directions = ['in', 'out', 'internal'] as const

/** The form that files a call, a letter, an e-mail; what is typed lives in the tab, which keeps it as a draft. */
export function CorrespondenceForm({
  caseId,
  entry,
  ends,
  today,
  restored,
  onChange,
  onFiled,
  onDiscard,
}: {
  caseId: string
  entry: Entry
  ends: Ends
  today: string
  restored: boolean
  onChange: (entry: Entry) => void
  onFiled: () => void
  onDiscard: () => void
}) {
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const problems = asked ? entryProblems(entry) : {}
  const call = entry.channel === 'phone'
  const line = (key: 'from' | 'to' | 'subject' | 'time') => ({
    value: entry[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...entry, [key]: event.currentTarget.value }),
  })

  async function file(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    const intake = intakeOf(caseId, entry)
    if (busy || intake === null || Object.keys(entryProblems(entry)).length > 0) return
    setBusy(true)
    const answer = await engine.cases.addCorrespondence(intake)
    setBusy(false)
    if (!answer.ok) return setFailure(answer.failure)
    toast({ text: text.saved, closeLabel: caseTabsText.close })
    onFiled()
  }

  return (
    <form className={css.entryForm} onSubmit={(event) => void file(event)} noValidate>
      <h2 className={css.subject}>{text.titles[entry.channel]}</h2>
      {restored && <p className={shared.meta}>{text.restored}</p>}
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <RadioGroup
        label={text.direction}
        value={entry.direction}
        onChange={(value) => onChange(turned(entry, directions.find((one) => one === value) ?? 'in', ends))}
      >
        <div className={css.radios}>
          {directions.map((value) => (
            <Radio key={value} value={value} label={text[value]} />
          ))}
        </div>
      </RadioGroup>
      <div className={css.three}>
        <Select
          label={text.channel}
          data={CHANNELS.map((value) => ({ value, label: channelNames[value] }))}
          value={entry.channel}
          onChange={(value) =>
            onChange({ ...entry, channel: CHANNELS.find((one) => one === value) ?? entry.channel })
          }
        />
        <DateInput
          label={{ in: text.received, out: text.sent, internal: text.happened }[entry.direction]}
          value={entry.date}
          onChange={(date) => onChange({ ...entry, date })}
          today={today}
          maxDate={today}
          required
          error={problems.date}
        />
        <TextInput label={text.time} description={text.timeHint} error={problems.time} {...line('time')} />
      </div>
      <div className={css.two}>
        <TextInput label={text.from} maxLength={500} {...line('from')} />
        <TextInput label={text.to} maxLength={500} {...line('to')} />
      </div>
      <ContactFields
        channel={entry.channel}
        contact={entry.contact}
        today={today}
        onChange={(contact) => onChange({ ...entry, contact })}
      />
      <div className={css.two}>
        <TextInput label={text.subject} maxLength={500} autoFocus={!restored && !call} {...line('subject')} />
        {!call && (
          <DateInput
            label={text.dated}
            description={text.datedHint}
            value={entry.dated}
            onChange={(dated) => onChange({ ...entry, dated })}
            today={today}
            maxDate={today}
          />
        )}
      </div>
      <Textarea
        label={call || entry.channel === 'in-person' ? text.callBody : text.body}
        minRows={7}
        autoFocus={!restored && call}
        maxRows={18}
        value={entry.body}
        error={problems.body}
        onChange={(event) => onChange({ ...entry, body: event.currentTarget.value })}
      />
      <CorrespondenceFiles
        caseId={caseId}
        files={entry.files}
        onChange={(files) => onChange({ ...entry, files })}
      />
      <div className={shared.buttons}>
        <Button type="submit" variant="primary" icon={icons.fileMail} loading={busy}>
          {text.save}
        </Button>
        <Button variant="quiet" onClick={onDiscard}>
          {text.discard}
        </Button>
      </div>
    </form>
  )
}
