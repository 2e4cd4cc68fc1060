/** An error the user is told in one JSON line; the program ends with 1. */
export class CommandFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
