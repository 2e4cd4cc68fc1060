import type { CallFailure } from '#shared/contract/define.ts'

/** Thrown inside a transaction to undo it and answer a failure; `guarded` catches it. */
export class Refusal extends Error {
  readonly failure: CallFailure
  constructor(code: CallFailure['code'], details?: CallFailure['details']) {
    super(code)
    this.failure = details === undefined ? { code } : { code, details }
  }
}
