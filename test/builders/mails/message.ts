/** A mail for a test: how it is made, and what has to stand in it once it is read. */
export type MailCase = {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** The code of the sentence it is refused with; everything below is about mails that are read. */
  readonly refused?: string
  readonly subject?: string
  readonly from?: string
  /** Parts of the text. */
  readonly says?: readonly string[]
  /** What must stand nowhere in what is shown. */
  readonly hides?: readonly string[]
  readonly files?: readonly string[]
  readonly notes?: readonly string[]
  readonly inside?: readonly string[]
  readonly written?: string
}

/** Headers every mail here has unless it says otherwise. */
const HEADERS = {
  From: 'Imogen Sallowby <imogen@example.org>',
  To: 'privacy@quillhaven.example',
  Date: 'Mon, 4 May 2026 09:12:30 +0100',
  'Message-ID': '<made.1@example.org>',
  'MIME-Version': '1.0',
} as const

/** A mail out of lines: its headers, those above unless `''` takes one off, and its body. Lines end in CR LF. */
export function mailOfLines(headers: Readonly<Record<string, string>>, ...body: readonly string[]): Buffer {
  const all = Object.entries({ ...HEADERS, Subject: 'My data', ...headers }).filter(
    ([, value]) => value !== '',
  )
  return Buffer.from(
    [...all.map(([name, value]) => `${name}: ${value}`), '', ...body, ''].join('\r\n'),
    'latin1',
  )
}

/** UTF-8 written byte for byte, as `mailOfLines` takes it. */
export function utf8(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** Text or bytes in base64, 76 signs a line. */
export function base64(content: string | Uint8Array): string {
  const whole = Buffer.from(content).toString('base64')
  return whole.match(/.{1,76}/g)?.join('\r\n') ?? ''
}

/** A multipart body. Each part is its headers and its content. */
export function parts(boundary: string, ...each: readonly (readonly string[])[]): string {
  return [...each.flatMap((part) => [`--${boundary}`, ...part]), `--${boundary}--`].join('\r\n')
}
