import type { RecordRow } from '#shared/contract/records.ts'
import type { RecordKind } from '#shared/domain/sheets/record-standing.ts'
import { recordsText } from '#shared/text/records.ts'
import { dayMonthWords, shortDateWords } from '#bridge/day-words.ts'
import { sheetValue, sheetWords } from '#bridge/sheet-words.ts'
import { IconView, StateText, icons, type RegisterColumn } from '#ui/index.ts'
import css from './records.module.css'

type Shape = { readonly field: string; readonly width: number | 'grow'; readonly narrow?: true }

/** The fields that tell an entry from the others, by list; the first is its name. */
const SHAPES: Readonly<Record<RecordKind, readonly Shape[]>> = {
  system: [
    { field: 'name', width: 200 },
    { field: 'owner', width: 160 },
    { field: 'contact', width: 200, narrow: true },
    { field: 'holds', width: 'grow' },
  ],
  consent: [
    { field: 'person', width: 180 },
    { field: 'purpose', width: 'grow' },
    { field: 'givenOn', width: 124 },
    { field: 'how', width: 150, narrow: true },
    { field: 'caseId', width: 124, narrow: true },
  ],
  policy: [
    { field: 'name', width: 200 },
    { field: 'version', width: 84 },
    { field: 'effectiveOn', width: 124 },
    { field: 'announcedOn', width: 124 },
    { field: 'announcedTo', width: 150, narrow: true },
    { field: 'change', width: 'grow' },
  ],
  'policy-objection': [
    { field: 'policy', width: 200 },
    { field: 'person', width: 170 },
    { field: 'receivedOn', width: 124 },
    { field: 'words', width: 'grow' },
  ],
  authorisation: [
    { field: 'customer', width: 180 },
    { field: 'dataSet', width: 'grow' },
    { field: 'purpose', width: 118, narrow: true },
    { field: 'authorisedOn', width: 124 },
    { field: 'endedOn', width: 124, narrow: true },
    { field: 'keepUntil', width: 124 },
  ],
  disclosure: [
    { field: 'authority', width: 190 },
    { field: 'what', width: 'grow' },
    { field: 'basis', width: 160, narrow: true },
    { field: 'disclosedOn', width: 124 },
    { field: 'personTold', width: 110 },
    { field: 'caseId', width: 124, narrow: true },
  ],
  'retention-rule': [
    { field: 'name', width: 220 },
    { field: 'kinds', width: 180 },
    { field: 'count', width: 84 },
    { field: 'action', width: 170 },
    { field: 'basis', width: 'grow' },
  ],
}

/** What asks for something has a glyph; what does not stays quiet. */
const LOOKS = { overdue: 'overdue', soon: 'soon', waiting: 'waiting' } as const

/** The name of an entry: its first telling field. */
export function nameOf({ sheet }: RecordRow, kind: RecordKind): string {
  return sheetValue(sheet, SHAPES[kind][0]?.field ?? 'name', {})
}

/** What an entry says in a column, as text; what it is sorted by too. */
export function cellText(row: RecordRow, field: string, today: string): string {
  const { sheet } = row
  const value = (sheet.content.body as Readonly<Record<string, unknown>>)[field]
  if (field === 'caseId') return row.reference === null ? '' : row.reference || recordsText.caseGone
  if (sheet.content.kind === 'retention-rule' && field === 'count') {
    const { count, unit } = sheet.content.body
    return `${count} ${sheetWords('retention-rule').choices['unit']?.[unit]?.toLowerCase() ?? unit}`
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return shortDateWords(value, today)
  return sheetValue(sheet, field, {})
}

/** Where an entry stands, in words. */
function standingWords({ code, date }: RecordRow, today: string): string {
  const say = (recordsText.codes as Readonly<Record<string, (day: string) => string>>)[code]
  return say === undefined ? code : say(date === null ? '' : dayMonthWords(date, today))
}

function Standing({ row, today }: { row: RecordRow; today: string }) {
  const words = standingWords(row, today)
  if (row.state === 'running' || row.state === 'ended') return <span className={css.quiet}>{words}</span>
  return (
    <span className={css.state} title={words}>
      <StateText state={LOOKS[row.state]}>{words}</StateText>
    </span>
  )
}

/** How many files an entry has, beside its name. */
function Clip({ count }: { count: number }) {
  return (
    <span className={css.clip} role="img" aria-label={recordsText.files.count(count)}>
      <IconView icon={icons.attachment} size={14} />
      {count > 1 && <span aria-hidden>{count}</span>}
    </span>
  )
}

/** The columns of a list. */
export function columnsOf(kind: RecordKind, today: string): RegisterColumn<RecordRow>[] {
  const words = sheetWords(kind)
  return [
    ...SHAPES[kind].map(({ field, width, narrow }, at): RegisterColumn<RecordRow> => ({
      id: field,
      header: words.fields[field] ?? field,
      width,
      minWidth: width === 'grow' ? 120 : Math.min(width, 112),
      sortable: true,
      tabular: width === 124,
      tone: at === 0 ? 'name' : 'normal',
      ...(narrow === undefined ? {} : { narrow: 'hide' }),
      cell: (row) => {
        const text = cellText(row, field, today)
        return text === '' ? (
          <span className={css.none}>{recordsText.none}</span>
        ) : (
          <span title={text} className={css.named}>
            <span className={css.words}>{text}</span>
            {at === 0 && row.files.length > 0 && <Clip count={row.files.length} />}
          </span>
        )
      },
    })),
    {
      id: 'standing',
      header: recordsText.standing,
      width: 236,
      minWidth: 170,
      sortable: true,
      cell: (row) => <Standing row={row} today={today} />,
    },
  ]
}
