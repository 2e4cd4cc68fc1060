import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { unlockText } from '#shared/text/unlock.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'
import { Button, Checkbox, LinkButton, PassphraseInput, UnlockFrame } from '#ui/index.ts'
import { FailureNote } from './failure-note.tsx'
import { Foot } from './foot.tsx'
import { RecentList } from './recent-list.tsx'
import {
  answerRemember,
  pickedName,
  pickInDialog,
  show,
  tokenFor,
  useUnlock,
  type Opening,
  type Picked,
} from './store.ts'
import css from './unlock.module.css'

const words = unlockText.unlock
const PASSPHRASE_MAX = 1000

/** Unlocking: name of the file, why it locked, the passphrase, and the ways round it. */
export function UnlockForm({ windowBar }: { windowBar: ReactNode }) {
  const { opening, picked } = useUnlock()
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [remember, setRemember] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [picked])
  if (opening === null) return null
  const asks = picked !== null && !opening.settings.askedToRemember

  async function unlock(event: FormEvent) {
    event.preventDefault()
    if (picked === null || busy) return
    if (typed === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    const passphrase = secretBytes(typed)
    setTyped('')
    const failed = await unlockPicked(picked, passphrase, asks ? remember : null)
    setFailure(failed)
    // on success main destroys this window; until then the form stays shut
    if (failed !== null) setBusy(false)
  }

  return (
    <UnlockFrame
      windowBar={windowBar}
      title={picked === null ? words.titleNone : words.title(stem(pickedName(picked)))}
      lead={picked === null ? words.noFile : leadOf(opening, picked)}
      below={<RecentList />}
      foot={<Foot />}
    >
      <form className={css.form} onSubmit={(event) => void unlock(event)} noValidate>
        {failure !== null && (
          <FailureNote
            failure={failure}
            field={field}
            action={
              failure.code === 'token-spent' || failure.code === 'file-missing' ? (
                <LinkButton onClick={() => void pickInDialog()}>{words.chooseAgain}</LinkButton>
              ) : undefined
            }
          />
        )}
        {picked !== null && (
          <>
            <PassphraseInput
              ref={field}
              label={words.passphrase}
              value={typed}
              onChange={(value) => {
                setTyped(value)
                setMissing(false)
              }}
              words={unlockText.passphraseWords}
              maxLength={PASSPHRASE_MAX}
              large
              disabled={busy}
              {...(missing ? { error: words.empty } : {})}
            />
            {asks && (
              <Checkbox
                label={words.remember}
                description={words.rememberText}
                checked={remember}
                onChange={(event) => setRemember(event.currentTarget.checked)}
              />
            )}
            <div className={css.buttons}>
              <Button type="submit" variant="primary" size="lg" loading={busy} fullWidth>
                {busy ? words.opening : words.submit}
              </Button>
              <Button size="lg" disabled={busy} onClick={() => show('kit')}>
                {words.useKit}
              </Button>
            </div>
          </>
        )}
      </form>
    </UnlockFrame>
  )
}

async function unlockPicked(
  picked: Picked,
  passphrase: Uint8Array,
  remember: boolean | null,
): Promise<Failure | null> {
  const token = await tokenFor(picked)
  if (typeof token !== 'string') return token
  // before unlocking, because main notes the file the moment it opens
  if (remember !== null) await answerRemember(remember)
  const answer = await engine.caseFile.unlock({ token, passphrase })
  return answer.ok ? null : answer.failure
}

function leadOf({ reason, at }: Opening, picked: Picked): string {
  if (picked.from !== 'opening' || reason === 'started' || at === null) return words.lead.started
  return words.lead[reason](at)
}

function stem(name: string): string {
  return name.replace(/\.redress$/i, '')
}
