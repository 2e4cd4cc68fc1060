import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { TemplateId } from '#shared/domain/ids.ts'
import { ownTemplateId } from '#shared/domain/own-template.ts'
import { LetterWording } from '#shared/domain/letter-wording.ts'
import { appendRow, replaceRow, writingOf } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readCount, readOneShaped, readShaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

const wording = z.string().transform((text) => LetterWording.parse(JSON.parse(text)))

/** A template of the organisation's own, at its newest version. */
export const OwnTemplate = z.strictObject({
  id: TemplateId,
  /** The shipped letter it was copied from; its laws, clocks, fields and required paragraphs hold here too. */
  shippedId: z.string(),
  language: z.string(),
  archived: z.number().transform((flag) => flag === 1),
  version: z.number().int(),
  title: z.string(),
  closing: z.string(),
  wording,
  /** The version of the shipped letter that it was copied from, or last compared with. */
  shippedVersion: z.number().int(),
  savedAt: z.string(),
  officerName: z.string(),
})
export type OwnTemplate = z.output<typeof OwnTemplate>

/** One saved version, with who saved it, when, and what they said of it. */
export const OwnTemplateVersion = z.strictObject({
  version: z.number().int(),
  title: z.string(),
  closing: z.string(),
  wording,
  shippedVersion: z.number().int(),
  note: z.string(),
  savedAt: z.string(),
  officerName: z.string(),
})
export type OwnTemplateVersion = z.output<typeof OwnTemplateVersion>

/** What a version says. */
export type NewVersion = {
  readonly title: string
  readonly closing: string
  readonly wording: LetterWording
  readonly shippedVersion: number
  readonly note: string
}

const NEWEST = sql`SELECT own.id, own.shipped_id AS shippedId, own.language, own.archived, v.n AS version, v.title,
  v.closing, v.content AS wording, v.shipped_version AS shippedVersion, v.saved_at AS savedAt,
  officer.name AS officerName
  FROM own_template own JOIN own_template_version v ON v.template_id = own.id
  JOIN officer ON officer.id = v.officer_id
  WHERE v.n = (SELECT max(n) FROM own_template_version WHERE template_id = own.id)`

const VERSION = sql`SELECT v.n AS version, v.title, v.closing, v.content AS wording,
  v.shipped_version AS shippedVersion, v.note, v.saved_at AS savedAt, officer.name AS officerName
  FROM own_template_version v JOIN officer ON officer.id = v.officer_id`

/** The templates of the organisation's own, archived ones included, by title. */
export function readOwnTemplates(db: ReadableDb): OwnTemplate[] {
  return readShaped(db, OwnTemplate, sql`${NEWEST} ORDER BY v.title, own.id`)
}

/** One of them, or null. */
export function readOwnTemplate(db: ReadableDb, id: string): OwnTemplate | null {
  return readOneShaped(db, OwnTemplate, sql`${NEWEST} AND own.id = ${id}`)
}

/** Every version of a template, the newest first. */
export function readOwnTemplateVersions(db: ReadableDb, id: string): OwnTemplateVersion[] {
  return readShaped(db, OwnTemplateVersion, sql`${VERSION} WHERE template_id = ${id} ORDER BY n DESC`)
}

/** One version of a template, or null. */
export function readOwnTemplateVersion(
  db: ReadableDb,
  id: string,
  version: number,
): OwnTemplateVersion | null {
  return readOneShaped(db, OwnTemplateVersion, sql`${VERSION} WHERE template_id = ${id} AND n = ${version}`)
}

/** Begins a template of the organisation's own with its first version. */
export function appendOwnTemplate(
  db: WritableDb,
  { shippedId, language, ...first }: NewVersion & { readonly shippedId: string; readonly language: string },
): TemplateId {
  const id = ownTemplateId(randomBytes(6).toString('hex'), shippedId)
  const { at, officerId } = writingOf(db)
  appendRow(db, 'own_template', {
    id,
    shipped_id: shippedId,
    language,
    archived: 0,
    created_at: at,
    officer_id: officerId,
  })
  appendOwnTemplateVersion(db, id, first)
  return id
}

/** Adds a version, which is the newest from now on. Returns its number. Throws `row-unknown`. */
export function appendOwnTemplateVersion(db: WritableDb, id: string, added: NewVersion): number {
  if (readCount(db, sql`SELECT count(*) FROM own_template WHERE id = ${id}`) === 0)
    throw new StoreError('row-unknown')
  const { at, officerId } = writingOf(db)
  const n = readCount(
    db,
    sql`SELECT coalesce(max(n), 0) + 1 FROM own_template_version WHERE template_id = ${id}`,
  )
  appendRow(db, 'own_template_version', {
    id: newUuid(),
    template_id: id,
    n,
    title: added.title,
    closing: added.closing,
    content: JSON.stringify(added.wording),
    shipped_version: added.shippedVersion,
    note: added.note,
    saved_at: at,
    officer_id: officerId,
  })
  return n
}

/** Takes a template out of what is offered, or offers it again; letters made from it stay as they are. */
export function archiveOwnTemplate(db: WritableDb, id: string, archived: boolean): void {
  replaceRow(db, 'own_template', id, { archived: archived ? 1 : 0 })
}
