import { countingEvents } from '#shared/domain/event.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { movementOf, registerLine, type RegisterLine, type RegisterSource } from '#shared/domain/register.ts'
import { closedOn, stageOf } from '#shared/domain/stage.ts'
import { nowOf, today, type CaseFile } from '../store/case-file.ts'
import type { WritableDb } from '../store/database.ts'
import { readOrganisation } from '../store/organisation.ts'
import { keepRegisterLine, readCasesWithoutLine, readRegisterLines } from '../store/register-lines.ts'
import { readRegisterFacts } from '../store/register-sources.ts'
import { clockGroupsOf, receivedOf } from './clocks.ts'
import { headlineOf } from './headline.ts'

/** What a line of the register follows from besides its case: the law, and the name of this law with all that goes with it. */
export type LineLaw = { readonly law: LawBook; readonly basis: string }

/**
 * The lines of the register, in the order asked for; cases that are gone or were never received have none. A line kept
 * under the same law is taken as it is: a change to its case would have taken it out, and where it counts days it holds
 * for the day it was computed on.
 */
export function registerLines(
  file: CaseFile,
  { law, basis }: LineLaw,
  ids: readonly CaseId[],
): RegisterLine[] {
  const kept = readRegisterLines(file.db, ids, [basis, basisOfDay(file, basis)])
  const missing = ids.filter((id) => !kept.has(id))
  const computed = new Map(
    missing.length === 0
      ? []
      : registerSources(file, law, missing).map((source) => [source.record.id, registerLine(source)]),
  )
  return ids.flatMap((id) => {
    const line = kept.get(id) ?? computed.get(id)
    return line === undefined ? [] : [line]
  })
}

/**
 * Keeps the lines of the next cases that have none under this law, at most `most`, and answers the last case looked at;
 * null when there is none left. A line that counts hours is passed over: it has to be computed each time.
 */
export function keepNextLines(
  db: WritableDb,
  file: CaseFile,
  { law, basis }: LineLaw,
  { after, most }: { readonly after: CaseId | null; readonly most: number },
): CaseId | null {
  const ofDay = basisOfDay(file, basis)
  const ids = readCasesWithoutLine(db, [basis, ofDay], { after, most })
  for (const source of registerSources(file, law, ids)) {
    const moves = movementOf(source)
    if (moves === 'hourly') continue
    keepRegisterLine(db, source.record.id, moves === 'daily' ? ofDay : basis, registerLine(source))
  }
  return ids.at(-1) ?? null
}

/** What a line that counts days follows from: the law, and which day it is. */
function basisOfDay(file: CaseFile, basis: string): string {
  return `${basis} ${today(file)}`
}

/**
 * What the lines of the register are made of, in the order asked for; cases that are gone or were never received
 * have none. Reasons and days are left out.
 */
export function registerSources(file: CaseFile, law: LawBook, ids: readonly CaseId[]): RegisterSource[] {
  const known = readRegisterFacts(file.db, ids)
  const { zone } = readOrganisation(file.db)
  const day = today(file)
  const now = nowOf(file)
  return ids.flatMap((id) => {
    const facts = known.get(id)
    const received = facts === undefined ? null : receivedOf(facts.events)
    if (facts === undefined || received === null) return []
    const groups = clockGroupsOf(facts, law, zone, day, 'dates', now)
    const closed = closedOn(facts.events)
    return [
      {
        ...facts,
        received: { date: received.date },
        dated: countingEvents(facts.events).find((event) => event.type === 'request-dated')?.date ?? null,
        stage: stageOf(facts.record.kind, facts.events),
        closedOn: closed,
        headline: headlineOf(groups, closed),
        groups,
      },
    ]
  })
}
