import type { AttachmentId } from '#shared/domain/ids.ts'
import type { FieldHolds } from '#shared/domain/sheets/fields.ts'
import type { Sheet, SheetBody, SheetKind } from '#shared/domain/sheets/sheet.ts'
import { factOnSheet, factsOnSheet, type SheetNames } from '#shared/domain/sheets/sheet-facts.ts'
import { sheetFieldsOf } from '#shared/domain/sheets/sheet-fields.ts'
import { sheetText } from '#shared/text/sheets.ts'
import { fullMoment } from './clock-words.ts'

type Answer<Value> = Value extends readonly (infer Each)[] ? Each : Value
type Choices<Body> = {
  readonly [
    Field in keyof Body as Answer<Body[Field]> extends string
      ? string extends Answer<Body[Field]>
        ? never
        : Answer<Body[Field]> extends AttachmentId
          ? never
          : Field
      : never
  ]: Readonly<Record<Answer<Body[Field]> & string, string>>
}
type Words<Body> = {
  readonly name: string
  readonly plural: string
  readonly add: string
  readonly about: string
  readonly fields: { readonly [Field in keyof Body]: string }
  readonly hints: { readonly [Field in keyof Body]?: string }
  readonly choices: Choices<Body>
}

// every kind, field and answer of the domain has its words, or this does not compile
const complete: { readonly [Kind in SheetKind]: Words<SheetBody<Kind>> } = sheetText

type AnyWords = {
  readonly name: string
  readonly plural: string
  readonly add: string
  readonly about: string
  readonly fields: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The words of a kind of sheet, by the names of its fields and answers. */
export function sheetWords(kind: SheetKind): AnyWords {
  return complete[kind]
}

/** What a form can offer to choose from, beside the answers that belong to the sheet. */
export type SheetLists = Readonly<
  Partial<
    Record<
      'officer' | 'party' | 'case' | 'attachment' | 'system' | 'grounds',
      readonly {
        readonly value: string
        readonly label: string
      }[]
    >
  >
>

/** One field of a sheet as `FieldForm` of `ui` takes it. */
export type SheetFormField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly control:
    'line' | 'text' | 'day' | 'time' | 'number' | 'money' | 'yes-no' | 'choice' | 'pick' | 'picks'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly required: boolean
}

const CONTROLS: Readonly<Record<FieldHolds, SheetFormField['control'] | null>> = {
  line: 'line',
  text: 'text',
  day: 'day',
  time: 'time',
  count: 'number',
  money: 'money',
  'yes-no': 'yes-no',
  choice: 'choice',
  choices: 'picks',
  officer: 'pick',
  party: 'pick',
  case: 'pick',
  attachment: 'pick',
  attachments: 'picks',
  system: 'pick',
  grounds: 'picks',
  // a tie to a clock is made by the playbook, not typed
  clock: null,
}

/** The fields of a sheet as a form takes them. A field whose list is empty is left out: there is nothing to choose. */
export function sheetFormFields(kind: SheetKind, lists: SheetLists): SheetFormField[] {
  const words = sheetWords(kind)
  return sheetFieldsOf(kind).flatMap((field) => {
    const control = CONTROLS[field.holds]
    if (control === null || field.name === 'from') return []
    const options =
      field.holds === 'choice' || field.holds === 'choices'
        ? field.options.map((value) => ({ value, label: words.choices[field.name]?.[value] ?? value }))
        : listFor(field.holds, lists)
    if ((control === 'pick' || control === 'picks') && options.length === 0) return []
    const hint = words.hints[field.name]
    return [
      {
        name: field.name,
        label: words.fields[field.name] ?? field.name,
        control,
        options,
        required: field.required,
        ...(hint === undefined ? {} : { hint }),
      },
    ]
  })
}

/** What a sheet is called in a list: its first line that says something, else the name of its kind. */
export function sheetTitle(sheet: Sheet): string {
  const { kind, body } = sheet.content
  const values: Readonly<Record<string, unknown>> = body
  const lines = sheetFieldsOf(kind).filter(({ holds }) => holds === 'line' || holds === 'text')
  const said = lines.map(({ name }) => String(values[name] ?? '').trim()).find((line) => line !== '')
  return said ?? sheetWords(kind).name
}

/** What stands on a sheet, as pairs of label and words; empty fields and untouched answers are left out. */
export function sheetFacts(sheet: Sheet, lists: SheetLists): { label: string; value: string }[] {
  return factsOnSheet(sheet, sheetWords(sheet.content.kind), namesFrom(lists))
}

/** What one field of a sheet says, in words; empty for an empty field. */
export function sheetValue(sheet: Sheet, name: string, lists: SheetLists): string {
  return factOnSheet(sheet, name, sheetWords(sheet.content.kind), namesFrom(lists))
}

function namesFrom(lists: SheetLists): SheetNames {
  return { day: fullMoment, name: (holds, id) => labelIn(holds, id, lists), yes: '✓' }
}

function labelIn(holds: FieldHolds, value: string, lists: SheetLists): string {
  return listFor(holds, lists).find((option) => option.value === value)?.label ?? value
}

function listFor(holds: FieldHolds, lists: SheetLists): readonly { value: string; label: string }[] {
  if (holds === 'attachments') return lists.attachment ?? []
  return holds in lists ? (lists[holds as keyof SheetLists] ?? []) : []
}
