import type { RecordRow } from '#shared/contract/records.ts'
import type { RecordKind } from '#shared/domain/sheets/record-standing.ts'
import { recordsText } from '#shared/text/records.ts'
import { sheetWords } from '#bridge/sheet-words.ts'
import type { FormValue } from '#ui/index.ts'
import type { RecordTask } from './record-dialog.tsx'

/** What ends an entry: the fields that are asked for, and those set to today or to no while they are empty. */
type Ending = { readonly only: readonly string[]; readonly today?: string; readonly no?: string }

const ENDS: Readonly<Record<RecordKind, Ending>> = {
  system: { only: ['active'], no: 'active' },
  consent: { only: ['withdrawnOn', 'stoppedOn'], today: 'withdrawnOn' },
  policy: { only: ['effectiveOn', 'announcedOn', 'announcedTo'], today: 'announcedOn' },
  'policy-objection': { only: ['answeredOn', 'answer'], today: 'answeredOn' },
  authorisation: { only: ['endedOn', 'keepUntil', 'destroyedOn', 'note'], today: 'endedOn' },
  disclosure: { only: ['disclosedOn', 'personTold', 'note'], today: 'disclosedOn' },
  'retention-rule': { only: ['active'], no: 'active' },
}

/** The dialog for a new entry of a list. */
export function addTask(kind: RecordKind, first?: Readonly<Record<string, FormValue>>): RecordTask {
  return { kind, title: sheetWords(kind).add, ...(first === undefined ? {} : { first }) }
}

/** The dialog that changes an entry. */
export function changeTask({ sheet, reference }: RecordRow, kind: RecordKind): RecordTask {
  return { kind, sheet, title: sheetWords(kind).name, reference: reference ?? '' }
}

/** The dialog that ends an entry: its dates of ending, today where none is known. */
export function endTask({ sheet }: RecordRow, kind: RecordKind, today: string): RecordTask {
  const { only, today: day, no } = ENDS[kind]
  const values = sheet.content.body as Readonly<Record<string, unknown>>
  return {
    kind,
    sheet,
    only,
    title: recordsText.end[kind].replace('…', ''),
    first: {
      ...(day !== undefined && values[day] === null ? { [day]: today } : {}),
      ...(no === undefined ? {} : { [no]: false }),
    },
  }
}

/** The dialog for an objection to a policy version. */
export function objectionTask({ sheet }: RecordRow): RecordTask | null {
  if (sheet.content.kind !== 'policy') return null
  const { name, version } = sheet.content.body
  return addTask('policy-objection', { policy: recordsText.dialog.policyOf(name, version) })
}
