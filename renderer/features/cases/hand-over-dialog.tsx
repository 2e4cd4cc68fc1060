import { useState } from 'react'
import type { CaseRow } from '#shared/contract/views.ts'
import { casesText } from '#shared/text/cases.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, Dialog, OptionList } from '#ui/index.ts'
import { handOver, handOversOf } from './hand-over.ts'
import css from './cases.module.css'

/** Lines of the preview; the rest is counted. */
const PREVIEW = 6
const NOBODY = 'nobody'

/** Asks to whom the selected cases go and shows what changes before it does. */
export function HandOverDialog({ rows, onClose }: { rows: readonly CaseRow[]; onClose: () => void }) {
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  const [chosen, setChosen] = useState<string | null>(null)
  const text = casesText.handOver
  const to = officers.find((officer) => officer.id === chosen) ?? null
  const moves = chosen === null ? [] : handOversOf(rows, to, officers)
  const stay = chosen === null ? 0 : rows.length - moves.length
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.title(rows.length)}
      closeLabel={text.close}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            variant="primary"
            disabled={moves.length === 0}
            onClick={() => {
              onClose()
              void handOver(moves)
            }}
          >
            {moves.length === 0 ? text.none : text.confirm(moves.length)}
          </Button>
        </>
      }
    >
      <OptionList
        type="radio"
        legend={text.legend}
        digits
        options={[
          ...officers.map((officer) => ({ value: officer.id, title: officer.name })),
          { value: NOBODY, title: text.nobody, text: text.nobodyText },
        ]}
        value={chosen === null ? [] : [chosen]}
        onChange={([value]) => setChosen(value ?? null)}
      />
      {chosen !== null && (
        <>
          <p className={css.changesTitle}>{text.changes}</p>
          <ul className={css.changes}>
            {moves.slice(0, PREVIEW).map(({ row, from }) => (
              <li key={row.id}>
                {text.change(row.reference, from?.name ?? text.nobody, to?.name ?? text.nobody)}
              </li>
            ))}
            {moves.length > PREVIEW && <li>{text.more(moves.length - PREVIEW)}</li>}
            {stay > 0 && <li>{text.same(stay)}</li>}
          </ul>
        </>
      )}
    </Dialog>
  )
}
