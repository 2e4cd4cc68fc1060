import { z } from 'zod'
import { Finding, Outcome } from '#shared/domain/case.ts'
import { CLOCK_IDS } from '#shared/domain/clause.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { ClockKind } from '#shared/domain/kind.ts'
import { SheetKind } from '#shared/domain/sheets/sheet.ts'
import { Standing, StageId } from '#shared/domain/stage.ts'

/** What must be seen from now on, until a later line says otherwise; `keeping`, `todo` and `gone` hold for that day. */
export type Expectation =
  | { readonly of: 'stage'; readonly stage: StageId }
  | { readonly of: 'all-met' }
  | { readonly of: 'clock'; readonly key: string; readonly set: ClockChange }
  | { readonly of: 'also'; readonly key: string; readonly source: string; readonly date: string }
  | { readonly of: 'outcome'; readonly subject: string; readonly outcome: string }
  | { readonly of: 'finding'; readonly issue: number; readonly finding: Finding }
  | { readonly of: 'keeping'; readonly state: string; readonly until: string | undefined }
  | { readonly of: 'todo'; readonly kind: SheetKind; readonly due: string | null }
  | { readonly of: 'shown'; readonly date: string | null }
  | { readonly of: 'earlier'; readonly matters: readonly string[] }
  | {
      readonly of: 'announce'
      readonly effective: string
      readonly by: string
      readonly objections: string | null
    }
  | { readonly of: 'no-law'; readonly key: string }
  | { readonly of: 'gone' }

/** What changes on a clock; what is absent stays. */
export type ClockChange = {
  readonly due?: string | null
  readonly extended?: string
  readonly safe?: string | null
  readonly latest?: string
  readonly standing?: Standing
  readonly metOn?: string
}

const COUNTED = /^(\S+) = .+$/
const KEEPING = z.enum(['held', 'keep', 'no-rule', 'review', 'anonymise', 'destroy'])
const ReviewOutcome = z.enum(['upheld', 'changed', 'withdrawn'])

/** What stands behind a `>`: items parted by semicolons. Throws for an item it does not understand. */
export function expectationOf(words: string): Expectation[] {
  return words.split(';').flatMap((item) => itemOf(item.trim()))
}

function itemOf(item: string): Expectation[] {
  const stage = StageId.safeParse(item)
  if (stage.success) return [{ of: 'stage', stage: stage.data }]
  if (item === 'all met') return [{ of: 'all-met' }]
  if (item === 'gone') return [{ of: 'gone' }]
  const [first = '', ...rest] = item.split(' ')
  const tail = rest.join(' ')
  if (first === 'shown') return [{ of: 'shown', date: tail === 'none' ? null : tail }]
  if (first === 'earlier') return [{ of: 'earlier', matters: rest }]
  if (first === 'issue') return [{ of: 'finding', issue: Number(rest[0]), finding: Finding.parse(rest[1]) }]
  if (first === 'keeping') {
    const until = /until (.+)$/.exec(tail)?.[1]
    return [
      {
        of: 'keeping',
        state: KEEPING.parse(rest[0]),
        until: until === undefined ? undefined : dateOf(until),
      },
    ]
  }
  if (first === 'todo') {
    const due = rest.slice(1).join(' ')
    return [{ of: 'todo', kind: SheetKind.parse(rest[0]), due: due === 'done' ? null : dateOf(due) }]
  }
  if (first === 'announce') {
    const [, effective, by = '', until] =
      /^for (\S+) by (.+?)(?: and objections until (.+))?$/.exec(tail) ?? []
    const objections = until === undefined ? null : dateOf(until)
    return [{ of: 'announce', effective: CivilDate.parse(effective), by: dateOf(by), objections }]
  }
  return clockItems(item)
}

/** `access 2026-02-06 = 2026-01-06 +1m roll, safe …, met, granted`: one subject, and what is so about it. */
function clockItems(item: string): Expectation[] {
  const [, subject = '', clock = 'respond', list = ''] =
    /^([a-z-]+(?:#\d)?)(?: (acknowledge|progress|transfer|controller))? (.+)$/.exec(item) ?? []
  ClockKind.parse(subject.replace(/#\d$/, ''))
  z.enum(CLOCK_IDS).parse(clock)
  const key = `${subject} ${clock}`
  return list.split(',').map((part): Expectation => {
    const words = part.trim()
    const [first = '', ...rest] = words.split(' ')
    const tail = rest.join(' ')
    if (first === 'no-law') return { of: 'no-law', key: subject }
    if (first === 'met')
      return { of: 'clock', key, set: { standing: 'met', ...(tail === '' ? {} : { metOn: tail }) } }
    if (first === 'extended')
      return { of: 'clock', key, set: { extended: dateOf(tail), standing: 'running' } }
    if (first === 'safe') return { of: 'clock', key, set: { safe: tail === 'none' ? null : dateOf(tail) } }
    if (first === 'latest') return { of: 'clock', key, set: { latest: dateOf(tail) } }
    if (first === 'also') return { of: 'also', key, source: rest[0] ?? '', date: alsoDate(rest) }
    const standing = Standing.safeParse(first)
    if (standing.success) {
      const open = ['waiting', 'paused', 'soft'].includes(standing.data)
      return { of: 'clock', key, set: { standing: standing.data, ...(open ? { due: null } : {}) } }
    }
    const ends = subject === 'appeal' ? ReviewOutcome.safeParse(first) : Outcome.safeParse(first)
    if (ends.success) return { of: 'outcome', subject, outcome: ends.data }
    return { of: 'clock', key, set: { due: dateOf(words), standing: 'running' } }
  })
}

function alsoDate(rest: readonly string[]): string {
  return rest[1] === 'none' ? '' : dateOf(rest.slice(1).join(' '))
}

/** A date with its count behind it, which another program counts again (test/independent/count_days.py). */
function dateOf(words: string): string {
  const counted = COUNTED.exec(words)
  if (counted === null) throw new Error(`a date needs its count: ${words}`)
  return counted[1] ?? ''
}
