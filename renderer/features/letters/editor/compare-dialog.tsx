import type { LetterFacts } from '#shared/domain/letter-facts.ts'
import {
  compareLetters,
  compareLines,
  type ComparedParagraph,
  type ComparedPiece,
} from '#shared/domain/letter-compare.ts'
import type { LetterWording } from '#shared/domain/letter-wording.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { Dialog, VisuallyHidden } from '#ui/index.ts'
import css from './compare.module.css'

const words = editorText.compare

/** What a text differs in from another: paragraph by paragraph, words marked; what is the same is only counted. */
export function CompareDialog({
  title = words.title,
  before,
  after,
  facts,
  labelOf,
  onClose,
}: {
  title?: string
  before: LetterWording
  after: LetterWording
  facts: LetterFacts | null
  labelOf: (field: string) => string
  onClose: () => void
}) {
  return (
    <Dialog opened onClose={onClose} title={title} closeLabel={words.close} size={720}>
      <Comparison before={before} after={after} facts={facts} labelOf={labelOf} />
    </Dialog>
  )
}

/** The comparison itself. */
function Comparison({
  before,
  after,
  facts,
  labelOf,
}: {
  before: LetterWording
  after: LetterWording
  facts: LetterFacts | null
  labelOf: (field: string) => string
}) {
  const subject = compareLines(before.subject, after.subject, labelOf)
  const body = compareLetters(
    { blocks: before.doc.content, labelOf, facts },
    { blocks: after.doc.content, labelOf, facts },
  )
  const runs = inRuns(body)
  const nothing = subject.state === 'same' && body.every(({ state }) => state === 'same')
  return (
    <div className={css.comparison}>
      {nothing && <p>{words.none}</p>}
      {subject.state !== 'same' && <Compared paragraph={subject} label={words.subject} />}
      {!nothing &&
        runs.map((run, index) =>
          typeof run === 'number' ? (
            <p key={index} className={css.same}>
              {words.same(run)}
            </p>
          ) : (
            <Compared key={index} paragraph={run} label={run.state === 'same' ? '' : words[run.state]} />
          ),
        )}
    </div>
  )
}

/** Stretches of unchanged paragraphs as their number. */
function inRuns(body: readonly ComparedParagraph[]): (ComparedParagraph | number)[] {
  return body.reduce<(ComparedParagraph | number)[]>((out, paragraph) => {
    if (paragraph.state !== 'same') return [...out, paragraph]
    const last = out.at(-1)
    return typeof last === 'number' ? [...out.slice(0, -1), last + 1] : [...out, 1]
  }, [])
}

function Compared({ paragraph, label }: { paragraph: ComparedParagraph; label: string }) {
  return (
    <div className={css.compared} data-state={paragraph.state}>
      <p className={css.state}>{label}</p>
      <p className={css.words} data-kind={paragraph.kind}>
        {paragraph.pieces.map((piece, index) => (
          <Piece key={index} piece={piece} />
        ))}
      </p>
    </div>
  )
}

function Piece({ piece: { text, field, state } }: { piece: ComparedPiece }) {
  const said = field ? <span className={css.field}>{text}</span> : text
  if (state === 'same') return said
  const Mark = state === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden>{state === 'added' ? words.addedWords : words.removedWords} </VisuallyHidden>
      {said}
    </Mark>
  )
}
