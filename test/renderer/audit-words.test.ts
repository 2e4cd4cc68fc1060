import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Group } from '#shared/contract/define.ts'
import { auditCalls } from '#shared/text/audit-calls.ts'

const CONTRACT = join(import.meta.dirname, '../../shared/contract')

test('every call that writes into the case file is told in words where its entries are shown', async () => {
  const calls: string[] = []
  for (const name of readdirSync(CONTRACT))
    for (const group of Object.values((await import(join(CONTRACT, name))) as Record<string, unknown>))
      if (isGroup(group))
        calls.push(
          ...Object.entries(group.calls).flatMap(([call, { writes }]) =>
            writes === true ? [`${group.name}.${call}`] : [],
          ),
        )
  expect(calls.length).toBeGreaterThan(40)
  expect(calls.filter((call) => !Object.hasOwn(auditCalls, call))).toEqual([])
})

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && 'calls' in value && 'name' in value
}
