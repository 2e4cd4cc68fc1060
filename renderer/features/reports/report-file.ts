import type { ReportPart } from '#shared/domain/report/parts.ts'
import { failureText } from '#shared/text/failures.ts'
import { reportsText } from '#shared/text/reports.ts'
import { yearlyReportText } from '#shared/text/yearly-report.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'
import { askedInput, useReports } from './reports-store.ts'

const words = reportsText.csv

/** Asks where to, and writes the cases behind a number, or all numbers. Nothing happens when no place is chosen. */
export async function writeCsv(part: ReportPart | 'numbers'): Promise<void> {
  const now = useReports.getState()
  if (now.view === null) return
  const { from, to } = now.view.report
  const place = await main.chooseToSave({ suggestedName: words.fileName(part, from, to), kind: 'csv' })
  if (!place.ok) return tellFailure(place.failure)
  if (place.value === null) return
  const written = await engine.reports.csv({ ...askedInput(now), part, token: place.value.token })
  if (!written.ok) return tellFailure(written.failure)
  const { name, rows } = written.value
  toast({ text: words.written(name, rows), state: 'met', closeLabel: reportsText.closeToast })
}

/** Asks where to, and writes the year on paper; `published` with rounded numbers. */
export async function writePdf(published: boolean): Promise<void> {
  const now = useReports.getState()
  if (now.view === null) return
  const { from, to } = now.view.report
  const suggestedName = yearlyReportText.fileName(from, to, published)
  const place = await main.chooseToSave({ suggestedName, kind: 'pdf' })
  if (!place.ok) return tellFailure(place.failure)
  if (place.value === null) return
  const written = await engine.reports.pdf({ ...askedInput(now), published, token: place.value.token })
  if (!written.ok) return tellFailure(written.failure)
  toast({
    text: reportsText.pdfMenu.written(written.value.name),
    state: 'met',
    closeLabel: reportsText.closeToast,
  })
}

function tellFailure(failure: Failure): void {
  const { what, safe, now } = failureText(failure)
  toast({ title: what, text: `${safe} ${now}`, state: 'overdue', closeLabel: reportsText.closeToast })
}
