import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { unlockText } from '#shared/text/unlock.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'
import { Button, FieldError, LinkButton, Textarea, UnlockFrame } from '#ui/index.ts'
import { FailureNote } from './failure-note.tsx'
import { Foot } from './foot.tsx'
import { kitCodeOf, kitProblem, type KitCode } from './kit-code.ts'
import { pickedName, pickInDialog, show, tokenFor, useUnlock } from './store.ts'
import css from './kit.module.css'
import form from './unlock.module.css'

const words = unlockText.kit
/** Room for the 84 symbols with generous gaps. */
const TYPED_MAX = 400

/** Opening with the recovery kit: 21 groups, checked while they are typed. */
export function KitForm({ windowBar }: { windowBar: ReactNode }) {
  const picked = useUnlock((now) => now.picked)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [picked])
  const code = kitCodeOf(typed)
  const wrongGroup = failure?.code === 'kit-mistyped' ? Number(failure.details?.['group'] ?? 0) : 0

  async function open(event: FormEvent) {
    event.preventDefault()
    if (picked === null || busy) return
    const unfit = kitProblem(code)
    setProblem(unfit)
    if (unfit !== null) {
      field.current?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    const token = await tokenFor(picked)
    const answer =
      typeof token === 'string'
        ? await engine.caseFile.unlockWithKit({ token, code: secretBytes(code.code) })
        : { ok: false as const, failure: token }
    if (answer.ok) {
      setTyped('')
      return
    }
    // the code stays: it came off paper, and one slip should not cost 84 symbols
    setFailure(answer.failure)
    setBusy(false)
  }

  return (
    <UnlockFrame
      windowBar={windowBar}
      title={words.title}
      lead={picked === null ? words.leadNone : words.lead(pickedName(picked))}
      foot={<Foot />}
      below={
        <p className={css.links}>
          <LinkButton onClick={() => show('unlock')}>{words.back}</LinkButton>
          <LinkButton onClick={() => void pickInDialog()}>{unlockText.unlock.openAnother}</LinkButton>
        </p>
      }
    >
      <form className={form.form} onSubmit={(event) => void open(event)} noValidate>
        {failure !== null && (
          <FailureNote
            failure={failure}
            field={field}
            action={wrongGroup > 0 ? words.mistypedIn(wrongGroup) : undefined}
          />
        )}
        <Textarea
          ref={field}
          label={words.code}
          description={words.codeHint}
          value={typed}
          maxLength={TYPED_MAX}
          rows={3}
          autoComplete="off"
          spellCheck={false}
          disabled={busy}
          classNames={{ input: css.code ?? '' }}
          error={problem}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(null)
            setFailure(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }
          }}
        />
        <Groups code={code} wrongGroup={wrongGroup} />
        {problem === null && failure === null && code.unknown.length > 0 && (
          <FieldError>{kitProblem(code)}</FieldError>
        )}
        <Button type="submit" variant="primary" size="lg" loading={busy} fullWidth>
          {busy ? unlockText.unlock.opening : words.submit}
        </Button>
        <p className={css.after}>{words.after}</p>
      </form>
    </UnlockFrame>
  )
}

/** The groups as read so far, seven a line like on the sheet, so that a slip is seen where it is. */
function Groups({ code, wrongGroup }: { code: KitCode; wrongGroup: number }) {
  return (
    <div>
      <p className={css.progress} role="status">
        {words.progress(code.whole)}
      </p>
      <ol className={css.groups} aria-label={words.groups}>
        {code.groups.map((group, n) => {
          const wrong = group.state === 'unknown' || wrongGroup === n + 1
          const text = group.text === '' ? words.missing : group.text
          return (
            <li
              key={n}
              data-state={wrong ? 'wrong' : group.state}
              aria-label={wrong ? words.groupWrong(n + 1, text) : words.group(n + 1, text)}
            >
              <span aria-hidden="true">{group.text.padEnd(4, '·')}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
