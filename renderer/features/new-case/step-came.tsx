import { CHANNELS } from '#shared/domain/kind.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { channelNames } from '#shared/text/words.ts'
import { main } from '#bridge/calls.ts'
import { Button, FieldError, FileCard, LinkButton, Select, TextInput, Textarea, icons } from '#ui/index.ts'
import { DayField } from './day-field.tsx'
import { change, useNewCase } from './new-case-store.ts'
import css from './new-case.module.css'

const text = newCaseText.came

/** An error as the inputs take it: nothing, or the sentence with its mark. */
export function mistake(sentence: string | undefined) {
  return sentence === undefined ? undefined : <FieldError>{sentence}</FieldError>
}

/** First step: how it came, when, and the message itself. */
export function StepCame() {
  const form = useNewCase((now) => now.form)
  const wrong = useNewCase((now) => now.mistakes)
  const mail = useNewCase((now) => now.mail)
  return (
    <>
      <div className={css.two}>
        <Select
          label={text.channel}
          data={CHANNELS.map((channel) => ({ value: channel, label: channelNames[channel] }))}
          value={form.channel}
          allowDeselect={false}
          onChange={(value) => change({ channel: CHANNELS.find((one) => one === value) ?? form.channel })}
        />
        <TextInput
          label={text.theirReference}
          placeholder={text.optional}
          value={form.theirReference}
          onChange={(event) => change({ theirReference: event.currentTarget.value })}
        />
      </div>
      <div className={css.three}>
        <DayField field="received" label={text.received} hint={text.receivedHint} required />
        <TextInput
          label={text.time}
          description={text.timeHint}
          value={form.receivedTime}
          onChange={(event) => change({ receivedTime: event.currentTarget.value })}
          error={mistake(wrong.receivedTime)}
        />
        <DayField field="dated" label={text.dated} hint={text.datedHint} />
      </div>
      <div className={css.part}>
        <TextInput
          label={text.subject}
          readOnly={mail !== null}
          value={form.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={text.body}
          description={mail === null ? text.bodyHint : text.mailHint}
          readOnly={mail !== null}
          paper
          minRows={4}
          maxRows={12}
          value={form.body}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        {mail === null ? (
          <Original />
        ) : (
          <FileCard icon={icons.mailIn} name={mail.name} meta={text.mailKept(mail.files)} />
        )}
      </div>
    </>
  )
}

/** The file that came in: chosen in the system's own dialog, kept when the case is logged. */
export function Original() {
  const original = useNewCase((now) => now.original)
  const fileName = useNewCase((now) => now.form.fileName)
  const choose = async () => {
    const chosen = await main.chooseToOpen({ purpose: 'attachment' })
    if (!chosen.ok) useNewCase.setState({ failure: chosen.failure })
    else if (chosen.value !== null) {
      useNewCase.setState({ original: { ...chosen.value, at: performance.now() } })
      change({ fileName: chosen.value.name })
    }
  }
  if (original === null) {
    return (
      <div className={css.original}>
        <Button icon={icons.attachment} onClick={() => void choose()}>
          {text.choose}
        </Button>
        <span className={css.quiet}>{fileName === '' ? text.fileText : text.again(fileName)}</span>
      </div>
    )
  }
  return (
    <div className={css.original}>
      <FileCard icon={icons.original} name={original.name} meta={text.chosen} />
      <LinkButton onClick={() => void choose()}>{text.other}</LinkButton>
      <LinkButton
        onClick={() => {
          useNewCase.setState({ original: null })
          change({ fileName: '' })
        }}
      >
        {text.remove}
      </LinkButton>
    </div>
  )
}
