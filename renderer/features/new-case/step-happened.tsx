import { CHANNELS } from '#shared/domain/kind.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { channelNames } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Select, TextInput, Textarea } from '#ui/index.ts'
import { DayField } from './day-field.tsx'
import { change, useNewCase } from './new-case-store.ts'
import { mistake } from './step-came.tsx'
import { AwareTime } from './step-law.tsx'
import { Controller } from './step-who.tsx'
import css from './new-case.module.css'

const text = newCaseText.happened

/** The one step of a breach before its start: what happened and since when it is known, which is all its clock needs. */
export function StepHappened() {
  const form = useNewCase((now) => now.form)
  const wrong = useNewCase((now) => now.mistakes)
  const role = useOpenFile((now) => now.file?.role)
  return (
    <>
      <div className={css.two}>
        <TextInput
          label={text.name}
          description={text.nameHint}
          required
          value={form.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={mistake(wrong.name)}
        />
        <Select
          label={text.channel}
          description={text.channelHint}
          data={CHANNELS.map((channel) => ({ value: channel, label: channelNames[channel] }))}
          value={form.channel}
          allowDeselect={false}
          onChange={(value) => change({ channel: CHANNELS.find((one) => one === value) ?? form.channel })}
        />
        <DayField field="received" label={text.aware} hint={text.awareHint} required />
        <AwareTime />
      </div>
      <Textarea
        label={text.happened}
        description={text.happenedHint}
        paper
        minRows={4}
        maxRows={12}
        value={form.scope}
        onChange={(event) => change({ scope: event.currentTarget.value })}
      />
      {role === 'processor' && <Controller />}
    </>
  )
}
