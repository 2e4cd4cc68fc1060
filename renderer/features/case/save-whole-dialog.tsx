import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { caseArchiveText } from '#shared/text/case-archive.ts'
import { failureText } from '#shared/text/failures.ts'
import { sizeText } from '#shared/text/settings.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { secretBytes } from '#bridge/secret.ts'
import {
  Button,
  Checkbox,
  Dialog,
  ErrorNote,
  NoteBox,
  ProgressBar,
  Radio,
  RadioGroup,
  Stack,
  icons,
} from '#ui/index.ts'
import { PASSWORD_LENGTH, passwordLength } from './package-build.ts'
import { PackagePassword } from './package-password.tsx'
import css from './tabs.module.css'

const text = caseArchiveText.save
type Written = { readonly name: string; readonly sha256: string }

/** Saves everything of the case, so that it can be read back: as an archive, encrypted or not, or its JSON alone. */
export function SaveWholeDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const [form, setForm] = useState<'zip' | 'json'>('zip')
  const [encrypt, setEncrypt] = useState(false)
  // the password lives here alone and goes with the dialog
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const { attachments } = view
  const secret = form === 'zip' && encrypt
  const blocked = secret ? blockedBy(password, again) : null

  async function save() {
    setBusy(true)
    setFailure(null)
    const end = await saveWhole(view, form, secret ? password : '')
    setBusy(false)
    if (end === null) return
    if ('failure' in end) setFailure(end.failure)
    else setWritten(end)
  }

  if (written !== null) return <Saved written={written} onClose={onClose} />
  return (
    <Dialog
      opened
      onClose={onClose}
      size={560}
      title={text.title}
      closeLabel={text.close}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            variant="primary"
            icon={icons.save}
            disabled={blocked !== null}
            loading={busy}
            onClick={() => void save()}
          >
            {blocked ?? text.do}
          </Button>
        </>
      }
    >
      <div className={css.dialog}>
        <p className={css.lead}>{text.lead}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <RadioGroup
          label={text.form}
          value={form}
          onChange={(value) => setForm(value === 'json' ? 'json' : 'zip')}
        >
          <Stack gap={8} mt={6}>
            <Radio
              value="zip"
              label={text.zip(
                attachments.length,
                sizeText(attachments.reduce((sum, { size }) => sum + size, 0)),
              )}
              description={text.zipHint}
            />
            <Radio value="json" label={text.json} description={text.jsonHint} />
          </Stack>
        </RadioGroup>
        {form === 'zip' && (
          <Checkbox
            label={text.encrypt}
            description={text.encryptHint}
            checked={encrypt}
            onChange={(event) => setEncrypt(event.currentTarget.checked)}
          />
        )}
        {secret && (
          <PackagePassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
        )}
        <NoteBox icon={icons.info}>{text.leftOut}</NoteBox>
        {busy && <ProgressBar label={text.building} value={null} />}
      </div>
    </Dialog>
  )
}

/** What was saved, with the hash to compare. */
function Saved({ written, onClose }: { written: Written; onClose: () => void }) {
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
        <p className={css.words}>{text.written(written.name)}</p>
        <p className={css.hash}>
          <span className={css.meta}>{text.hash}</span> {written.sha256}
        </p>
      </div>
    </Dialog>
  )
}

function blockedBy(password: string, again: string): string | null {
  if (passwordLength(password) < PASSWORD_LENGTH) return text.short
  return password === again ? null : text.differs
}

/** Asks where to and saves. Null when the save dialog was left. */
async function saveWhole(
  { record: { id: caseId, reference } }: CaseView,
  form: 'zip' | 'json',
  password: string,
): Promise<Written | { readonly failure: Failure } | null> {
  const suggestedName = form === 'zip' ? text.zipName(reference) : text.jsonName(reference)
  const place = await main.chooseToSave({ suggestedName, kind: form })
  if (!place.ok) return { failure: place.failure }
  if (place.value === null) return null
  const { token } = place.value
  const secret = password === '' ? {} : { password: secretBytes(password) }
  const written =
    form === 'zip'
      ? await engine.caseArchive.save({ token, caseId, ...secret })
      : await engine.out.caseJson({ token, caseId })
  return written.ok ? written.value : { failure: written.failure }
}
