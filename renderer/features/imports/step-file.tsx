import { useId } from 'react'
import type { ImportFile, ImportSheet } from '#shared/contract/imports.ts'
import { importText } from '#shared/text/imports.ts'
import { main } from '#bridge/calls.ts'
import { Button, FileCard, icons, LiveRegion, NoteBox, NotesList, NumberInput, Select } from '#ui/index.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { lookAt, openRegister, useImport } from './import-store.ts'
import { KeptMappings } from './kept-mappings.tsx'
import { Running } from './running.tsx'
import css from './imports.module.css'

const text = importText.file

/** The file, its sheet and the row with the headings. */
export function StepFile() {
  const { file, busy, running } = useImport()
  if (running !== null) return <Running />
  return (
    <>
      <div className={css.chosen}>
        {file !== null && <FileCard icon={icons.sheetFile} name={file.name} meta={factsOf(file)} />}
        <Button
          variant={file === null ? 'primary' : 'default'}
          icon={icons.openFile}
          loading={busy === 'reading'}
          onClick={() => void choose()}
        >
          {busy === 'reading' ? text.reading : file === null ? text.choose : text.other}
        </Button>
      </div>
      <LiveRegion>{busy === 'reading' ? text.reading : ''}</LiveRegion>
      {file !== null && <SheetChoice file={file} />}
      <EarlierImports />
      <KeptMappings />
    </>
  )
}

async function choose(): Promise<void> {
  const chosen = await main.chooseToOpen({ purpose: 'register' })
  if (!chosen.ok) useImport.setState({ failure: chosen.failure })
  else if (chosen.value !== null) await openRegister(chosen.value.token)
}

function factsOf({ format, encoding, delimiter, bytes }: ImportFile): string {
  return text.facts(format === 'csv' ? text.csv(encoding, delimiter) : text.workbook, bytes)
}

function SheetChoice({ file }: { file: ImportFile }) {
  const { sheet, look } = useImport()
  const shown = file.sheets[sheet]
  const notes = shown === undefined ? [] : notesOf(file, shown)
  return (
    <>
      <div className={css.pair}>
        {file.sheets.length > 1 && (
          <Select
            label={text.sheet}
            allowDeselect={false}
            data={file.sheets.map(({ name, rows, hidden }, index) => ({
              value: String(index),
              label: text.sheetOption(name, rows, hidden),
            }))}
            value={String(sheet)}
            onChange={(value) => void lookAt(Number(value))}
          />
        )}
        <NumberInput
          label={text.headerRow}
          description={text.headerHint}
          min={1}
          max={Math.max(1, shown?.rows ?? 1)}
          allowDecimal={false}
          value={look?.headerRow ?? 1}
          onChange={(value) => {
            const row = Number(value)
            if (Number.isInteger(row) && row >= 1 && row !== look?.headerRow) void lookAt(sheet, row)
          }}
        />
      </div>
      <TopRows />
      {notes.length > 0 && (
        <NoteBox icon={icons.info}>
          <NotesList items={notes.map((note) => ({ id: note, icon: icons.info, children: note }))} />
        </NoteBox>
      )}
    </>
  )
}

/** The rows round the headings, so that one sees whether the right row was found. */
function TopRows() {
  const id = useId()
  const look = useImport((now) => now.look)
  if (look === null) return null
  const from = Math.max(0, look.headerRow - 3)
  const rows = look.top.slice(from, from + 6)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 className={css.part} id={id}>
        {text.top}
      </h3>
      <div className={css.scrollX} tabIndex={0} role="group" aria-labelledby={id}>
        <table className={css.table}>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row} data-head={row === look.headerRow || undefined}>
                <th scope="row" className={css.number} aria-label={`${text.row} ${row}`}>
                  {row}
                </th>
                {Array.from({ length: width }, (_, index) => (
                  <td key={index} className={css.clipped}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function notesOf(file: ImportFile, sheet: ImportSheet): string[] {
  const words = importText.notes
  return [
    ...file.notes.map((note) => words[note]),
    ...(sheet.formulas > 0 ? [words.formulas(sheet.formulas)] : []),
    ...(sheet.formulasEmpty > 0 ? [words.formulasEmpty(sheet.formulasEmpty)] : []),
    ...(sheet.hiddenRows > 0 ? [words.hiddenRows(sheet.hiddenRows)] : []),
    ...(sheet.hiddenColumns > 0 ? [words.hiddenColumns] : []),
    ...(sheet.merged > 0 ? [words.merged(sheet.merged)] : []),
    ...(sheet.errors > 0 ? [words.errors(sheet.errors)] : []),
  ]
}
