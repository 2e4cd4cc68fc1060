import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { Situation } from '#shared/domain/situation.ts'
import { foldersWith, law, readResource } from '../domain/shipped-law.ts'
import { seededSituations } from './situations.ts'

const FIELDS = ['due', 'safe', 'extendedDue', 'latestIfExtended', 'noticeBy'] as const
const Dates = z.partialRecord(z.enum(FIELDS), z.string().nullable())
const Answer = z.union([
  z.strictObject({ failure: z.string() }),
  z.strictObject({ unknown: z.string() }),
  z.strictObject({ respond: Dates.optional(), acknowledge: Dates.optional() }),
])
type Answer = z.infer<typeof Answer>

/** What the other program says of each situation. */
function theirs(situations: readonly unknown[]): Answer[] {
  const { stdout, stderr, status } = spawnSync(
    'python3',
    [join(import.meta.dirname, 'recompute_deadlines.py')],
    { input: JSON.stringify(situations), encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (status !== 0) throw new Error(stderr)
  return z.array(Answer).parse(JSON.parse(stdout))
}

function ours(situation: unknown): Answer {
  const found = deadlinesOf(Situation.parse(situation), law)
  if (!found.ok) return { failure: found.failure.code }
  const clocks = found.value.filter(({ clock }) => clock === 'respond' || clock === 'acknowledge')
  return Object.fromEntries(
    clocks.map((clock) => [
      clock.clock,
      Object.fromEntries(
        FIELDS.flatMap((field) => {
          const date = clock[field] ?? null
          return date === null ? [] : [[field, date] as const]
        }),
      ),
    ]),
  )
}

/** The situations both have an answer for, with the two answers. */
function compared(situations: readonly unknown[]) {
  const answers = theirs(situations)
  return situations.flatMap((situation, at) => {
    const other = answers[at] ?? { unknown: 'no answer' }
    return 'unknown' in other ? [] : [{ situation, ours: ours(situation), theirs: other }]
  })
}

const differences = (found: ReturnType<typeof compared>) =>
  found.filter((each) => JSON.stringify(each.ours) !== JSON.stringify(sorted(each.theirs)))

/** The fields in our order, so that the two can be compared as text. */
function sorted(answer: Answer): Answer {
  if ('failure' in answer || 'unknown' in answer) return answer
  const fields = (dates: z.infer<typeof Dates>) =>
    Object.fromEntries(FIELDS.flatMap((field) => (dates[field] ? [[field, dates[field]] as const] : [])))
  return {
    ...(answer.respond === undefined ? {} : { respond: fields(answer.respond) }),
    ...(answer.acknowledge === undefined ? {} : { acknowledge: fields(answer.acknowledge) }),
  }
}

describe('a second program, written from the law alone, gives the same dates', () => {
  it('for every example that ships with a law', () => {
    const examples = foldersWith('regimes', 'examples.json').flatMap((id) =>
      z.array(z.looseObject({ situation: z.unknown() })).parse(readResource(`regimes/${id}/examples.json`)),
    )
    const found = compared(examples.map(({ situation }) => situation))
    expect(found.length).toBeGreaterThan(examples.length * 0.8)
    expect(differences(found)).toEqual([])
  })

  it('for generated situations of every law and kind, with questions, extensions and month ends', () => {
    const rules = law.regimes.flatMap((pack) =>
      [...new Set(pack.clauses.flatMap((clause) => clause.kinds))].map((kind) => ({ regime: pack.id, kind })),
    )
    const found = compared(seededSituations(rules, 1200, 20261121))
    expect(found.length).toBeGreaterThan(1000)
    expect(differences(found)).toEqual([])
  })
})
