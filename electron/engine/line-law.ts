import { createHash } from 'node:crypto'
import { BUILD_ID } from './build-id.ts'
import type { LineLaw } from './casework/register-lines.ts'
import type { EngineContext, OpenFile } from './context.ts'
import { lawOfFile } from './law-of-file.ts'
import { readDayChanges } from './store/day-changes.ts'
import { readOrganisation } from './store/organisation.ts'

/**
 * The law that the lines of the register of an open file follow from. Its `basis` is another one as soon as anything is
 * different that a line can depend on beside its case: the program, the law it ships, the days the organisation
 * entered, the zone.
 */
export function lineLawOf(
  context: Pick<EngineContext, 'law' | 'lawFingerprint'>,
  open: Pick<OpenFile, 'file'>,
): LineLaw {
  const { db } = open.file
  const parts = [
    BUILD_ID,
    context.lawFingerprint(),
    ...readDayChanges(db).map(({ id }) => id),
    readOrganisation(db).zone,
  ]
  const basis = createHash('sha256').update(parts.join('\n')).digest('base64url')
  return { law: lawOfFile(context, open), basis }
}
