import { z } from 'zod'
import type { FieldHolds } from './fields.ts'
import { SHEETS } from './sheet.ts'
import type { SheetBody, SheetKind } from './sheet.ts'

/** One field of a sheet as its schema describes it. */
export type SheetField = {
  readonly name: string
  readonly holds: FieldHolds
  /** The answers of a choice, the untouched one first. */
  readonly options: readonly string[]
  /** Whether the sheet cannot be saved without it. */
  readonly required: boolean
}

/** The fields of a sheet, in the order of its shape. */
export function sheetFieldsOf(kind: SheetKind): readonly SheetField[] {
  return Object.entries<z.ZodType>(SHEETS[kind].shape).map(([name, schema]) => ({
    name,
    holds: (schema.meta()?.['holds'] ?? 'line') as FieldHolds,
    options: optionsOf(schema),
    required: !schema.safeParse(undefined).success,
  }))
}

/** A sheet nobody has filled in yet. Fields that have to say something are empty, so it may not be fit to be saved. */
export function emptySheet<Kind extends SheetKind>(kind: Kind): SheetBody<Kind> {
  const entries = Object.entries<z.ZodType>(SHEETS[kind].shape).map(([name, schema]) => {
    const empty = schema.safeParse(undefined)
    return [name, empty.success ? empty.data : '']
  })
  return Object.fromEntries(entries) as SheetBody<Kind>
}

function optionsOf(schema: z.ZodType): readonly string[] {
  const inner = schema instanceof z.ZodDefault ? schema.def.innerType : schema
  const one = inner instanceof z.ZodArray ? inner.element : inner
  return one instanceof z.ZodEnum ? one.options.map(String) : []
}
