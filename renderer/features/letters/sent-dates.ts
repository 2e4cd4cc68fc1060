import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { EventType } from '#shared/domain/event.ts'
import { SheetContent, type Sheet } from '#shared/domain/sheets/sheet.ts'
import type { Sending } from './sent-sheet.ts'

type DatedSheet = {
  readonly kind: Sheet['content']['kind']
  readonly date: string
  /** The field that names who was written to. */
  readonly whom?: string
}

/** What sending a letter is that a sheet of the case may carry, and the date there that is it. */
const DATED: Readonly<Partial<Record<EventType, DatedSheet>>> = {
  'identity-requested': { kind: 'identity-check', date: 'requestedOn' },
  'authority-requested': { kind: 'authority', date: 'requestedOn' },
  'fee-requested': { kind: 'fee', date: 'toldOn' },
  'third-party-consulted': { kind: 'consultation', date: 'sentOn', whom: 'name' },
  'search-began': { kind: 'search', date: 'askedOn', whom: 'who' },
}

/** Whether a sheet of the case may carry the event. */
export function isDatedOnSheet(event: EventType | null): event is EventType {
  return event !== null && DATED[event] !== undefined
}

/**
 * The sheets that wait for the day the letter went, with that day filled in. Empty where one has this day already, so
 * that the timeline says it once; null where no sheet speaks of it, and the letter has to.
 */
export function datedSheets(
  event: EventType,
  view: LetterView,
  { parties }: Pick<CaseView, 'parties'>,
  { date }: Pick<Sending, 'date'>,
  sheets: readonly Sheet[],
): { readonly sheet: Sheet; readonly content: SheetContent }[] | null {
  const found = DATED[event]
  if (found === undefined) return null
  const { requestId } = view.letter
  const about = sheets.flatMap((sheet) => {
    if (sheet.content.kind !== found.kind) return []
    if (requestId !== null && sheet.requestId !== null && sheet.requestId !== requestId) return []
    const body = sheet.content.body as Readonly<Record<string, unknown>>
    // a party of the case stands on a sheet by id, and the name beside it is empty
    const party = parties.find(({ id }) => id === body['partyId'])?.name
    const whom = found.whom === undefined ? '' : body[found.whom] || party || ''
    return whom === '' || whom === view.recipient[0] ? [{ sheet, body, day: body[found.date] }] : []
  })
  if (about.some(({ day }) => day === date)) return []
  const waiting = about.filter(({ day }) => day === null)
  if (waiting.length === 0) return null
  return waiting.map(({ sheet, body }) => {
    const ground = found.kind === 'fee' && body['ground'] === '' ? { ground: feeGroundOf(view) } : {}
    return {
      sheet,
      content: SheetContent.parse({ kind: found.kind, body: { ...body, ...ground, [found.date]: date } }),
    }
  })
}

/** Why the letter asks for a fee, in the officer's words: the law looks at it. */
export function feeGroundOf({ fields }: LetterView): string {
  return ['unfoundedGround', 'feeGround', 'refusalReason']
    .flatMap((name) => fields.find((field) => field.name === name)?.value.trim() ?? '')
    .filter((said) => said !== '')
    .join(': ')
}
