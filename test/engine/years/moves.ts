import { z } from 'zod'
import { Finding, Outcome } from '#shared/domain/case.ts'
import { CivilDate, CivilTime } from '#shared/domain/civil-date.ts'
import { EventType } from '#shared/domain/event.ts'
import { SignOffRule } from '#shared/domain/guard-sign-off.ts'
import { Channel, RightKind } from '#shared/domain/kind.ts'
import { SheetKind } from '#shared/domain/sheets/sheet.ts'

/** What a move meets: nothing, guards the officer goes over with a reason, or guards and failures that stop it. */
export type Against = {
  readonly stopped: boolean
  readonly codes: readonly string[]
  readonly because: string
}

export type Move = { readonly against: Against | undefined } & (
  | {
      readonly does: 'log'
      readonly channel: Channel
      readonly person: string
      readonly asks: readonly { readonly kind: RightKind; readonly scope: string }[]
      readonly issues: readonly string[] | undefined
      readonly breach: string | undefined
      readonly dated: CivilDate | undefined
      readonly received: CivilDate | undefined
      readonly time: CivilTime | undefined
      readonly agent: string | undefined
      readonly controller: string | undefined
      readonly place: string | undefined
      readonly laws: readonly string[] | undefined
    }
  | {
      readonly does: 'event'
      readonly type: EventType
      readonly right: RightKind | undefined
      /** Whether it belongs to the appeal. */
      readonly appeal: boolean
      readonly on: CivilDate | undefined
      readonly time: CivilTime | undefined
      readonly until: CivilDate | undefined
      readonly detail: string | undefined
      /** The event it corrects: the last one of that type. */
      readonly corrects: EventType | undefined
    }
  | {
      readonly does: 'decide'
      readonly right: RightKind
      readonly outcome: Outcome
      readonly grounds: readonly string[]
      readonly reason: string
    }
  | { readonly does: 'settle'; readonly issue: number; readonly finding: Finding; readonly reason: string }
  | { readonly does: 'tell'; readonly words: string }
  | { readonly does: 'hear'; readonly words: string }
  | {
      readonly does: 'sheet'
      readonly kind: SheetKind
      readonly right: RightKind | undefined
      readonly fields: Readonly<Record<string, unknown>>
      /** Whether it changes the last sheet of that kind. */
      readonly again: boolean
    }
  | { readonly does: 'drop'; readonly kind: SheetKind }
  | {
      readonly does: 'appeal'
      readonly right: RightKind | undefined
      readonly words: string
      readonly reviewer: string | undefined
    }
  | { readonly does: 'review'; readonly outcome: 'upheld' | 'changed' | 'withdrawn'; readonly reason: string }
  | { readonly does: 'hand'; readonly officer: string }
  | { readonly does: 'sit'; readonly officer: string }
  | { readonly does: 'read'; readonly rule: SignOffRule }
  | { readonly does: 'destroy'; readonly reason: string; readonly numbers: boolean }
)

/** A line cut into words; what stands in quotes is one word. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(\w[\w-]*=)?"([^"]*)"|[^\s]+/g)].map(([all, key, quoted]) =>
    quoted === undefined ? all : `${key ?? ''}${quoted}`,
  )
}

/** What a line of a diary does. Throws when it is understood in no way. */
export function moveOf(line: string): Move {
  const [bare, against] = againstOf(line)
  if (bare.startsWith('logs ')) return { against, ...logOf(bare.slice(5)) }
  const words = wordsOf(bare)
  const verb = words.shift() ?? ''
  const quoted = [...bare.matchAll(/(?<!=)"([^"]*)"/g)].map((match) => match[1] ?? '')
  const said = quoted[0] ?? ''
  switch (verb) {
    case 'decides': {
      const [right, outcome, ...grounds] = words.filter((word) => !quoted.includes(word))
      return {
        against,
        does: 'decide',
        right: RightKind.parse(right),
        outcome: Outcome.parse(outcome),
        grounds,
        reason: said,
      }
    }
    case 'settles':
      return {
        against,
        does: 'settle',
        issue: Number(words[0]),
        finding: Finding.parse(words[1]),
        reason: said,
      }
    case 'tells':
      return { against, does: 'tell', words: said }
    case 'hears':
      return { against, does: 'hear', words: said }
    case 'sheet':
    case 'amends':
      return { against, ...sheetOf(words, verb === 'amends') }
    case 'drops':
      return { against, does: 'drop', kind: SheetKind.parse(words[0]) }
    case 'appeals':
      return {
        against,
        does: 'appeal',
        right: RightKind.optional().parse(words.find((word) => RightKind.safeParse(word).success)),
        words: said,
        reviewer: /reviewer (.+)$/.exec(bare)?.[1],
      }
    case 'reviews':
      return {
        against,
        does: 'review',
        outcome: z.enum(['upheld', 'changed', 'withdrawn']).parse(words[0]),
        reason: said,
      }
    case 'hands':
      return { against, does: 'hand', officer: words.slice(1).join(' ') }
    case 'sits':
      return { against, does: 'sit', officer: words.join(' ') }
    case 'reads':
      return { against, does: 'read', rule: SignOffRule.parse(words[0]) }
    case 'destroys':
      return { against, does: 'destroy', reason: said, numbers: !bare.includes('without numbers') }
    case 'corrects':
      return { against, ...eventOf(words.slice(2), quoted, EventType.parse(words[0])) }
    default:
      return { against, ...eventOf([verb, ...words], quoted, undefined) }
  }
}

/** `tries … : code code` is stopped by these; `… over code code because "…"` goes on with a reason. */
function againstOf(line: string): [string, Against | undefined] {
  const tried = /^tries (.+) : ([a-z -]+)$/.exec(line)
  if (tried !== null)
    return [tried[1] ?? '', { stopped: true, codes: (tried[2] ?? '').split(' '), because: '' }]
  const over = /^(.+) over ([a-z -]+) because "([^"]+)"$/.exec(line)
  if (over === null) return [line, undefined]
  return [over[1] ?? '', { stopped: false, codes: (over[2] ?? '').split(' '), because: over[3] ?? '' }]
}

function logOf(line: string) {
  const [channel = '', person = '', asks = '', ...more] = line.split(' | ')
  const rest = new Map(
    more.map((part) => {
      const space = part.indexOf(' ')
      return [part.slice(0, space), part.slice(space + 1)] as const
    }),
  )
  for (const key of rest.keys()) {
    if (!['dated', 'received', 'at', 'agent', 'controller', 'place', 'laws'].includes(key))
      throw new Error(`unknown ${key}`)
  }
  const issues = asks.startsWith('complaint: ') ? asks.slice(11).split('; ') : undefined
  const breach = asks.startsWith('breach: ') ? asks.slice(8) : undefined
  const rights = issues === undefined && breach === undefined ? asks.split(/, (?=[a-z-]+(?:,|$| "))/) : []
  return {
    does: 'log' as const,
    channel: Channel.parse(channel),
    person,
    asks: rights.map((right) => {
      const [, kind, scope = ''] = /^([a-z-]+)(?: "([^"]*)")?$/.exec(right) ?? []
      return { kind: RightKind.parse(kind), scope }
    }),
    issues,
    breach,
    dated: CivilDate.optional().parse(rest.get('dated')),
    received: CivilDate.optional().parse(rest.get('received')),
    time: CivilTime.optional().parse(rest.get('at')),
    agent: rest.get('agent'),
    controller: rest.get('controller'),
    place: rest.get('place'),
    laws: rest.get('laws')?.split(' '),
  }
}

function eventOf(words: readonly string[], quoted: readonly string[], corrects: EventType | undefined) {
  const after = (word: string) => {
    const at = words.indexOf(word)
    return at < 0 ? undefined : words[at + 1]
  }
  const known = new Set(['on', 'at', 'until', 'appeal', after('on'), after('at'), after('until'), ...quoted])
  const right = words.slice(1).find((word) => RightKind.safeParse(word).success)
  const strange = words.slice(1).filter((word) => !known.has(word) && word !== right)
  if (strange.length > 0) throw new Error(`not understood: ${strange.join(' ')}`)
  return {
    does: 'event' as const,
    type: EventType.parse(words[0]),
    right: RightKind.optional().parse(right),
    appeal: words.slice(1).includes('appeal'),
    on: CivilDate.optional().parse(after('on')),
    time: CivilTime.optional().parse(after('at')),
    until: CivilDate.optional().parse(after('until')),
    detail: quoted[0],
    corrects,
  }
}

function sheetOf(words: readonly string[], again: boolean) {
  const [kind, ...rest] = words
  const [first, ...others] = rest
  const right = RightKind.safeParse(first)
  const pairs = right.success ? others : rest
  return {
    does: 'sheet' as const,
    kind: SheetKind.parse(kind),
    right: right.success ? right.data : undefined,
    fields: Object.fromEntries(pairs.map(pairOf)),
    again,
  }
}

function pairOf(pair: string): [string, unknown] {
  const at = pair.indexOf('=')
  if (at < 1) throw new Error(`not a field: ${pair}`)
  const value = pair.slice(at + 1)
  const money = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value)
  if (money !== null) return [pair.slice(0, at), { amount: money[1], currency: money[2] }]
  if (
    value === 'yes' &&
    ['confidentiality', 'integrity', 'availability', 'active'].includes(pair.slice(0, at))
  )
    return [pair.slice(0, at), true]
  if (['kinds', 'grounds'].includes(pair.slice(0, at))) return [pair.slice(0, at), value.split('+')]
  if (['items', 'minutes', 'count'].includes(pair.slice(0, at))) return [pair.slice(0, at), Number(value)]
  return [pair.slice(0, at), value]
}
