import { FINDINGS, OUTCOMES, type Finding, type Outcome } from '../case.ts'
import { Channel, RIGHT_KINDS, type CaseKind, type RightKind } from '../kind.ts'
import type { CaseDraft } from './draft.ts'
import { RowCells, type RowManner } from './row-cells.ts'
import { stateOf, type RowProblem, type RowState } from './problem.ts'
import { NONE, partsOf } from './values.ts'

/** A row as it was understood: the case, or null where it is no case, and what is to be said of it. */
export type RowReading = {
  readonly state: RowState
  readonly problems: readonly RowProblem[]
  readonly draft: CaseDraft | null
}

/** Reads one row that has cells. */
export function readRow(cells: readonly string[], manner: RowManner): RowReading {
  const row = new RowCells(cells, manner)
  const kind = kindOf(row, manner)
  if (kind === 'leave-out') return { state: 'left-out', problems: [], draft: null }
  const dates = datesOf(row)
  const person = personOf(row, kind?.kind ?? 'request')
  const notes = row.texts('note')
  const outcome = outcomeOf(row, kind, notes)
  const channel = channelOf(row, manner, notes)
  const handlerId = handlerOf(row, notes)
  const rest = {
    agent: agentOf(row.line('agent')),
    reference: row.line('reference'),
    theirReference: row.line('theirReference'),
    scope: row.text('scope'),
    place: placeOf(row),
    regimes: regimesOf(row, notes),
  }
  const state = stateOf(row.problems)
  if (state === 'error' || kind === null || dates === null)
    return { state: 'error', problems: row.problems, draft: null }
  const draft = { ...kind, channel, ...dates, person, ...outcome, handlerId, ...rest, notes }
  return { state, problems: row.problems, draft }
}

function kindOf(
  row: RowCells,
  { mapping }: RowManner,
): { readonly kind: CaseKind; readonly rights: readonly RightKind[] } | 'leave-out' | null {
  const said = row.values('kind')
  const targets = said.flatMap(({ target }) => target.split('+'))
  if (targets.includes('leave-out')) return 'leave-out'
  const all = [...new Set(targets.length > 0 ? targets : (mapping.kindWithout?.split('+') ?? []))]
  if (all.includes('leave-out')) return 'leave-out'
  if (all.includes('breach')) return { kind: 'breach', rights: [] }
  const rights = RIGHT_KINDS.filter((right) => all.includes(right))
  // in the order the row says them, which is the order they were asked in
  const inOrder = rights.toSorted((a, b) => all.indexOf(a) - all.indexOf(b))
  if (inOrder.length > 0) return { kind: 'request', rights: inOrder }
  if (all.includes('complaint')) return { kind: 'complaint', rights: [] }
  if (!row.hasError('kind')) row.say('error', 'kind-missing', 'kind')
  return null
}

type Dates = Pick<
  CaseDraft,
  'received' | 'receivedTime' | 'dated' | 'acknowledgedOn' | 'sentOn' | 'closedOn' | 'due'
>

function datesOf(row: RowCells): Dates | null {
  const received = row.day('received')
  const [dated, due, acknowledgedOn, sentOn, closed] = (
    ['dated', 'due', 'acknowledgedOn', 'sentOn', 'closedOn'] as const
  ).map((field) => row.day(field)?.date ?? null)
  const status = row.values('status')[0]?.target
  if (received === null) {
    if (!row.hasError('received')) row.say('error', 'received-missing', 'received')
    return null
  }
  const day = received.date
  const closedOn = closed ?? null
  if (status === 'closed' && closedOn === null) row.say('error', 'closed-without-date', 'status')
  if (status === 'open' && closedOn !== null)
    row.say('warning', 'closed-though-open', 'status', { date: closedOn })
  if (closedOn !== null && closedOn < day)
    row.say('error', 'closed-before-received', 'closedOn', { date: closedOn })
  if ((dated ?? day) > day) row.say('warning', 'dated-after-received', 'dated', { date: dated ?? '' })
  if ((acknowledgedOn ?? day) < day)
    row.say('warning', 'acknowledged-before-received', 'acknowledgedOn', { date: acknowledgedOn ?? '' })
  if ((sentOn ?? day) < day) row.say('warning', 'sent-before-received', 'sentOn', { date: sentOn ?? '' })
  if (sentOn && closedOn !== null && sentOn > closedOn)
    row.say('warning', 'sent-after-closed', 'sentOn', { date: sentOn })
  return {
    received: day,
    receivedTime: received.time,
    dated: dated ?? null,
    due: due ?? null,
    acknowledgedOn: acknowledgedOn ?? null,
    sentOn: sentOn ?? null,
    closedOn,
  }
}

/** Who is meant where a breach names nobody. */
const NOBODY_NAMED = 'Not named'

function personOf(row: RowCells, kind: CaseKind): CaseDraft['person'] {
  const given = row.line('person')
  const email = row.line('email')
  if (given === '' && email !== '') row.say('warning', 'name-from-email', 'person', { value: email })
  else if (given === '' && kind !== 'breach' && !row.hasError('person'))
    row.say('error', 'name-missing', 'person')
  const name = given !== '' ? given : email !== '' ? email : NOBODY_NAMED
  return { name, email, phone: row.line('phone', 60), address: row.text('address', 1000) }
}

/** "A. Nwosu (Nwosu Legal)" is a person and an organisation, as our own register writes it. */
function agentOf(text: string): CaseDraft['agent'] {
  if (text === '') return null
  const found = /^(.+?)\s*\(([^()]+)\)$/u.exec(text)
  return found ? { name: found[1] ?? '', organisation: found[2] ?? '' } : { name: text, organisation: '' }
}

function channelOf(row: RowCells, { mapping }: RowManner, notes: string[]): CaseDraft['channel'] {
  const [said] = row.values('channel')
  const channel = Channel.safeParse(said?.target)
  if (channel.success) return channel.data
  if (said !== undefined) leftOut(row, 'channel', said.word, notes)
  return mapping.channelWithout
}

function handlerOf(row: RowCells, notes: string[]): string | null {
  const [said] = row.values('handler')
  if (said === undefined) return null
  if (said.target !== NONE) return said.target
  row.say('warning', 'handler-unknown', 'handler', { value: said.word })
  notes.push(`Handler: ${said.word}`)
  return null
}

function regimesOf(row: RowCells, notes: string[]): readonly string[] | null {
  const [said] = row.values('law')
  if (said === undefined) return null
  if (said.target !== NONE) return said.target.split('+')
  leftOut(row, 'law', said.word, notes)
  return null
}

function placeOf(row: RowCells): string {
  const place = row.line('place').toUpperCase()
  if (place === '' || /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(place)) return place
  row.say('warning', 'place-unknown', 'place', { value: row.line('place').slice(0, 80) })
  return ''
}

function leftOut(row: RowCells, field: 'channel' | 'law', word: string, notes: string[]): void {
  row.say('warning', 'value-left-out', field, { value: word.slice(0, 80) })
  notes.push(`${field === 'law' ? 'Law' : 'Channel'}: ${word}`)
}

const AS_FINDING: Readonly<Partial<Record<string, Finding>>> = {
  granted: 'upheld',
  'granted-in-part': 'partly-upheld',
  refused: 'not-upheld',
}
const AS_OUTCOME: Readonly<Partial<Record<string, Outcome>>> = {
  upheld: 'granted',
  'partly-upheld': 'granted-in-part',
  'not-upheld': 'refused',
}

function outcomeOf(
  row: RowCells,
  kind: ReturnType<typeof kindOf>,
  notes: string[],
): Pick<CaseDraft, 'outcomes' | 'finding' | 'reasons'> {
  const said = row.values('outcome').filter(({ target }) => target !== NONE)
  const reason = row.text('outcomeReason')
  if (kind === null || kind === 'leave-out') return { outcomes: [], finding: null, reasons: [] }
  if (kind.kind === 'complaint') {
    const target = said[0]?.target ?? ''
    const finding = FINDINGS.find((each) => each === target) ?? AS_FINDING[target] ?? null
    if (said[0] !== undefined && finding === null) notFor(row, said[0].word, notes)
    return { outcomes: [], finding, reasons: [reason] }
  }
  if (kind.kind === 'breach') {
    if (said[0] !== undefined) notFor(row, said[0].word, notes)
    return { outcomes: [], finding: null, reasons: reason === '' ? [] : [reason] }
  }
  const parts = partsOf(row.text('outcome'))
  const outcomes = kind.rights.map((right) => {
    const at = parts.findIndex((part) => part.of === null || part.of === right)
    const word = said[parts.length === 1 ? 0 : at]
    return word === undefined || at < 0 ? null : outcomeFor(row, word, notes)
  })
  const reasonParts = partsOf(reason)
  const reasons = kind.rights.map(
    (right) => reasonParts.find(({ of }) => of === null || of === right)?.text ?? '',
  )
  return { outcomes, finding: null, reasons }
}

function outcomeFor(
  row: RowCells,
  { word, target }: { readonly word: string; readonly target: string },
  notes: string[],
): Outcome | null {
  const outcome = OUTCOMES.find((each) => each === target) ?? AS_OUTCOME[target] ?? null
  if (outcome === null) notFor(row, word, notes)
  return outcome
}

function notFor(row: RowCells, word: string, notes: string[]): void {
  row.say('warning', 'outcome-not-for-kind', 'outcome', { value: word })
  notes.push(`Outcome: ${word}`)
}
