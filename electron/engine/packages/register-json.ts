import { registerEntry, type RegisterJson } from '#shared/domain/register-json.ts'
import type { RegisterSource } from '#shared/domain/register.ts'
import type { z } from 'zod'

/** What the register itself does not know. */
export type RegisterJsonMeta = Pick<z.infer<typeof RegisterJson>, 'made_on' | 'organisation' | 'audit'>

const CHUNK = 65_536

/** The register as JSON after `redress-register-1.schema.json`, a case a line, in chunks; `rows()` counts the cases so far. */
export function registerJson(
  pages: AsyncIterable<readonly RegisterSource[]>,
  { made_on, organisation, audit }: RegisterJsonMeta,
): { readonly chunks: AsyncIterable<Uint8Array>; readonly rows: () => number } {
  let count = 0
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const head = {
      $schema: 'redress-register-1.schema.json',
      schema: 'redress-register',
      version: 1,
      made_on,
      organisation,
      audit,
    } satisfies Omit<z.infer<typeof RegisterJson>, 'cases'>
    let text = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "cases": [`
    for await (const page of pages)
      for (const source of page) {
        text += `${count === 0 ? '' : ','}\n  ${JSON.stringify(registerEntry(source))}`
        count += 1
        if (text.length < CHUNK) continue
        yield Buffer.from(text)
        text = ''
      }
    yield Buffer.from(`${text}\n ]\n}\n`)
  }
  return { chunks: chunks(), rows: () => count }
}
