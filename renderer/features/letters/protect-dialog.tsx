import { useState } from 'react'
import { PDF_PASSWORD_LENGTH, pdfPasswordFault } from '#shared/domain/pdf-password.ts'
import { lettersText } from '#shared/text/letters.ts'
import { engine } from '#bridge/calls.ts'
import { secretBytes, secretText } from '#bridge/secret.ts'
import { Dialog, DialogFoot, NewPassword, NoteBox, icons } from '#ui/index.ts'
import { savePdf } from './letter-jobs.ts'
import css from './letters.module.css'

const text = lettersText.protect

/** Asks for a password and writes the letter as a PDF that only it opens. */
export function ProtectDialog({ onClose }: { onClose: () => void }) {
  // the password lives here alone and goes with the dialog
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const left = PDF_PASSWORD_LENGTH - [...password.normalize('NFC')].length
  const unfit = pdfPasswordFault(secretBytes(password)) === 'odd'
  const ready = left <= 0 && !unfit && again === password
  async function save() {
    if (!ready) return
    const saved = await savePdf(secretBytes(password))
    // a failure stands on the letter behind the dialog
    if (saved !== 'left') onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      size={560}
      title={text.title}
      closeLabel={lettersText.close}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={onClose}
          confirm={{
            label: unfit ? text.unfit : left > 0 ? text.short : again === password ? text.save : text.differ,
            icon: icons.download,
            disabled: !ready,
            onClick: () => void save(),
          }}
        />
      }
    >
      <div className={css.dialogForm}>
        <p className={css.dialogText}>{text.lead}</p>
        <NewPassword
          words={text}
          password={password}
          again={again}
          left={left}
          onPassword={setPassword}
          onAgain={setAgain}
          suggestion={async () => {
            const answer = await engine.caseFile.suggestPassphrase({})
            return answer.ok ? secretText(answer.value.passphrase) : null
          }}
        />
        <NoteBox icon={icons.recoveryKit}>
          <p>{text.otherWay}</p>
        </NoteBox>
      </div>
    </Dialog>
  )
}
