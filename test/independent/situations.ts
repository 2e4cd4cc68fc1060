import { addCalendarDays } from '#shared/domain/day-number.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { randomFrom } from './random.ts'

/** A situation as JSON, the shape `redress deadlines` reads. */
export type Asked = {
  regime: string
  kind: string
  calendar: string
  received: string
  events: { type: string; date: string; until?: string }[]
  today?: string
}

const PLACES = [
  ...['gb-eaw', 'gb-sct', 'gb-nir', 'ie', 'nz', 'nz-privacy-act', 'nz-auckland', 'us-federal', 'us-tx'],
  ...['us-co', 'ca', 'ca-qc', 'au', 'au-nsw', 'de', 'de-by', 'fr', 'be', 'ch', 'ch-zh', 'br', 'za', 'none'],
] as const
/** Zones whose changes of the clocks the other program knows, by law with a period in hours. */
const PLACES_OF_HOURS: Record<string, readonly string[]> = {
  'uk-gdpr': ['gb-eaw', 'gb-sct', 'none'],
  'eu-gdpr': ['ie', 'de', 'fr', 'be', 'none'],
  'nz-privacy': ['nz', 'nz-auckland', 'none'],
  'in-dpdp': ['none'],
}
const AWKWARD = ['01-31', '02-28', '03-31', '08-31', '11-25', '11-30', '12-24', '12-31', '01-01', '05-31']
const QUESTIONS = [
  ['identity-requested', 'identity-verified'],
  ['authority-requested', 'authority-verified'],
  ['clarification-requested', 'clarification-received'],
  ['fee-requested', 'fee-paid'],
  ['fee-requested', 'fee-confirmed'],
  ['fee-requested', 'fee-waived'],
] as const
const OTHERS = [
  ...['note', 'search-began', 'third-party-consulted', 'third-party-answered', 'identity-not-verified'],
  ...[
    'request-dated',
    'acknowledged',
    'response-sent',
    'withdrawn',
    'reopened',
    'transferred',
    'people-told',
  ],
  ...['appeal-received', 'aware', 'progress-sent', 'hold-placed', 'unheard-of'],
]

/** The same situations every time: every law and kind in turn, dates 2024 to 2029, with what happens to a case. */
export function seededSituations(
  rules: readonly { regime: string; kind: string }[],
  count: number,
  seed: number,
): Asked[] {
  const next = randomFrom(seed)
  return Array.from({ length: count }, (_, at) => {
    const rule = rules[at % rules.length] ?? { regime: 'uk-gdpr', kind: 'access' }
    return situationOf(rule, next)
  })
}

function situationOf({ regime, kind }: { regime: string; kind: string }, next: () => number): Asked {
  const hours = kind === 'breach-authority' ? PLACES_OF_HOURS[regime] : undefined
  const received = dateOf(next)
  const events = Array.from({ length: Math.floor(next() * 4) }, () => happening(received, next)).flat()
  const time = hours !== undefined && next() < 0.7 ? timeOf(next) : ''
  return {
    regime,
    kind,
    calendar: oneOf(hours ?? PLACES, next),
    received: `${received}${time}`,
    events: hours === undefined ? events : events.filter(({ type }) => type !== 'aware'),
    ...(next() < 0.3 ? { today: after(received, Math.floor(next() * 80)) } : {}),
  }
}

function dateOf(next: () => number): string {
  const year = 2024 + Math.floor(next() * 6)
  const kind = next()
  if (kind < 0.08) return next() < 0.5 ? '2024-02-29' : '2028-02-29'
  if (kind < 0.35) return `${year}-${oneOf(AWKWARD, next)}`
  return after(`${year}-01-01`, Math.floor(next() * 365))
}

function timeOf(next: () => number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const minutes = next() < 0.2 ? '00' : two(next() * 60)
  return `T${two(next() * 24)}:${minutes}:00${oneOf(['Z', '+00:00', '+01:00', '+02:00', '+12:00', '-05:00'], next)}`
}

/** A question with or without its answer, a notice of extension, or something that mostly moves nothing. */
function happening(received: string, next: () => number): Asked['events'] {
  const date = after(received, Math.floor(next() * 45) - 3)
  const kind = next()
  if (kind < 0.5) {
    const [asked, answered] = oneOf(QUESTIONS, next)
    const question = { type: asked, date }
    return next() < 0.2
      ? [question]
      : [question, { type: answered, date: after(date, Math.floor(next() ** 2 * 30)) }]
  }
  if (kind < 0.75) {
    const named = next() < 0.5 ? {} : { until: after(received, 20 + Math.floor(next() * 110)) }
    return [{ type: 'extension-notified', date, ...named }]
  }
  return [{ type: oneOf(OTHERS, next), date }]
}

function after(date: string, days: number): string {
  return addCalendarDays(civilDate(date), days)
}

function oneOf<T>(choices: readonly T[], next: () => number): T {
  const choice = choices[Math.floor(next() * choices.length)]
  if (choice === undefined) throw new Error('nothing to choose from')
  return choice
}
