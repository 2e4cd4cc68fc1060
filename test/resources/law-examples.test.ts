import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Clock } from '#shared/domain/clock.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { Situation } from '#shared/domain/situation.ts'
import { foldersWith, law, readResource } from '../domain/shipped-law.ts'

const Expected = z.partialRecord(
  z.enum(['respond', 'acknowledge', 'progress', 'transfer', 'controller']),
  z.strictObject({
    due: z.string().nullable(),
    safe: z.string().optional(),
    extendedDue: z.string().optional(),
    latestIfExtended: z.string().optional(),
    noticeBy: z.string().optional(),
    standing: z.string().optional(),
    basis: z.string().optional(),
    source: z.string().optional(),
  }),
)
const Example = z.strictObject({
  id: z.string(),
  situation: Situation,
  expected: z.union([z.strictObject({ failure: z.string() }), Expected]),
  why: z.string().min(1),
})

const sets = [
  ...foldersWith('regimes', 'pack.json').map((id) => ({ part: 'regimes', id })),
  ...foldersWith('profiles', 'profile.json').map((id) => ({ part: 'profiles', id })),
].map(({ part, id }) => ({
  part,
  id,
  examples: z.array(Example).parse(readResource(`${part}/${id}/examples.json`)),
}))

const shown = (found: readonly Clock[]) => found.flatMap((clock) => [clock, ...(clock.also ?? [])])

for (const { part, id, examples } of sets) {
  describe(`${part}/${id}`, () => {
    it.each(examples.map((example) => [example.id, example] as const))(
      '%s',
      (_id, { situation, expected, why }) => {
        const found = deadlinesOf(situation, law)
        if ('failure' in expected) {
          expect(found.ok ? 'no failure' : found.failure.code, why).toBe(expected.failure)
          return
        }
        if (!found.ok) throw new Error(found.failure.message)
        for (const [clock, wanted] of Object.entries(expected)) {
          const got = found.value.find((each) => each.clock === clock)
          expect(got, `${clock}: ${why}`).toMatchObject({ ...wanted })
        }
      },
    )

    // a law is relied on by everybody, a promise by one organisation: two examples for each clause of a law
    const least = part === 'regimes' ? 2 : 1
    it(`has at least ${String(least)} worked examples for each of its clauses`, () => {
      const used = examples.flatMap(({ situation }) => {
        const found = deadlinesOf(situation, law)
        if (!found.ok) return []
        return [
          ...new Set(shown(found.value).flatMap(({ source, clause }) => (source === id ? [clause] : []))),
        ]
      })
      const clauses = law.regime(id)?.clauses ?? law.profile(id)?.commitments ?? []
      const short = clauses.filter((clause) => used.filter((each) => each === clause.id).length < least)
      expect(short.map((clause) => clause.id)).toEqual([])
    })

    it('tells its examples apart and says where its rules come from', () => {
      expect(new Set(examples.map((example) => example.id)).size).toBe(examples.length)
      const readme = fileURLToPath(new URL(`../../resources/${part}/${id}/README.md`, import.meta.url))
      expect(existsSync(readme) ? readFileSync(readme, 'utf8') : '').toMatch(new RegExp(`^# ${id}:`))
    })
  })
}

describe('the shipped law', () => {
  it('names only calendars that exist', () => {
    const named = [
      ...law.regimes.flatMap((pack) => [
        pack.calendar,
        ...Object.values(pack.calendarByPlace),
        ...pack.clauses.flatMap((clause) => clause.calendar ?? []),
      ]),
      ...law.profiles.flatMap((profile) => [profile.calendar, ...Object.values(profile.calendars)]),
    ]
    expect(named.filter((id) => law.calendar(id) === undefined)).toEqual([])
  })

  it('sets every kind of a regime a clock, at the ends of months and on free days too', () => {
    for (const pack of law.regimes) {
      for (const kind of new Set(pack.clauses.flatMap((clause) => clause.kinds))) {
        for (const received of ['2027-06-01', '2027-08-31', '2027-10-30']) {
          const found = deadlinesOf(Situation.parse({ regime: pack.id, kind, received }), law)
          expect(found.ok ? 'computed' : found.failure.code, `${pack.id} ${kind} ${received}`).toBe(
            'computed',
          )
        }
      }
    }
  })

  it('has the regimes and profiles the product names', () => {
    expect(law.regimes.map(({ id }) => id).toSorted()).toEqual(
      [
        'uk-gdpr',
        'eu-gdpr',
        'nz-privacy',
        'us-ca',
        'us-va',
        'us-co',
        'us-ct',
        'us-tx',
        'au-privacy',
        'ca-pipeda',
        'ca-qc',
        'in-dpdp',
        'br-lgpd',
        'za-popia',
        'sg-pdpa',
        'ch-fadp',
      ].toSorted(),
    )
    expect(law.profiles.map(({ id }) => id).toSorted()).toEqual(
      ['nz-imaging', 'ie-erp', 'uk-equipment', 'us-collaboration', 'processor-marketing'].toSorted(),
    )
  })
})
