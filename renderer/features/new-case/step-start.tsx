import { useEffect, useState } from 'react'
import { newCaseText } from '#shared/text/new-case.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  ErrorNote,
  KeyValues,
  NoteBox,
  OptionList,
  Select,
  TextInput,
  WizardField,
  icons,
} from '#ui/index.ts'
import { failureText } from '#shared/text/failures.ts'
import { stepsOf } from './form.ts'
import { firstLetterOf } from './intake.ts'
import { change, useNewCase } from './new-case-store.ts'
import { answersOf } from './step-answers.ts'
import { Original } from './step-came.tsx'
import { LawFields } from './step-law.tsx'
import { TaskChoice } from './task-choice.tsx'
import css from './new-case.module.css'

const text = newCaseText.start
/** A token lasts five minutes; half a minute is left for logging. */
const TOKEN_LIFE = 4.5 * 60_000

/** Whether the permission to read a file, given at that time, is about to run out. */
function useTooOld(since: number | null): boolean {
  const [old, setOld] = useState(false)
  useEffect(() => {
    if (since === null) return
    const left = since + TOKEN_LIFE - performance.now()
    const timer = setTimeout(() => setOld(true), Math.max(left, 0))
    return () => {
      clearTimeout(timer)
      setOld(false)
    }
  }, [since])
  return old
}

/** Last step: who handles it, a short summary, the first letter. */
export function StepStart() {
  const form = useNewCase((now) => now.form)
  const failure = useNewCase((now) => now.failure)
  const original = useNewCase((now) => now.original)
  const laws = useNewCase((now) => now.laws)
  const shown = useNewCase((now) => now.shown)
  const old = useTooOld(original?.at ?? null)
  const file = useOpenFile((now) => now.file)
  if (file === null) return null
  const letter = firstLetterOf(form)
  const answers = answersOf(form, file, laws, shown)
  return (
    <>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {original !== null && old && (
        <NoteBox icon={icons.attachment} state="soon">
          {text.chooseAgain(original.name)}
        </NoteBox>
      )}
      {(old || (original === null && form.fileName !== '')) && <Original />}
      {form.path === 'breach' && <LawFields file={file} />}
      <div className={css.two}>
        <Select
          label={text.handler}
          data={file.officers.map((officer) => ({ value: officer.id, label: officer.name }))}
          allowDeselect={false}
          value={form.handlerId === '' ? file.officerId : form.handlerId}
          onChange={(value) => change({ handlerId: value ?? '' })}
        />
        {form.path === 'case' && (
          <TextInput
            label={text.summary}
            description={text.summaryHint}
            value={form.summary}
            onChange={(event) => change({ summary: event.currentTarget.value })}
          />
        )}
      </div>
      {letter !== null && (
        <OptionList
          type="radio"
          legend={text.letter}
          options={[
            { value: 'now', title: text.letterNow(text.letters[letter]), text: text.letterNowText },
            { value: 'later', title: text.letterLater, text: text.letterLaterText },
          ]}
          value={[form.letter ? 'now' : 'later']}
          onChange={([value]) => change({ letter: value === 'now' })}
        />
      )}
      <TaskChoice />
      <WizardField label={text.review}>
        <KeyValues
          labelWidth={132}
          items={stepsOf(form)
            .slice(0, -1)
            .map((step, index) => ({
              label: newCaseText.steps[step].label,
              value: answers[index] ?? '',
            }))}
        />
      </WizardField>
    </>
  )
}
