import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dueDatesOf } from '#shared/domain/deadline.ts'
import { lawBookOf } from '#shared/domain/law-book.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { RulePack } from '#shared/domain/rule-pack.ts'
import { Situation } from '#shared/domain/situation.ts'
import { calendarIds, foldersWith, law, readResource } from '../domain/shipped-law.ts'

const ids = foldersWith('regimes', 'pack.json')
const packs = ids.map((id) => RulePack.parse(readResource(`regimes/${id}/pack.json`)))
const fileOf = (id: string, version: string) => `regimes/${id}/earlier/${version}.json`
const isKept = (id: string, version: string) =>
  existsSync(fileURLToPath(new URL(`../../resources/${fileOf(id, version)}`, import.meta.url)))

/** The versions before the present one, newest first: each change came after one, the first after 2026.1. */
const earlierOf = (pack: RulePack) =>
  pack.changes.map((_change, at) => pack.changes[at + 1]?.version ?? '2026.1')

const changed = packs.filter((pack) => pack.changes.length > 0)

/** What a situation comes to, without the words that may change. */
function datesOf(situation: Situation, book: LawBook) {
  const found = dueDatesOf(situation, book)
  if (!found.ok) return found.failure.code
  return found.value.map(
    ({ clock, clause, due, safe, extendedDue, latestIfExtended, noticeBy, standing }) => {
      return { clock, clause, due, safe, extendedDue, latestIfExtended, noticeBy, standing }
    },
  )
}

describe('a version of a law', () => {
  it('is the one its newest change names', () => {
    expect(changed.map((pack) => pack.changes[0]?.version)).toEqual(changed.map((pack) => pack.version))
  })

  it('names only clauses that exist in what it changed', () => {
    for (const pack of changed) {
      const known = pack.clauses.map((clause) => clause.id)
      expect(
        pack.changes[0]?.clauses.filter((id) => !known.includes(id)),
        pack.id,
      ).toEqual([])
    }
  })

  it('keeps every version before it, readable and under its own number', () => {
    for (const pack of changed) {
      for (const version of earlierOf(pack)) {
        expect(isKept(pack.id, version), `${pack.id} ${version}`).toBe(true)
        const kept = RulePack.parse(readResource(fileOf(pack.id, version)))
        expect([kept.id, kept.version]).toEqual([pack.id, version])
      }
    }
  })

  it.each(changed.filter((pack) => pack.changes[0]?.sentence.startsWith('No date changes') === true))(
    'changes no date where it says so: $id',
    (pack) => {
      const before = lawBookOf({
        regimes: ids.map((id) =>
          readResource(id === pack.id ? fileOf(id, earlierOf(pack)[0] ?? '') : `regimes/${id}/pack.json`),
        ),
        profiles: [],
        calendars: calendarIds.map((id) => readResource(`calendars/${id}.json`)),
        zones: readResource('zones.json'),
      })
      const Examples = z.array(z.object({ situation: Situation }))
      const examples = Examples.parse(readResource(`regimes/${pack.id}/examples.json`))
      for (const { situation } of examples) {
        expect(datesOf(situation, law)).toEqual(datesOf(situation, before))
      }
    },
  )
})

describe('the grounds for refusing', () => {
  it.each(packs.filter((pack) => pack.grounds.length > 0))(
    '$id: each is its own and answers a known kind',
    (pack) => {
      expect(new Set(pack.grounds.map((ground) => ground.id)).size).toBe(pack.grounds.length)
      const known = new Set(pack.clauses.flatMap((clause) => clause.kinds))
      expect(pack.grounds.flatMap((ground) => ground.kinds.filter((kind) => !known.has(kind)))).toEqual([])
    },
  )

  it.each(packs.filter((pack) => pack.grounds.length > 0))(
    '$id: one at least for every right it gives',
    (pack) => {
      const rights = new Set(
        pack.clauses
          .flatMap((clause) => clause.kinds)
          .filter((kind) => ['access', 'erasure', 'correction', 'portability', 'objection'].includes(kind)),
      )
      const answered = new Set(
        pack.grounds.flatMap((ground) => (ground.kinds.length > 0 ? ground.kinds : [...rights])),
      )
      expect([...rights].filter((kind) => !answered.has(kind))).toEqual([])
    },
  )
})
