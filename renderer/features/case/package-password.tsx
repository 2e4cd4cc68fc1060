import { useState } from 'react'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { LinkButton, PasswordInput } from '#ui/index.ts'
import { PASSWORD_LENGTH, passwordLength, suggestPassword } from './package-build.ts'
import css from './tabs.module.css'

const text = caseTabsText.package

/** A password for a ZIP, typed twice or suggested as words. */
export function PackagePassword({
  password,
  again,
  onPassword,
  onAgain,
}: {
  password: string
  again: string
  onPassword: (password: string) => void
  onAgain: (again: string) => void
}) {
  const [suggested, setSuggested] = useState<string | null>(null)
  const left = PASSWORD_LENGTH - passwordLength(password)
  const differs = again !== '' && again !== password
  async function suggest() {
    const words = await suggestPassword()
    if (words === null) return
    onPassword(words)
    onAgain(words)
    setSuggested(words)
  }
  return (
    <>
      <div className={css.two}>
        <PasswordInput
          label={text.password}
          description={password !== '' && left > 0 ? text.tooShort(left) : text.passwordHint}
          value={password}
          autoComplete="off"
          onChange={(event) => {
            onPassword(event.currentTarget.value)
            setSuggested(null)
          }}
        />
        <PasswordInput
          label={text.again}
          value={again}
          autoComplete="off"
          error={differs ? text.differs : undefined}
          onChange={(event) => onAgain(event.currentTarget.value)}
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
    </>
  )
}
