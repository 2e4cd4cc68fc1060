import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { LinkButton } from './button.tsx'
import css from './new-password.module.css'

/** What the fields of a new password say. */
export type NewPasswordWords = {
  readonly password: string
  readonly again: string
  readonly passwordHint: string
  readonly tooShort: (left: number) => string
  readonly differs: string
  readonly suggest: string
  readonly suggested: (words: string) => string
}

/** A password for a file, typed twice or suggested as words; `left` counts the characters that are missing. */
export function NewPassword({
  words,
  password,
  again,
  left,
  onPassword,
  onAgain,
  suggestion,
}: {
  words: NewPasswordWords
  password: string
  again: string
  left: number
  onPassword: (password: string) => void
  onAgain: (again: string) => void
  /** Random words, null when none came. */
  suggestion: () => Promise<string | null>
}) {
  const [suggested, setSuggested] = useState<string | null>(null)
  const differs = again !== '' && again !== password
  async function suggest() {
    const random = await suggestion()
    if (random === null) return
    onPassword(random)
    onAgain(random)
    setSuggested(random)
  }
  return (
    <>
      <div className={css.two}>
        <PasswordInput
          label={words.password}
          description={password !== '' && left > 0 ? words.tooShort(left) : words.passwordHint}
          value={password}
          autoComplete="off"
          onChange={(event) => {
            onPassword(event.currentTarget.value)
            setSuggested(null)
          }}
        />
        <PasswordInput
          label={words.again}
          value={again}
          autoComplete="off"
          error={differs ? words.differs : undefined}
          onChange={(event) => onAgain(event.currentTarget.value)}
        />
      </div>
      {suggested === null ? (
        <p>
          <LinkButton onClick={() => void suggest()}>{words.suggest}</LinkButton>
        </p>
      ) : (
        <p role="status" className={css.words}>
          {words.suggested(suggested)}
        </p>
      )}
    </>
  )
}
