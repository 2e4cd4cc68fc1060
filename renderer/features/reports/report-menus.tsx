import { ReportPart } from '#shared/domain/report/parts.ts'
import { reportsText } from '#shared/text/reports.ts'
import { Button, Menu, icons } from '#ui/index.ts'
import { writeCsv, writePdf } from './report-file.ts'
import css from './reports.module.css'

const csv = reportsText.csvMenu
const pdf = reportsText.pdfMenu
const PARTS = ReportPart.options.toSorted(
  (a, b) => Object.keys(csv.parts).indexOf(a) - Object.keys(csv.parts).indexOf(b),
)

/** Every number as CSV, or the cases behind one of them. */
export function CsvMenu() {
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="quiet" icon={icons.download}>
          {csv.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css.longMenu}>
        <Menu.Item onClick={() => void writeCsv('numbers')}>{csv.numbers}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{csv.cases}</Menu.Label>
        {PARTS.map((part) => (
          <Menu.Item key={part} onClick={() => void writeCsv(part)}>
            {csv.parts[part]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The year on paper: as it is, or rounded so that it can be published. */
export function PdfMenu() {
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button icon={icons.printer}>{pdf.button}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void writePdf(false)}>
          {pdf.exact}
          <span className={css.menuHint}>{pdf.exactHint}</span>
        </Menu.Item>
        <Menu.Item onClick={() => void writePdf(true)}>
          {pdf.rounded}
          <span className={css.menuHint}>{pdf.roundedHint}</span>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
