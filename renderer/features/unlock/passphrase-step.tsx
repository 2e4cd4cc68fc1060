import { createText } from '#shared/text/create.ts'
import { Checkbox, icons, NoteBox } from '#ui/index.ts'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import type { PassphraseChoice } from './passphrase-choice.ts'
import css from './create.module.css'

const words = createText.passphrase

/** Step three: the passphrase, the sentence nobody may miss, and whether the name may be remembered. */
export function PassphraseStep({
  choice,
  understood,
  setUnderstood,
  problem,
  remember,
}: {
  choice: PassphraseChoice
  understood: boolean
  setUnderstood: (ticked: boolean) => void
  problem: string | undefined
  /** Null when the question was answered before on this computer. */
  remember: { ticked: boolean; set: (ticked: boolean) => void } | null
}) {
  return (
    <div className={css.fields}>
      <ChoosePassphrase choice={choice} label={words.label} />
      <NoteBox icon={icons.recoveryKit} state="info">
        <p className={css.sentence}>{words.sentence}</p>
        <Checkbox
          label={words.understood}
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
          error={problem}
        />
      </NoteBox>
      {remember !== null && (
        <Checkbox
          label={words.remember}
          description={words.rememberText}
          checked={remember.ticked}
          onChange={(event) => remember.set(event.currentTarget.checked)}
        />
      )}
    </div>
  )
}
