import { z } from 'zod'
import type { SchemaName } from '#shared/contract/out.ts'
import { RegisterJson } from '#shared/domain/register-json.ts'
import { CaseJson } from './case-json.ts'

/** Each published shape with the name its files refer to. The number in it is the version. */
const SCHEMAS = {
  register: {
    file: 'redress-register-1.schema.json',
    title: 'Register of a Redress case file',
    shape: RegisterJson,
  },
  case: { file: 'redress-case-2.schema.json', title: 'One case of a Redress case file', shape: CaseJson },
} as const satisfies Record<SchemaName, { file: string; title: string; shape: z.ZodType }>

/** The name of the schema's file. */
export function schemaFile(of: SchemaName): string {
  return SCHEMAS[of].file
}

/** The schema as text: JSON Schema 2020-12, as published under `resources/schemas`. */
export function schemaText(of: SchemaName): string {
  const { file, title, shape } = SCHEMAS[of]
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return `${JSON.stringify({ $schema, $id: file, title, ...rest }, null, 2)}\n`
}
