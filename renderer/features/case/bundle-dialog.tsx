import { useEffect, useState } from 'react'
import type { BundlePlan } from '#shared/contract/regulator-bundle.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { regulatorBundleText as text } from '#shared/text/regulator-bundle.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Button, Checkbox, Dialog, ErrorNote, NoteBox, ProgressBar, icons } from '#ui/index.ts'
import { buildBundle, type WrittenBundle } from './bundle-build.ts'
import { BundleFiles, BundleParts } from './bundle-choice.tsx'
import { PASSWORD_LENGTH, passwordLength } from './package-build.ts'
import { PackagePassword } from './package-password.tsx'
import css from './tabs.module.css'

/** Asks what goes to the regulator, and writes the bundle: as ZIP, encrypted or not, or its PDF alone. */
export function BundleDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const [plan, setPlan] = useState<BundlePlan | null>(null)
  const [encrypt, setEncrypt] = useState(false)
  // the password lives here alone and goes with the dialog
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [written, setWritten] = useState<WrittenBundle | null>(null)
  const caseId = view.record.id

  useEffect(() => {
    void engine.out.bundlePlan({ caseId }).then((answer) => {
      if (answer.ok) setPlan(answer.value)
      else setFailure(answer.failure)
    })
  }, [caseId])

  const blocked = blockedBy(plan, encrypt, password, again)

  async function build(as: 'zip' | 'pdf') {
    if (plan === null || busy) return
    setBusy(true)
    setFailure(null)
    const end = await buildBundle(view, plan, as, encrypt ? password : '')
    setBusy(false)
    if (end === null) return
    if ('failure' in end) setFailure(end.failure)
    else setWritten(end)
  }

  if (written !== null) return <BundleWritten written={written} onClose={onClose} />
  return (
    <Dialog
      opened
      onClose={onClose}
      size={640}
      title={text.title}
      closeLabel={text.close}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            disabled={plan === null || nothingIn(plan) || encrypt || busy}
            onClick={() => void build('pdf')}
          >
            {text.buildPdf}
          </Button>
          <Button
            variant="primary"
            icon={icons.package}
            disabled={plan === null || blocked !== null}
            loading={busy}
            onClick={() => void build('zip')}
          >
            {blocked ?? text.build}
          </Button>
        </>
      }
    >
      <div className={css.dialog}>
        <p className={css.lead}>{text.lead}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {plan === null && failure === null && <ProgressBar label={text.reading} value={null} />}
        {plan !== null && (
          <>
            <BundleParts plan={plan} onChange={setPlan} />
            <BundleFiles plan={plan} onChange={setPlan} />
            <Checkbox
              label={text.encrypt}
              description={text.encryptHint}
              checked={encrypt}
              onChange={(event) => setEncrypt(event.currentTarget.checked)}
            />
            {encrypt && (
              <PackagePassword
                password={password}
                again={again}
                onPassword={setPassword}
                onAgain={setAgain}
              />
            )}
          </>
        )}
        <NoteBox icon={icons.info}>
          <p>{text.leftOut}</p>
          <p>{text.privileged}</p>
        </NoteBox>
        {busy && <ProgressBar label={text.building} value={null} />}
      </div>
    </Dialog>
  )
}

/** What was written, with the hash to compare. */
function BundleWritten({ written, onClose }: { written: WrittenBundle; onClose: () => void }) {
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.title}
      closeLabel={text.close}
      footer={
        <Button variant="primary" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <div className={css.dialog} role="status">
        <p className={css.words}>{text.written(written.name, written.files)}</p>
        <p className={css.hash}>
          <span className={css.meta}>{text.hash}</span> {written.sha256}
        </p>
        <p className={css.meta}>{text.recorded}</p>
      </div>
    </Dialog>
  )
}

function nothingIn({ parts }: BundlePlan): boolean {
  return parts.every(({ include }) => !include)
}

/** Why the ZIP cannot be saved yet, in the words of the button; null when it can. */
function blockedBy(
  plan: BundlePlan | null,
  encrypt: boolean,
  password: string,
  again: string,
): string | null {
  if (plan !== null && nothingIn(plan)) return text.empty
  if (!encrypt) return null
  if (passwordLength(password) < PASSWORD_LENGTH) return text.buildShort
  return password === again ? null : text.buildDiffers
}
