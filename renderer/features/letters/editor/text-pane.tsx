import { useMemo, useState, type RefObject } from 'react'
import type { LetterView, LetterWriting } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { explainedClock, subjectIdOf } from '#shared/domain/explained-clock.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { lettersText } from '#shared/text/letters.ts'
import { ConfirmDialog, LinkButton } from '#ui/index.ts'
import { backToOriginal, explainDate } from '../letter-jobs.ts'
import type { LetterPaper } from '../letter-page.tsx'
import { saveLetter, useLetter, writeText } from '../letter-store.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { FieldChip } from './field-chip.tsx'
import { FieldPopover } from './field-popover.tsx'
import { LetterEditor } from './letter-editor.tsx'
import css from './editor.module.css'

const words = editorText.foot

/** The text of a draft, written where it stands, with what became of it below. */
export function TextPane({
  view,
  writing,
  record,
  paper,
  readOnly,
  putBackRef,
  onFields,
}: {
  view: LetterView
  writing: LetterWriting
  record: CaseView
  paper: LetterPaper
  readOnly: boolean
  putBackRef: RefObject<((clause: string) => void) | null>
  /** Shows all fields as a list; null where a tab does. */
  onFields: (() => void) | null
}) {
  const [asking, setAsking] = useState<'compare' | 'back' | null>(null)
  const rewritten = useLetter((now) => now.rewritten)
  const typed = useLetter((now) => now.typed)
  const key = writing.facts.toSorted().join()
  // the same facts are the same set: a new one would show the whole text anew
  const facts = useMemo(() => new Set(key.split(',')), [key])
  const fields = useMemo(
    () =>
      writing.catalogue.map((field) => {
        const value = typed[field.name]
        return value === undefined || value === '' ? field : { ...field, value, filled: value.trim() !== '' }
      }),
    [writing.catalogue, typed],
  )
  const law = JSON.stringify([view.citations, writing.required])
  const scene = useMemo(() => {
    const [citations, required] = JSON.parse(law) as [LetterView['citations'], LetterWriting['required']]
    const titles = new Map(required.map(({ clause, title }) => [clause, title]))
    return {
      withValues: true,
      readOnly,
      citationOf: (clause: string) => citations[clause] ?? '',
      titleOf: (clause: string) => titles.get(clause) ?? clause,
      popover: (field: (typeof fields)[number]) => <FieldPopover field={field} readOnly={readOnly} />,
    }
  }, [law, readOnly])
  const about = record.groups.find(
    (group) => view.letter.requestId === null || group.requestId === view.letter.requestId,
  )
  const canExplain = about !== undefined && explainedClock(about.clocks) !== undefined
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name
  return (
    <>
      <LetterEditor
        key={view.letter.id}
        wording={writing.wording}
        original={writing.original}
        facts={facts}
        rewritten={rewritten}
        fields={fields}
        language={view.letter.language}
        scene={scene}
        onWrite={writeText}
        putBackRef={putBackRef}
        why={
          canExplain || view.explains !== null
            ? {
                isIn: view.explains !== null,
                onInsert: () => void explainDate(about === undefined ? null : subjectIdOf(about)),
              }
            : undefined
        }
        after={
          <div className={css.after}>
            <p>{view.closing}</p>
            <p>
              <FieldChip name="officerName" />
            </p>
            {paper.signature.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        }
      />
      <div className={css.foot}>
        <span>{writing.own ? words.own : words.template}</span>
        {writing.own && (
          <>
            <LinkButton onClick={() => void saveLetter().then(() => setAsking('compare'))}>
              {words.compare}
            </LinkButton>
            {!readOnly && <LinkButton onClick={() => setAsking('back')}>{words.back}</LinkButton>}
          </>
        )}
        {onFields !== null && (
          <span className={css.footEnd}>
            <LinkButton onClick={onFields}>{words.fields}</LinkButton>
          </span>
        )}
      </div>
      {asking === 'compare' && (
        <CompareDialog
          before={writing.original}
          after={writing.wording}
          facts={facts}
          labelOf={labelOf}
          onClose={() => setAsking(null)}
        />
      )}
      <ConfirmDialog
        opened={asking === 'back'}
        onClose={() => setAsking(null)}
        title={editorText.backToOriginal.title}
        closeLabel={lettersText.close}
        cancelLabel={editorText.backToOriginal.cancel}
        confirm={{
          label: editorText.backToOriginal.confirm,
          danger: true,
          onClick: () => {
            setAsking(null)
            void backToOriginal()
          },
        }}
      >
        {editorText.backToOriginal.text}
      </ConfirmDialog>
    </>
  )
}
