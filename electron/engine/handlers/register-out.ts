import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { CaseFilter } from '#shared/contract/cases.ts'
import type { out as group } from '#shared/contract/out.ts'
import type { RegisterLine, RegisterSource } from '#shared/domain/register.ts'
import { fileView } from '../casework/file-view.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { registerJson } from '../packages/register-json.ts'
import { registerXlsx } from '../packages/register-xlsx.ts'
import { schemaText } from '../packages/schemas.ts'
import { recordExport } from '../store/exports.ts'
import { saveTo } from './save-to.ts'

type RegisterCalls = Pick<Handlers<typeof group>, 'registerXlsx' | 'registerJson' | 'schema'>
/** The register a page at a time: what stands in its lines, and what they are made of. */
type RegisterPages = {
  readonly lines: (open: OpenFile, filter: CaseFilter) => AsyncIterable<RegisterLine[]>
  readonly sources: (open: OpenFile, filter: CaseFilter) => AsyncIterable<RegisterSource[]>
}
type Written = { readonly chunks: AsyncIterable<Uint8Array>; readonly rows: () => number }

/** Handlers for the register as workbook and as JSON, and for the schemas of what is written as JSON. */
export function registerOutHandlers(
  context: EngineContext,
  { lines, sources }: RegisterPages,
): RegisterCalls {
  const writeRegister = (call: string, token: string, write: (open: OpenFile) => Written) =>
    onFile(context, async (open) => {
      const grant = context.grants.take(token, ['save'])
      if (!grant.ok) return grant
      const register = write(open)
      const written = await saveTo(open, grant.value, register.chunks)
      if (!written.ok) return refuse(written.failure)
      recordExport(open.file, call, null, written.value.sha256)
      return answer({ name: basename(grant.value.path), ...written.value, rows: register.rows() })
    })

  return {
    registerXlsx: ({ token, filter }) =>
      writeRegister('out.registerXlsx', token, (open) =>
        registerXlsx(lines(open, filter), fileView(context, open).today),
      ),
    registerJson: ({ token, filter }) =>
      writeRegister('out.registerJson', token, (open) => {
        const { today, organisation, audit } = fileView(context, open)
        return registerJson(sources(open, filter), { made_on: today, organisation: organisation.name, audit })
      }),
    schema: ({ token, of }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const written = await saveTo(open, grant.value, Buffer.from(schemaText(of)))
        if (!written.ok) return refuse(written.failure)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
  }
}
