import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { reports, type YearReport } from '#shared/contract/reports.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { yearlyReportOf } from '#engine/casework/yearly-report/yearly-report.ts'
import { EXACT, ROUNDED } from '#engine/casework/yearly-report/edition.ts'
import type { YearlyReport } from '#engine/letters/yearly-report.ts'
import { newDesk, type Desk } from '../desk.ts'

vi.setConfig({ testTimeout: 120_000 })

const TODAY = '2026-11-20'
const FRAME = {
  language: 'en',
  paper: 'a4',
  letterhead: { name: 'Quillhaven', lines: [] },
  date: civilDate(TODAY),
  footer: 'Audit trail #1 river',
  dayWords: (day: string) => day,
} as const
const tool = (name: string, ...args: string[]) => spawnSync(name, args, { encoding: 'utf8' })
const plainOf = (path: string) => tool('pdftotext', '-raw', path, '-').stdout.replaceAll(/\s+/g, ' ')

/** A year with an answer in time, one late, an open case, a complaint and a breach. */
async function smallYear(desk: Desk): Promise<void> {
  const sent = async (received: string, day: string, more: object = {}) => {
    const { record } = await desk.log({ received, ...more })
    for (const type of ['response-sent', 'closed'] as const)
      await desk.ask(cases, 'recordEvent', { caseId: record.id, event: { type, date: civilDate(day) } })
  }
  await sent('2025-03-03', '2025-03-20')
  await sent('2026-02-02', '2026-02-20')
  await sent('2026-03-02', '2026-05-04', { person: { name: 'Torvald Pennick' } })
  await sent('2026-04-01', '2026-04-20', { kind: 'complaint', requests: [], issues: [{ text: 'Too slow' }] })
  await desk.log({ received: '2026-09-01' })
  await desk.log({ kind: 'breach', received: '2026-06-01', requests: [] })
}

function sectionsOf(report: YearlyReport, title: string) {
  const section = report.sections.find((each) => each.title === title)
  if (section === undefined) throw new Error(`no ${title}`)
  return section.blocks
}

const asked = { kinds: [], published: false } as const

test('the year on paper has the numbers of the screen, beside the year before, and names nobody', async () => {
  const desk = await newDesk({ today: TODAY })
  await smallYear(desk)
  const view = await desk.ask(reports, 'year', { year: 2026 })
  const before = await desk.ask(reports, 'year', { year: 2025 })
  const report = yearlyReportOf(FRAME, view, before.report, asked)
  const { months, numbers } = view.report
  const [chart, table] = sectionsOf(report, 'Timeliness')
  if (chart?.kind !== 'chart' || table?.kind !== 'table') throw new Error('no chart')
  expect(chart.bars.map(({ layers }) => layers.reduce((sum, { value }) => sum + value, 0))).toEqual(
    months.map(({ answered }) => answered),
  )
  expect(table.rows.at(-1)?.slice(0, 5)).toEqual(
    ['Total', numbers.answered, numbers.original, numbers.extension, numbers.late].map(String),
  )
  expect(sectionsOf(report, 'Cases')[0]).toMatchObject({
    heads: ['Number', '2026', '2025'],
    rows: [
      ['Received', String(numbers.received), '1'],
      ['Answered', String(numbers.answered), '1'],
      {},
      {},
      {},
    ],
  })
  const kinds = sectionsOf(report, 'By kind')[0]
  if (kinds?.kind !== 'table') throw new Error('no kinds')
  expect(kinds.rows.map(([name, received]) => [name, received])).toEqual([
    ['Access', '3'],
    ['Complaint', '1'],
    ['Breach', '1'],
  ])
  expect(report.figures.map(({ value }) => value)).toEqual(['5', '3', '50%', '50%', '19', '1'])

  const { token, path } = desk.place('year.pdf')
  await desk.ask(reports, 'pdf', { year: 2026, token })
  const words = plainOf(path)
  for (const said of [
    'Yearly report 2026',
    'January 2026 – December 2026',
    'Audit trail #',
    'Became known 1 0',
  ])
    expect(words).toContain(said)
  for (const name of ['Pennick', 'Sallowby', 'Imogen']) expect(words).not.toContain(name)
})

test('it is tagged, with bookmarks, headed tables and charts told in words, and holds nothing active', async () => {
  const desk = await newDesk({ today: TODAY })
  await smallYear(desk)
  const { token, path } = desk.place('year.pdf')
  await desk.ask(reports, 'pdf', { year: 2026, token })
  const info = tool('pdfinfo', path).stdout
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/Title:\s+Yearly report 2026/)
  const structure = tool('pdfinfo', '-struct', path).stdout
  expect(structure.match(/\bTHead\b/g)?.length).toBeGreaterThan(8)
  expect(structure.match(/\bH2\b/g)?.length).toBeGreaterThanOrEqual(14)
  const plain = tool('qpdf', '--qdf', '--object-streams=disable', path, '-').stdout
  expect(plain).toMatch(/\/Alt \(Column chart, Timeliness by month\. Jan: 0; Feb: 1;/)
  expect(plain).toMatch(/\/Outlines/)
  expect(plain).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile)\b/)
  expect(tool('qpdf', '--check', path).status).toBe(0)
})

test('a year in which nothing happened says so on one page', async () => {
  const desk = await newDesk({ today: TODAY })
  const { token, path } = desk.place('year.pdf')
  await desk.ask(reports, 'pdf', { year: 2026, token })
  expect(plainOf(path)).toContain('Nothing came in, was answered or was open in this time.')
  expect(tool('pdfinfo', path).stdout).toMatch(/Pages:\s+1/)
})

test('what is published tells no number from one to four, nor anything that rests on few cases', () => {
  const counts = fc.nat(5000)
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const said = ROUNDED.count(a)
      if (a > 0 && a < 5) expect(said).toBe('<5')
      else expect(Math.abs(Number(said.replaceAll(/\D/g, '')) - a)).toBeLessThanOrEqual(2)
      const [some, all] = [Math.min(a, b), Math.max(a, b)]
      const share = ROUNDED.share(some, all)
      if (all < 25) expect(share).toBe('–')
      else {
        expect(Number(share.slice(0, -1)) % 5).toBe(0)
        // all or nothing is said only where it is so
        expect([share === '100%', share === '0%']).toEqual([some === all, some === 0])
      }
      expect(ROUNDED.median(a, b) === '–').toBe(b < 8)
      expect(EXACT.count(a).replaceAll(/\D/g, '')).toBe(String(a))
    }),
  )
})

test('the published year has no exact number of a small group anywhere on paper', async () => {
  const desk = await newDesk({ today: TODAY })
  await smallYear(desk)
  const view: YearReport = await desk.ask(reports, 'year', { year: 2026 })
  const before = await desk.ask(reports, 'year', { year: 2025 })
  const report = yearlyReportOf(FRAME, view, before.report, { kinds: [], published: true })
  const cells = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'table') return block.rows.flatMap((row) => row.slice(1))
      return block.kind === 'bars' ? block.rows.flatMap(({ value, before }) => [value, before]) : []
    }),
  )
  expect(new Set(cells)).toEqual(new Set(['0', '<5', '5', '–']))
  expect(report.figures.flatMap(({ value, notes }) => [value, ...notes])).toEqual([
    '5',
    '<5',
    '–',
    '–',
    '–',
    '<5',
  ])
  expect(report.lead.join(' ')).toContain('rounded to the nearest five')
})
