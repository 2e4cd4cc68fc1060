import { calendarFailures } from './calendar-failures.ts'
import { disclosureFailures } from './disclosure-failures.ts'
import type { FailureWords } from './failure-words.ts'
import { fileFailures } from './file-failures.ts'
import { importFailures } from './import-failures.ts'
import { mailFailures } from './mail-failures.ts'
import { recordFailures } from './record-failures.ts'

/** The sentences of every failure. `{name}` stands for a detail that the engine sends along. */
export const failures = {
  ...fileFailures,
  ...recordFailures,
  ...calendarFailures,
  ...importFailures,
  ...mailFailures,
  ...disclosureFailures,
} as const

/** The sentences for a failure, details filled in. A detail that is not there leaves its sentence without it. */
export function failureText(failure: {
  readonly code: keyof typeof failures
  readonly details?: Readonly<Record<string, string | number>>
}): FailureWords {
  const words: FailureWords = failures[failure.code]
  const fill = (sentence: string) =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(failure.details?.[name] ?? '…'))
  return { what: fill(words.what), safe: fill(words.safe), now: fill(words.now) }
}
