import { createText } from '#shared/text/create.ts'
import { unlockText } from '#shared/text/unlock.ts'
import { Checkbox, icons, LinkButton, OptionList, PassphraseInput } from '#ui/index.ts'
import { PASSPHRASE_MAX, type PassphraseChoice } from './passphrase-choice.ts'
import css from './create.module.css'

const words = createText.passphrase

/** The fields of `usePassphraseChoice`: an own sentence typed twice, or six random words to write down. */
export function ChoosePassphrase({ choice, label }: { choice: PassphraseChoice; label: string }) {
  const { mode, problem } = choice
  return (
    <div className={css.fields}>
      <OptionList
        legend={words.choice}
        hideLegend
        type="radio"
        value={[mode]}
        onChange={(values) => choice.setMode(values[0] === 'words' ? 'words' : 'own')}
        options={[
          { value: 'own', title: words.own, text: words.ownText },
          { value: 'words', title: words.words, text: words.wordsText },
        ]}
      />
      {mode === 'own' ? <OwnSentence choice={choice} label={label} /> : <RandomWords choice={choice} />}
      {mode === 'words' && choice.suggested !== '' && (
        <Checkbox
          label={words.written}
          checked={choice.written}
          onChange={(event) => choice.setWritten(event.currentTarget.checked)}
          error={problem?.at === 'written' ? problem.text : null}
        />
      )}
    </div>
  )
}

function OwnSentence({ choice, label }: { choice: PassphraseChoice; label: string }) {
  const { problem, meter } = choice
  return (
    <>
      <PassphraseInput
        ref={choice.typedField}
        label={label}
        value={choice.typed}
        onChange={choice.setTyped}
        words={unlockText.passphraseWords}
        maxLength={PASSPHRASE_MAX}
        autoComplete="new-password"
        {...(meter === null ? {} : { strength: meter })}
        {...(problem?.at === 'typed' ? { error: problem.text } : {})}
      />
      <PassphraseInput
        label={words.again}
        value={choice.again}
        onChange={choice.setAgain}
        words={unlockText.passphraseWords}
        maxLength={PASSPHRASE_MAX}
        autoComplete="new-password"
        {...(problem?.at === 'again' ? { error: problem.text } : {})}
      />
    </>
  )
}

function RandomWords({ choice }: { choice: PassphraseChoice }) {
  return (
    <div className={css.words}>
      <p className={css.wordsHead}>
        <span>{words.shown}</span>
        <LinkButton icon={icons.restore} onClick={choice.suggest}>
          {words.otherWords}
        </LinkButton>
      </p>
      <output className={css.wordsText}>{choice.suggested}</output>
    </div>
  )
}
