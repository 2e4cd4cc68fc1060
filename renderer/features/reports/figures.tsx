import type { YearReport } from '#shared/contract/reports.ts'
import { figuresOf } from '#shared/text/report-figures.ts'
import { reportsText } from '#shared/text/reports.ts'
import { Card, LinkButton } from '#ui/index.ts'
import { OneCase } from './bar-list.tsx'
import { writeCsv } from './report-file.ts'
import css from './reports.module.css'

/** The numbers one looks for first, each beside the year before and with the cases behind it. */
export function Figures({ view }: { view: YearReport }) {
  return (
    <Card>
      <ul className={css.figures}>
        {figuresOf(view).map(({ value, label, notes, part, one }) => (
          <li key={label}>
            <p className={css.figure}>
              {value}
              <OneCase when={one} />
            </p>
            <p className={css.figureLabel}>
              {label}
              <LinkButton size="xs" aria-label={reportsText.csvOf(label)} onClick={() => void writeCsv(part)}>
                {reportsText.csvWord}
              </LinkButton>
            </p>
            {notes.map((note) => (
              <p key={note} className={css.figureNote}>
                {note}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
