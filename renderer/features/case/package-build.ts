import { engine } from '#bridge/calls.ts'
import { secretText } from '#bridge/secret.ts'

/** Fewest characters of a package's password; the engine asks for as many. */
export const PASSWORD_LENGTH = 12

/** How many characters the engine will count in the password. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFC')].length
}

/** Random words as password, shown once; null when none came. */
export async function suggestPassword(): Promise<string | null> {
  const answer = await engine.caseFile.suggestPassphrase({})
  return answer.ok ? secretText(answer.value.passphrase) : null
}
