/** The bytes of what was typed, NFC so that the same passphrase opens the file from every keyboard. */
export function secretBytes(typed: string): Uint8Array {
  return new TextEncoder().encode(typed.normalize('NFC'))
}

/** The text of bytes the engine suggested, to show once. */
export function secretText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
