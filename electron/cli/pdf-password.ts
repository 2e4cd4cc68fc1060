import { pdfPasswordFault } from '#shared/domain/pdf-password.ts'
import { CommandFailure } from './command-failure.ts'

/**
 * The password as it is, when a PDF can be locked with it. Otherwise it is overwritten and a `CommandFailure` thrown:
 * before anything is written, because a letter must not become final for a PDF that never was.
 */
export function forPdf(password: Uint8Array): Uint8Array {
  const fault = pdfPasswordFault(password)
  if (fault === null) return password
  password.fill(0)
  throw fault === 'short'
    ? new CommandFailure(
        'password-too-short',
        'The password is shorter than 12 characters. Nothing was written.',
      )
    : new CommandFailure('password-unfit', 'A PDF cannot be locked with this password. Nothing was written.')
}
