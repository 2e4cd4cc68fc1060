import { createHash } from 'node:crypto'
import { z } from 'zod'
import { faultOfRows } from '#shared/domain/case-row-faults.ts'
import { CASE_JSON_VERSION, CaseSource } from '../packages/case-source.ts'
import { ArchiveRefusal } from './archive.ts'

const Named = z.object({ schema: z.literal('redress-case'), version: z.number() })

/**
 * The case in the bytes of its JSON, and their SHA-256. Throws `archive-not-a-case`, `archive-version`, or
 * `archive-unfit` with the place that does not fit.
 */
export function caseIn(bytes: Uint8Array): { readonly source: CaseSource; readonly sha256: string } {
  const json = parsed(bytes)
  const named = Named.safeParse(json)
  if (!named.success) throw new ArchiveRefusal('archive-not-a-case')
  const { version } = named.data
  if (version !== CASE_JSON_VERSION) throw new ArchiveRefusal('archive-version', { version })
  const source = CaseSource.safeParse(json)
  if (!source.success) throw new ArchiveRefusal('archive-unfit', { place: placeOf(source.error) })
  const fault = faultOfRows(source.data.rows)
  if (fault !== null) throw new ArchiveRefusal('archive-unfit', { place: `rows.${fault}` })
  return { source: source.data, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ArchiveRefusal('archive-not-a-case')
  }
}

/** Declared names and numbers only, so that nothing of a file is repeated that somebody wrote into it. */
function placeOf(error: z.ZodError): string {
  return (error.issues[0]?.path ?? [])
    .slice(0, 5)
    .map((part) => (typeof part === 'number' || /^[a-z_]{1,40}$/i.test(String(part)) ? String(part) : '*'))
    .join('.')
}
