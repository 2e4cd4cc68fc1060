import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { createText } from '#shared/text/create.ts'
import { unlockText } from '#shared/text/unlock.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'
import { Button, icons, NoteBox, PassphraseInput, ProgressBar, UnlockFrame } from '#ui/index.ts'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { FailureNote } from './failure-note.tsx'
import { PASSPHRASE_MAX, usePassphraseChoice } from './passphrase-choice.ts'
import css from './unlock.module.css'

const words = createText.change

/** The second passphrase window, over the work window: the passphrase now, and the new one. */
export function ChangePassphrase({ windowBar }: { windowBar: ReactNode }) {
  const [file, setFile] = useState({ name: '', organisation: '', byKit: false })
  const [current, setCurrent] = useState('')
  const [currentMissing, setCurrentMissing] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [state, setState] = useState<'asking' | 'working' | 'done'>('asking')
  const field = useRef<HTMLInputElement>(null)
  const choice = usePassphraseChoice(file.organisation)
  useEffect(() => {
    void engine.caseFile.view({}).then((answer) => {
      if (!answer.ok) return
      const { name, organisation, openedByKit } = answer.value
      setFile({ name, organisation: organisation.name, byKit: openedByKit })
    })
  }, [])

  async function change(event: FormEvent) {
    event.preventDefault()
    if (state !== 'asking') return
    if (current === '' && !file.byKit) {
      setCurrentMissing(true)
      field.current?.focus()
      return
    }
    const next = await choice.check()
    if (next === null) return
    setFailure(null)
    setState('working')
    const answer = await engine.caseFile.changePassphrase({
      ...(file.byKit ? {} : { current: secretBytes(current) }),
      next,
    })
    setCurrent('')
    if (answer.ok) choice.clear()
    else setFailure(answer.failure)
    setState(answer.ok ? 'done' : 'asking')
  }

  if (state === 'done') {
    return (
      <UnlockFrame windowBar={windowBar} title={words.done} lead={words.doneText}>
        <div className={css.buttons}>
          <Button variant="primary" size="lg" fullWidth autoFocus onClick={() => void main.closeWindow({})}>
            {words.close}
          </Button>
          <Button size="lg" onClick={() => void main.lock({})}>
            {words.tryIt}
          </Button>
        </div>
      </UnlockFrame>
    )
  }
  return (
    <UnlockFrame windowBar={windowBar} title={words.title} lead={words.lead(file.name)}>
      <form className={css.form} onSubmit={(event) => void change(event)} noValidate>
        {failure !== null && <FailureNote failure={failure} field={field} />}
        {file.byKit ? (
          <NoteBox icon={icons.recoveryKit}>{words.byKit}</NoteBox>
        ) : (
          <PassphraseInput
            ref={field}
            autoFocus
            label={words.current}
            value={current}
            onChange={(value) => {
              setCurrent(value)
              setCurrentMissing(false)
            }}
            words={unlockText.passphraseWords}
            maxLength={PASSPHRASE_MAX}
            {...(currentMissing ? { error: words.currentMissing } : {})}
          />
        )}
        <ChoosePassphrase choice={choice} label={words.next} />
        <NoteBox icon={icons.recoveryKit}>{words.consequences}</NoteBox>
        {state === 'working' ? (
          <ProgressBar label={words.working} value={null} note={words.workingNote} />
        ) : (
          <div className={css.buttons}>
            <Button type="submit" variant="primary" size="lg" fullWidth>
              {words.submit}
            </Button>
            <Button size="lg" onClick={() => void main.closeWindow({})}>
              {words.cancel}
            </Button>
          </div>
        )}
      </form>
    </UnlockFrame>
  )
}
