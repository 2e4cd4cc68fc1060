import type { Call, Group } from './define.ts'
import { caseFile } from './case-file.ts'
import { cases } from './cases.ts'
import { deadlines } from './deadlines.ts'
import { desktop } from './desktop.ts'
import { drafts } from './drafts.ts'
import { letters } from './letters.ts'
import { out } from './out.ts'
import { today } from './today.ts'

/** The groups that the engine answers. */
export const ENGINE_GROUPS = [caseFile, cases, deadlines, drafts, letters, out, today] as const

/** The groups that main answers. */
export const DESKTOP_GROUPS = [desktop] as const

/** Every call of the groups by its wire name `subject.verb`. */
export function callsByName(groups: readonly Group[]): Map<string, Call> {
  return new Map(
    groups.flatMap((group) =>
      Object.entries(group.calls).map(([name, call]) => [`${group.name}.${name}`, call] as const),
    ),
  )
}
