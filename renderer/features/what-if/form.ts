import { z } from 'zod'
import type { LawTarget, deadlines } from '#shared/contract/deadlines.ts'
import { CivilDate, CivilTime, isCivilDate } from '#shared/domain/civil-date.ts'
import type { EventType } from '#shared/domain/event.ts'
import { ClockKind } from '#shared/domain/kind.ts'

/** What a day field holds: a civil date, or what was typed and is none. */
const day = z.string().max(40)

/** One law, with what was chosen about it. `law` is `regime/<id>`, `profile/<id>` or empty. */
export const LawChoice = z.strictObject({
  law: z.string().max(80),
  /** The laws of the case instead of those of its profile. */
  regimes: z.array(z.string().max(64)).max(5),
  place: z.string().max(10),
  calendar: z.string().max(64),
})
export type LawChoice = z.infer<typeof LawChoice>

/** Something that happened. `key` tells rows apart. */
export const HappenedRow = z.strictObject({
  key: z.number().int(),
  type: z.string().max(64),
  date: day,
  time: z.string().max(5),
  until: day,
})
export type HappenedRow = z.infer<typeof HappenedRow>

/** The question as typed so far; also the shape of its draft in the case file. */
export const WhatIfForm = z.strictObject({
  laws: z.array(LawChoice).min(1).max(4),
  kind: ClockKind.nullable(),
  received: day,
  time: z.string().max(10),
  /** Empty: the zone of the first law. */
  zone: z.string().max(64),
  /** Empty: the present day. */
  today: day,
  events: z.array(HappenedRow).max(200),
})
export type WhatIfForm = z.infer<typeof WhatIfForm>

/** What the engine is asked. */
export type Question = z.input<typeof deadlines.calls.compare.input>

/** What is still missing for an answer. */
export type Missing = 'law' | 'kind' | 'received'

/** A law nothing was chosen about. */
export function lawChoice(law: string): LawChoice {
  return { law, regimes: [], place: '', calendar: '' }
}

/** What the engine is asked for a form, or what is missing. `withTime`: the time of day matters for the kind. */
export function questionOf(form: WhatIfForm, withTime: boolean): Question | Missing {
  const targets = form.laws.flatMap((choice) => targetOf(choice))
  if (targets.length === 0) return 'law'
  if (form.kind === null) return 'kind'
  if (form.received.trim() === '') return 'received'
  const time = withTime ? readTime(form.time) : null
  return {
    targets,
    kind: form.kind,
    received: form.received,
    ...(time === null ? {} : { time }),
    ...(form.zone === '' || time === null ? {} : { zone: form.zone }),
    ...(isCivilDate(form.today) ? { today: form.today } : {}),
    events: form.events.flatMap((row) => eventOf(row)),
  }
}

function targetOf({ law, regimes, place, calendar }: LawChoice): LawTarget[] {
  const [sort = '', id = ''] = law.split('/')
  if (id === '') return []
  const chosen = {
    ...(place === '' ? {} : { place }),
    ...(calendar === '' ? {} : { calendar }),
  }
  if (sort === 'regime') return [{ regimes: [id], ...chosen }]
  return [{ profile: id, ...(regimes.length === 0 ? {} : { regimes }), ...chosen }]
}

function eventOf({ type, date, time, until }: HappenedRow): NonNullable<Question['events']> {
  if (type === '' || !isCivilDate(date)) return []
  const clock = CivilTime.safeParse(time)
  return [
    {
      type,
      date: CivilDate.parse(date),
      ...(clock.success ? { time: clock.data } : {}),
      ...(type === 'extension-notified' && isCivilDate(until) ? { until } : {}),
    },
  ]
}

/** `16:20` of "16:20", "16.20" or "9:05"; null of anything else. */
export function readTime(typed: string): CivilTime | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim())
  const time = CivilTime.safeParse(`${(match?.[1] ?? '').padStart(2, '0')}:${match?.[2] ?? ''}`)
  return time.success ? time.data : null
}

/** A row without anything in it yet, last in the list. */
export function emptyRow(events: readonly HappenedRow[]): HappenedRow {
  return { key: Math.max(0, ...events.map(({ key }) => key)) + 1, type: '', date: '', time: '', until: '' }
}

const ASK: readonly EventType[] = [
  'identity-requested',
  'authority-requested',
  'clarification-requested',
  'fee-requested',
]
const ANSWER: readonly EventType[] = [
  'identity-verified',
  'identity-not-verified',
  'authority-verified',
  'clarification-received',
  'fee-paid',
  'fee-confirmed',
  'fee-waived',
  'request-dated',
]
const US: readonly EventType[] = [
  'acknowledged',
  'extension-notified',
  'progress-sent',
  'response-sent',
  'appeal-decided',
]
const OTHERS: readonly EventType[] = [
  'third-party-consulted',
  'third-party-answered',
  'transferred',
  'controller-received',
  'forwarded-to-controller',
]
const BREACH: readonly EventType[] = ['people-told', 'authority-notified', 'decided']
const END: readonly EventType[] = ['withdrawn', 'closed', 'reopened']

/** What can have happened, by the heading it stands under. A breach asks nobody anything. */
export function eventTypes(kind: ClockKind | null): Readonly<Record<string, readonly EventType[]>> {
  return kind?.startsWith('breach-') === true
    ? { us: BREACH, end: END }
    : { ask: ASK, answer: ANSWER, us: US, others: OTHERS, end: END }
}

/** Whether an event of a case is worth a row: the others move no date anywhere. */
export function isWorthARow(type: string): boolean {
  const all: readonly string[] = [...ASK, ...ANSWER, ...US, ...OTHERS, ...BREACH, ...END]
  return all.includes(type)
}
