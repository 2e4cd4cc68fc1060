import { useId, useState, type ReactNode } from 'react'
import type { ReportPart } from '#shared/domain/report/parts.ts'
import { reportsText } from '#shared/text/reports.ts'
import { Card, LinkButton, SectionTitle } from '#ui/index.ts'
import { writeCsv } from './report-file.ts'
import css from './reports.module.css'

const words = reportsText

/** A chart or list of the report with its title, the table beside it where there is one, and the cases behind it. */
export function Panel({
  title,
  meta,
  part,
  table,
  children,
}: {
  title: string
  meta?: string
  part: ReportPart
  /** The same as a table, for whoever would rather read one. */
  table?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <section className={css.panel} aria-labelledby={id}>
      <Card>
        <div className={css.panelBody}>
          <SectionTitle
            id={id}
            {...(meta === undefined ? {} : { meta })}
            actions={
              <>
                {table !== undefined && (
                  <LinkButton
                    aria-label={asTable ? words.chartOf(title) : words.tableOf(title)}
                    onClick={() => setAsTable(!asTable)}
                  >
                    {asTable ? words.chart : words.table}
                  </LinkButton>
                )}
                <LinkButton aria-label={words.csvOf(title)} onClick={() => void writeCsv(part)}>
                  {words.csvWord}
                </LinkButton>
              </>
            }
          >
            {title}
          </SectionTitle>
          {asTable ? table : children}
        </div>
      </Card>
    </section>
  )
}
