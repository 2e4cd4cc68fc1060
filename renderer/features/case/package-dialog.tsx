import { useEffect, useState } from 'react'
import type { PackagePart } from '#shared/contract/out.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import {
  Button,
  Dialog,
  ErrorNote,
  LinkButton,
  NoteBox,
  PasswordInput,
  ProgressBar,
  icons,
} from '#ui/index.ts'
import { buildPackage, PASSWORD_LENGTH, passwordLength, suggestPassword } from './package-build.ts'
import { PackageParts } from './package-parts.tsx'
import css from './tabs.module.css'

const text = caseTabsText.package

/** Asks what goes to the person and with which password, and builds the encrypted ZIP. */
export function PackageDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const [parts, setParts] = useState<readonly PackagePart[] | null>(null)
  // the password lives here alone and goes with the dialog
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [suggested, setSuggested] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const caseId = view.record.id

  useEffect(() => {
    void engine.out.packageParts({ caseId }).then((answer) => {
      if (answer.ok) setParts(answer.value)
      else setFailure(answer.failure)
    })
  }, [caseId])

  const left = PASSWORD_LENGTH - passwordLength(password)
  const differs = again !== '' && again !== password
  const ready = parts !== null && left <= 0 && again === password

  async function build() {
    if (parts === null || !ready || busy) return
    setBusy(true)
    const end = await buildPackage(view, parts, password)
    setBusy(false)
    if (end === 'done') onClose()
    else setFailure(end)
  }
  async function suggest() {
    const words = await suggestPassword()
    if (words === null) return
    setPassword(words)
    setAgain(words)
    setSuggested(words)
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      size={600}
      title={text.title}
      closeLabel={caseTabsText.close}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            variant="primary"
            icon={icons.package}
            disabled={!ready}
            loading={busy}
            onClick={() => void build()}
          >
            {left > 0 ? text.buildShort : again === password ? text.build : text.buildDiffers}
          </Button>
        </>
      }
    >
      <div className={css.dialog}>
        <p className={css.lead}>{text.lead}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {parts !== null && <PackageParts parts={parts} onChange={setParts} />}
        <div className={css.two}>
          <PasswordInput
            label={text.password}
            description={password !== '' && left > 0 ? text.tooShort(left) : text.passwordHint}
            value={password}
            autoComplete="off"
            onChange={(event) => {
              setPassword(event.currentTarget.value)
              setSuggested(null)
            }}
          />
          <PasswordInput
            label={text.again}
            value={again}
            autoComplete="off"
            error={differs ? text.differs : undefined}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        </div>
        {suggested === null ? (
          <p>
            <LinkButton onClick={() => void suggest()}>{text.suggest}</LinkButton>
          </p>
        ) : (
          <p role="status" className={css.words}>
            {text.suggested(suggested)}
          </p>
        )}
        <NoteBox icon={icons.recoveryKit}>
          <p>{text.otherWay}</p>
          <p>{text.namesShow}</p>
        </NoteBox>
        {busy && <ProgressBar label={text.building} value={null} />}
      </div>
    </Dialog>
  )
}
