import { newCaseText } from '#shared/text/new-case.ts'
import { tinyMoment } from '#bridge/clock-words.ts'
import { OptionList, StateText, TextInput, longDate } from '#ui/index.ts'
import { useClocksIf } from './clocks.ts'
import { DayField } from './day-field.tsx'
import type { NewCaseForm } from './form.ts'
import { change, useNewCase } from './new-case-store.ts'
import { leadDue, leadOf } from './preview.ts'
import { mistake } from './step-came.tsx'
import css from './new-case.module.css'

const text = newCaseText.law

/** The date an answer would lead to, as an option shows it at its right end. */
export function ResultingDate({ changes, today }: { changes: Partial<NewCaseForm>; today: string }) {
  const groups = useClocksIf(changes)
  const due = leadDue(groups)
  if (groups === undefined) return null
  if (due !== null) return <>{tinyMoment(due, today)}</>
  const standing = leadOf(groups)?.clock.standing
  const waits = groups.some((group) => group.clocks.some((clock) => clock.standing === 'waiting'))
  if (waits) return <StateText state="waiting">{text.waits}</StateText>
  if (standing === 'paused') return <StateText state="paused">{text.pauses}</StateText>
  return <span className={css.quiet}>{text.unknown}</span>
}

const STARTS = ['received', 'dated', 'other'] as const

/** Which day the clock starts on, each with the date it leads to. */
export function StartChoice({ today }: { today: string }) {
  const form = useNewCase((now) => now.form)
  const wrong = useNewCase((now) => now.mistakes)
  const differs = form.dated !== null && form.dated !== form.received
  const received = form.received ?? today
  return (
    <>
      <OptionList
        type="radio"
        legend={text.start}
        options={[
          {
            value: 'received',
            title: longDate(received, today),
            inlineText: text.receivedText,
            text: text.receivedWhy,
            date: <ResultingDate changes={{ start: 'received' }} today={today} />,
          },
          ...(differs && form.dated !== null
            ? [
                {
                  value: 'dated',
                  title: longDate(form.dated, today),
                  inlineText: text.datedText,
                  text: text.datedWhy,
                  date: <ResultingDate changes={{ start: 'dated' }} today={today} />,
                },
              ]
            : []),
          {
            value: 'other',
            title: text.other,
            inlineText: text.otherText,
            ...(form.startDate === null
              ? {}
              : { date: <ResultingDate changes={{ start: 'other' }} today={today} /> }),
          },
        ]}
        value={[form.start]}
        onChange={([value]) => change({ start: STARTS.find((start) => start === value) ?? 'received' })}
      />
      {form.start === 'other' && (
        <div className={css.two}>
          <DayField field="startDate" label={text.startDate} />
          <TextInput
            label={text.startReason}
            description={text.startReasonHint}
            value={form.startReason}
            onChange={(event) => change({ startReason: event.currentTarget.value })}
            error={mistake(wrong.startReason)}
          />
        </div>
      )}
    </>
  )
}
