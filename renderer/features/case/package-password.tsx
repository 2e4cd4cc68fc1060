import { caseTabsText } from '#shared/text/case-tabs.ts'
import { NewPassword } from '#ui/index.ts'
import { PASSWORD_LENGTH, passwordLength, suggestPassword } from './package-build.ts'

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
  return (
    <NewPassword
      words={caseTabsText.package}
      password={password}
      again={again}
      left={PASSWORD_LENGTH - passwordLength(password)}
      onPassword={onPassword}
      onAgain={onAgain}
      suggestion={suggestPassword}
    />
  )
}
