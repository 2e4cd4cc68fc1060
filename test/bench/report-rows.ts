import { civilDate } from '#shared/domain/civil-date.ts'
import { monthOfDay, yearFrom } from '#shared/domain/report/months.ts'
import { reportOf } from '#shared/domain/report/report-of.ts'
import { reportCases } from '#engine/casework/report-cases.ts'
import { today } from '#engine/store/case-file.ts'
import { linkDb, nativeOf, type Native } from '#engine/store/database.ts'
import { readCasesSince, readFirstReceived } from '#engine/store/figure-sources.ts'
import { benchFile, law, type BenchFile } from './bench-file.ts'
import { p95SideBySide, processorSecondsUntil } from './row.ts'
import type { Row, RowGroup } from './row.ts'

/** Reading the whole register for numbers, and the report of a year as an officer first asks for it. */
export const reportRows: RowGroup = {
  name: 'reports',
  rows: async (share) => {
    const bench = await benchFile(100_000 * share)
    return [scans(bench), ...(await years(await benchFile(20_000 * share)))]
  },
}

const COUNTS = [
  `SELECT kind, substr(received, 1, 7) AS month, count(*) FROM case_index GROUP BY 1, 2`,
  `SELECT stage, standing, closed, count(*) FROM case_index GROUP BY 1, 2, 3`,
  `SELECT type, substr(date, 1, 7) AS month, count(*) FROM event GROUP BY 1, 2`,
]

function scans({ file, plain, cases }: BenchFile): Row {
  const since = civilDate(`${Number(today(file).slice(0, 4)) - 1}-01-01`)
  const count = (native: Native) => COUNTS.map((query) => () => native.prepare(query).all())
  const plainDb = linkDb(plain)
  const { ours, peerSeconds } = p95SideBySide(
    [...count(nativeOf(file.db)), () => readCasesSince(file.db, since), () => readFirstReceived(file.db)],
    [...count(plain), () => readCasesSince(plainDb, since), () => readFirstReceived(plainDb)],
    { rounds: 5 },
  )
  const ratio = ours / peerSeconds
  return {
    work: `p95 of scans and GROUP BY over ${words(cases)} cases and their events, warm`,
    peer: 'plain SQLite',
    ...{ peerSeconds, ours, ratio, means: 'longer' },
    goal: '≤ 1.5x as long',
    met: ratio <= 1.5,
  }
}

/** Nothing of the file was asked for a report before, so the first one computes every case. */
async function years({ file, cases }: BenchFile): Promise<Row[]> {
  const year = Number(today(file).slice(0, 4))
  const since = civilDate(`${year - 1}-01-01`)
  const report = async () =>
    reportOf(await reportCases(file, law, since), yearFrom(year, 1), monthOfDay(today(file)))
  const first = await processorSecondsUntil(report)
  const again = await processorSecondsUntil(report)
  const counted = readCasesSince(file.db, since).length
  return [
    {
      work: `the report of a year, ${words(cases)} cases, ${words(counted)} of which count in it or the year before; prepared after unlocking`,
      peer: 'the same where nothing was prepared',
      ...{ peerSeconds: first, ours: again, ratio: first / again, means: 'faster' },
      goal: '≤ 0.1 s; unprepared ≤ 0.2 ms a case',
      met: again <= 0.1 && first <= 0.0002 * Math.max(1000, counted),
    },
  ]
}

function words(count: number): string {
  return count.toLocaleString('en')
}
