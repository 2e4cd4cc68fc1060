import { useEffect, useState } from 'react'
import type { PackagePart } from '#shared/contract/out.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Dialog, ErrorNote, NoteBox, ProgressBar, icons, DialogFoot } from '#ui/index.ts'
import { buildPackage, PASSWORD_LENGTH, passwordLength } from './package-build.ts'
import { PackageParts } from './package-parts.tsx'
import { PackagePassword } from './package-password.tsx'
import css from './tabs.module.css'

const text = caseTabsText.package

/** Asks what goes to the person and with which password, and builds the encrypted ZIP. */
export function PackageDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const [parts, setParts] = useState<readonly PackagePart[] | null>(null)
  // the password lives here alone and goes with the dialog
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
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
  const ready = parts !== null && left <= 0 && again === password

  async function build() {
    if (parts === null || !ready || busy) return
    setBusy(true)
    const end = await buildPackage(view, parts, password)
    setBusy(false)
    if (end === 'done') onClose()
    else setFailure(end)
  }

  return (
    <Dialog
      opened
      onClose={onClose}
      size={600}
      title={text.title}
      closeLabel={caseTabsText.close}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={onClose}
          confirm={{
            label: left > 0 ? text.buildShort : again === password ? text.build : text.buildDiffers,
            icon: icons.package,
            disabled: !ready,
            loading: busy,
            onClick: () => void build(),
          }}
        />
      }
    >
      <div className={css.dialog}>
        <p className={css.lead}>{text.lead}</p>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {parts !== null && <PackageParts parts={parts} onChange={setParts} />}
        <PackagePassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
        <NoteBox icon={icons.recoveryKit}>
          <p>{text.otherWay}</p>
          <p>{text.namesShow}</p>
        </NoteBox>
        {busy && <ProgressBar label={text.building} value={null} />}
      </div>
    </Dialog>
  )
}
