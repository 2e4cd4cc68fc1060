import type { DraftSource, MailDraftPlan } from '#shared/contract/mail-out.ts'
import { PDF_PASSWORD_LENGTH, pdfPasswordFault } from '#shared/domain/pdf-password.ts'
import { lettersText } from '#shared/text/letters.ts'
import { mailOutText as text } from '#shared/text/mail-out.ts'
import { sizeText } from '#shared/text/settings.ts'
import { engine } from '#bridge/calls.ts'
import { secretBytes, secretText } from '#bridge/secret.ts'
import { Checkbox, NewPassword, NoteBox, icons } from '#ui/index.ts'
import css from './mail-draft.module.css'

const words = lettersText.protect

/** What goes with the mail: the letter, locked if wanted, or the package, which may go another way. */
export function DraftAttachment({
  source,
  plan,
  attach,
  onAttach,
  locked,
  onLocked,
  password,
  again,
  onPassword,
  onAgain,
}: {
  source: DraftSource
  plan: MailDraftPlan
  attach: boolean
  onAttach: (attach: boolean) => void
  locked: boolean
  onLocked: (locked: boolean) => void
  password: string
  again: string
  onPassword: (password: string) => void
  onAgain: (again: string) => void
}) {
  const { name, bytes, large } = plan.attachment
  const size = sizeText(bytes)
  return (
    <div className={css.group}>
      {source.kind === 'letter' ? (
        <>
          <p className={css.line}>
            <b>{text.attachment}</b> {text.attachLetter(name, size)}
          </p>
          <Checkbox
            label={text.lock}
            description={text.lockHint}
            checked={locked}
            onChange={(event) => onLocked(event.currentTarget.checked)}
          />
          {locked && (
            <NewPassword
              words={words}
              password={password}
              again={again}
              left={PDF_PASSWORD_LENGTH - [...password.normalize('NFC')].length}
              onPassword={onPassword}
              onAgain={onAgain}
              suggestion={async () => {
                const answer = await engine.caseFile.suggestPassphrase({})
                return answer.ok ? secretText(answer.value.passphrase) : null
              }}
            />
          )}
        </>
      ) : (
        <Checkbox
          label={text.attachPackage}
          description={text.attachPackageHint(name, size)}
          checked={attach}
          onChange={(event) => onAttach(event.currentTarget.checked)}
        />
      )}
      {large && attach && (
        <NoteBox icon={icons.breaches} state="soon">
          {text.large(size)}
        </NoteBox>
      )}
      {(source.kind === 'package' || locked) && (
        <NoteBox icon={icons.recoveryKit}>
          {source.kind === 'package' ? text.password : words.otherWay}
        </NoteBox>
      )}
    </div>
  )
}

/** Why a letter cannot be locked with this password yet, in the words of the button; null when it can. */
export function passwordFault(password: string, again: string): string | null {
  const fault = pdfPasswordFault(secretBytes(password))
  if (fault === 'odd') return text.blocked.unfit
  if (fault === 'short') return text.blocked.short
  return password === again ? null : text.blocked.differ
}
