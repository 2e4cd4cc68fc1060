import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { civilDate } from '#shared/domain/civil-date.ts'
import { dayOf } from '#shared/domain/day-number.ts'
import { calendarIds, law } from '../domain/shipped-law.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const works = (id: string, date: string) => law.calendar(id)?.isWorkingDay(civilDate(date))
const nameOn = (id: string, date: string) => law.calendar(id)?.holidayOn(dayOf(date))?.name

describe('the calendars', () => {
  it('are exactly what the rules in scripts/calendars write', async () => {
    const module: unknown = await import(path('../../scripts/calendars/written.mjs'))
    const { calendarTexts } = z
      .object({ calendarTexts: z.custom<() => Map<string, string>>((value) => typeof value === 'function') })
      .parse(module)
    const texts = calendarTexts()
    expect([...texts.keys()].toSorted()).toEqual(calendarIds.toSorted())
    const stale = [...texts].filter(
      ([id, text]) => readFileSync(path(`../../resources/calendars/${id}.json`), 'utf8') !== text,
    )
    expect(stale.map(([id]) => id)).toEqual([])
  })

  it('have an "as at" date, a zone of the table, and days in order', () => {
    for (const id of calendarIds) {
      const calendar = law.calendar(id)
      expect(calendar?.id).toBe(id)
      expect(law.zones.ids, id).toContain(calendar?.zone)
    }
  })

  it('reach 2030 but for places whose holidays are gazetted one year at a time', () => {
    const early = calendarIds.filter((id) => (law.calendar(id)?.lastDay ?? '') < '2030-12-31')
    expect(early.toSorted()).toEqual(['in', 'sg'])
  })
})

/** Days published by the governments concerned, written down here by hand. */
describe('days the governments have published', () => {
  const free: readonly (readonly [string, string, string])[] = [
    ['gb-eaw', '2020-05-08', 'Early May bank holiday'],
    ['gb-eaw', '2021-12-27', 'Christmas Day (substitute day)'],
    ['gb-eaw', '2021-12-28', 'Boxing Day (substitute day)'],
    ['gb-eaw', '2022-06-02', 'Spring bank holiday'],
    ['gb-eaw', '2022-12-27', 'Christmas Day (substitute day)'],
    ['gb-eaw', '2023-05-08', 'Bank holiday for the coronation of King Charles III'],
    ['gb-eaw', '2026-12-28', 'Boxing Day (substitute day)'],
    ['gb-sct', '2022-01-04', '2nd January (substitute day)'],
    ['gb-sct', '2026-06-15', 'Bank holiday for the men’s football World Cup'],
    ['gb-sct', '2026-11-30', 'St Andrew’s Day'],
    ['gb-nir', '2026-07-13', 'Battle of the Boyne (substitute day)'],
    ['ie', '2023-02-06', 'St Brigid’s Day'],
    ['ie', '2030-02-01', 'St Brigid’s Day'],
    ['nz', '2027-02-08', 'Waitangi Day (observed on Monday)'],
    ['nz', '2022-01-04', 'Day after New Year’s Day (substitute day)'],
    ['nz-auckland', '2027-02-01', 'Auckland anniversary day'],
    ['nz-canterbury', '2026-11-13', 'Canterbury show day'],
    ['nz-chatham-islands', '2026-11-30', 'Chatham Islands anniversary day'],
    ['ca-on', '2022-12-27', 'Christmas Day (substitute day)'],
    ['ch-ai', '2026-12-08', 'Immaculate Conception'],
    ['nz-privacy-act', '2027-01-15', 'the closed period of section 7'],
    ['us-federal', '2021-12-31', 'New Year’s Day (observed)'],
    ['us-federal', '2026-07-03', 'Independence Day (observed)'],
    ['us-tx', '2027-01-19', 'Confederate Heroes Day'],
    ['us-co', '2026-10-05', 'Frances Xavier Cabrini Day'],
    ['ca', '2029-07-02', 'Canada Day'],
    ['ca-qc', '2026-06-24', 'National Holiday of Quebec'],
    ['de-sn', '2026-11-18', 'Day of Repentance and Prayer'],
    ['se', '2026-06-19', 'Midsummer Eve'],
    ['pl', '2025-12-24', 'Christmas Eve'],
    ['it', '2027-10-04', 'St Francis'],
    ['au-nsw', '2026-04-27', 'Anzac Day (additional day)'],
    ['au-wa', '2026-09-28', 'King’s Birthday'],
    ['br', '2024-11-20', 'Day of Zumbi and Black Awareness'],
    ['za', '2026-08-10', 'National Women’s Day (observed)'],
    ['sg', '2026-11-09', 'Deepavali (in lieu)'],
    ['ch-gl', '2026-04-09', 'Näfels Pilgrimage'],
    ['ch-gl', '2023-04-13', 'Näfels Pilgrimage'],
  ]
  it.each(free)('%s does not work on %s: %s', (id, date, name) => {
    expect(works(id, date)).toBe(false)
    expect(nameOn(id, date)).toBe(name)
  })

  const worked: readonly (readonly [string, string])[] = [
    ['gb-eaw', '2026-06-15'],
    ['gb-eaw', '2026-03-17'],
    ['gb-sct', '2026-04-06'],
    ['gb-sct', '2026-08-31'],
    ['ie', '2026-04-03'],
    ['ie', '2026-12-28'],
    ['nz', '2026-12-24'],
    ['nz-privacy-act', '2027-02-01'],
    ['nz-privacy-act', '2027-01-18'],
    ['nz-privacy-act', '2026-04-07'],
    ['us-tx', '2026-10-12'],
    ['us-tx', '2025-12-26'],
    ['ca', '2025-12-26'],
    ['ca-on', '2026-09-30'],
    ['ca-on', '2026-12-28'],
    ['ca-ab', '2022-01-03'],
    ['ch-lu', '2026-04-06'],
    ['ch-lu', '2026-01-02'],
    ['de', '2026-11-02'],
    ['br', '2023-11-20'],
    ['au-vic', '2026-04-27'],
    ['none', '2026-12-25'],
    ['none', '2026-07-04'],
  ]
  it.each(worked)('%s works on %s', (id, date) => {
    expect(works(id, date)).toBe(true)
  })
})
