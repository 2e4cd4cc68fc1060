import { z } from 'zod'
import { appendRow, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOneShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** What stands above and below every letter besides name and address. */
export const Letterhead = z.strictObject({
  /** Colour of the name, `#RRGGBB`; empty for ink. */
  accent: z.string(),
  /** Lines at the upper right in place of title, address, e-mail and telephone; empty for those. */
  sender: z.string(),
  /** Lines at the foot of every page; empty for none. */
  footer: z.string(),
  /** A PNG of our own writing. */
  logo: z.strictObject({ png: bytes, width: z.number().int(), height: z.number().int() }).nullable(),
})
export type Letterhead = z.infer<typeof Letterhead>

const Row = z
  .object({
    id: z.string(),
    accent: z.string(),
    sender: z.string(),
    footer: z.string(),
    logo: bytes.nullable(),
    width: z.number().int(),
    height: z.number().int(),
  })
  .transform(({ logo, width, height, ...rest }) => ({
    ...rest,
    logo: logo === null ? null : { png: logo, width, height },
  }))

const read = (db: ReadableDb) =>
  readOneShaped(
    db,
    Row,
    sql`SELECT id, accent, sender, footer, logo, logo_width AS width, logo_height AS height FROM letterhead`,
  )

/** The letterhead; plain where none was ever set. */
export function readLetterhead(db: ReadableDb): Letterhead {
  const { accent, sender, footer, logo } = read(db) ?? { accent: '', sender: '', footer: '', logo: null }
  return { accent, sender, footer, logo }
}

/** The colour of the name on sheets without a whole letterhead; nothing for ink. */
export function accentOf(db: ReadableDb): { readonly accent?: string } {
  const { accent } = readLetterhead(db)
  return accent === '' ? {} : { accent }
}

/** Sets what is given of the letterhead. */
export function replaceLetterhead(db: WritableDb, given: Partial<Letterhead>): void {
  const before = read(db)
  const { accent, sender, footer, logo } = { ...readLetterhead(db), ...given }
  const columns = {
    accent,
    sender,
    footer,
    logo: logo?.png ?? null,
    logo_type: logo === null ? '' : 'image/png',
    logo_width: logo?.width ?? 0,
    logo_height: logo?.height ?? 0,
  }
  if (before === null) appendRow(db, 'letterhead', { id: newUuid(), ...columns })
  else replaceRow(db, 'letterhead', before.id, columns)
}
