import { expect } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { retention } from '#shared/contract/retention.ts'
import { laws } from '#shared/contract/laws.ts'
import { sheets } from '#shared/contract/sheets.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { noticePlanOf } from '#shared/domain/notice.ts'
import { cases } from '#shared/contract/cases.ts'
import { openEngine, type OpenEngine } from '../casework/open-engine.ts'
import { readDiary, type DiaryId, type Line } from './diary.ts'
import type { Expectation } from './expectation.ts'
import { idOf, Officer, type Hand } from './officer.ts'
import { Expected, seenOf, shownOf } from './seen.ts'

/** What a year has come to: the engine with its file still open on the last day, and how much was looked at. */
export type YearRun<Left> = {
  readonly engine: OpenEngine
  /** Cases logged, those destroyed since included. */
  readonly cases: number
  /** How often a whole case was compared with what the diary says of it. */
  readonly looks: number
  /** What `leaving` took of each case destroyed with its numbers kept. */
  readonly gone: readonly Left[]
}

type Desk = { readonly hand: Hand; readonly expected: Expected }

/**
 * Runs the diary of a profile through a real engine, day by day over all its matters, and compares after every line
 * with a `>` everything the engine says of that case with everything the diary has said so far. Resolves with the
 * engine on the diary's last day, so that whoever counts the year can go on from there. `leaving` sees each case before
 * it is destroyed with its numbers kept.
 */
export async function runYear<Left>(
  profile: DiaryId,
  leaving: (engine: OpenEngine, caseId: CaseId) => Promise<Left>,
): Promise<YearRun<Left>> {
  const diary = readDiary(profile)
  const engine = await openEngine(diary.profile, diary.opens)
  for (const name of diary.officers) await engine.ask(caseFile, 'addOfficer', { name })
  const gone: Left[] = []
  const officer = new Officer(engine, diary, async (caseId) => {
    const left = await leaving(engine, caseId)
    return { keep: () => void gone.push(left) }
  })
  const desks = new Map<string, Desk>()
  let looks = 0
  const lines = diary.matters.flatMap(({ id, lines }) => lines.map((line) => ({ id, line })))
  for (const [index, { id, line }] of lines.entries()) {
    const before = lines[index - 1]
    if (before?.id === id && before.line.day > line.day)
      throw new Error(`${line.at}: the days of a matter go forward`)
    if (line.day > diary.ends) throw new Error(`${line.at}: the year is over`)
  }
  for (const { id, line } of lines.toSorted((a, b) => a.line.day.localeCompare(b.line.day))) {
    engine.goTo(line.day)
    const desk = desks.get(id) ?? {
      hand: { caseId: null, reference: '', sheets: new Map() },
      expected: new Expected(),
    }
    desks.set(id, desk)
    await at(line, async () => {
      if ('move' in line) {
        await officer.move(desk.hand, line.move, line.day)
        if (line.move.does === 'log') desk.expected.raise(line.move.issues?.length ?? 0)
      } else {
        looks += await look(engine, officer, desk, line, desks)
      }
    })
  }
  engine.goTo(diary.ends)
  return { engine, cases: [...desks.values()].filter(({ hand }) => hand.caseId !== null).length, looks, gone }
}

/** Looks at a whole case, and at what a line asks besides. Answers how many cases it compared. */
async function look(
  engine: OpenEngine,
  officer: Officer,
  { hand, expected }: Desk,
  line: Extract<Line, { expects: unknown }>,
  desks: ReadonlyMap<string, Desk>,
): Promise<number> {
  for (const expectation of line.expects) {
    expected.take(expectation, line.day)
    await lookAside(engine, hand, expectation, desks)
  }
  if (hand.caseId === null || line.expects.some(({ of }) => of === 'gone')) return 0
  const view = await officer.view(hand)
  const seen = expected.on(line.day)
  expect(seenOf(view)).toEqual(seen)
  const shown = shownOf(seen)
  expect([view.headline.due, view.headline.metOn]).toEqual([shown?.date ?? null, shown?.clock.metOn ?? null])
  for (const { of, ...rest } of line.expects) {
    if (of === 'shown') expect(view.headline.due).toBe((rest as { date: string | null }).date)
  }
  return 1
}

async function lookAside(
  engine: OpenEngine,
  hand: Hand,
  expectation: Expectation,
  desks: ReadonlyMap<string, Desk>,
): Promise<void> {
  switch (expectation.of) {
    case 'gone': {
      const answer = await engine.answer(cases, 'view', { caseId: idOf(hand) })
      expect(answer).toMatchObject({ ok: false, failure: { code: 'case-unknown' } })
      const certificates = await engine.ask(retention, 'certificates', {})
      expect(certificates.map(({ reference }) => reference)).toContain(hand.reference)
      return
    }
    case 'keeping': {
      const queue = await engine.ask(retention, 'queue', {})
      const row = queue.find(({ reference }) => reference === hand.reference)
      expect({ state: row?.state, until: row?.until ?? undefined }).toEqual({
        state: expectation.state,
        until: expectation.until,
      })
      return
    }
    case 'todo': {
      const sheet = hand.sheets.get(expectation.kind)
      if (sheet === undefined) throw new Error(`no sheet ${expectation.kind}`)
      const due = await engine.ask(sheets, 'due', {
        by: expectation.due === null ? civilDate('2030-12-31') : civilDate(expectation.due),
      })
      const found = due.find((each) => each.sheet.id === sheet.id)
      expect(found?.sheet.due ?? null).toBe(expectation.due)
      return
    }
    case 'announce': {
      const { notices } = await engine.ask(laws, 'profile', {})
      const notice = notices.find(({ id }) => id === 'policy-change')
      if (notice === undefined) throw new Error('the profile promises no notice')
      const plan = noticePlanOf(notice, civilDate(expectation.effective))
      expect([plan.announceBy, plan.objectionsUntil]).toEqual([expectation.by, expectation.objections])
      return
    }
    case 'earlier': {
      const view = await engine.ask(cases, 'view', { caseId: idOf(hand) })
      const known = expectation.matters.map((id) => desks.get(id)?.hand.reference)
      expect(view.earlier.map(({ reference }) => reference).toSorted()).toEqual(known.toSorted())
      return
    }
    case 'clock': {
      const { latest } = expectation.set
      if (latest === undefined) return
      const { groups } = await engine.ask(cases, 'view', { caseId: idOf(hand) })
      const [subject, clock] = expectation.key.split(' ')
      const found = groups.find(({ kind }) => kind === subject)?.clocks.find((each) => each.clock === clock)
      expect(found?.latestIfExtended).toBe(latest)
      return
    }
    default:
      return
  }
}

/** Says at which line of the diary something did not hold. */
async function at(line: Line, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Error) error.message = `${line.at} (${line.day}): ${error.message}`
    throw error
  }
}
